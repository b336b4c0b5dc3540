import { confront } from '../../shared/sheet/confrontation.ts'
import type { Snapshot } from '../../shared/snapshot/snapshot.ts'
import { takeSnapshot } from '../../shared/snapshot/take-snapshot.ts'
import { codebookNow } from '../codebook-now.ts'
import { coverageSettings } from '../coverage-settings.ts'
import { freshId } from '../fresh-ids.ts'
import { crossTabChoice } from '../tally-settings.ts'
import { recordsOf } from '../workbook-records.ts'
import { judgementsOf, professionalCountsOf } from './joint-display-tab.ts'
import type { RefreshInput } from './write-table.ts'

/** What stands in the workbook now, as a snapshot that is kept nowhere yet. It is counted without the filter of Confrontatie. */
export function snapshotNow(input: RefreshInput, given: Pick<Snapshot, 'name' | 'note' | 'by'>): Snapshot {
  const { counted, opened, passive, filter, making } = input
  const display = confront({ ...counted, passive: passive(), links: recordsOf(opened.links.table), judgements: judgementsOf(input) }).display.rows
  const settings = { filter: JSON.stringify(filter), coverage: JSON.stringify(coverageSettings()), crossTab: JSON.stringify(crossTabChoice(null)) }
  return takeSnapshot({ ...counted, display, professionals: professionalCountsOf(input), settings }, { ...given, id: freshId(), madeOn: making.moment, codebookVersion: codebookNow().version })
}
