import { join } from 'node:path'
import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import { sampleRecords, shareRecords } from '../../../../apps-script/local/sample/sample-records.ts'
import { sampleTexts } from '../../../../apps-script/local/sample/sample-texts.ts'
import { ZILVERRIET } from '../../../../shared/demo/zilverriet.ts'
import { mayQuote } from '../../../../shared/coding/coding.ts'
import { sharedCodingSchema, sourceSchema } from '../../../../shared/sheet/record-schemas.ts'
import { GOLD } from '../../../shared/demo/gold.ts'

const folder = join(import.meta.dirname, '../../../../shared/demo')
const records = sampleRecords(folder)
const shared = shareRecords(records)
const textOf = (sourceId: string) => {
  const [id, group] = sourceId.split('-')
  const texts = sampleTexts(folder, ZILVERRIET.sources.find((source) => source.id === id)!)
  return texts.find((text) => text.group === (group ?? texts[0]!.group))!
}

describe('sampleRecords()', () => {
  it('holds every gold coding of both coders once, on its words in the text that a browser has', () => {
    expect(records.codings.map(({ id }) => id).toSorted()).toEqual(GOLD.map(({ id }) => id).toSorted())
    const texts = new Map(records.sources.map(({ id }) => [id, textOf(id)]))
    for (const { id, sourceId, selectors: { quote, position } } of records.codings) {
      const { text } = texts.get(sourceId)!
      expect(text.slice(position.start, position.end), id).toBe(quote.exact)
      expect(quote.exact, id).toBe(GOLD.find((gold) => gold.id === id)!.quote.replaceAll('*', ''))
    }
  })

  it('gives a coding the unit of who said it', () => {
    for (const { id, sourceId, unit, speaker } of records.codings) {
      const said = unit === null ? null : textOf(sourceId).units[unit]!.speaker
      if (said !== null) expect([id, said]).toEqual([id, speaker])
    }
    expect(records.codings.filter(({ unit }) => unit === null)).toEqual([])
  })

  it('keeps what professionals saw out of the source of residents', () => {
    expect(records.sources.map(({ id }) => id)).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T09-professional', 'T10', 'T11', 'T12'])
    expect(records.sources.filter(({ group, speakers }) => group !== 'professional' && speakers.some(({ role }) => role === 'professional'))).toEqual([])
  })
})

describe('shareRecords()', () => {
  it('gives records that every workbook takes', () => {
    expect(shared.sources.filter((source) => !is(sourceSchema, source))).toEqual([])
    expect(shared.codings.filter((coding) => !is(sharedCodingSchema, coding))).toEqual([])
  })

  it('gives words only where they may be quoted, and no coding of any of them is sensitive', () => {
    const whole = new Map(records.codings.map((coding) => [coding.id, coding]))
    const withWords = shared.codings.filter(({ words }) => words !== '')
    expect(withWords.length).toBeGreaterThan(200)
    for (const { id, sourceId, start, end } of withWords) {
      expect(mayQuote(whole.get(id)!), id).toBe(true)
      expect(records.codings.filter((other) => other.sourceId === sourceId && other.sensitivity !== 'none' && other.selectors.position.start < end && start < other.selectors.position.end), id).toEqual([])
    }
  })
})
