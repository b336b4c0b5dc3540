import { onChanged } from '../send.ts'
import { ask } from './export-project.ts'
import { backUpInto, readyFolder } from './make-backup.ts'

/** A backup is made when nothing was changed for so long, */
export const SETTLE_MS = 20_000
/** and at most this often. */
export const EVERY_MS = 10 * 60_000

/**
 * Makes backups by itself while a page of the extension is open, into the folder that the person chose: after changes have
 * settled, and not too often. Does nothing where no folder was chosen, or the browser wants to be asked again. What fails is tried
 * again with the next change. Returns a function that stops it.
 */
export function keepBackups(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void attempt().catch(() => undefined), ms)
  }
  const attempt = async () => {
    const ready = await readyFolder()
    if (ready?.permission !== 'granted') return
    const { changesSince, lastBackup } = await ask('safetyState')
    if (changesSince === 0) return
    const wait = lastBackup?.way === 'folder' ? Date.parse(lastBackup.at) + EVERY_MS - Date.now() : 0
    if (wait > 0) return later(wait)
    await backUpInto(ready.folder)
  }
  const stop = onChanged(({ sources }) => {
    // No sources: only the connection with the sheet changed, or a backup was made.
    if (sources === null || sources.length > 0) later(SETTLE_MS)
  })
  later(SETTLE_MS)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
