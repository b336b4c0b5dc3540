import { forgetPlaces } from './find-tabs.ts'
import { flushCells } from './sheets.ts'
import { rereadSettings } from './settings.ts'
import { refuseNewerWorkbook } from './workbook-version.ts'

/**
 * Does work on the workbook while nobody else's run does; null when the others were not done in time. What was written is
 * in the cells before the next one begins. Throws NewerWorkbook, with nothing done, when the workbook is not this add-on's to change.
 */
export function withLock<T>(waitMs: number, work: () => T): { readonly value: T } | null {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock()
  if (!lock.tryLock(waitMs)) return null
  try {
    rereadSettings()
    forgetPlaces()
    refuseNewerWorkbook()
    const value = work()
    flushCells()
    return { value }
  } finally {
    lock.releaseLock()
  }
}
