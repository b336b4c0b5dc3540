import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Timed } from './cold.ts'
import type { Engine } from './engine.ts'
import { ownSelectors, plainSelectors, type Ground } from './ground.ts'
import type { Described } from './quality.ts'

/** How long one engine took for one document, in milliseconds; medians over fresh processes. */
export interface Timing extends Timed {
  readonly engine: string
  readonly described: Described
  readonly kind: string
  readonly characters: number
  readonly passages: number
}

export interface TimePlan {
  /** Lengths of documents in characters; each with every number of passages and every kind of edit. */
  readonly sizes: readonly number[]
  readonly passages: readonly number[]
  readonly kinds: readonly string[]
  /** Fresh processes for each measurement of an engine that finds all together. */
  readonly repeats: number
  /** Milliseconds to spend on passages of an engine that finds them one by one; the rest is extrapolated. */
  readonly limit: number
  readonly seed: number
}

/** The kinds of edit that are timed, from none to everything at once. */
export const TIMED_KINDS = ['none', 'typos', 'transcript', 'heavy'] as const

/**
 * Times every engine on every document, each measurement in a process of its own running `bundle`/cold.mjs. One whose processes
 * end before they answer is told of and left out; the others stay good.
 */
export function measureTime(ground: Ground, engines: readonly Engine[], plan: TimePlan, bundle: string, tell: (what: string) => void): Timing[] {
  const timings: Timing[] = []
  const file = join(bundle, 'document.json')
  for (const chars of plan.sizes) for (const anchors of plan.passages) for (const kind of plan.kinds) {
    tell(`${chars / 1000} kB, ${anchors} passages, ${kind}`)
    const made = ground.perfCase({ seed: plan.seed, chars, anchors, scenario: kind })
    const document = { text: made.text, plain: made.selectors.map(plainSelectors), own: ownSelectors(made.original, made) }
    writeFileSync(file, JSON.stringify(document))
    const about = { kind, characters: chars, passages: document.plain.length }
    for (const engine of engines) {
      for (const described of engine.together ? (['plain', 'own'] as const) : (['plain'] as const)) {
        // Each of one-by-one engines takes as long whatever is asked besides it.
        if (!engine.together && anchors !== Math.max(...plan.passages)) continue
        const runs = Array.from({ length: engine.together ? plan.repeats : 1 }, () => inFreshProcess<Timed>(bundle, [engine.name, file, described, String(plan.limit)], tell)).filter((run) => run !== null)
        if (runs.length === 0) continue
        const slice = engine.together && described === 'own' ? inFreshProcess<number | null>(bundle, ['slices', file], tell) : null
        timings.push({ engine: engine.name, described, ...about, cold: median(runs.map(({ cold }) => cold)), warm: median(runs.map(({ warm }) => warm)), sampled: runs[0]!.sampled, slice })
      }
    }
  }
  rmSync(file, { force: true })
  return timings
}

/** What a process of its own answers; null, and told of, when it ended first: killed for want of memory, for instance. */
function inFreshProcess<T>(bundle: string, args: readonly string[], tell: (what: string) => void): T | null {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'cold.mjs'), ...args], { encoding: 'utf8' })
  if (status === 0) return JSON.parse(stdout) as T
  tell(`NOT MEASURED: ${args[0]} ended by ${signal ?? `status ${status}`} ${stderr}`)
  return null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
