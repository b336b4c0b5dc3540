import { COMPARISON_LAYOUT } from '../../shared/sheet/comparison-layout.ts'
import { comparisonTable, type AskedComparison } from '../../shared/sheet/comparison-table.ts'
import { comparisonChoice, missingOf } from '../comparison-choice.ts'
import { openTab } from '../sheets.ts'
import { storedSnapshots } from '../snapshot-store.ts'
import { snapshotNow } from './snapshot-now.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** Vergelijking shows the two that were chosen in the sidebar; where one was thrown away it says so, and shows no numbers of it any more. */
export function writeComparison(input: RefreshInput): void {
  const { making } = input
  writeTable(openTab(COMPARISON_LAYOUT, making.language), comparisonTable(asked(input), making), making)
}

function asked(input: RefreshInput): AskedComparison {
  const choice = comparisonChoice()
  if (choice === null) return { kind: 'none' }
  const stored = storedSnapshots(input.making.language, [choice.before.id, choice.after?.id ?? null])
  const missing = missingOf(choice, stored)
  const gone = missing.filter(({ state }) => state === 'gone')
  if (missing.length > 0) return gone.length > 0 ? { kind: 'gone', snapshots: gone } : { kind: 'changed', snapshots: missing }
  const snapshotOf = (id: string) => stored.find(({ item }) => item.id === id)!.snapshot!
  return { kind: 'two', before: snapshotOf(choice.before.id), after: choice.after ? snapshotOf(choice.after.id) : snapshotNow(input, { name: '', note: '', by: '' }) }
}
