import { codeLabel } from '../codebook/code-label.ts'
import { type FigureChange, isOther, type ProfessionalChange, type SnapshotComparison, type ThemeChange } from '../snapshot/compare-snapshots.ts'
import type { Snapshot, SnapshotFigure, SnapshotProfessionals, SnapshotTheme } from '../snapshot/snapshot.ts'
import type { ThemeCause } from '../snapshot/theme-causes.ts'
import { CODE_STATUS_CHOICES } from './choices.ts'
import type { SheetLanguage } from './column.ts'
import { comparisonWords, type ComparisonWords } from './comparison-words.ts'
import { choiceWord } from './field-columns.ts'
import { professionalsWords } from './professionals-words.ts'
import { FIT_CHOICES } from './record-tabs.ts'

/** Nobody reads longer lists; the rest is counted. */
const MOST_LINES = 30

/** The lines in which a comparison is told, in the sidebar and in its tab. */
export interface ComparisonLines {
  readonly label: (codeId: string) => string
  readonly depth: (codeId: string) => number
  readonly sources: readonly string[]
  readonly codebookHead: string
  readonly codebook: readonly string[]
  readonly settings: readonly string[]
  /** Why the numbers of a group changed; `area` null for all areas together. */
  readonly causes: (causes: readonly ThemeCause[]) => readonly string[]
  /** The figures beside a theme and what people made of it, as far as they changed. */
  readonly beside: (theme: ThemeChange) => readonly string[]
  readonly professionals: (theme: ThemeChange) => readonly string[]
}

/** The lines of a comparison of two snapshots. */
export function comparisonLines(comparison: SnapshotComparison, before: Snapshot, after: Snapshot, language: SheetLanguage): ComparisonLines {
  const words = comparisonWords(language)
  const known = new Map([...before.codes, ...after.codes].map((code) => [code.id, code]))
  const label = (id: string) => {
    const code = known.get(id)
    return (code && codeLabel(code, language)) || id
  }
  const depth = (id: string): number => {
    const seen = new Set<string>()
    for (let at = known.get(id)?.parentId ?? null; at !== null && !seen.has(at); at = known.get(at)?.parentId ?? null) seen.add(at)
    return seen.size
  }
  const codebook = codebookLines(comparison, label, language, words)
  return {
    label, depth, sources: shortened(sourceLines(comparison, words), words),
    codebookHead: comparison.sameCodebook ? words.sameCodebook : codebook.length > 0 ? words.otherCodebook : words.onlyLooks,
    codebook: shortened(codebook, words),
    settings: (comparison.settings ?? []).map((name) => words.settings[name as keyof ComparisonWords['settings']] ?? name),
    causes: (causes) => causes.map((cause) => causeText(cause, label, words)),
    beside: (theme) => [...shortened(theme.figures.map((figure) => figureText(figure, words)), words), ...judgementLines(theme, language, words)],
    professionals: (theme) => theme.professionals.filter(isOther).map((change) => professionalsText(change, language, words)),
  }
}

function sourceLines({ sources: { added, removed, corrected } }: SnapshotComparison, words: ComparisonWords): readonly string[] {
  return [
    ...added.map(({ title }) => words.sources.added(title)), ...removed.map(({ title }) => words.sources.removed(title)),
    ...corrected.map(({ source, fields }) => words.sources.corrected(source.title, fields.map((field) => words.fields[field]).join(', '))),
  ]
}

function codebookLines({ codebook }: SnapshotComparison, label: (id: string) => string, language: SheetLanguage, words: ComparisonWords): readonly string[] {
  const place = (id: string | null) => (id === null ? words.top : `‘${label(id)}’`)
  const status = (value: (typeof CODE_STATUS_CHOICES)[number]['value']) => choiceWord(CODE_STATUS_CHOICES, value, { language })
  return [
    ...codebook.added.map((code) => words.codes.added(codeLabel(code, language))),
    ...codebook.removed.map(({ code, into }) => (into.length === 0 ? words.codes.removed(codeLabel(code, language)) : words.codes.merged(codeLabel(code, language), into.map(label).join(', ')))),
    ...codebook.renamed.map(({ before, after }) => {
      // A name in the other language alone is told in that language.
      const told = codeLabel(before, language) === codeLabel(after, language) ? (language === 'nl' ? 'en' : 'nl') : language
      return words.codes.renamed(codeLabel(before, told), codeLabel(after, told))
    }),
    ...codebook.moved.map(({ code, from, to }) => words.codes.moved(codeLabel(code, language), place(from), place(to))),
    ...codebook.status.map(({ code, from, to }) => words.codes.status(codeLabel(code, language), status(from), status(to))),
    ...codebook.reworded.map((code) => words.codes.reworded(codeLabel(code, language))),
  ]
}

function causeText({ cause, direction, codings, sources, otherCodeId }: ThemeCause, label: (id: string) => string, words: ComparisonWords): string {
  if (cause === 'details' || direction === 'within') return words.causes.details(codings)
  if (cause === 'code-gone' && otherCodeId === null) return words.causes.codeDeleted(codings)
  if (cause === 'code-gone') return words.causes.merged[direction](codings, label(otherCodeId ?? ''))
  if (cause === 'recoded') return words.causes.recoded[direction](codings, label(otherCodeId ?? ''))
  return words.causes[cause][direction](codings, sources)
}

function figureText({ before, after }: FigureChange, words: ComparisonWords): string {
  const { label, indicatorId, area } = (after ?? before)!
  const name = [label || indicatorId, area].filter(Boolean).join(', ')
  if (before === null) return words.figure.added(name, valueText(after!, words))
  if (after === null) return words.figure.removed(name, valueText(before, words))
  return words.figure.changed(name, valueText(before, words), valueText(after, words))
}

function valueText({ value, low, high, period }: SnapshotFigure, words: ComparisonWords): string {
  const number = (what: number) => String(Math.round(what * 1000) / 1000).replace('.', words.decimal)
  const shown = value !== null ? number(value) : low !== null && high !== null ? words.range(number(low), number(high)) : words.noValue
  return period === '' ? shown : `${shown} (${period})`
}

function judgementLines({ before, after, judged }: ThemeChange, language: SheetLanguage, words: ComparisonWords): readonly string[] {
  if (!judged) return []
  const fit = (theme: SnapshotTheme | null) => choiceWord(FIT_CHOICES, theme?.fit ?? null, { language }) || words.none
  const line = (theme: SnapshotTheme | null) => (theme?.line ? `“${theme.line}”` : words.none)
  return [
    ...(fit(before) === fit(after) ? [] : [words.judgement(fit(before), fit(after))]),
    ...(line(before) === line(after) ? [] : [words.line(line(before), line(after))]),
  ]
}

/** A number that is hidden stays hidden, and so does what could be worked out from it. */
function professionalsText({ period, before, after }: ProfessionalChange, language: SheetLanguage, words: ComparisonWords): string {
  const year = period === '-' ? professionalsWords(language).unknownYear : period
  const shown = (one: SnapshotProfessionals | null, what: 'people' | 'segments') => (one === null ? words.notTaken : one[what] === null ? words.hidden : String(one[what]))
  const parts = (['people', 'segments'] as const).flatMap((what) => {
    const [old, fresh] = [shown(before, what), shown(after, what)]
    // Where people are hidden that says it all.
    return old === fresh || (what === 'segments' && [old, fresh].includes(words.hidden)) ? [] : [words.numbers[what] + ` ${old} → ${fresh}`]
  })
  return `${year}: ${parts.join(', ')}`
}

function shortened(lines: readonly string[], words: ComparisonWords): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)]
}
