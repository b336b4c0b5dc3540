import type { SnapshotComparison, ThemeChange } from '../snapshot/compare-snapshots.ts'
import type { Snapshot, SnapshotTheme } from '../snapshot/snapshot.ts'
import type { Counts } from '../tally/counts.ts'
import type { SheetLanguage } from './column.ts'
import { comparisonLines } from './comparison-lines.ts'
import { comparisonWords, type ComparisonWords } from './comparison-words.ts'

/** What changed in the numbers of a group, and why. */
interface GroupText {
  readonly numbers: string
  readonly why: readonly string[]
}

/** A theme of which something changed; groups stand apart. */
export interface ThemeText extends GroupText {
  readonly codeId: string
  readonly depth: number
  readonly title: string
  /** Null where nothing changed among organisations and businesses. */
  readonly organisations: GroupText | null
  readonly professionals: readonly string[]
}

/** A comparison as people read it: what changed, and why. */
export interface ComparisonText {
  readonly base: readonly string[]
  readonly sources: readonly string[]
  readonly codebookHead: string
  readonly codebook: readonly string[]
  readonly settings: readonly string[]
  readonly themes: readonly ThemeText[]
}

/** Puts a comparison of two snapshots in sentences. */
export function comparisonText(comparison: SnapshotComparison, before: Snapshot, after: Snapshot, language: SheetLanguage): ComparisonText {
  const words = comparisonWords(language)
  const lines = comparisonLines(comparison, before, after, language)
  const { base, organisations } = comparison
  const some = organisations.before.sources + organisations.after.sources > 0
  return {
    base: [words.base(base.before.sources, base.after.sources), ...(some ? [words.organisationBase(organisations.before.sources, organisations.after.sources)] : [])],
    sources: lines.sources, codebookHead: lines.codebookHead, codebook: lines.codebook, settings: lines.settings,
    themes: comparison.themes.map((theme) => ({
      codeId: theme.codeId, depth: lines.depth(theme.codeId), title: lines.label(theme.codeId), numbers: numbersText(theme, words), why: [...lines.causes(theme.causes), ...lines.beside(theme)],
      organisations: organisationsText(theme, lines.causes(theme.organisationCauses), words), professionals: lines.professionals(theme),
    })),
  }
}

/** 'bronnen 2 → 3, fragmenten 9 → 14': only what differs. */
function numbersText({ before, after }: ThemeChange, words: ComparisonWords): string {
  const numbers = (theme: SnapshotTheme | null) => ({ ...countsOf(theme?.residents), negative: theme?.tone.negative ?? 0, neutral: theme?.tone.neutral ?? 0, positive: theme?.tone.positive ?? 0 })
  const state = before === null ? words.newTheme : after === null ? words.goneTheme : ''
  return [differing(numbers(before), numbers(after), words), state].filter(Boolean).join(' ')
}

function organisationsText({ before, after }: ThemeChange, why: readonly string[], words: ComparisonWords): GroupText | null {
  const [old, fresh] = [countsOf(before?.organisations), countsOf(after?.organisations)]
  const same = Object.keys(old).every((key) => old[key as keyof Counts] === fresh[key as keyof Counts])
  return same && why.length === 0 ? null : { numbers: differing(old, fresh, words), why }
}

function differing<K extends keyof ComparisonWords['numbers']>(old: Readonly<Record<K, number>>, fresh: Readonly<Record<K, number>>, words: ComparisonWords): string {
  const parts = (Object.keys(old) as K[]).flatMap((key) => (old[key] === fresh[key] ? [] : [`${words.numbers[key]} ${old[key]} → ${fresh[key]}`]))
  return parts.length === 0 ? words.sameNumbers : `${parts.join(', ')}.`
}

function countsOf(counts: Counts | undefined): Counts {
  const { sources = 0, speakers = 0, segments = 0 } = counts ?? {}
  return { sources, speakers, segments }
}
