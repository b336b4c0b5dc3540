import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { writeSection } from '../write-section.mjs'
import { approxStringMatch } from './approx-string-match.ts'
import { buurtstem } from './buurtstem.ts'
import { tradeOff } from './curve.ts'
import { ENGINES } from './engines.ts'
import { readFlags, USAGE, type Flags } from './flags.ts'
import { GROUND, openGround, type Ground } from './ground.ts'
import { measureQuality, type Quality } from './quality.ts'
import { curveTable, kindsTable, overallTable, timeTable } from './tables.ts'
import { measureTime, TIMED_KINDS, type TimePlan, type Timing } from './time.ts'

/** Passages for each seed. Three seeds make more than ten thousand, of which the rarest kinds still have hundreds. */
const PASSAGES = 4200
const PASSAGES_QUICK = 2000
/** Of the peers' passages only one in so many is tried in the quick way, and of slow peers' even fewer. */
const SAMPLE_QUICK = 5
const FULL: TimePlan = { sizes: [10_000, 100_000, 1_000_000, 5_000_000], passages: [1000, 10_000], kinds: TIMED_KINDS, repeats: 3, limit: 2000, seed: 1 }
const QUICK: TimePlan = { ...FULL, sizes: [100_000, 1_000_000], passages: [1000, 10_000], kinds: ['none', 'typos', 'heavy'], repeats: 1, limit: 300 }

interface Results {
  readonly quality: readonly Quality[]
  readonly curves: readonly { readonly name: string; readonly points: ReturnType<typeof tradeOff> }[]
  readonly timings: readonly Timing[]
}

/** The benchmark, from flags to tables. `bundle` holds the built programs, `root` is the repository. */
export async function main(args: readonly string[], { bundle, root }: { readonly bundle: string; readonly root: string }): Promise<void> {
  const flags = flagsOrNull(args)
  if (flags === null) return
  const ground = await openGround(root)
  if (ground === null) return say(`SKIPPED: the texts and edits of this benchmark are not here (${GROUND} beside the repository).`)
  const began = performance.now()
  const results = await measure(ground, flags, bundle)
  const section = sectionOf(results, flags)
  say(section)
  say(`\n${Math.round((performance.now() - began) / 1000)} s`)
  if (flags.write) writeSection('anchoring', section)
  if (flags.json !== null) writeFileSync(flags.json, `${JSON.stringify(numbersOf(results, flags), null, 1)}\n`)
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

async function measure(ground: Ground, { seeds, kinds, parts, quick }: Flags, bundle: string): Promise<Results> {
  const wanted = ground.SCENARIOS.filter((kind) => kinds === null || kinds.includes(kind))
  if (wanted.length === 0) throw new Error(`--kinds takes ${ground.SCENARIOS.join(', ')}`)
  const judging = parts.includes('quality') || parts.includes('curve')
  const engines = quick ? ENGINES.map((engine) => ({ ...engine, oneIn: engine.together ? 1 : Math.max(SAMPLE_QUICK, engine.oneIn * 2) })) : ENGINES
  const quality = judging ? await measureQuality(ground, engines, { seeds, passages: quick ? PASSAGES_QUICK : PASSAGES, kinds: wanted }) : []
  const curves = parts.includes('curve') ? quality.filter(({ engine }) => engine === buurtstem.name || engine === approxStringMatch.name).map((one) => ({ name: `${one.engine}, ${one.described === 'own' ? 'own selectors' : '32 characters'}`, points: tradeOff(one) })) : []
  const plan = quick ? QUICK : FULL
  const timed = plan.kinds.filter((kind) => wanted.includes(kind))
  const timings = parts.includes('time') && timed.length > 0 ? measureTime(ground, ENGINES, { ...plan, kinds: timed, seed: seeds[0]! }, bundle, (what) => process.stderr.write(`timing ${what}\n`)) : []
  return { quality: parts.includes('quality') ? quality : [], curves, timings }
}

function sectionOf({ quality, curves, timings }: Results, { date, seeds, quick }: Flags): string {
  const parts = [`## Anchoring\n\n${date}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(1)}; seeds ${seeds.join(', ')}${quick ? '; quick' : ''}. Made by \`npm run bench -- anchoring\`.`]
  if (quality.length > 0) {
    parts.push('### Found again\n\nPassages of 8 to 800 characters in transcripts and prose that were edited in ways people and tools do. Truth comes from following each character through the edits. Exact bounds and IoU ≥ .8 are of the passages that are still there, orphans kept of those that are gone, wrong place (bounds that share nothing with the passage, or any answer for an orphan) of all.', overallTable(quality))
    parts.push('By kind of edit, with 32 characters of context; exact bounds / IoU ≥ .8 / orphans kept / wrong place, in %:', kindsTable(quality, 'plain'), 'The same with the selectors of our own `describeSpan()`. The others are listed where they can use more context:', kindsTable(quality, 'own'))
  }
  if (curves.length > 0) parts.push('### Score against place\n\nWhat remains when only answers with at least some score are believed. Recall (IoU ≥ .8) of the passages still there, wrong places of all, orphans kept of all orphans, in %. The first row is what ships.', curveTable(curves))
  if (timings.length > 0) parts.push(`### Time\n\nCold is the first call in a fresh process, warm the best of two more calls; medians of fresh processes. Peers find one passage at a time: after three calls to warm up, as many as fit in ${(quick ? QUICK : FULL).limit / 1000} s are timed, and all are extrapolated from those.`, timeTable(timings, buurtstem.name, approxStringMatch.name))
  return parts.join('\n\n')
}

/** Only numbers and their names, for comparing two versions. */
function numbersOf({ quality, curves, timings }: Results, { seeds, quick, date }: Flags): object {
  return { date, node: process.versions.node, seeds, quick, quality: quality.map(({ judged: _judged, ...rest }) => rest), curves, timings }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
