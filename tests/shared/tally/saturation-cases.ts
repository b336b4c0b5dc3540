import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface RunsExpected {
  readonly base_codes: number
  readonly runs: readonly { readonly interviews: readonly [number, number]; readonly new: number; readonly ratio: number; readonly n_notation: string }[]
  readonly saturated_at: string | null
  readonly interviews_needed: number | null
}

/** One worked case of the collection that stands beside the repository. */
export interface SaturationCase {
  readonly id: string
  readonly input: {
    readonly new_codes_per_interview?: readonly number[]
    readonly base?: number
    readonly run?: number
    readonly threshold?: number
    readonly code_document_frequencies?: readonly number[]
    readonly N?: number
    readonly codes_per_document?: readonly (readonly string[])[]
  }
  readonly expected: Partial<RunsExpected> & {
    readonly ratio?: string
    readonly curve?: readonly number[]
    readonly observed?: number
    readonly q1?: number
    readonly q2?: number
    readonly chao2_classic?: number
    readonly chao2_bias_corrected?: number
    readonly new_per_document?: readonly number[]
    readonly guest_4_2_5?: RunsExpected
    readonly rarefaction?: readonly number[]
    readonly its?: { readonly slope_total: number; readonly slope_unique: number; readonly its: number }
    readonly chao2?: { readonly observed: number; readonly q1: number; readonly q2: number; readonly chao2_classic: number; readonly chao2_bias_corrected: number }
  }
}

const file = join(import.meta.dirname, '../../../../shared/data/agreement/saturation-cases.json')

/** Whether the collection is there; tests of it skip visibly where it is not. */
export const HAS_CASES = existsSync(file)

/** The cases that are numbers, not findings for a help text. */
export const SATURATION_CASES: readonly SaturationCase[] = HAS_CASES ? (JSON.parse(readFileSync(file, 'utf8')) as SaturationCase[]).filter((one) => one.input !== undefined) : []

export function caseOf(id: string): SaturationCase {
  return SATURATION_CASES.find((one) => one.id === id)!
}

/** How many of the documents each code occurs in. */
export function frequenciesOf(codesPerDocument: readonly (readonly string[])[]): number[] {
  return [...new Set(codesPerDocument.flat())].map((code) => codesPerDocument.filter((codes) => codes.includes(code)).length)
}
