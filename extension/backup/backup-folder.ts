import Dexie, { type Table } from 'dexie'
import { openFile } from './file-head.ts'

/** So many backups stay; the oldest go when a newer one is whole. */
const KEEP = 7
const NAME = /^buurtstem-\d{4}-\d{2}-\d{2}-\d{4}\.buurtstem$/

/** What the browser types do not know yet: permission of a folder that a person chose. */
export interface BackupFolder extends FileSystemDirectoryHandle {
  queryPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  keys(): AsyncIterableIterator<string>
}
type ChooseFolder = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<BackupFolder>

/** A folder cannot go over a wire, so it is kept apart from the project, by the pages themselves. */
const kept = new Dexie('buurtstem-backup') as Dexie & {
  readonly folders: Table<{ readonly key: 'folder'; readonly folder: BackupFolder }, string>
  readonly choices: Table<{ readonly key: 'addresses'; readonly value: boolean }, string>
}
kept.version(1).stores({ folders: 'key', choices: 'key' })

/** Whether this browser lets a person choose a folder: Chromium does, Firefox does not. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis
}

/** Lets the person choose a folder, straight from their gesture; null when they did not. */
export async function chooseFolder(): Promise<BackupFolder | null> {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: ChooseFolder }
  const folder = await showDirectoryPicker?.({ id: 'buurtstem-backup', mode: 'readwrite' }).catch((refused: unknown) => {
    if (refused instanceof DOMException && refused.name === 'AbortError') return null
    throw refused
  })
  if (!folder) return null
  await kept.folders.put({ key: 'folder', folder })
  return folder
}

/** The folder that was chosen; null when none was, or when it was let go of. */
export async function backupFolder(): Promise<BackupFolder | null> {
  if (!canChooseFolder()) return null
  return (await kept.folders.get('folder'))?.folder ?? null
}

/** No backups are made there any more; what is there stays. */
export async function forgetFolder(): Promise<void> {
  await kept.folders.delete('folder')
}

/** Whether addresses of pages go along in backups: only where the person said so. */
export async function takesAddresses(): Promise<boolean> {
  return (await kept.choices.get('addresses'))?.value ?? false
}

export async function takeAddresses(value: boolean): Promise<void> {
  await kept.choices.put({ key: 'addresses', value })
}

/** A backup that could not be written, or was not whole when it was read again. */
export class BackupFailed extends Error {}

/** Writes a backup beside those that are there, reads it again, and only then lets go of the oldest: a broken write never takes the place of a good one. Gives its name. */
export async function writeBackup(folder: BackupFolder, file: Blob, name: string): Promise<void> {
  try {
    const handle = await folder.getFileHandle(name, { create: true })
    const writer = await handle.createWritable()
    await writer.write(file)
    await writer.close()
    const opened = await openFile(new Uint8Array(await (await handle.getFile()).arrayBuffer()))
    if (!opened.ok || !opened.file.whole) throw new BackupFailed(name)
  } catch (failed) {
    await folder.removeEntry(name).catch(() => undefined)
    throw failed instanceof BackupFailed ? failed : new BackupFailed(String(failed))
  }
  const names: string[] = []
  for await (const one of folder.keys()) if (NAME.test(one)) names.push(one)
  for (const old of names.sort().slice(0, -KEEP)) await folder.removeEntry(old).catch(() => undefined)
}

/** 'buurtstem-2026-11-25-1402.buurtstem': by local time, so that people find it and names sort by age. */
export function backupName(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `buurtstem-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}.buurtstem`
}
