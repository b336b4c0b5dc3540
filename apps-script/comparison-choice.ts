import * as v from 'valibot'
import type { SnapshotItem } from './people-protocol.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'comparison'

const nameSchema = v.object({ id: v.string(), name: v.string(), madeOn: v.string() })
const choiceSchema = v.object({ before: nameSchema, after: v.nullable(nameSchema) })

/** Which two snapshots Vergelijking shows, `after` null for what stands there now; with their names, for when one is thrown away. */
export type ComparisonChoice = v.InferOutput<typeof choiceSchema>

/** What was chosen; null when nothing was, or it cannot be read. */
export function comparisonChoice(): ComparisonChoice | null {
  try {
    const parsed = v.safeParse(choiceSchema, JSON.parse(readSetting(KEY) ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Keeps a choice in the workbook. */
export function keepComparisonChoice({ before, after }: { readonly before: SnapshotItem; readonly after: SnapshotItem | null }): void {
  const name = ({ id, name: called, madeOn }: SnapshotItem) => ({ id, name: called, madeOn })
  writeSetting(KEY, JSON.stringify({ before: name(before), after: after && name(after) }))
}

/** Those of a choice that are no longer there, or no longer as they were made. */
export function missingOf({ before, after }: ComparisonChoice, stored: readonly { readonly item: SnapshotItem }[]): readonly (ComparisonChoice['before'] & { readonly state: 'gone' | 'changed' })[] {
  return [before, ...(after ? [after] : [])].flatMap((one) => {
    const found = stored.find(({ item }) => item.id === one.id)
    return found?.item.state === 'whole' ? [] : [{ ...one, state: found?.item.state === 'changed' ? 'changed' as const : 'gone' as const }]
  })
}

/** Whether both that are compared are frozen: then nothing that changes in the workbook makes the comparison old. */
export function isFrozenComparison(): boolean {
  return (comparisonChoice()?.after ?? null) !== null
}
