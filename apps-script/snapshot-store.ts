import { codebookName } from '../shared/codebook/codebook-name.ts'
import type { SheetLanguage } from '../shared/sheet/column.ts'
import { parseSnapshot, readSnapshotRows, snapshotRows, SNAPSHOTS_LAYOUT, snapshotText } from '../shared/sheet/snapshot-rows.ts'
import type { Snapshot } from '../shared/snapshot/snapshot.ts'
import { codebookNow } from './codebook-now.ts'
import { sha256 } from './fresh-ids.ts'
import type { SnapshotItem } from './people-protocol.ts'
import { appendRows, openTab } from './sheets.ts'

/** A snapshot of the tab, with what is in it where its hash fits. */
export interface StoredSnapshot {
  readonly item: SnapshotItem
  readonly snapshot: Snapshot | null
}

/** The snapshots in the workbook, in the order of the tab, each held against its hash; those with one of these ids, or all. */
export function storedSnapshots(language: SheetLanguage, ids: readonly (string | null)[] | null = null): readonly StoredSnapshot[] {
  return readSnapshotRows(openTab(SNAPSHOTS_LAYOUT, language)).filter(({ id }) => ids === null || ids.includes(id)).map(({ id, name, madeOn, by, hash, text }) => {
    const snapshot = text !== null && sha256(text) === hash ? parseSnapshot(text) : null
    return snapshot
      ? { item: itemOf(snapshot), snapshot }
      : { item: { id, name, madeOn, by, note: '', state: text === null ? 'incomplete' : 'changed', sources: null, codebook: '', olderCodebook: false }, snapshot: null }
  })
}

/** Adds a snapshot under the others, and gives its hash. */
export function storeSnapshot(snapshot: Snapshot, language: SheetLanguage): string {
  openTab(SNAPSHOTS_LAYOUT, language)
  const hash = sha256(snapshotText(snapshot))
  appendRows(SNAPSHOTS_LAYOUT, snapshotRows(snapshot, hash), Number.POSITIVE_INFINITY)
  return hash
}

function itemOf({ id, name, madeOn, by, note, base, codebookVersion, codebookDigest }: Snapshot): SnapshotItem {
  return { id, name, madeOn, by, note, state: 'whole', sources: base.residents.sources, codebook: codebookName(codebookVersion, codebookDigest), olderCodebook: codebookNow().digest !== '' && codebookNow().digest !== codebookDigest }
}
