// One measurement in a process of its own, so that the first call is as cold as a person's. Reads the document from a file, answers on stdout.
import { readFileSync } from 'node:fs'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { longestSlice } from './buurtstem-by-steps.ts'
import type { Engine } from './engine.ts'
import { ENGINES } from './engines.ts'

export interface Document {
  readonly text: string
  readonly plain: readonly PassageSelectors[]
  readonly own: readonly PassageSelectors[]
}

/** Milliseconds. `sampled` passages were asked; `cold` and `warm` are for all, extrapolated where not all were. */
export interface Timed {
  readonly cold: number
  readonly warm: number
  readonly sampled: number
  /** The longest slice of the step-wise variant, cold; null where there is none. */
  readonly slice: number | null
}

const WARM_CALLS = 2
/** Calls of a one-by-one engine before the clock starts, so that it is measured compiled. */
const BEFORE = 3
/** A prime: passages are asked in a spread-out order, so that a sample is of the whole document. */
const STRIDE = 7919

const [name, file, described, mostTime] = process.argv.slice(2)
const engine = ENGINES.find((one) => one.name === name)
if (engine !== undefined && file !== undefined) {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document
  const selectors = described === 'own' ? document.own : document.plain
  const timed = engine.together ? await timeTogether(engine, document.text, selectors) : await timeOneByOne(engine, document.text, selectors, Number(mostTime))
  process.stdout.write(JSON.stringify(timed))
} else if (name === 'slices' && file !== undefined) {
  const { text, own } = JSON.parse(readFileSync(file, 'utf8')) as Document
  process.stdout.write(JSON.stringify(await longestSlice(text, own)))
} else throw new Error(`cold.ts: no engine ${name}`)

async function timeTogether({ anchorAll }: Engine, text: string, selectors: readonly PassageSelectors[]): Promise<Timed> {
  const cold = await milliseconds(() => anchorAll(text, selectors))
  let warm = Infinity
  for (let k = 0; k < WARM_CALLS; k++) warm = Math.min(warm, await milliseconds(() => anchorAll(text, selectors)))
  return { cold, warm, sampled: selectors.length, slice: null }
}

async function timeOneByOne({ anchorAll }: Engine, text: string, selectors: readonly PassageSelectors[], limit: number): Promise<Timed> {
  const one = (k: number) => anchorAll(text, [selectors[(k * STRIDE) % selectors.length]!])
  const first = await milliseconds(() => one(0))
  for (let k = 1; k < BEFORE; k++) await one(k)
  let total = 0
  let sampled = 0
  for (; sampled < selectors.length && (total < limit || sampled < BEFORE); sampled++) {
    const at = BEFORE + sampled
    total += await milliseconds(() => one(at))
  }
  const warm = (total / sampled) * selectors.length
  return { cold: warm + first, warm, sampled, slice: null }
}

async function milliseconds(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
