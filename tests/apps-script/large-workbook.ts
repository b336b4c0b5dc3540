import type { Code } from '../../shared/codebook/code.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import { TONES, UTTERANCE_KINDS } from '../../shared/coding/coding.ts'
import type { CellValue, RecordTab } from '../../shared/sheet/column.ts'
import { recordCells } from '../../shared/sheet/record-rows.ts'
import { CODEBOOK_TAB, CODINGS_TAB, SOURCES_TAB } from '../../shared/sheet/record-tabs.ts'
import { rowContext } from '../../shared/sheet/row-context.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { recordLayout } from '../../shared/sheet/tab-layout.ts'
import { newSource } from '../../shared/source/new-source.ts'
import { SOURCE_METHODS, type Source } from '../../shared/source/source.ts'
import { nextStamp } from '../../shared/stamp/change-stamp.ts'
import type { Stamped } from '../../shared/stamp/stamped.ts'
import { sharedStyle } from '../../apps-script/local/workbook/cells.ts'
import type { BuiltAddOn } from './built-add-on.ts'

export interface WorkbookSize {
  readonly codings: number
  readonly codes: number
  readonly sources: number
}

const stamp = nextStamp(null, 1_750_000_000_000, 'd1')
/** An id as long as real ones are. */
const idOf = (kind: number, number: number) => `0197${kind}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** Codes two deep, sources of residents and organisations with four speakers each, codings spread over all of them. */
export function largeRecords({ codings, codes, sources }: WorkbookSize) {
  const words = Array.from({ length: 40 }, (_, at) => `woord${at}`)
  return {
    codes: Array.from({ length: codes }, (_, at): Code => newCode(idOf(1, at), stamp, {
      key: `BT${at}`, nameNl: `Thema ${at}`, nameEn: `Theme ${at}`, definition: 'Wat hieronder valt, in een zin.', parentId: at % 10 === 0 ? null : idOf(1, at - (at % 10)),
    }, at)),
    sources: Array.from({ length: sources }, (_, at): Source => ({
      ...newSource(idOf(2, at), `Gesprek ${at}`, stamp), group: at % 8 === 0 ? 'organisation' : 'resident', method: SOURCE_METHODS[at % SOURCE_METHODS.length]!, areaCode: `QA0${at % 4}`,
      step: String(1 + (at % 6)), speakers: ['M', 'D1', 'D2', 'D3'].map((label, place) => ({ label, role: place === 0 ? 'moderator' as const : 'respondent' as const, ageBand: null })),
    })),
    codings: Array.from({ length: codings }, (_, at): SharedCoding => {
      const start = (at * 37) % 40_000
      return {
        id: idOf(3, at), made: stamp, changed: {}, deleted: false, sourceId: idOf(2, (at * 7919) % sources), codeId: idOf(1, (at * 104_729) % codes), coder: `d${at % 5}`,
        speaker: `D${1 + (at % 3)}`, unit: at % 300, memo: '', quotePermission: 'quote', utterance: UTTERANCE_KINDS[at % 8]!, tone: TONES[at % 5]!, reach: null, time: 'present', place: null,
        evidence: 'quote', sensitivity: 'none', expectation: 'none', start, end: start + 120, words: Array.from({ length: 12 }, (__, word) => words[(at + word * 7) % 40]).join(' '),
      }
    }),
  }
}

/** Puts records in the tabs as the add-on itself writes them: each with the cells that show it, and its arrival number. */
export function fillWorkbook(addOn: BuiltAddOn, size: WorkbookSize): ReturnType<typeof largeRecords> {
  const records = largeRecords(size)
  const context = rowContext('nl', records.codes, records.sources)
  let arrived = 0
  const fill = <T extends Stamped>(tab: RecordTab<T>, all: readonly T[]) => {
    const sheet = addOn.sheet(tab.title.nl)
    const columnIds = recordLayout(tab).columns.map(({ id }) => id)
    const styles = new Map<string, ReturnType<typeof sharedStyle>>()
    const styleOf = (value: CellValue) => {
      const format = typeof value === 'string' ? '@' : typeof value === 'number' ? '0' : undefined
      if (format === undefined) return undefined
      if (!styles.has(format)) styles.set(format, sharedStyle({ numberFormat: format }))
      return styles.get(format)
    }
    all.forEach((record, index) => {
      arrived += 1
      sheet.rows[index + 1] = recordCells(tab, record, arrived, columnIds, context).map((value) => {
        const style = styleOf(value ?? '')
        return { value: value === '' ? null : value, ...(style ? { style } : {}) }
      })
    })
    sheet.maxRows = Math.max(sheet.maxRows, all.length + 1)
  }
  fill(CODEBOOK_TAB, records.codes)
  fill(SOURCES_TAB, records.sources)
  fill(CODINGS_TAB, records.codings)
  addOn.properties.set('arrived', String(arrived))
  return records
}
