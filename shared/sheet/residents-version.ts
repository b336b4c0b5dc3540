import { codeName } from '../codebook/code-label.ts'
import { type CodeTree, codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import type { Feedback } from '../method/feedback.ts'
import { SOURCE_METHODS, type Source } from '../source/source.ts'
import { type CodeTally, tallyByCode } from '../tally/tally-by-code.ts'
import { METHOD_CHOICES } from './choices.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import { choiceWord } from './field-columns.ts'
import { fewQuotes, quotesToShow } from './quotes-to-show.ts'
import type { ReportBlock, ReportDocument } from './report-document.ts'
import { notHeardLines } from './residents-not-heard.ts'
import { residentsWords, type ResidentsWords } from './residents-words.ts'
import type { SharedCoding } from './shared-coding.ts'
import type { Making } from './tally-table.ts'

/** Of fewer people than this no number and no words are shown: they could be recognised. */
export const FEWEST_PEOPLE = 5
const MOST_QUOTES = 3
/** Codes whose key begins like this are strengths (ABCD): they come first. */
const STRENGTH = /^AB\d/

export interface ResidentsInput {
  /** Of the project or the neighbourhood. */
  readonly name: string
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly SharedCoding[]
  readonly feedback: readonly Feedback[]
  /** What Dekking is made by: the places of the project, and whether they are areas. */
  readonly coverage: Pick<CoverageSettings, 'placesBy' | 'places'>
}

/**
 * The residents' version: what residents told, by theme, in plain words. Strengths first, then themes by how often they were heard. Of
 * residents only; nothing of fewer people than `FEWEST_PEOPLE`; quotes only as `quotesToShow` allows; with what is done about each theme,
 * and with who was not heard.
 */
export function residentsVersion(input: ResidentsInput, { language, moment, codebook }: Making): ReportDocument {
  const words = residentsWords(language)
  const { codes, sources, codings, name } = input
  const { base, rows } = tallyByCode({ codes, sources, codings })
  const title = words.title(name)
  const made: ReportBlock = { kind: 'paragraph', text: words.made(moment, codebook) }
  if (base.speakers < FEWEST_PEOPLE) return { language, title, blocks: [{ kind: 'notice', lines: [words.tooFew(FEWEST_PEOPLE)] }, made] }
  const tree = codeTree(codesInUse(codes))
  const told = rows.filter(({ depth, all }) => depth === 0 && all.sources > 0).sort((a, b) => b.all.sources - a.all.sources || b.all.speakers - a.all.speakers)
  const isStrength = ({ codeId }: CodeTally) => STRENGTH.test(tree.byId.get(codeId)!.key)
  const answers = new Map(input.feedback.filter(({ deleted, outcome }) => !deleted && outcome !== null).map((one) => [one.codeId, one]))
  const methodsOfMany = new Set(SOURCE_METHODS.filter((method) => tallyByCode({ codes, sources, codings }, { only: (source) => source.method === method }).base.speakers >= FEWEST_PEOPLE))
  const parts: Parts = { input, methodsOfMany, tree, rows, base: base.sources, answers, quotes: quotesToShow(codings, sources), words, language }
  const open = told.filter((row) => !isStrength(row) && !answers.has(row.codeId)).length
  const section = (heading: string, themes: readonly CodeTally[]): readonly ReportBlock[] => (themes.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...themes.flatMap((row) => themeBlocks(row, parts, !isStrength(row)))])
  return {
    language, title,
    blocks: [
      { kind: 'notice', lines: [words.noSample, words.suppressed(FEWEST_PEOPLE), ...(open > 0 ? [words.open(open)] : [])] },
      { kind: 'heading', level: 2, text: words.howTitle },
      { kind: 'paragraph', text: words.how(base.sources, words.voices(base.speakers)) },
      { kind: 'list', items: methodLines(sources, words, language) },
      { kind: 'paragraph', text: words.onlyResidents },
      { kind: 'heading', level: 2, text: words.notHeardTitle },
      { kind: 'paragraph', text: words.notHeard },
      { kind: 'list', items: notHeardLines({ codes, sources, codings }, input.coverage, FEWEST_PEOPLE, words) },
      ...section(words.strengthsTitle, told.filter(isStrength)),
      ...section(words.themesTitle, told.filter((row) => !isStrength(row))),
      { kind: 'heading', level: 2, text: words.backTitle },
      { kind: 'paragraph', text: words.back },
      made,
    ],
  }
}

