import * as v from 'valibot'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { codesInUse } from '../../shared/codebook/codes-in-use.ts'
import { mayQuote } from '../../shared/coding/coding.ts'
import { COMPARISON_LAYOUT } from '../../shared/sheet/comparison-layout.ts'
import { type CrossTabChoice, FIRST_CROSS_TAB } from '../../shared/sheet/cross-tab-choice.ts'
import { columnWords } from '../../shared/sheet/cross-tab-heads.ts'
import { CROSS_TAB_LAYOUT } from '../../shared/sheet/cross-tab-layout.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { type CellNumber, cellNumberSchema, codingsOfNumber, numberOfCell, numberOfComparison } from '../../shared/sheet/number-behind.ts'
import { ROW_KEY } from '../../shared/sheet/place-rows.ts'
import { HIDDEN_COLUMNS } from '../../shared/sheet/record-rows.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { storedCodingsOf } from '../../shared/sheet/stored-codings.ts'
import { TALLY_LAYOUT } from '../../shared/sheet/tally-layout.ts'
import type { Source } from '../../shared/source/source.ts'
import { passageAddress } from '../../shared/sync/passage-address.ts'
import { sourcesWithAnswers } from '../answer-places.ts'
import { isFrozenComparison } from '../comparison-choice.ts'
import { computedState } from '../computed-tabs.ts'
import { endpointAddress } from '../endpoint-address.ts'
import { readColumnOf, readSelectedRow } from '../read-cells.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { storedCodes, storedSources } from '../stored-words.ts'
import { ANSWER_COLUMN, CODINGS_LAYOUT } from '../tabs.ts'
import type { NumberAnswer, NumberOpened, PassageBehind, Unquoted } from '../tally-protocol.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { READ_CROSS_TAB, shownCrossTab } from './cross-tab-tab.ts'

/** Passages that travel at once: a person reads them one by one, however many there are. */
export const PASSAGES_A_PAGE = 20

const furtherSchema = v.object({ number: cellNumberSchema, from: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** What stands behind the number in the selected cell; null instead of a further page asks for that. Changes nothing, and takes no lock. */
export function openNumber(further: unknown): SidebarReply<NumberAnswer> {
  if (further !== null) {
    const asked = v.safeParse(furtherSchema, further)
    return asked.success ? said(opened(asked.output.number, asked.output.from)) : refused('not-readable')
  }
  const selected = readSelectedRow([TALLY_LAYOUT, READ_CROSS_TAB, JOINT_DISPLAY_LAYOUT, COMPARISON_LAYOUT])
  if (!selected) return said({ none: 'other-tab' })
  const { read, columnId } = selected
  const codeId = String(read.rows[0]?.[read.columnIds.indexOf(HIDDEN_COLUMNS.id)] ?? '')
  if (read.layout.id === COMPARISON_LAYOUT.id) {
    const compared = numberOfComparison(columnId ?? '', String(read.rows[0]?.[read.columnIds.indexOf(ROW_KEY)] ?? ''))
    return said(isFrozenComparison() || compared === null ? { none: 'frozen' } : opened(compared, 0))
  }
  const isCrossTab = read.layout.id === CROSS_TAB_LAYOUT.id
  const made = isCrossTab ? shownCrossTab() : null
  const number = columnId === null ? null : numberOfCell(read.layout.id, columnId, codeId, made)
  return said(number ? opened(number, 0) : { none: 'no-number' })
}

function opened(number: CellNumber, from: number): NumberOpened {
  const [codes, sources] = [storedCodes(), storedSources()]
  const tree = codeTree(codesInUse(codes))
  const wanted = new Set([number.codeId, ...tree.descendantsOf(number.codeId)])
  const stored = storedCodingsOf(wanted, readColumnOf(CODINGS_LAYOUT, HIDDEN_COLUMNS.record))
  const { codings, counts } = codingsOfNumber({ codes, sources, codings: stored }, number)
  const language = workbookLanguage()
  const byId = new Map(sources.map((source) => [source.id, source]))
  const titleOf = (coding: SharedCoding) => byId.get(coding.sourceId)?.title ?? ''
  const ordered = [...codings].sort((one, other) => compare(titleOf(one), titleOf(other)) || compare(one.sourceId, other.sourceId) || one.start - other.start || one.end - other.end)
  const code = codes.find(({ id }) => id === number.codeId)
  const endpoint = endpointAddress()
  const inSheet = sourcesWithAnswers()
  const codedHere = answerIds()
  const stands = ({ id, sourceId }: SharedCoding) => (inSheet.has(sourceId) ? 'cell' : codedHere.has(id) ? 'gone' : 'browser')
  return {
    number, counts, from, total: codings.length,
    theme: code ? codeLabel(code, language) : '',
    column: [columnWords({ group: number.group, values: number.values }, choiceOf(number), language), ...(number.compared && number.choice?.area ? [number.choice.area] : [])].join(' · '),
    stale: computedState(number.compared ? COMPARISON_LAYOUT : number.choice ? CROSS_TAB_LAYOUT : TALLY_LAYOUT)?.stale ?? false,
    passages: ordered.slice(from, from + PASSAGES_A_PAGE).map((coding) => passage(coding, byId.get(coding.sourceId), codes, stands(coding), endpoint)),
  }
}

function choiceOf({ choice, group }: CellNumber): CrossTabChoice {
  return choice ?? { ...FIRST_CROSS_TAB, group }
}

function passage(coding: SharedCoding, source: Source | undefined, codes: readonly Code[], stands: PassageBehind['stands'], endpoint: string | null): PassageBehind {
  const code = codes.find(({ id }) => id === coding.codeId)
  const unquoted = whyUnquoted(coding, source)
  return {
    codingId: coding.id, source: source?.title ?? '', speaker: coding.speaker ?? '', coder: coding.coder, code: code ? codeLabel(code, workbookLanguage()) : '', tone: coding.tone, utterance: coding.utterance,
    words: unquoted === null ? coding.words : '', unquoted,
    stands, link: endpoint === null || stands !== 'browser' ? null : passageAddress(endpoint, { sourceId: coding.sourceId, codingId: coding.id }),
  }
}

/** The codings that were made in an answer of this workbook. */
function answerIds(): ReadonlySet<string> {
  const [ids, memories] = [HIDDEN_COLUMNS.id, ANSWER_COLUMN].map((column) => readColumnOf(CODINGS_LAYOUT, column))
  return new Set(ids!.flatMap((id, row) => (String(memories![row] ?? '') === '' ? [] : [String(id)])))
}

/** The words of a source of which nobody may be quoted stay unsaid as well, whatever was chosen for the passage. */
function whyUnquoted(coding: SharedCoding, source: Source | undefined): Unquoted | null {
  if (coding.sensitivity !== 'none') return 'sensitive'
  if (!mayQuote(coding)) return coding.quotePermission === 'paraphrase' ? 'paraphrase' : 'not-permitted'
  if (source?.consentQuoting !== true) return 'no-consent'
  return coding.words === '' ? 'not-here' : null
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
