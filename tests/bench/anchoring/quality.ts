import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import type { Answers, Engine } from './engine.ts'
import { casesOf, type Case, type Ground, type Outcome, type QualityRow, type Tally, type Truth } from './ground.ts'

/** How the passages were described: as most tools do, with 32 units of context, or by our own describeSpan(). */
export type Described = 'plain' | 'own'

export interface Judged {
  readonly truth: Truth
  readonly outcome: Outcome
  readonly score: number | null
}

/** What one engine made of all passages described one way. */
export interface Quality {
  readonly engine: string
  readonly described: Described
  readonly oneIn: number
  readonly milliseconds: number
  readonly byKind: Readonly<Record<string, QualityRow>>
  readonly all: QualityRow
  readonly judged: readonly Judged[]
}

interface Sum {
  readonly kinds: Map<string, Tally>
  readonly all: Tally
  readonly judged: Judged[]
  seen: number
  milliseconds: number
}

/** Has every engine find every passage of every seed, described in both ways where more context can make a difference to it. */
export async function measureQuality(
  ground: Ground, engines: readonly Engine[], options: { readonly seeds: readonly number[]; readonly passages: number; readonly kinds: readonly string[] },
): Promise<Quality[]> {
  const runs = engines.flatMap((engine) => waysFor(engine).map((described) => ({ engine, described, sum: newSum(ground) })))
  for (const seed of options.seeds) {
    for (const one of casesOf(ground, { seed, passages: options.passages, kinds: options.kinds })) {
      for (const { engine, described, sum } of runs) await runCase(ground, engine, described, one, sum)
    }
  }
  return runs.map(({ engine, described, sum }) => ({
    engine: engine.name, described, oneIn: engine.oneIn, milliseconds: sum.milliseconds, all: sum.all.row(), judged: sum.judged,
    byKind: Object.fromEntries([...sum.kinds].map(([kind, tally]) => [kind, tally.row()])),
  }))
}

const PLAIN_CONTEXT = 32

function waysFor(engine: Engine): Described[] {
  return engine.context > PLAIN_CONTEXT ? ['plain', 'own'] : ['plain']
}

function newSum(ground: Ground): Sum {
  return { kinds: new Map(), all: new ground.Tally(), judged: [], seen: 0, milliseconds: 0 }
}

async function runCase(ground: Ground, engine: Engine, described: Described, one: Case, sum: Sum): Promise<void> {
  const asked = one[described].flatMap((selectors, at) => ((sum.seen + at) % engine.oneIn === 0 ? [{ selectors, truth: one.truths[at]! }] : []))
  sum.seen += one.truths.length
  const began = performance.now()
  const answers = await ask(engine, one.text, asked.map(({ selectors }) => selectors))
  sum.milliseconds += performance.now() - began
  const tally = sum.kinds.get(one.scenario) ?? new ground.Tally()
  sum.kinds.set(one.scenario, tally)
  asked.forEach(({ truth }, at) => {
    const answer = answers[at] ?? null
    const outcome = ground.judge(one.text, truth, answer)
    tally.addT(truth, outcome)
    sum.all.addT(truth, outcome)
    sum.judged.push({ truth, outcome, score: answer?.score ?? null })
  })
}

/** The answers of an engine; throws when it does not give one for each selector. */
export async function ask(engine: Engine, text: string, selectors: readonly PassageSelectors[]): Promise<Answers> {
  const answers = await engine.anchorAll(text, selectors)
  if (answers.length !== selectors.length) throw new Error(`${engine.name} gave ${answers.length} answers to ${selectors.length} selectors`)
  return answers
}
