import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces a file so that at every moment either the old or the new one is whole: written beside it under a temporary
 * name, forced to disk, then renamed over it. Throws the system's error (no room, no right) and leaves the old file.
 */
export function writeSafely(path: string, data: Uint8Array | string, mode = 0o644): void {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName(path, process.pid))
  try {
    const file = openSync(temporary, 'w', mode)
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(folder)
}

/** The name a half-written `path` has, by process; the host removes those of dead processes when it starts. */
export const temporaryName = (path: string, pid: number): string => `.${basename(path)}.${pid}.tmp`

// The rename itself must reach the disk too. Windows cannot open a folder; there the file system takes care of it.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
