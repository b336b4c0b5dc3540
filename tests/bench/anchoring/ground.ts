import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import type { PassageSelectors, TextSpan } from '../../../shared/anchoring/selectors.ts'

/** A selector as the benchmark's texts come with: quote, 32 units of context, and position in the old text. */
export interface FlatSelector extends TextSpan {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Where a passage truly is in the edited text, by following each of its characters. */
export interface Truth {
  readonly kind: 'found' | 'orphan' | 'grey'
  readonly start?: number
  readonly end?: number
}

export type Outcome = 'exact' | 'good' | 'partial' | 'overlap' | 'missed' | 'wrong' | 'orphanOK' | 'greyOK'

interface EditedText {
  readonly text: string
  readonly passages: readonly (readonly [number, number])[]
  readonly selectors: readonly FlatSelector[]
  readonly truths: readonly Truth[]
}

interface GeneratedCase extends EditedText {
  readonly scenario: string
  readonly doc: string
}

interface Manifested {
  readonly name: string
}

export interface QualityRow {
  readonly n: number
  readonly 'exact%': number | null
  readonly 'IoU.8%': number | null
  readonly 'orphOK%': number | null
  readonly 'WRONG%': number | null
  readonly utility: number | null
}

interface Tally {
  addT(truth: Truth, outcome: Outcome): void
  row(): QualityRow
}

/** The texts, edits and judgement that stand outside this repository, beside it. */
interface Ground {
  readonly SCENARIOS: readonly string[]
  readonly cases: (options: { seed: number; passages: number; scenarios: readonly string[] }) => Iterable<GeneratedCase>
  readonly docs: (split: string, seed: number) => readonly { readonly name: string; readonly text: string }[]
  readonly perfCase: (options: { seed: number; chars: number; anchors: number; scenario: string }) => EditedText & { readonly original: string }
  readonly manifest: () => readonly Manifested[]
  readonly loadText: (entry: Manifested) => string
  readonly judge: (text: string, truth: Truth, found: TextSpan | null) => Outcome
  readonly Tally: new () => Tally
}

export type { Ground, Tally }

/** An edited text with each passage described twice: as others do, and as we do. */
export interface Case {
  readonly scenario: string
  readonly text: string
  readonly truths: readonly Truth[]
  readonly plain: readonly PassageSelectors[]
  readonly own: readonly PassageSelectors[]
}

/** Where the ground stands, seen from the repository's root. */
export const GROUND = '../shared/bench/anchoring'

/** Opens the texts and edits beside the repository; null when they are not there. */
export async function openGround(root: string): Promise<Ground | null> {
  const library = join(root, GROUND, 'lib')
  if (!existsSync(join(library, 'gen.mjs'))) return null
  const open = (file: string): Promise<Partial<Ground>> => import(/* @vite-ignore */ pathToFileURL(join(library, file)).href)
  const [generator, util, score] = await Promise.all([open('gen.mjs'), open('util.mjs'), open('score.mjs')])
  return { ...generator, ...util, ...score } as Ground
}

/** All edited texts of one seed, about so many passages over all kinds of edit together. */
export function* casesOf(ground: Ground, options: { readonly seed: number; readonly passages: number; readonly kinds: readonly string[] }): Iterable<Case> {
  const { seed, passages, kinds } = options
  const originals = new Map(ground.docs('dev', seed).map(({ name, text }) => [name, text]))
  for (const one of ground.cases({ seed, passages, scenarios: kinds })) {
    const original = originals.get(one.doc) ?? ground.loadText(ground.manifest().find(({ name }) => name === one.doc)!)
    yield { scenario: one.scenario, text: one.text, truths: one.truths, plain: one.selectors.map(plainSelectors), own: ownSelectors(original, one) }
  }
}

export function plainSelectors({ exact, prefix, suffix, start, end }: FlatSelector): PassageSelectors {
  return { quote: { exact, prefix, suffix }, position: { start, end } }
}

/** The passages as our own describeSpan() describes them in the text from before the edits. */
export function ownSelectors(original: string, { passages, selectors }: EditedText): PassageSelectors[] {
  return passages.map(([start, end], at) => {
    if (original.slice(start, end) !== selectors[at]!.exact) throw new Error(`the text from before the edits does not hold passage ${start}–${end}`)
    // Passages with sloppy bounds may split an emoji, which a span of ours never does.
    return describeSpan(original, { start: splitsCharacter(original, start) ? start - 1 : start, end: splitsCharacter(original, end) ? end + 1 : end })
  })
}
