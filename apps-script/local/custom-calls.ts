import { createHash } from 'node:crypto'
import type { Bundle } from './bundle.ts'
import { type Execution, ScriptFailure } from './execution.ts'
import type { CustomFunctions, CustomResult } from './workbook/custom-functions.ts'

// Google's limit on one call in a formula.
const LONGEST_CALL = 30_000
const MOST_KEPT = 200

/**
 * The functions of a bundle for formulas. As with Google an answer is kept: the same arguments give the same answer without a call.
 * `start` gives a world for the calls; one serves until the functions of the add-on are called again after a failure.
 */
export function createCustomFunctions(bundle: Bundle, start: () => Execution): CustomFunctions {
  const kept = new Map<string, CustomResult>()
  let execution: Execution | null = null
  const answer = (name: string, args: readonly unknown[]): CustomResult => {
    try {
      execution ??= start()
      return { ok: true, value: execution.call(name, args, LONGEST_CALL) }
    } catch (error) {
      execution = null
      if (!(error instanceof ScriptFailure)) throw error
      return { ok: false, problem: error.message }
    }
  }
  return {
    names: bundle.customFunctions.map(({ name }) => name),
    call: (name, args) => {
      const key = createHash('sha256').update(JSON.stringify([name, args])).digest('base64')
      const known = kept.get(key)
      if (known !== undefined) return known
      const result = answer(name, args)
      kept.set(key, result)
      const oldest = kept.keys().next().value
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return result
    },
  }
}
