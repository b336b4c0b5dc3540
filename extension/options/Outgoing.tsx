import type { OutgoingRow } from '../messages.ts'
import { useStrings } from '../ui/language.ts'
import { useOptions } from './options-state.ts'
import { OutgoingTable } from './OutgoingTable.tsx'

/** Exactly what would leave the browser, a table for each tab of the workbook. */
export function Outgoing() {
  const rows = useOptions().outgoing.value
  const { options: words, common } = useStrings()
  if (rows === null) return <p class="nl-paragraph">{common.loading}</p>
  if (rows.length === 0) return <p class="nl-paragraph">{words.previewEmpty}</p>
  return <>{[...rowsByTab(rows)].map(([tab, own]) => <OutgoingTable key={tab} tab={tab} rows={own} />)}</>
}

function rowsByTab(rows: readonly OutgoingRow[]): ReadonlyMap<string, readonly OutgoingRow[]> {
  const byTab = new Map<string, OutgoingRow[]>()
  for (const row of rows) {
    const own = byTab.get(row.tab)
    if (own) own.push(row)
    else byTab.set(row.tab, [row])
  }
  return byTab
}
