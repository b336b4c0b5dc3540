import Dexie, { type Table } from 'dexie'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { Project } from '../../shared/coding/project.ts'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import type { Thread } from '../../shared/coding/thread.ts'
import type { Change } from '../../shared/coding/undo.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import type { ChangeStamp } from '../../shared/stamp/change-stamp.ts'
import type { FileLine, UnreadableLine } from '../../shared/sync/file-records.ts'
import type { Pairing } from '../../shared/sync/pairing-code.ts'
import { type ChangeName, FIRST_SETTINGS, type Settings, type SyncState } from '../messages.ts'
import { Refusal } from '../send.ts'
import type { CodebookVersion } from '../protocols/codebook.ts'
import type { HistoryEntry } from '../protocols/history.ts'
import type { TextEdit, ThinChange } from './thin-history.ts'
import type { BackupMade } from '../protocols/project.ts'

/** The kinds of records that travel to the sheet. */
export type SharedKind = 'codes' | 'sources' | 'codings'

/** A record that still has to reach the sheet. */
export interface OutboxEntry {
  /** Kind and id: a record waits once, however often it changed. */
  readonly key: string
  readonly kind: SharedKind
  readonly id: string
  readonly queued: ChangeStamp
  /** Of a coding: when its words may leave no longer, or again, for another reason than a change of its own. */
  readonly words?: ChangeStamp
}

/** A step that can be taken back; `inverse` is there once it was, and takes the taking-back back. */
export interface HistoryStep extends Change<ChangeName['what']> {
  readonly seq?: number
  /** Who did it: the initials at that moment; missing in steps of before there was a list. */
  readonly coder?: string
  /** Length of its records as JSON, in UTF-16 units: what it weighs. */
  readonly size?: number
  readonly textEdits?: readonly TextEdit[]
  readonly undone: 0 | 1
  readonly inverse: ThinChange | null
}

/** A line of the list of who did what when. */
export type LogEntry = Omit<HistoryEntry<ChangeName>, 'turn'>

/** Lines of a file that were read and wait for the person's word. */
export interface StagedLines {
  readonly seq?: number
  readonly importId: string
  readonly lines: readonly FileLine[]
  readonly unreadable: readonly UnreadableLine[]
}

/** Which page is which source; addresses never leave the browser. */
export interface PageAddress {
  readonly address: string
  readonly sourceId: string
}

/** What is kept once: the settings, this device's name and clock, and how far the sheet is known. */
export interface Meta {
  readonly settings: Settings
  readonly device: string
  readonly clock: ChangeStamp
  readonly recentCodeIds: readonly string[]
  readonly pairing: Pairing
  /** Arrival number up to which the sheet was pulled. */
  readonly pulledTo: number
  /** The device's clock when sheet and browser last agreed. */
  readonly agreed: ChangeStamp
  readonly workbookName: string
  readonly lastArrival: string
  readonly problem: NonNullable<SyncState['problem']>
  readonly conflicts: SyncState['conflicts']
  /** How many attempts in a row went wrong. */
  readonly failures: number
  /** With the device's clock up to which it goes. */
  readonly lastBackup: BackupMade & { readonly clock: ChangeStamp | null }
}

interface Tables {
  readonly codes: Table<Code, string>
  readonly sources: Table<Source, string>
  readonly codings: Table<Coding, string>
  readonly texts: Table<SourceText, string>
  readonly threads: Table<Thread, string>
  readonly queries: Table<SavedQuery, string>
  readonly projects: Table<Project, string>
  readonly addresses: Table<PageAddress, string>
  readonly outbox: Table<OutboxEntry, string>
  readonly history: Table<HistoryStep, number>
  /** Who did what when, without the records: this reaches much further back than what can be taken back. */
  readonly log: Table<LogEntry, string>
  /** Every change of the codebook, with what it changed. */
  readonly codebookVersions: Table<Omit<CodebookVersion<ChangeName>, 'version'> & { readonly version?: number }, number>
  /** Lines of a file that is being taken in. */
  readonly staging: Table<StagedLines, number>
  readonly meta: Table<{ readonly key: string; readonly value: unknown }, string>
}
export type Store = Dexie & Tables

