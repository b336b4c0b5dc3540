import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import type { ChangeSet } from './jobs.ts'
import { type Journal, openJournal, printOf, readJournal } from './journal.ts'
import { type PropertyPairs, readProperties, writeProperties } from './property-file.ts'
import { writeSafely } from './safe-write.ts'
import { applySheetChange } from './sheet-change.ts'
import { readWorkbook, writeWorkbook } from './workbook-file.ts'
import { lockWorkbook } from './workbook-lock.ts'
import { emptyWorkbook, type WorkbookState } from './workbook/workbook.ts'

/** Why a workbook cannot be opened. */
export interface OpenFailure {
  readonly ok: false
  readonly code: 'in-use' | 'no-write' | 'not-a-workbook' | 'bad-properties'
  readonly detail: string
}

/** How saving went. `moved`: another program had changed the file, so this was saved beside it and goes on there. */
export type SaveResult = { readonly ok: true; readonly moved: string | null } | { readonly ok: false; readonly detail: string }

/** The workbook in memory and on disk. */
export interface WorkbookStore {
  /** Where the workbook is saved now. */
  readonly path: () => string
  readonly workbook: () => WorkbookState
  readonly properties: () => PropertyPairs
  /** Whether there was no file yet when it was opened. */
  readonly isNew: () => boolean
  /** Goes up with every change. */
  readonly revision: () => number
  /** Takes changes in and brings them to disk, in the journal beside the file: once this resolves they survive a killed host. */
  readonly keep: (changes: ChangeSet) => Promise<SaveResult>
  /** Whether the workbook's file holds everything. */
  readonly isSaved: () => boolean
  /** Writes the workbook's file with everything kept so far; calls during a save share the next one. */
  readonly save: () => Promise<SaveResult>
  readonly close: () => Promise<SaveResult>
}

/** Opens a workbook file, or makes one where there is none. The file is locked until `close`. */
export async function openWorkbook(file: string, locale: string, sheetName: string): Promise<{ readonly ok: true; readonly store: WorkbookStore } | OpenFailure> {
  const path = resolve(file)
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    return { ok: false, code: 'no-write', detail: sentence(error) }
  }
  const lock = lockWorkbook(path)
  if (!lock.ok) return lock
  const fail = (code: OpenFailure['code'], error: unknown): OpenFailure => {
    lock.release()
    return { ok: false, code, detail: sentence(error) }
  }
  removeHalfWritten(path)
  const fresh = emptyWorkbook(randomUUID().replace(/-/g, ''), basename(path).replace(/\.xlsx$/i, ''), locale, sheetName)
  let workbook = fresh
  let stamp: string | null = null
  let print: string | null = null
  try {
    if (existsSync(path)) {
      stamp = stampOf(path)
      const bytes = readFileSync(path)
      print = printOf(bytes)
      workbook = await readWorkbook(bytes, fresh)
    }
  } catch (error) {
    return fail('not-a-workbook', error)
  }
  let properties: PropertyPairs
  try {
    properties = readProperties(path)
  } catch (error) {
    return fail('bad-properties', error)
  }
  const left = readJournal(path, print)
  const store = createStore(path, workbook, properties, stamp, openJournal(path, print), lock.release)
  if (left !== null) {
    const saved = await store.resume(left.changes, left.fits)
    if (!saved.ok) return fail('no-write', saved.detail)
  }
  return { ok: true, store }
}

/** A store that can still take in what a journal kept. */
interface OpenedStore extends WorkbookStore {
  /** Takes in the changes that a killed host had no time to save, and saves them: beside the file when that is not the one they were made on. */
  readonly resume: (changes: readonly ChangeSet[], fits: boolean) => Promise<SaveResult>
}

