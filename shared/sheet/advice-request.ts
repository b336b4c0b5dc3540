import { codeLabel } from '../codebook/code-label.ts'
import { type CodeTree, codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { PassiveRow } from '../passive/observation.ts'
import { isTallyable, SOURCE_METHODS, type Source } from '../source/source.ts'
import { type Tally, tallyByCode } from '../tally/tally-by-code.ts'
import { adviceWords, type AdviceWords } from './advice-words.ts'
import { DIRECTION_CHOICES, LEVEL_CHOICES, METHOD_CHOICES } from './choices.ts'
import { choiceWord } from './field-columns.ts'
import type { ReportBlock, ReportDocument } from './report-document.ts'
import { FEWEST_PEOPLE } from './residents-version.ts'
import type { SharedCoding } from './shared-coding.ts'
import type { Making } from './tally-table.ts'

export interface AdviceInput {
  /** Of the project or the neighbourhood. */
  readonly name: string
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly SharedCoding[]
  readonly passive: readonly PassiveRow[]
  readonly links: readonly CrosswalkLink[]
  /** What a person wants to ask, a question a line. */
  readonly questions: readonly string[]
}

/** Words of this length that are a resident's as well are a quote. */
const QUOTE_FROM = 15
const MOST_NAMED = 12
const MOST_UNPLACED = 10
const LEFTOVERS = 'BT99'

/**
 * The request for advice: questions, what is still open, codebook and figures, for a research adviser. Never a quote: examples of codes stay
 * out, and a text in which a quote of anybody stands is left out. Of residents only, without numbers of fewer people than `FEWEST_PEOPLE`.
 */
export function adviceRequest(input: AdviceInput, { language, moment, codebook }: Making): ReportDocument {
  const words = adviceWords(language)
  const tree = codeTree(codesInUse(input.codes))
  const tally = tallyByCode(input)
  const safe = withoutQuotes(input.codings, words)
  const label = (id: string) => safe(codeLabel(tree.byId.get(id)!, language))
  const links = input.links.filter(({ deleted, codeId }) => !deleted && tree.byId.has(codeId))
  const figures = figuresOf(input.passive)
  const questions = input.questions.map((question) => safe(question.trim())).filter((question) => question !== '')
  return {
    language, title: words.title(input.name),
    blocks: [
      { kind: 'notice', lines: [words.intro, words.noSample] },
      { kind: 'heading', level: 2, text: words.questionsTitle },
      questions.length === 0 ? { kind: 'paragraph', text: words.noQuestions } : { kind: 'list', items: questions },
      { kind: 'heading', level: 2, text: words.openTitle },
      { kind: 'list', items: openPoints({ input, tree, tally, links, figures, label, words, safe }) },
      { kind: 'heading', level: 2, text: words.basisTitle },
      { kind: 'paragraph', text: words.basis(tally.base.sources, methodsOf(input.sources, language)) },
      { kind: 'heading', level: 2, text: words.codebookTitle },
      codebookTable(tree, tally, label, safe, words),
      { kind: 'heading', level: 2, text: words.figuresTitle },
      figures.length === 0 ? { kind: 'paragraph', text: words.noFigures } : figuresTable(figures, links, label, safe, words, language),
      { kind: 'paragraph', text: words.made(moment, codebook) },
    ],
  }
}

/** Gives a text as it is, or says that it was left out because words of somebody stand in it. */
function withoutQuotes(codings: readonly SharedCoding[], words: AdviceWords): (text: string) => string {
  const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const quotes = [...new Set(codings.map((coding) => folded(coding.words)).filter((quote) => quote.length >= QUOTE_FROM))]
  return (text) => {
    const own = folded(text)
    return own.length >= QUOTE_FROM && quotes.some((quote) => own.includes(quote)) ? words.withheld : text
  }
}

interface Figure {
  readonly row: PassiveRow
  readonly periods: readonly string[]
  readonly levels: readonly PassiveRow['level'][]
}

function figuresOf(passive: readonly PassiveRow[]): Figure[] {
  const found = new Map<string, { row: PassiveRow; periods: Set<string>; levels: Set<PassiveRow['level']> }>()
  for (const row of passive) {
    const known = found.get(row.indicatorId)
    if (known) {
      known.periods.add(row.period)
      known.levels.add(row.level)
    } else found.set(row.indicatorId, { row, periods: new Set([row.period]), levels: new Set([row.level]) })
  }
  return [...found.values()].map(({ row, periods, levels }) => ({ row, periods: [...periods].sort(), levels: [...levels] }))
}

interface OpenInput {
  readonly input: AdviceInput
  readonly tree: CodeTree
  readonly tally: Tally
  readonly links: readonly CrosswalkLink[]
  readonly figures: readonly Figure[]
  readonly label: (id: string) => string
  readonly words: AdviceWords
  readonly safe: (text: string) => string
}

function openPoints({ input, tree, tally, links, figures, label, words, safe }: OpenInput): string[] {
  const linked = new Set(links.flatMap(({ codeId }) => tree.pathOf(codeId)))
  const linkedFigures = new Set(links.map(({ indicatorId }) => indicatorId))
  const named = (names: readonly string[]) => [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? [words.more(names.length - MOST_NAMED)] : [])].join('; ')
  const told = tally.rows.filter(({ depth, codeId, all }) => depth === 0 && all.sources > 0 && !linked.has(codeId)).map(({ codeId }) => label(codeId))
  const counted = figures.filter(({ row }) => !linkedFigures.has(row.indicatorId)).map(({ row }) => safe(row.label || row.indicatorId))
  const proposed = tree.ordered.filter(({ status }) => status === 'proposed').map(({ id }) => label(id))
  const unexplained = tree.ordered.filter(({ definition }) => definition.trim() === '').map(({ id }) => label(id))
  const leftovers = tally.rows.find(({ codeId }) => tree.byId.get(codeId)!.key === LEFTOVERS)?.all.segments ?? 0
  const share = tally.base.segments === 0 ? 0 : Math.round((100 * leftovers) / tally.base.segments)
  const waiting = input.sources.filter((source) => !source.deleted && !isTallyable(source)).length
  const points = [
    ...(told.length > 0 ? [words.toldOnly(named(told))] : []), ...(counted.length > 0 ? [words.countedOnly(named(counted))] : []), ...(proposed.length > 0 ? [words.proposed(named(proposed))] : []),
    ...(unexplained.length > 0 ? [words.withoutDefinition(named(unexplained))] : []), ...(share >= MOST_UNPLACED ? [words.unplaced(share)] : []), ...(waiting > 0 ? [words.waiting(waiting)] : []),
  ]
  return points.length === 0 ? [words.nothingOpen] : points
}

