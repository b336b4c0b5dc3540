import type { SafetyState } from '../protocols/project.ts'
import { backupFolder, type BackupFolder, backupName, takesAddresses, writeBackup } from './backup-folder.ts'
import { ask, exportProject } from './export-project.ts'
import { saveFile } from './save-file.ts'

/** One at a time over all windows. */
const LOCK = 'buurtstem-backup'

/** Writes a backup of everything into a folder, now. Throws `BackupFailed` or `BackgroundRefused`; nothing when another window is at it. */
export async function backUpInto(folder: BackupFolder, options: { readonly signal?: AbortSignal } = {}): Promise<SafetyState | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return null
    const at = new Date()
    const { file, head } = await exportProject({ sourceIds: null, addresses: await takesAddresses(), passphrase: null, ...options })
    const name = backupName(at)
    await writeBackup(folder, file, name)
    return ask('backupMade', { backup: { at: at.toISOString(), way: 'folder', name }, clock: head.clock })
  })
}

/** Hands a backup of everything to the browser as a download. */
export async function downloadBackup(options: { readonly signal?: AbortSignal; readonly progress?: (share: number) => void } = {}): Promise<SafetyState> {
  const at = new Date()
  const { file, head } = await exportProject({ sourceIds: null, addresses: await takesAddresses(), passphrase: null, ...options })
  const name = backupName(at)
  saveFile(file, name)
  return ask('backupMade', { backup: { at: at.toISOString(), way: 'download', name }, clock: head.clock })
}

/** The folder that backups go into by themselves, and whether the browser lets us write there now. */
export async function readyFolder(): Promise<{ readonly folder: BackupFolder; readonly permission: PermissionState } | null> {
  const folder = await backupFolder()
  return folder && { folder, permission: await folder.queryPermission({ mode: 'readwrite' }) }
}
