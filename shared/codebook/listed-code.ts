import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES, type Code } from './code.ts'

/** The fields that a list of codes may bring along. */
export type ListedFields = Partial<Pick<Code, 'key' | 'nameNl' | 'nameEn' | 'definition' | 'include' | 'exclude' | 'example' | 'colour' | 'pattern' | 'status'>>

/** One code of a list from elsewhere, before it is compared with the codebook. */
export interface ListedCode {
  /** Line of the file it stands on, from 1. */
  readonly line: number
  /** Its label and those above it, from the top down: never empty. */
  readonly path: readonly string[]
  /** Its id in this codebook, where the list knows that. */
  readonly id: string | null
  /** The code above it, in a list that names that by key or id instead of by a path; null = none, undefined = the path tells. */
  readonly parent?: { readonly id: string | null; readonly key: string } | null | undefined
  readonly fields: ListedFields
}

/** Why a line of a list cannot be taken: the strings have a sentence for each. */
export type LineRefusal = 'no-name' | 'too-few-cells' | 'too-long' | 'twice' | 'unknown-colour' | 'unknown-pattern' | 'unknown-status' | 'unknown-parent' | 'quotes'

export interface RefusedLine {
  readonly line: number
  readonly why: LineRefusal
  /** What it was about: a name, or the word that is not known. */
  readonly detail: string
}

/** What a list holds: the good part, and what is wrong with the rest. */
export interface CodeList {
  readonly codes: readonly ListedCode[]
  readonly refused: readonly RefusedLine[]
}

/** Names and paths may be this long, as in other tools. */
export const LONGEST_NAME = 200
/** Longest text of a definition, include, exclude or example: some pages. */
export const LONGEST_EXPLANATION = 10_000

/** What is wrong with the fields of a line, if anything. */
export function wrongField({ path, fields }: Pick<ListedCode, 'path' | 'fields'>): Omit<RefusedLine, 'line'> | null {
  const name = (path[path.length - 1] ?? '').trim()
  if (name === '') return { why: 'no-name', detail: '' }
  const long = [...path, fields.key ?? '', fields.nameNl ?? '', fields.nameEn ?? ''].find((one) => one.length > LONGEST_NAME)
    ?? [fields.definition, fields.include, fields.exclude, fields.example].find((one) => one !== undefined && one.length > LONGEST_EXPLANATION)
  if (long !== undefined) return { why: 'too-long', detail: `${long.slice(0, 40)}…` }
  const { colour, pattern, status } = fields
  if (colour !== undefined && !CODE_COLOURS.includes(colour)) return { why: 'unknown-colour', detail: colour }
  if (pattern !== undefined && !CODE_PATTERNS.includes(pattern)) return { why: 'unknown-pattern', detail: pattern }
  return status !== undefined && !CODE_STATUSES.includes(status) ? { why: 'unknown-status', detail: status } : null
}
