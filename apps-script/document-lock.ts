import { forgetPlaces } from './find-tabs.ts'
import { migrateWorkbook } from './migrate-workbook.ts'
import { flushCells } from './sheets.ts'
import { rereadSettings } from './settings.ts'
import { refuseNewerWorkbook } from './workbook-version.ts'

/**
 * Does a refresh while nobody else does one; null when the other was not done in time. It takes the workbook's own lock a tab at a
 * time, so that browsers can send meanwhile. A script without a document has one lock only, and lets two refreshes pass.
 */
export function withRefreshTurn<T>(waitMs: number, work: () => T): { readonly value: T } | null {
  if (!LockService.getDocumentLock()) return { value: work() }
  const turn = LockService.getScriptLock()
  if (!turn.tryLock(waitMs)) return null
  try {
    return { value: work() }
  } finally {
    turn.releaseLock()
  }
}

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
    migrateWorkbook()
    const value = work()
    flushCells()
    return { value }
  } finally {
    lock.releaseLock()
  }
}
