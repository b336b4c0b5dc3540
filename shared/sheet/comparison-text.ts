import { codeLabel } from '../codebook/code-label.ts'
import type { FigureChange, SnapshotComparison, ThemeChange } from '../snapshot/compare-snapshots.ts'
import type { Snapshot, SnapshotFigure, SnapshotTheme } from '../snapshot/snapshot.ts'
import type { ThemeCause } from '../snapshot/theme-causes.ts'
import { CODE_STATUS_CHOICES } from './choices.ts'
import type { SheetLanguage } from './column.ts'
import { comparisonWords, type ComparisonWords } from './comparison-words.ts'
import { choiceWord } from './field-columns.ts'
import { FIT_CHOICES } from './record-tabs.ts'

/** A comparison as people read it: what changed, and why. */
export interface ComparisonText {
  readonly base: string
  readonly sources: readonly string[]
  readonly codebookHead: string
  readonly codebook: readonly string[]
  readonly themes: readonly { readonly codeId: string; readonly depth: number; readonly title: string; readonly numbers: string; readonly why: readonly string[] }[]
}

/** Nobody reads longer lists; the rest is counted. */
const MOST_LINES = 30

/** Puts a comparison of two snapshots in sentences. */
export function comparisonText(comparison: SnapshotComparison, before: Snapshot, after: Snapshot, language: SheetLanguage): ComparisonText {
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
    base: words.base(comparison.base.before.sources, comparison.base.after.sources),
    sources: shortened(sourceLines(comparison, words), words),
    codebookHead: comparison.sameCodebook ? words.sameCodebook : codebook.length > 0 ? words.otherCodebook : words.onlyLooks,
    codebook: shortened(codebook, words),
    themes: comparison.themes.map((theme) => ({
      codeId: theme.codeId, depth: depth(theme.codeId), title: label(theme.codeId), numbers: numbersText(theme, words),
      why: [...theme.causes.map((cause) => causeText(cause, label, words)), ...shortened(theme.figures.map((figure) => figureText(figure, words)), words), ...judgementLines(theme, language, words)],
    })),
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
    ...codebook.renamed.map((one) => words.codes.renamed(codeLabel(one.before, language), codeLabel(one.after, language))),
    ...codebook.moved.map(({ code, from, to }) => words.codes.moved(codeLabel(code, language), place(from), place(to))),
    ...codebook.status.map(({ code, from, to }) => words.codes.status(codeLabel(code, language), status(from), status(to))),
    ...codebook.reworded.map((code) => words.codes.reworded(codeLabel(code, language))),
  ]
}

/** 'bronnen 2 → 3, fragmenten 9 → 14': only what differs. */
function numbersText({ before, after }: ThemeChange, words: ComparisonWords): string {
  const numbers = (theme: SnapshotTheme | null) => ({
    sources: theme?.residents.sources ?? 0, speakers: theme?.residents.speakers ?? 0, segments: theme?.residents.segments ?? 0,
    negative: theme?.tone.negative ?? 0, neutral: theme?.tone.neutral ?? 0, positive: theme?.tone.positive ?? 0, organisations: theme?.organisations.sources ?? 0,
  })
  const [old, fresh] = [numbers(before), numbers(after)]
  const parts = (Object.keys(old) as (keyof typeof old)[]).flatMap((key) => (old[key] === fresh[key] ? [] : [`${words.numbers[key]} ${old[key]} → ${fresh[key]}`]))
  const state = before === null ? words.newTheme : after === null ? words.goneTheme : ''
  return [parts.length === 0 ? words.sameNumbers : `${parts.join(', ')}.`, state].filter(Boolean).join(' ')
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

function shortened(lines: readonly string[], words: ComparisonWords): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)]
}