/** The index of codings by their place in the text of their source. */
export const BY_PLACE = '[sourceId+selectors.position.start]'
/** The index of codings by how sensitive they are, a source at a time. */
export const BY_SENSITIVITY = '[sourceId+sensitivity]'

/** The extension's database. Durability is strict: a change is on the disk before it is shown. */
export function openStore(name = 'buurtstem'): Store {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' })
  store.version(1).stores({
    codes: 'id', sources: 'id', codings: 'id, sourceId', addresses: 'address, sourceId', outbox: 'key', history: '++seq, undone', meta: 'key',
  })
  // A page takes its codings in slices, in the order of its text.
  store.version(2).stores({ codings: `id, sourceId, ${BY_PLACE}` })
  store.version(3).stores({ texts: 'id', threads: 'id', queries: 'id' })
  // What a step weighs, and which can be taken back, are told by the indices alone: the records of all steps would be too much to read.
  store.version(4).stores({ projects: 'id', log: 'id, stamp, coder', history: '++seq, undone, size, [undone+id]' })
  store.version(5).stores({ codebookVersions: '++version, label' })
  store.version(6).stores({ staging: '++seq, importId' })
  // The index of sources alone goes: where only a source is asked for, Dexie asks one that begins with it.
  store.version(7).stores({ codings: `id, ${BY_PLACE}, ${BY_SENSITIVITY}` })
  const own = Math.round(store.verno * 10)
  // Dexie opens a database of a newer version as well; but what a newer version wrote, this one would not understand.
  store.on('ready', (opened: Dexie) => {
    if (opened.backendDB().version > own) throw new Refusal('newer-data')
  }, true)
  return store as Store
}

/** Number and text of a key of the index `[undone+id]`. */
export function keyOfAct(key: unknown): readonly [undone: number, id: string] {
  const [undone, id] = Array.isArray(key) ? (key as readonly unknown[]) : []
  return [Number(undone), String(id)]
}

/** To ask for more records than this one by one takes longer than to look first which are there. */
const MANY = 200

/** The records with these ids that are there, in any order. A request for each would be most of the time that a large file takes. */
export async function readKnown<T extends { readonly id: string }>(table: Table<T, string>, ids: readonly string[]): Promise<readonly T[]> {
  if (ids.length <= MANY) return (await table.bulkGet([...ids])).flatMap((record) => record ?? [])
  const wanted = new Set(ids)
  const there = await table.toCollection().primaryKeys()
  const known = there.filter((id) => wanted.has(id))
  // All at once, where that is not much more than what is wanted.
  if (known.length * 4 > there.length) return (await table.toArray()).filter(({ id }) => wanted.has(id))
  return (await table.bulkGet(known)).flatMap((record) => record ?? [])
}

/** A value kept once; null when it was never set. */
export async function readMeta<K extends keyof Meta>(store: Store, key: K): Promise<Meta[K] | null> {
  return ((await store.meta.get(key))?.value as Meta[K] | undefined) ?? null
}

export async function writeMeta<K extends keyof Meta>(store: Store, key: K, value: Meta[K] | null): Promise<void> {
  if (value === null) await store.meta.delete(key)
  else await store.meta.put({ key, value })
}

/** The settings, Dutch and without initials until a person says otherwise. */
export async function readSettings(store: Store): Promise<Settings> {
  return { ...FIRST_SETTINGS, ...(await readMeta(store, 'settings')) }
}

/** The name of this device in stamps and messages, made once. */
export async function readDevice(store: Store): Promise<string> {
  const known = await readMeta(store, 'device')
  if (known !== null) return known
  const device = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('')
  await writeMeta(store, 'device', device)
  return device
}
