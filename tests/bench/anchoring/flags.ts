import { parseArgs } from 'node:util'

export interface Flags {
  readonly seeds: readonly number[]
  /** Kinds of edit; null for all. */
  readonly kinds: readonly string[] | null
  readonly parts: readonly string[]
  readonly quick: boolean
  readonly write: boolean
  readonly json: string | null
  readonly date: string
}

export const PARTS = ['quality', 'curve', 'time'] as const

export const USAGE = `npm run bench -- anchoring [flags]
  --quick            about a minute: one seed, fewer passages, fewer documents
  --seed 1,2,3       seeds of the texts and edits
  --kinds heavy,move only these kinds of edit
  --parts time       only these tables: ${PARTS.join(', ')}
  --date 2026-11-25  the date to print; today when not given
  --write            writes the section Anchoring of docs/benchmarks.md
  --json FILE        writes the numbers, to compare two versions`

/** Reads the flags; throws an Error with a sentence for a flag that is unknown or wrong. `today` is the date when none is given. */
export function readFlags(args: readonly string[], today: string): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, seed: { type: 'string' }, kinds: { type: 'string' },
      parts: { type: 'string' }, json: { type: 'string' }, date: { type: 'string', default: today },
    },
  })
  const seeds = (values.seed ?? (values.quick ? '1' : '1,2,3')).split(',').map(Number)
  if (seeds.some((seed) => !Number.isSafeInteger(seed))) throw new Error(`--seed takes whole numbers, not ${values.seed}`)
  const parts = values.parts?.split(',') ?? PARTS
  const unknown = parts.filter((part) => !(PARTS as readonly string[]).includes(part))
  if (unknown.length > 0) throw new Error(`--parts takes ${PARTS.join(', ')}, not ${unknown.join(', ')}`)
  return { seeds, kinds: values.kinds?.split(',') ?? null, parts, quick: values.quick, write: values.write, json: values.json ?? null, date: values.date }
}