interface Parts {
  readonly input: ResidentsInput
  readonly tree: CodeTree
  readonly rows: readonly CodeTally[]
  readonly base: number
  readonly answers: ReadonlyMap<string, Feedback>
  readonly quotes: readonly SharedCoding[]
  /** Ways of collecting by which enough people spoke to name them beside a quote. */
  readonly methodsOfMany: ReadonlySet<Source['method']>
  readonly words: ResidentsWords
  readonly language: Making['language']
}

function themeBlocks(row: CodeTally, parts: Parts, asksFeedback: boolean): ReportBlock[] {
  const { tree, rows, base, words, language, quotes, input } = parts
  const few = row.all.speakers < FEWEST_PEOPLE
  const ids = [row.codeId, ...tree.descendantsOf(row.codeId)]
  // Words of a code that few people spoke about stay out under the theme above it too.
  const enough = new Set(rows.filter(({ codeId, own }) => ids.includes(codeId) && own.speakers >= FEWEST_PEOPLE).map(({ codeId }) => codeId))
  const below = rows.filter(({ codeId, all }) => codeId !== row.codeId && ids.includes(codeId) && all.sources > 0).sort((a, b) => b.all.sources - a.all.sources)
  const belowLine = ({ codeId, all }: CodeTally) => (all.speakers < FEWEST_PEOPLE ? words.belowFew(nameOf(codeId, parts)) : words.below(nameOf(codeId, parts), all.sources, base))
  const chosen = few ? [] : fewQuotes(quotes.filter(({ codeId }) => enough.has(codeId)), MOST_QUOTES)
  const methods = new Map(input.sources.map((source) => [source.id, source.method]))
  const origin = (sourceId: string) => {
    const method = methods.get(sourceId) ?? null
    // One story in a neighbourhood is one person whom everybody knows.
    return method !== null && parts.methodsOfMany.has(method) ? words.origin(methodName(method, language)) : words.originUnnamed
  }
  return [
    { kind: 'heading', level: 3, text: nameOf(row.codeId, parts) },
    { kind: 'paragraph', text: few ? words.heardFew(FEWEST_PEOPLE) : words.heard(row.all.sources, base) },
    ...(few || below.length === 0 ? [] : [{ kind: 'paragraph', text: words.belowTitle } as const, { kind: 'list', items: below.map(belowLine) } as const]),
    ...(chosen.length === 0 ? [] : [{ kind: 'paragraph', text: words.saidTitle } as const]),
    ...chosen.map(({ words: said, sourceId }): ReportBlock => ({ kind: 'quote', words: said, origin: origin(sourceId) })),
    ...(asksFeedback ? feedbackBlocks(row.codeId, parts) : []),
  ]
}

function feedbackBlocks(codeId: string, { answers, words }: Parts): ReportBlock[] {
  const answer = answers.get(codeId)
  const text = answer?.outcome ? [words.outcomes[answer.outcome], answer.why.trim() === '' ? '' : words.why(answer.why.trim())].filter((part) => part !== '').join(' ') : words.noFeedback
  return [{ kind: 'paragraph', text: `${words.feedbackTitle} ${text}` }]
}

function nameOf(codeId: string, { tree, language }: Parts): string {
  return codeName(tree.byId.get(codeId)!, language)
}

function methodName(method: Source['method'], language: Making['language']): string {
  return choiceWord(METHOD_CHOICES, method, { language })
}

function methodLines(sources: readonly Source[], words: ResidentsWords, language: Making['language']): string[] {
  const residents = sources.filter(({ deleted, group, method }) => !deleted && group === 'resident' && method !== null)
  return SOURCE_METHODS.flatMap((method) => {
    const count = residents.filter((source) => source.method === method).length
    return count === 0 ? [] : [words.methodLine(methodName(method, language), count)]
  })
}
