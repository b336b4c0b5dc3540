import { type AnswerMemory, readAnswerMemory } from '../shared/sheet/answer-codings.ts'
import type { SharedCoding } from '../shared/sheet/shared-coding.ts'
import { type AnswerText, findAnswers, type PlaceInAnswer } from '../shared/source/find-answers.ts'
import type { Source } from '../shared/source/source.ts'
import { readAnswers, type ChosenColumn } from './sheets.ts'
import { ANSWER_COLUMN } from './tabs.ts'
import { recordsOf, type WorkbookRecords } from './workbook-records.ts'

/** A column of answers with the codings in it. */
export interface OpenAnswers {
  readonly chosen: ChosenColumn
  readonly header: readonly string[]
  readonly answers: readonly AnswerText[]
  readonly ageOf: (row: number) => string | null
  readonly source: Source | null
  /** Living codings of the source, with what was remembered of them and where they stand now. */
  readonly codings: readonly { readonly coding: SharedCoding; readonly memory: AnswerMemory | null; readonly place: PlaceInAnswer | null }[]
}

/** What is remembered of codings, by their id, as the tab was read and as it was written since. */
export function memoriesOf({ codings }: WorkbookRecords, beside: WorkbookRecords['codings']['beside'] = codings.beside): ReadonlyMap<string, AnswerMemory> {
  const [at, id] = [codings.read.columnIds.indexOf(ANSWER_COLUMN), codings.read.columnIds.indexOf('_id')]
  const memories = new Map<string, AnswerMemory>()
  for (const row of codings.read.rows) {
    const memory = readAnswerMemory(row[at])
    if (memory !== null) memories.set(String(row[id]), memory)
  }
  for (const [codingId, cells] of beside ?? []) {
    const memory = readAnswerMemory(cells[ANSWER_COLUMN])
    if (memory !== null) memories.set(codingId, memory)
  }
  return memories
}

/** Opens the answers of a column of people's own; without a source where nobody made its card yet. */
export function openAnswers(chosen: ChosenColumn, opened: WorkbookRecords, beside = opened.codings.beside): OpenAnswers {
  const sheet = readAnswers(chosen.sheetId, chosen.headerRow) ?? { header: [], rows: [], marked: [] }
  const sourceId = sheet.marked.find(({ role, place: at }) => role === 'answer' && at === chosen.column)?.sourceId
  const columnOf = (wanted: 'voice' | 'age') => sheet.marked.find(({ role, sourceId: id }) => role === wanted && id === sourceId)?.place
  const [voices, ages] = [columnOf('voice'), columnOf('age')]
  const rowOf = (index: number) => chosen.headerRow + 1 + index
  const answers = sheet.rows.flatMap((row, index): AnswerText[] => {
    const text = row[chosen.column] ?? ''
    return text.trim() === '' ? [] : [{ row: rowOf(index), text, voice: voices === undefined ? null : (row[voices] ?? '').trim() || null }]
  })
  const record = sourceId === undefined ? undefined : opened.sources.table.byId.get(sourceId)?.record
  const source = record === undefined || record.deleted ? null : record
  const memories = source === null ? new Map<string, AnswerMemory>() : memoriesOf(opened, beside)
  const own = source === null ? [] : recordsOf(opened.codings.table).filter((coding) => coding.sourceId === source.id && !coding.deleted)
  const places = findAnswers(answers, own.flatMap((coding) => {
    const memory = memories.get(coding.id)
    return memory === undefined ? [] : [{ id: coding.id, ...memory }]
  }))
  return {
    chosen, header: sheet.header, answers, source,
    ageOf: (row) => (ages === undefined ? null : (sheet.rows[row - chosen.headerRow - 1]?.[ages] ?? null)),
    codings: own.map((coding) => ({ coding, memory: memories.get(coding.id) ?? null, place: places.get(coding.id) ?? null })),
  }
}

/** Gives each answer its number: that of the codings in it, else that of its row, else one that no answer has. */
export function answerNumbers({ codings, chosen, answers }: OpenAnswers): (row: number) => number {
  const ofRow = new Map<number, number>()
  const taken = new Set<number>()
  for (const { coding, place: at } of codings) {
    if (coding.unit === null) continue
    taken.add(coding.unit)
    if (at !== null) ofRow.set(at.row, coding.unit)
  }
  let free = answers.reduce((most, { row }) => Math.max(most, row - chosen.headerRow), 0)
  return (row) => {
    let number = ofRow.get(row) ?? row - chosen.headerRow - 1
    if (!ofRow.has(row) && taken.has(number)) {
      while (taken.has(free)) free++
      number = free
    }
    ofRow.set(row, number)
    taken.add(number)
    return number
  }
}
