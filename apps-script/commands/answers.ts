import * as v from 'valibot'
import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { QUOTE_PERMISSIONS, SENSITIVITIES, TONES, UTTERANCE_KINDS } from '../../shared/coding/coding.ts'
import { answerSpeakers, createAnswerCoding, editAnswerCoding, isHeldInAnswer, LONGEST_IN_ANSWER } from '../../shared/sheet/answer-codings.ts'
import type { CellValue } from '../../shared/sheet/column.ts'
import { isoDate } from '../../shared/sheet/field-columns.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { ageBandOf } from '../../shared/source/age-band.ts'
import { newSource } from '../../shared/source/new-source.ts'
import { isQuotingStopped } from '../../shared/source/quoting-stopped.ts'
import { isTallyable, SOURCE_GROUPS, SOURCE_METHODS, type Source } from '../../shared/source/source.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import { rememberCodes, suggestCodes } from '../../shared/suggest/suggest-codes.ts'
import { mergeIntoTable } from '../../shared/sync/merge-into-table.ts'
import { logLine } from '../activity-log.ts'
import { goToAnswer, sourcesWithAnswers } from '../answer-places.ts'
import type { AnswerCell, AnswerCoding, AnswersState } from '../answers-protocol.ts'
import { startClock, type ChangeClock } from '../change-clock.ts'
import { showStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { rowsOfAnswers } from '../answer-rows.ts'
import { readPersonSetting, writePersonSetting } from '../person-settings.ts'
import { answerNumbers, memoriesOf, openAnswers, type OpenAnswers } from '../open-answers.ts'
import { sourcesAnsweredIn } from '../read-cells.ts'
import { chosenColumn, keepAnswersColumns, readAnswers } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { ANSWER_COLUMN, LAYOUTS } from '../tabs.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
/** So many answers are shown at once: a person codes them one by one. */
const CELLS_SHOWN = 50
const MOST_AT_ONCE = 200
const SUGGESTIONS = 3
const CODER = 'coder'

const line = v.pipe(v.string(), v.trim(), v.maxLength(200))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000))
const columnSchema = { sheetId: v.pipe(v.number(), v.integer()), column: place, headerRow: v.pipe(place, v.minValue(1)) }
const startSchema = v.object({
  ...columnSchema, title: v.pipe(line, v.minLength(1)), group: v.picklist(SOURCE_GROUPS), method: v.picklist(SOURCE_METHODS), date: line, areaCode: line,
  voiceColumn: v.nullable(place), ageColumn: v.nullable(place),
})
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50_000))
const codesSchema = v.pipe(v.array(v.object({ row: v.pipe(v.number(), v.integer(), v.minValue(1)), text: v.pipe(v.string(), v.maxLength(50_000)), start: offset, end: offset, codeId: v.string() })), v.minLength(1), v.maxLength(MOST_AT_ONCE))
const patchSchema = v.partial(v.strictObject({
  utterance: v.nullable(v.picklist(UTTERANCE_KINDS)), tone: v.nullable(v.picklist(TONES)), sensitivity: v.picklist(SENSITIVITIES), quotePermission: v.picklist(QUOTE_PERMISSIONS), memo: v.pipe(v.string(), v.maxLength(5_000)),
}))

/** The answers that are selected, with their codings; null when no answers are. */
export function readChosenAnswers(): SidebarReply<AnswersState | null> {
  return withAnswers((open, opened) => stateOf(open, opened))
}

/** Makes the source card of the selected column. */
export function startAnswers(given: unknown): SidebarReply<AnswersState | null> {
  const card = v.safeParse(startSchema, given)
  if (!card.success) return refused('not-readable')
  return withAnswers((open, opened, clock) => {
    const { title, group, method, date, areaCode, voiceColumn, ageColumn, sheetId, column } = card.output
    if (open.source !== null || open.chosen.sheetId !== sheetId || open.chosen.column !== column) return stateOf(open, opened)
    const source: Source = {
      ...newSource(clock.id(), title, clock.stamp()), group, method, unitKind: 'row', date: isoDate(date), areaCode: areaCode || null, reportForm: 'verbatim', spoken: open.answers.length,
    }
    const ages = readAnswers(sheetId, open.chosen.headerRow)?.rows ?? []
    const speakers = answerSpeakers(open.answers.map(({ row }) => {
      const answer = row - open.chosen.headerRow - 1
      return { answer, age: ageColumn === null ? null : (ages[answer]?.[ageColumn] ?? null) }
    }))
    const roles = [{ role: 'answer' as const, place: column }, { role: 'voice' as const, place: voiceColumn }, { role: 'age' as const, place: ageColumn }]
    keepAnswersColumns(sheetId, roles.flatMap(({ role, place: at }) => (at === null ? [] : [{ sourceId: source.id, role, place: at }])))
    const sources = { ...opened.sources, table: mergeIntoTable(opened.sources.table, [{ ...source, speakers }], clock.arrive) }
    const next = write({ ...opened, sources }, clock)
    const { log, sidebar } = stringsFor(workbookLanguage())
    logLine(sidebar.answers.started(title), log.bySidebar)
    return stateOf(openAnswers(open.chosen, next), next)
  })
}

