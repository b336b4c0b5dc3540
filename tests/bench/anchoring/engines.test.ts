import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENGINES } from './engines.ts'
import { casesOf, GROUND, openGround, ownSelectors, plainSelectors } from './ground.ts'
import { ask, measureQuality } from './quality.ts'

const root = join(import.meta.dirname, '../../..')
const ground = await openGround(root)
const kinds = ['none', 'typography', 'otherdoc']

describe.skipIf(ground === null)(`the engines of the benchmark, on the texts in ${GROUND}`, () => {
  const cases = ground === null ? [] : [...casesOf(ground, { seed: 5, passages: 40, kinds })].filter((_, at) => at % 4 === 0)

  it.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s answers each selector with a span of the text and a score, or null', async (_name, engine) => {
    expect(cases.length).toBeGreaterThan(3)
    for (const { text, plain, own } of cases) {
      for (const selectors of [plain, own]) {
        const answers = await ask(engine, text, selectors)
        expect(answers).toHaveLength(selectors.length)
        for (const answer of answers.filter((one) => one !== null)) {
          expect(Number.isInteger(answer.start) && Number.isInteger(answer.end)).toBe(true)
          expect(answer.start).toBeGreaterThanOrEqual(0)
          expect(answer.end).toBeGreaterThan(answer.start)
          expect(answer.end).toBeLessThanOrEqual(text.length)
          expect(answer.score).toBeGreaterThanOrEqual(0)
          expect(answer.score).toBeLessThanOrEqual(1)
        }
      }
    }
  })

  it.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s finds a passage again where nothing was edited', async (_name, engine) => {
    const { text, plain } = cases.find(({ scenario }) => scenario === 'none')!
    expect(await ask(engine, text, plain)).toEqual(plain.map(({ position }) => expect.objectContaining({ ...position })))
  })

  it('describes each passage twice: with 32 units of context, and as we describe it', () => {
    const made = ground!.perfCase({ seed: 3, chars: 20_000, anchors: 30, scenario: 'typos' })
    const own = ownSelectors(made.original, made)
    made.selectors.forEach((flat, at) => {
      const plain = plainSelectors(flat)
      expect(plain.quote.prefix.length).toBeLessThanOrEqual(32)
      expect(own[at]!.quote.exact).toContain(plain.quote.exact)
      expect(own[at]!.quote.prefix.endsWith(plain.quote.prefix)).toBe(true)
      expect(made.original.slice(own[at]!.position.start, own[at]!.position.end)).toBe(own[at]!.quote.exact)
    })
  })

  it('counts an engine that answers with the begin of the text as wrong, and one that never answers as having kept every orphan', async () => {
    const guess = { name: 'guess', together: true, context: 0, oneIn: 1, anchorAll: (_: string, asked: readonly unknown[]) => asked.map(() => ({ start: 0, end: 1, score: 1 })) }
    const silent = { ...guess, name: 'silent', anchorAll: (_: string, asked: readonly unknown[]) => asked.map(() => null) }
    const [guessed, kept] = await measureQuality(ground!, [guess, silent], { seeds: [1], passages: 60, kinds: ['otherdoc'] })
    expect(guessed!.all).toMatchObject({ 'orphOK%': 0, 'WRONG%': 100 })
    expect(kept!.all).toMatchObject({ 'orphOK%': 100, 'WRONG%': 0 })
  })

  it('tries one passage in so many of a slow engine, spread over all texts', async () => {
    const asked: number[] = []
    const slow = { name: 'slow', together: false, context: 0, oneIn: 7, anchorAll: (_: string, some: readonly unknown[]) => (asked.push(some.length), some.map(() => null)) }
    const [quality] = await measureQuality(ground!, [slow], { seeds: [1, 2], passages: 300, kinds: ['none', 'typos'] })
    expect(quality!.all.n).toBe(asked.reduce((sum, one) => sum + one, 0))
    expect(quality!.all.n).toBeGreaterThan(5)
    expect(Math.max(...asked)).toBeLessThanOrEqual(2)
  })

  it('refuses an engine that does not answer every selector', async () => {
    const lazy = { name: 'lazy', together: true, context: 0, oneIn: 1, anchorAll: () => [] }
    await expect(ask(lazy, cases[0]!.text, cases[0]!.plain)).rejects.toThrow(/lazy gave 0 answers/)
  })
})

it('says that there is no ground where the folder is absent', async () => {
  expect(await openGround(join(root, 'docs'))).toBeNull()
})
