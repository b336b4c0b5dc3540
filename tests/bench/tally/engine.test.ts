import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Dataset, load, t1, t2, t2near, t3alpha, t3kappa, t3u, t4, t5, t6, t6init } from './engine.ts'

const ground = join(import.meta.dirname, '../../../../shared/bench/tally')
const SEED = 20240607
const ORDERS = 100
const GAP = 200

interface Generator {
  readonly generate: (size: string, seed: number) => Dataset & { readonly ops: Readonly<Record<'kind' | 'source' | 'code' | 'start' | 'end' | 'speaker', Int32Array>> & { readonly n: number } }
  readonly permutation: (n: number, which: number) => Int32Array
}

/** How the answers in ref/ are written down: a digest of their whole numbers. */
function digest(numbers: Int32Array | Float64Array | readonly number[]): string {
  const kept = numbers instanceof Float64Array ? numbers : Int32Array.from(numbers)
  return createHash('sha256').update(new Uint8Array(kept.buffer)).digest('hex').slice(0, 16)
}

/** Answers with decimals: null stands for "not defined". */
function expectNear(values: Float64Array, answers: unknown): void {
  const expected = (answers as readonly (number | null)[]).map((value) => value ?? NaN)
  expect(values).toHaveLength(expected.length)
  expect([...values].filter((value, at) => !(Number.isNaN(value) && Number.isNaN(expected[at])) && !(Math.abs(value - expected[at]!) <= 1e-9))).toEqual([])
}

describe.skipIf(!existsSync(join(ground, 'gen.mjs')))('the engine gives the answers of the benchmark', () => {
  it.each(['S', 'M'])('for size %s', async (size) => {
    const { generate, permutation } = (await import(/* @vite-ignore */ pathToFileURL(join(ground, 'gen.mjs')).href)) as Generator
    const answers = JSON.parse(readFileSync(join(ground, `ref/${size}-${SEED}.json`), 'utf8')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>
    const ds = generate(size, SEED)
    const state = load(ds)
    const byAttribute = t1(state)
    expect({ method: digest(byAttribute.method), area: digest(byAttribute.area), period: digest(byAttribute.period), group: digest(byAttribute.group) }).toEqual(answers.t1)
    const { overlap, sources } = t2(state)
    expect({ overlap: digest(overlap), sources: digest(sources) }).toEqual(answers.t2)
    expect({ near: digest(t2near(state, GAP).near) }).toEqual(answers.t2near)
    const { N, cnt, kappa } = t3kappa(state, 0, 1)
    expect({ N, cnt: digest(cnt) }).toEqual({ N: answers.t3kappa!.N, cnt: answers.t3kappa!.cnt })
    expectNear(kappa, answers.t3kappa!.f)
    const byCharacter = t3alpha(state)
    expect(digest(Int32Array.from(byCharacter.hist))).toBe(answers.t3alpha!.hist)
    expectNear(byCharacter.alpha, answers.t3alpha!.f)
    const byStretch = t3u(state)
    expect({ hist: digest(Int32Array.from(byStretch.hist)), sq: digest(byStretch.sq) }).toEqual({ hist: answers.t3u!.hist, sq: answers.t3u!.sq })
    expectNear(byStretch.alpha, answers.t3u!.f)
    const { sum, k90 } = t4(state, Array.from({ length: ORDERS }, (_, order) => permutation(ds.sources.n, order)))
    expect({ sum: digest(sum), k90: digest(k90) }).toEqual(answers.t4)
    expect({ rows: t5(state).length / 11, all: digest(t5(state)) }).toEqual(answers.t5)
    t6init(state)
    const numbers: number[] = []
    const after: Record<number, string> = {}
    for (let k = 0; k < ds.ops.n; k++) {
      const { kind, source, code, start, end, speaker } = ds.ops
      numbers.push(...t6(state, { kind: kind[k]!, source: source[k]!, code: code[k]!, start: start[k]!, end: end[k]!, speaker: speaker[k]! }))
      if (k + 1 in answers.t6!) after[k + 1] = digest(numbers)
    }
    expect(after).toEqual(answers.t6)
  })
})