/** Selects the cell with the answer in which a coding stands; null when it is nowhere in its column any more. */
export function showAnswer(codingId: unknown): SidebarReply<string | null> {
  const id = v.safeParse(line, codingId)
  if (!id.success) return refused('not-readable')
  const done = withLock(WAIT_MS, () => goToAnswer(openWorkbookRecords(startClock(), rowsOfAnswers(sourcesWithAnswers(), 0)), id.output))
  return done ? said(done.value) : refused('busy')
}

/** Gives codes to answers or parts of them; an answer that reads otherwise than the person saw it gets none. */
export function codeAnswers(sourceId: unknown, coder: unknown, given: unknown): SidebarReply<AnswersState | null> {
  const items = v.safeParse(codesSchema, given)
  const name = v.safeParse(v.pipe(line, v.minLength(1)), coder)
  if (!items.success || !name.success) return refused('not-readable')
  return withAnswers((open, opened, clock) => {
    const { source } = open
    if (source === null || source.id !== sourceId) return null
    writePersonSetting(CODER, name.output)
    const codes = new Set(recordsOf(opened.codes.table).filter(({ deleted, status }) => !deleted && status !== 'retired').map(({ id }) => id))
    const numbers = answerNumbers(open)
    const codings: SharedCoding[] = []
    const beside = new Map<string, Readonly<Record<string, CellValue>>>()
    let speakers = source.speakers
    for (const { row, text, start, end, codeId } of items.output) {
      const answer = open.answers.find((one) => one.row === row)
      const span = start < end && end <= text.length ? trimSpan(text, { start, end }) : null
      if (answer === undefined || answer.text !== text || span === null || span.end - span.start > LONGEST_IN_ANSWER || !codes.has(codeId)) continue
      const isThere = ({ coding, place: at }: OpenAnswers['codings'][number]) => coding.codeId === codeId && coding.coder === name.output && at?.row === row && at.start === span.start && at.end === span.end
      if (open.codings.some(isThere)) continue
      const number = numbers(row)
      const made = createAnswerCoding({ id: clock.id(), stamp: clock.stamp(), sourceId: source.id, codeId, coder: name.output, voice: answer.voice, answer: number, row, text, span })
      codings.push(made.coding)
      beside.set(made.coding.id, { [ANSWER_COLUMN]: JSON.stringify(made.memory) })
      speakers = withAge(speakers, made.coding.speaker ?? '', open.ageOf(row))
    }
    const edited = editRecord(source, { speakers }, clock.stamp())
    const next = write({
      ...opened,
      sources: { ...opened.sources, table: mergeIntoTable(opened.sources.table, edited === source ? [] : [edited], clock.arrive) },
      codings: { ...opened.codings, beside, table: mergeIntoTable(opened.codings.table, codings, clock.arrive) },
    }, clock)
    return stateOf(openAnswers(open.chosen, next, beside), next)
  })
}

