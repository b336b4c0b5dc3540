import { copyFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { writeSection } from '../write-section.mjs'
import { type Flags, readFlags, USAGE } from './flags.ts'
import { measure, needAnswers, type Run } from './measure.ts'
import { type Compared, comparisonTable, figure, median, memoryTable, wholeSet, wrongAnswers } from './table.ts'

const DATA: Readonly<Record<string, string>> = {
  S: '10,000 codings, 100 sources, 60 codes', M: '100,000 codings, 1,000 sources, 200 codes', L: '1,000,000 codings, 10,000 sources, 400 codes', XL: '10,000,000 codings, 100,000 sources, 400 codes',
}
/** The goal for everything at size S in an interpreter, in ms. */
const JITLESS_GOAL = 150

interface Place {
  /** The folder with data, answers and both engines. */
  readonly bench: string
  /** The version of DuckDB that is installed; null when it is not. */
  readonly duckdb: string | null
}

/** The benchmark, from flags to tables. Ends with status 1 when an answer of ours is wrong. */
export function main(args: readonly string[], { bench, duckdb }: Place): void {
  const flags = flagsOrNull(args)
  if (flags === null) return
  const ours = join(bench, 'ours/engine.mjs')
  if (flags.engine !== null) return copyFileSync(ours, flags.engine)
  const began = performance.now()
  if (duckdb === null) say('DuckDB IS NOT INSTALLED (@duckdb/node-api): compared with the naive count only.')
  const peer = join(bench, 'engines', duckdb === null ? 'naive.mjs' : 'duckdb.mjs')
  const compared = flags.sizes.map((size) => compare(bench, ours, peer, size, flags))
  const jitless = Array.from({ length: flags.rounds }, () => measure(bench, ours, { size: 'S', seed: flags.seed, reps: 1, jitless: true }, tell)).filter((run) => run !== null)
  const section = sectionOf(compared, jitless, duckdb, flags)
  say(`${section}\n\n${Math.round((performance.now() - began) / 1000)} s`)
  if (flags.write) writeSection('tally', section)
  if (flags.json !== null) writeFileSync(flags.json, `${JSON.stringify({ ...flags, duckdb, compared, jitless }, null, 1)}\n`)
  const wrong = wrongAnswers([...compared, { size: 'S in an interpreter', ours: jitless, other: [] }])
  if (wrong.length === 0) return
  say(`WRONG ANSWERS: ${[...new Set(wrong)].join(', ')}`)
  process.exitCode = 1
}

function flagsOrNull(args: readonly string[]): Flags | null {
  try {
    if (!args.includes('--help')) return readFlags(args, new Date().toISOString().slice(0, 10))
    say(USAGE)
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exitCode = 1
  }
  return null
}

function compare(bench: string, ours: string, peer: string, size: string, { seed, rounds }: Flags): Compared {
  needAnswers(bench, size, seed, tell)
  const runs: { readonly ours: Run[]; readonly other: Run[] } = { ours: [], other: [] }
  // At ten million codings it is about time growing in line, for which nobody is needed beside us.
  const alone = size === 'XL'
  for (let round = 0; round < rounds; round++) {
    tell(`${size}, round ${round + 1} of ${rounds}`)
    const other = alone ? null : measure(bench, peer, { size, seed }, tell)
    const own = measure(bench, ours, { size, seed, ...(alone ? { reps: 3 } : {}) }, tell)
    if (own !== null && (alone || other !== null)) {
      runs.ours.push(own)
      if (other !== null) runs.other.push(other)
    }
  }
  return { size, ...runs }
}

function sectionOf(compared: readonly Compared[], jitless: readonly Run[], duckdb: string | null, { date, seed, rounds }: Flags): string {
  const peer = duckdb === null ? 'naive count' : 'DuckDB'
  const parts = [
    `## Tally\n\n${date}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(1)}; seed ${seed}, ${rounds} rounds. Made by \`npm run bench -- tally\`.`,
    `The engine of \`shared/tally\`, \`shared/agreement\` and \`shared/joint-display\` as it ships, ${duckdb === null ? 'beside a naive count: DuckDB was NOT installed' : `beside DuckDB ${duckdb} (native, in memory, all cores, SQL tuned by hand on dense whole numbers)`}, on the same generated codings. Each runs in a fresh process, in turns; times are medians of later calls, and of the first call of each process; *times faster* is the median of the ratios within each turn, so that a busy machine slows both. Every answer is checked against one that was counted character by character and pair by pair. Results are counted anew at each call.`,
    ...compared.map((one) => `### ${one.size}: ${DATA[one.size]}\n\n${comparisonTable(one, peer)}`),
    `### Memory\n\nThe most that a process held.\n\n${memoryTable(compared, peer)}`,
  ]
  const edits = compared.flatMap(({ size, ours }) => {
    const slowest = ours.map((run) => run.tasks.t6).flatMap((time) => (time !== undefined && !('err' in time) && time.p99 !== undefined ? [time.p99] : []))
    return slowest.length > 0 ? [`${figure(median(slowest))} ms on ${size}`] : []
  })
  if (edits.length > 0) parts.push(`### An edit\n\nOf a thousand edits, each with the tally read again for the code and all above it, 99 in 100 took at most ${edits.join(', ')}; goal ≤ 0.1 ms for the median.`)
  if (jitless.length > 0) parts.push(`### In an interpreter\n\n\`node --jitless\` is the nearest thing here to a slow host. Index, every task once and a thousand edits on S together: ${figure(median(jitless.map(wholeSet)))} ms (goal for all tasks, agreement too: ≤ ${JITLESS_GOAL} ms).`)
  return parts.join('\n\n')
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
