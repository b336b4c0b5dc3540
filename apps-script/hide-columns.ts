import { runsOfColumns } from '../shared/sheet/cell-blocks.ts'
import type { OpenTab } from './sheets.ts'

/** Hides columns of ours, or shows them again. */
export function hideColumns(tab: OpenTab, ids: readonly string[], hide: boolean): void {
  for (const run of runsOfColumns(tab.columnIds.map((id) => (id !== null && ids.includes(id) ? id : null)))) {
    if (hide) tab.sheet.hideColumns(run.first + 1, run.count)
    else tab.sheet.showColumns(run.first + 1, run.count)
  }
}