/** Changes facets of a coding in an answer, or takes it away and puts it back. */
export function editAnswer(codingId: unknown, patch: unknown, deleted: unknown): SidebarReply<AnswersState | null> {
  const facets = v.safeParse(patchSchema, patch)
  if (!facets.success || typeof deleted !== 'boolean') return refused('not-readable')
  return withAnswers((open, opened, clock) => {
    const row = opened.codings.table.byId.get(String(codingId))
    if (!row || row.record.sourceId !== open.source?.id) return stateOf(open, opened)
    const memories = memoriesOf(opened)
    const exactOf = (id: string) => memories.get(id)?.selectors.quote.exact ?? ''
    const target = editAnswerCoding(row.record, { ...facets.output, deleted }, exactOf(row.record.id), clock.stamp())
    // The words of an answer are one matter: what is said of some of them decides about every coding of them.
    const inAnswer = recordsOf(opened.codings.table).filter(({ sourceId, unit }) => sourceId === target.sourceId && unit === target.unit).map((one) => (one.id === target.id ? target : one))
    const stopped = isQuotingStopped(open.source)
    const edited = inAnswer.filter(({ id }) => id === target.id || memories.has(id)).map((one) => editAnswerCoding(one, {}, exactOf(one.id), clock.stamp(), stopped || isHeldInAnswer(one, inAnswer)))
    const next = write({ ...opened, codings: { ...opened.codings, table: mergeIntoTable(opened.codings.table, edited, clock.arrive) } }, clock)
    return stateOf(openAnswers(open.chosen, next), next)
  })
}

function withAnswers(work: (open: OpenAnswers, opened: WorkbookRecords, clock: ChangeClock) => AnswersState | null): SidebarReply<AnswersState | null> {
  const chosen = chosenColumn(LAYOUTS)
  if (chosen === null) return said(null)
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock, rowsOfAnswers(sourcesAnsweredIn(chosen.sheetId)))
    return work(openAnswers(chosen, opened), opened, clock)
  })
  return done ? said(done.value) : refused('busy')
}

function write(opened: WorkbookRecords, clock: ChangeClock): WorkbookRecords {
  writeWorkbookRecords(opened, clock)
  showStale()
  return opened
}

/** The roster with the age of a voice as its row gives it now; a voice that is not in a roster comes into it where there is one. */
function withAge(speakers: Source['speakers'], label: string, age: string | null): Source['speakers'] {
  const ageBand = age === null ? null : ageBandOf(age)
  const known = speakers.find((speaker) => speaker.label === label)
  if (known === undefined) return speakers.length === 0 ? speakers : [...speakers, { label, role: 'respondent', ageBand }]
  return ageBand === null || known.ageBand === ageBand ? speakers : speakers.map((speaker) => (speaker === known ? { ...speaker, ageBand } : speaker))
}

function stateOf({ chosen, header, answers, source, codings }: OpenAnswers, opened: WorkbookRecords): AnswersState {
  const language = workbookLanguage()
  const codes = recordsOf(opened.codes.table).filter((code) => !code.deleted)
  const tree = codeTree(codes)
  const selected = answers.filter(({ row }) => row >= chosen.firstRow && row <= chosen.lastRow)
  const usable = new Set(codes.filter(({ status }) => status !== 'retired').map(({ id }) => id))
  const memories = memoriesOf(opened)
  const memory = rememberCodes(recordsOf(opened.codings.table).filter(({ deleted, codeId }) => !deleted && usable.has(codeId)).map(({ id, codeId, words }) => ({ codeId, text: words || (memories.get(id)?.selectors.quote.exact ?? '') })))
  const inRow = new Map<number, AnswerCoding[]>()
  for (const { coding, place: at } of codings) {
    if (at === null) continue
    const { id, codeId, coder, utterance, tone, sensitivity, quotePermission, memo } = coding
    inRow.set(at.row, [...(inRow.get(at.row) ?? []), { id, codeId, coder, utterance, tone, sensitivity, quotePermission, memo, start: at.start, end: at.end }])
  }
  return {
    sheetId: chosen.sheetId, sheetName: chosen.sheetName, column: chosen.column, headerRow: chosen.headerRow, header: header[chosen.column] ?? '', headers: header,
    source: source && { id: source.id, title: source.title, counted: isTallyable(source) },
    cells: selected.slice(0, CELLS_SHOWN).map(({ row, text }): AnswerCell => ({ row, text, codings: (inRow.get(row) ?? []).sort((a, b) => a.start - b.start || a.end - b.end), suggestions: suggestCodes(memory, text, SUGGESTIONS) })),
    more: Math.max(0, selected.length - CELLS_SHOWN),
    lost: codings.filter(({ place: at }) => at === null).length,
    codes: tree.ordered.map((code) => ({ id: code.id, label: codeLabel(code, language), depth: tree.depthOf(code.id), status: code.status })),
    coder: readPersonSetting(CODER),
  }
}
