import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ChangeSet } from './jobs.ts'
import { writeSafely } from './safe-write.ts'

/**
 * Changes that are not in the workbook's file yet, one a line, in a file beside it. Writing a line costs what changed; writing the
 * workbook costs all of it. So a change is safe as soon as its line is on disk, and the workbook follows when there is time.
 */
export interface Journal {
  /** Brings a change to disk. Throws the system's error when it cannot. */
  readonly add: (change: ChangeSet) => void
  /** How many changes it holds. */
  readonly length: () => number
  /** A file with this print is about to be put in the workbook's place; it holds the first `held` changes. */
  readonly saving: (print: string, held: number) => void
  /** That file is there, at `path`: the changes that it holds need not be kept. */
  readonly saved: (path: string, print: string, held: number) => void
}

/** What a journal that was left behind says: the changes that its file lacks, and whether that file is still the one they were made on. */
export interface LeftBehind {
  readonly changes: readonly ChangeSet[]
  readonly fits: boolean
}

type Line =
  | { readonly kind: 'on'; readonly print: string | null }
  | { readonly kind: 'change'; readonly change: ChangeSet }
  | { readonly kind: 'saving'; readonly print: string; readonly held: number }

/** Where the journal of a workbook lies. */
export const journalPath = (workbookPath: string): string => join(dirname(workbookPath), `.${basename(workbookPath)}.journal`)

/** What tells one content of a file from another. */
export const printOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the journal that a killed host left beside a workbook whose file has this print (null: no file). Null when there is none. */
export function readJournal(workbookPath: string, print: string | null): LeftBehind | null {
  const path = journalPath(workbookPath)
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n').flatMap(readLine)
  const on = lines[0]?.kind === 'on' ? lines[0].print : null
  const changes = lines.flatMap((line) => (line.kind === 'change' ? [line.change] : []))
  // A file that was about to be put there when the host was killed may be there.
  const written = lines.findLast((line) => line.kind === 'saving' && line.print === print)
  return { changes: changes.slice(written?.kind === 'saving' ? written.held : 0), fits: written !== undefined || on === print }
}

/** A line cut off halfway was never answered for. It is our own file, beside the workbook: its shape is trusted as the workbook's is. */
function readLine(text: string): Line[] {
  try {
    return [JSON.parse(text) as Line]
  } catch {
    return []
  }
}

/** A journal for a workbook whose file has this print (null: no file yet). Nothing is written before the first change. */
export function openJournal(workbookPath: string, print: string | null): Journal {
  let path = journalPath(workbookPath)
  let on = print
  let lines: string[] = []
  let file: number | null = null

  const write = (line: Line): string => {
    const text = `${JSON.stringify(line)}\n`
    if (file === null) {
      file = openSync(path, 'w', 0o600)
      writeAll(file, `${JSON.stringify({ kind: 'on', print: on } satisfies Line)}\n${text}`)
    } else writeAll(file, text)
    fsyncSync(file)
    return text
  }
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }

  return {
    add: (change) => {
      lines.push(write({ kind: 'change', change }))
    },
    length: () => lines.length,
    saving: (next, held) => {
      if (lines.length > 0) write({ kind: 'saving', print: next, held })
    },
    saved: (workbook, next, held) => {
      const old = path
      path = journalPath(workbook)
      on = next
      lines = lines.slice(held)
      close()
      if (lines.length > 0) {
        writeSafely(path, `${JSON.stringify({ kind: 'on', print: on } satisfies Line)}\n${lines.join('')}`, 0o600)
        file = openSync(path, 'a', 0o600)
      }
      if (lines.length === 0 || old !== path) rmSync(old, { force: true })
    },
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}
