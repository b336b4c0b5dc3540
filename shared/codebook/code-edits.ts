import { sameValue } from '../stamp/stamped.ts'
import type { Code } from './code.ts'

/** What of a code a person can change. */
export type CodeFields = Omit<Code, 'id' | 'made' | 'changed'>

/** How one code changed: the fields that differ, with the old and the new value. `before` is null for a code that was made. */
export interface CodeEdit {
  readonly id: string
  readonly before: Partial<CodeFields> | null
  readonly after: Partial<CodeFields>
}

/** The edits that lead from codes as they were to codes as they are; a code that is only in `before` did not change. */
export function codeEdits(before: readonly Code[], after: readonly Code[]): readonly CodeEdit[] {
  const old = new Map(before.map((code) => [code.id, code]))
  return after.flatMap((code): CodeEdit[] => {
    const was = old.get(code.id)
    const { id, made: _made, changed: _changed, ...now } = code
    if (!was) return [{ id, before: null, after: now }]
    const fields = (Object.keys(now) as (keyof CodeFields)[]).filter((field) => !sameValue(now[field], was[field]))
    if (fields.length === 0) return []
    const pick = (from: Code) => Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<CodeFields>
    return [{ id, before: pick(was), after: pick(code) }]
  })
}

/** The codes as they were before some edits, the newest edits first: a code that an edit made is gone. Stamps stay as they are. */
export function rewindCodes(codes: readonly Code[], edits: Iterable<readonly CodeEdit[]>): readonly Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  for (const act of edits) {
    for (const { id, before } of act) {
      const code = byId.get(id)
      if (before === null) byId.delete(id)
      else if (code) byId.set(id, { ...code, ...before })
    }
  }
  return [...byId.values()]
}