function createStore(firstPath: string, first: WorkbookState, firstProperties: PropertyPairs, firstStamp: string | null, journal: Journal, release: () => void): OpenedStore {
  let path = firstPath
  let workbook = first
  let properties = firstProperties
  let stamp = firstStamp
  let revision = 1
  let savedRevision = firstStamp === null ? 0 : 1
  let propertiesDirty = false
  let running: Promise<SaveResult> | null = null
  let next: Promise<SaveResult> | null = null

  const apply = (changes: ChangeSet): void => {
    revision += 1
    if (changes.properties !== null) {
      properties = changes.properties
      propertiesDirty = true
    }
    const known = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]))
    const replaced = new Map(changes.sheets.map((change) => [change.facts.id, applySheetChange(known.get(change.facts.id), change)]))
    const order = changes.book?.order ?? workbook.sheets.map((sheet) => sheet.id)
    const { order: _order, ...facts } = changes.book ?? { order: [] }
    workbook = {
      ...workbook,
      ...(facts as Partial<WorkbookState>),
      sheets: order.flatMap((id) => replaced.get(id) ?? known.get(id) ?? []),
    }
  }

  const write = async (): Promise<SaveResult> => {
    if (savedRevision === revision) return { ok: true, moved: null }
    const target = revision
    const writesProperties = propertiesDirty
    const held = journal.length()
    try {
      const bytes = await writeWorkbook(workbook)
      const print = printOf(bytes)
      let moved: string | null = null
      if (stamp !== stampOf(path)) {
        path = freePath(path)
        moved = path
      }
      journal.saving(print, held)
      // Cells first: a crash in between costs a remembered operation, and repeating that is harmless; a lost row is not.
      writeSafely(path, bytes)
      stamp = stampOf(path)
      if (writesProperties || moved !== null) writeProperties(path, properties)
      journal.saved(path, print, held)
      propertiesDirty = propertiesDirty && !writesProperties
      savedRevision = target
      return { ok: true, moved }
    } catch (error) {
      return { ok: false, detail: sentence(error) }
    }
  }

  const save = (): Promise<SaveResult> => {
    if (running === null) {
      running = write().finally(() => { running = null })
      return running
    }
    // What was applied after the running save took its picture goes into one save after it.
    next ??= running.then(() => {
      next = null
      return save()
    })
    return next
  }

  return {
    path: () => path,
    workbook: () => workbook,
    properties: () => properties,
    isNew: () => firstStamp === null,
    revision: () => revision,
    keep: async (changes) => {
      apply(changes)
      try {
        journal.add(changes)
        return { ok: true, moved: null }
      } catch {
        // Where there is no room for a line, the file itself may still be replaced by a smaller one.
        return save()
      }
    },
    isSaved: () => savedRevision === revision,
    resume: (changes, fits) => {
      for (const change of changes) apply(change)
      revision += 1
      if (!fits) stamp = null
      return save()
    },
    save,
    close: async () => {
      const result = await save()
      release()
      return result
    },
  }
}

/** What tells one state of a file from another; null when there is no file. */
function stampOf(path: string): string | null {
  try {
    const stat = statSync(path, { bigint: true })
    return `${stat.ino}:${stat.size}:${stat.mtimeNs}`
  } catch {
    return null
  }
}

/** `name (2026-11-24 14.03).xlsx` beside the file, or the same with a number when that exists too. */
function freePath(path: string): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  const moment = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}`
  const base = path.replace(/( \(\d{4}-\d{2}-\d{2} \d{2}\.\d{2}( \d+)?\))?(\.xlsx)?$/i, '')
  for (let count = 1; ; count += 1) {
    const candidate = `${base} (${moment}${count === 1 ? '' : ` ${count}`}).xlsx`
    if (!existsSync(candidate)) return candidate
  }
}

/** Removes what a host that was killed while writing left beside its file. The lock is ours, so nobody is writing now. */
function removeHalfWritten(path: string): void {
  const pattern = new RegExp(`^\\.\\.?${basename(path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\.buurtstem\\.json)?\\.\\d+\\.tmp$`)
  for (const name of readdirSync(dirname(path))) if (pattern.test(name)) rmSync(join(dirname(path), name), { force: true })
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))
