import { describe, expect, it } from 'vitest'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import type { AnswerTable } from '../../../shared/source/answer-table.ts'
import { cleanText } from '../../../shared/source/clean-text.ts'
import { cutText } from '../../../shared/source/cut-text.ts'
import { unitAt } from '../../../shared/source/cut-into-units.ts'
import { proposeColumnUses } from '../../../shared/source/propose-column-uses.ts'
import { proposeCutting } from '../../../shared/source/propose-cutting.ts'
import { cuesToTurns, readCues } from '../../../shared/source/read-cues.ts'
import { rowsToText } from '../../../shared/source/rows-to-text.ts'
import { columnOfGroups, splitRows } from '../../../shared/source/split-rows.ts'
import type { Unit } from '../../../shared/source/unit.ts'
import { findPersonalData } from '../../../shared/privacy/find-personal-data.ts'
import { findSpan } from '../../../shared/anchoring/find-span.ts'
import { GOLD } from './gold.ts'
import { readSampleText } from './read-sample.ts'
import { rowsOf, UTTERANCES } from './sample-utterances.ts'

interface Read {
  readonly text: string
  readonly units: readonly Unit[]
}

const fileOf = (id: string) => ZILVERRIET.sources.find((source) => source.id === id)!
const tableOf = (id: string): AnswerTable => {
  const { fileName, encoding = 'utf-8' } = fileOf(id)
  return { header: readSampleText(fileName, encoding).split('\r\n')[0]!.split(';').map((name) => name.replaceAll('"', '')), rows: rowsOf(fileName, encoding) }
}
const readTable = (table: AnswerTable): Read => {
  const { text, pieces } = rowsToText(table, proposeColumnUses(table, new Set()))
  return { text, units: cutText(text, { kind: 'row', pieces }) }
}
const readText = (text: string): Read => ({ text, units: cutText(text, proposeCutting(text)) })

/** The sources as the product reads them into text; the table in a Word document is read by a page and is no part of this. */
const READINGS: Readonly<Record<string, () => Read>> = {
  T02: () => readText(cuesToTurns(readCues(readSampleText(fileOf('T02').fileName)))),
  T05: () => readTable(tableOf('T05')),
  ...Object.fromEntries(['T01', 'T03', 'T04', 'T07', 'T08', 'T10', 'T11', 'T12'].map((id) => [id, () => readText(cleanText(readSampleText(fileOf(id).fileName)))])),
}

describe('the samples, as the product reads them', () => {
  it.each(Object.keys(READINGS).toSorted())('%s is cut as its card says', (id) => {
    expect(new Set(READINGS[id]!().units.map((unit) => unit.kind))).toEqual(new Set([fileOf(id).card.unitKind]))
  })

  it.each(Object.keys(READINGS).toSorted())('%s holds every gold coding where it is looked for, with its speaker', (id) => {
    const { text, units } = READINGS[id]!()
    for (const coding of GOLD.filter((one) => one.source === id)) {
      const found = findSpan(text, { quote: { exact: coding.quote, prefix: coding.prefix, suffix: coding.suffix }, position: { start: coding.start ?? 0, end: coding.end ?? 0 } })
      expect(found === null ? null : text.slice(found.start, found.end), coding.id).toBe(coding.quote)
      // Words end with whom they belong to: an answer may bring its question along.
      expect(unitAt(units, found!.end - 1)?.speaker ?? null, coding.id).toBe(coding.speaker)
    }
  })

  it.each(['T01', 'T03', 'T04', 'T07', 'T08', 'T10', 'T11', 'T12'])('%s keeps the offsets of its file', (id) => {
    const { text } = READINGS[id]!()
    for (const coding of GOLD.filter((one) => one.source === id)) expect(text.slice(coding.start!, coding.end!), coding.id).toBe(coding.quote)
  })

  it('T09 is split: the gold codings of residents are in the rows of residents, the other in those of professionals', () => {
    const table = tableOf('T09')
    const parts = splitRows(table, columnOfGroups(table)!)
    expect(parts.map((part) => [part.group, part.table.rows.length])).toEqual([['resident', 5], ['professional', 4]])
    for (const coding of GOLD.filter((one) => one.source === 'T09')) {
      const holding = parts.filter((part) => readTable(part.table).text.includes(coding.quote))
      const role = fileOf('T09').card.speakers.find((speaker) => speaker.label === coding.speaker)!.role
      expect(holding.map((part) => part.group), coding.id).toEqual([role === 'professional' ? 'professional' : 'resident'])
      const { text, units } = readTable(holding[0]!.table)
      expect(unitAt(units, text.indexOf(coding.quote))?.speaker, coding.id).toBe(coding.speaker)
    }
  })

  it('T05 has its open questions as text, and 31 who were asked the last one', () => {
    const table = tableOf('T05')
    const uses = proposeColumnUses(table, new Set())
    expect(uses).toEqual(['id', 'closed', 'closed', 'closed', 'closed', 'open', 'closed', 'open', 'closed', 'open', 'open'])
    expect(rowsToText(table, uses).answered.at(-1)).toMatchObject({ asked: 31, of: 64 })
  })

  it('in all twelve the product finds personal data once: the phone number of T05', () => {
    const found = Object.entries(UTTERANCES).flatMap(([id, read]) => read().flatMap(({ speaker, words }) => findPersonalData(words).map((data) => `${id} ${speaker} ${data.kind}`)))
    expect(found).toEqual(['T05 063 phone'])
  })
})
