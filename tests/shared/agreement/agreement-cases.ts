import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A worked example with its published or re-run answers. */
export interface AgreementCase {
  readonly id: string
  readonly statistic: string
  readonly input: {
    readonly table?: readonly (readonly number[])[]
    readonly units?: readonly (readonly (string | number | null)[])[]
    readonly ratings?: readonly string[]
    readonly observers?: Readonly<Record<string, readonly (readonly [string, number, number])[]>>
    readonly L?: number
    readonly metric?: string
  }
  readonly expected: Readonly<Record<string, number | null>>
  readonly tolerance: number
}

const file = join(import.meta.dirname, '../../../../shared/data/agreement/agreement-cases.json')

/** Whether the collection of worked examples stands beside the repository. */
export const casesThere = existsSync(file)

/** The worked examples of which one of `statistics` gives an answer called `answer`. */
export function agreementCases(answer: string, ...statistics: readonly string[]): readonly AgreementCase[] {
  if (!casesThere) return []
  const all = (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly AgreementCase[] }).cases
  return all.filter((one) => statistics.includes(one.statistic) && answer in one.expected)
}

/** The ratings that a table of two coders was made of. */
export function unitsOf({ input }: AgreementCase): readonly (readonly (string | number | null)[])[] {
  if (input.units !== undefined) return input.units
  if (input.ratings !== undefined) return input.ratings.map((row) => [...row])
  return (input.table ?? []).flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a + 1, b + 1])))
}

/** Within the tolerance of the case; null only where null is expected. */
export function fits(value: number | null, { expected, tolerance }: AgreementCase, answer: string): boolean {
  const wanted = expected[answer] ?? null
  return value === null || wanted === null ? value === wanted : Math.abs(value - wanted) <= tolerance + 1e-12
}
