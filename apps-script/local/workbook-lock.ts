import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Who has a workbook open. */
interface LockContent {
  readonly pid: number
  readonly started: string
  readonly url: string | null
}

/** A lock that is held, or who holds it. */
export type LockResult =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly code: 'in-use' | 'no-write'; readonly detail: string }

const held = new Set<string>()

/**
 * Takes the workbook for this host by a file beside it. A lock of a process that is no more (killed, power cut) is taken
 * over. Writing the lock also tells whether the folder can be written.
 */
export function lockWorkbook(path: string): LockResult {
  const file = join(dirname(path), `.${basename(path)}.lock`)
  if (held.has(file)) return { ok: false, code: 'in-use', detail: String(process.pid) }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o644)
      const content: LockContent = { pid: process.pid, started: startOf(process.pid) ?? '', url: null }
      writeSync(handle, JSON.stringify(content))
      closeSync(handle)
      held.add(file)
      return {
        ok: true,
        release: () => {
          held.delete(file)
          rmSync(file, { force: true })
        },
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        return { ok: false, code: 'no-write', detail: error instanceof Error ? error.message : String(error) }
      }
      const owner = readLock(file)
      if (owner !== null && alive(owner)) return { ok: false, code: 'in-use', detail: String(owner.pid) }
      rmSync(file, { force: true })
    }
  }
  return { ok: false, code: 'in-use', detail: '?' }
}

function readLock(file: string): LockContent | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent
  } catch {
    return null // half written by a process that was killed at that very moment
  }
}

function alive(owner: LockContent): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // The number may have been given to another process since: then it started at another moment.
  const started = startOf(owner.pid)
  return started === null || owner.started === '' || started === owner.started
}

/** The moment a process started, in the kernel's ticks; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
