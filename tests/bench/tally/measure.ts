import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** One task in one process, in ms. */
export interface TaskTime {
  readonly first: number
  readonly med: number
  /** 'ok', 'WRONG', or 'noref' where no answer is known. */
  readonly ok: string
  /** Of the task of edits only: counting once before the first, how many were done, and how long the slowest but one in a hundred took. */
  readonly init?: number
  readonly ops?: number
  readonly p99?: number
}

/** One process of one engine on one size of data. */
export interface Run {
  readonly size: string
  readonly load: number
  readonly tasks: Readonly<Record<string, TaskTime | { readonly err: string }>>
  /** Most memory the process held, and what it held with the data and before the engine, in MB. */
  readonly hwm: number
  readonly rss0: number
}

export const TASKS = ['t1', 't2', 't2near', 't3kappa', 't3alpha', 't3u', 't4', 't5', 't6'] as const

interface Plan {
  readonly size: string
  readonly seed: number
  readonly tasks?: readonly string[]
  readonly reps?: number
  readonly jitless?: boolean
}

/** Runs one engine in a process of its own; null, and told of, when it ends before it answers. */
export function measure(bench: string, module: string, { size, seed, tasks = TASKS, reps = 6, jitless = false }: Plan, tell: (what: string) => void): Run | null {
  const order = JSON.stringify({ size, seed, module, tasks, reps, budget: 20 })
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=16000', ...(jitless ? ['--jitless'] : []), join(bench, 'bench.mjs'), '--worker', order], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const answer = stdout.split('\n').find((line) => line.startsWith('@@'))
  if (answer !== undefined) return JSON.parse(answer.slice(2)) as Run
  tell(`NOT MEASURED: ${module} on ${size} ended by ${signal ?? `status ${status}`} ${stderr.slice(-600)}`)
  return null
}

/** Sees to it that the answers are known: counts them naively where they did not come with the data. */
export function needAnswers(bench: string, size: string, seed: number, tell: (what: string) => void): void {
  if (existsSync(join(bench, 'ref', `${size}-${seed}.json`)) || size === 'XL') return
  tell(`counting the answers for ${size}, seed ${seed}, naively`)
  const { status, stderr } = spawnSync(process.execPath, [join(bench, 'bench.mjs'), '--size', size, '--seed', String(seed), '--rounds', '1', '--reps', '1', '--budget', '1', '--write-ref', 'naive'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`no answers for ${size}, seed ${seed}: ${stderr.slice(-600)}`)
}
