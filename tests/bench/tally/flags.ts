import { parseArgs } from 'node:util'

export interface Flags {
  readonly sizes: readonly string[]
  readonly seed: number
  /** Fresh processes for each engine and size, in turn. */
  readonly rounds: number
  /** The module of the engine is written there, for the program beside the data to run; null: measure. */
  readonly engine: string | null
  readonly write: boolean
  readonly json: string | null
  readonly date: string
}

export const SIZES = ['S', 'M', 'L', 'XL'] as const
/** The seed whose answers come with the data; for others they are counted first, which takes its time. */
const KNOWN_SEED = 20240607

export const USAGE = `npm run bench -- tally [flags]
  --sizes S,M        sizes of the data: ${SIZES.join(', ')}; S, M and L when not given, XL only to see whether time grows in line
  --seed 7           other data, with answers that are counted naively first
  --rounds 5         fresh processes for each engine and size, taking turns; 3 when not given
  --engine FILE      measures nothing: writes the engine as one module, to be run by ../shared/bench/tally/bench.mjs
  --date 2026-11-25  the date to print; today when not given
  --write            writes the section Tally of docs/benchmarks.md
  --json FILE        writes the numbers, to compare two versions`

/** Reads the flags; throws an Error with a sentence for a flag that is unknown or wrong. `today` is the date when none is given. */
export function readFlags(args: readonly string[], today: string): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: 'S,M,L' }, seed: { type: 'string', default: String(KNOWN_SEED) }, rounds: { type: 'string', default: '3' }, engine: { type: 'string' },
      write: { type: 'boolean', default: false }, json: { type: 'string' }, date: { type: 'string', default: today },
    },
  })
  const sizes = values.sizes.split(',')
  const unknown = sizes.filter((size) => !(SIZES as readonly string[]).includes(size))
  if (unknown.length > 0) throw new Error(`--sizes takes ${SIZES.join(', ')}, not ${unknown.join(', ')}`)
  const [seed, rounds] = [Number(values.seed), Number(values.rounds)]
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed takes a whole number, not ${values.seed}`)
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number from 1 on, not ${values.rounds}`)
  return { sizes, seed, rounds, engine: values.engine ?? null, write: values.write, json: values.json ?? null, date: values.date }
}