function codebookTable(tree: CodeTree, tally: Tally, label: (id: string) => string, safe: (text: string) => string, words: AdviceWords): ReportBlock {
  const counts = new Map(tally.rows.map(({ codeId, all }) => [codeId, all]))
  const heard = (id: string) => {
    const { sources, speakers } = counts.get(id) ?? { sources: 0, speakers: 0 }
    return sources > 0 && speakers < FEWEST_PEOPLE ? words.fewPeople(FEWEST_PEOPLE) : words.xOfY(sources, tally.base.sources)
  }
  return {
    kind: 'table', caption: words.codebookCaption(tree.ordered.length), head: words.codebookHead,
    rows: tree.ordered.map(({ id, definition, include, exclude }) => ['\u2003'.repeat(tree.depthOf(id)) + label(id), safe(definition), safe(include), safe(exclude), heard(id)]),
  }
}

function figuresTable(figures: readonly Figure[], links: readonly CrosswalkLink[], label: (id: string) => string, safe: (text: string) => string, words: AdviceWords, language: Making['language']): ReportBlock {
  const themes = (id: string) => [...new Set(links.filter(({ indicatorId }) => indicatorId === id).map(({ codeId }) => label(codeId)))].join('; ')
  return {
    kind: 'table', caption: words.figuresCaption(figures.length), head: words.figuresHead,
    rows: figures.map(({ row, periods, levels }) => [
      safe(row.label || row.indicatorId), row.publisher, [row.unit, row.estimate ? words.estimate : ''].filter((part) => part !== '').join(', '),
      periods.length < 3 ? periods.join(', ') : `${periods[0]!} – ${periods[periods.length - 1]!}`,
      levels.flatMap((level) => (level === null ? [] : [choiceWord(LEVEL_CHOICES, level, { language })])).join(', '), choiceWord(DIRECTION_CHOICES, row.direction, { language }), themes(row.indicatorId),
    ]),
  }
}

function methodsOf(sources: readonly Source[], language: Making['language']): string {
  const residents = sources.filter((source) => isTallyable(source) && source.group === 'resident')
  return SOURCE_METHODS.flatMap((method) => {
    const count = residents.filter((source) => source.method === method).length
    return count === 0 ? [] : [`${choiceWord(METHOD_CHOICES, method, { language })} ${count}`]
  }).join(', ')
}
