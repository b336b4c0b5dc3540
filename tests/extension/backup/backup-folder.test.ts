import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { BackupFailed, type BackupFolder, backupName, writeBackup } from '../../../extension/backup/backup-folder.ts'
import { writeFile } from '../../../extension/backup/file-head.ts'

/** A folder in memory that does what the browser's does: a file is there when its writer is closed, not before. */
class Folder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  broken: 'full' | 'torn' | null = null
  async getFileHandle(name: string) {
    if (!this.files.has(name)) this.files.set(name, new Uint8Array(0))
    return {
      createWritable: async () => {
        let written = new Uint8Array(0)
        return {
          write: async (file: Blob) => {
            if (this.broken === 'full') throw new DOMException('no room left', 'QuotaExceededError')
            written = new Uint8Array(await file.arrayBuffer())
          },
          close: async () => void this.files.set(name, this.broken === 'torn' ? written.slice(0, -3) : written),
        }
      },
      getFile: async () => new Blob([this.files.get(name)!]),
    }
  }
  async removeEntry(name: string) {
    this.files.delete(name)
  }
  async *keys() {
    yield* this.files.keys()
  }
}
const asFolder = (folder: Folder) => folder as object as BackupFolder
const file = await writeFile('{"version":1,"made":"","by":"","seal":null}', new Uint8Array([1, 2, 3]))
const at = (minute: number) => backupName(new Date(2026, 10, 25, 14, minute))

describe('writeBackup()', () => {
  it('keeps the last seven, and leaves alone what is not a backup', async () => {
    const folder = new Folder()
    folder.files.set('verslag.docx', new Uint8Array(1))
    for (let minute = 0; minute < 10; minute++) await writeBackup(asFolder(folder), file, at(minute))
    expect([...folder.files.keys()].sort()).toEqual([...Array.from({ length: 7 }, (_none, index) => at(index + 3)), 'verslag.docx'])
  })

  it.each(['full', 'torn'] as const)('takes a write that is %s away again and lets go of no good one', async (how) => {
    const folder = new Folder()
    for (let minute = 0; minute < 7; minute++) await writeBackup(asFolder(folder), file, at(minute))
    folder.broken = how
    await expect(writeBackup(asFolder(folder), file, at(8))).rejects.toThrow(BackupFailed)
    expect([...folder.files.keys()]).toEqual(Array.from({ length: 7 }, (_none, index) => at(index)))
  })
})

describe('backupName()', () => {
  it('sorts by age', () => {
    expect(at(5)).toBe('buurtstem-2026-11-25-1405.buurtstem')
    expect([at(10), at(9)].sort()).toEqual([at(9), at(10)])
  })
})
