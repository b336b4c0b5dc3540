import * as v from 'valibot'
import type { ImportPreview } from '../protocols/project-file.ts'
import { ask } from './export-project.ts'
import { openFile, type OpenedFile } from './file-head.ts'
import { unpackLines } from './file-lines.ts'
import { unseal } from './seal.ts'

/** Bigger files are not even opened. */
const LARGEST_FILE = 400_000_000
/** Lines in one message, and about how long together in UTF-16 units: a message carries that with ease. */
const MOST_LINES = 1_000
const LONGEST_PART = 8_000_000
/** After so many lines that cannot be read this is no project file, whatever it says. */
const MOST_UNREADABLE = 100_000

/** Why a file cannot be taken in; the strings have a sentence for each. */
export type FileProblem = 'no-project-file' | 'newer-file' | 'damaged' | 'too-large' | 'wrong-passphrase'

/** What is known of a file before its records are looked at. */
export interface FileFacts {
  readonly made: string
  /** Name of the project it came from; '' where it had none. */
  readonly project: string
  /** Only some sources of that project. */
  readonly chosen: boolean
}

/** A file whose records were set aside in the background: nothing has changed yet. */
export interface StagedFile {
  readonly importId: string
  readonly facts: FileFacts
  readonly preview: ImportPreview
  /** The file broke off or was damaged: what stands before that place was read. */
  readonly damaged: boolean
}

type Opened = { readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly code: FileProblem }

/** Opens a file that a person chose. A locked one needs its passphrase before it can be read. */
export async function openChosen(chosen: Blob): Promise<Opened> {
  if (chosen.size > LARGEST_FILE) return { ok: false, code: 'too-large' }
  const opened = await openFile(new Uint8Array(await chosen.arrayBuffer()))
  if (opened.ok && opened.file.head.seal !== null && !opened.file.whole) return { ok: false, code: 'damaged' }
  return opened
}

export interface ReadOptions {
  /** For a locked file. */
  readonly passphrase: string
  readonly signal?: AbortSignal
  readonly progress?: (share: number) => void
}

const firstLineSchema = v.object({ kind: v.literal('project-file'), project: v.pipe(v.string(), v.maxLength(400)), counts: v.record(v.string(), v.number()), chosen: v.boolean() })
const lastLineSchema = v.object({ kind: v.literal('end'), lines: v.number() })

/** Reads a file and sets its records aside, and tells what taking them in would do. Throws `BackgroundRefused`, or the reason of the signal. */
export async function readProject(file: OpenedFile, options: ReadOptions): Promise<{ readonly ok: true; readonly staged: StagedFile } | { readonly ok: false; readonly code: FileProblem }> {
  const body = await unseal(file, options.passphrase)
  if (!body.ok) return body
  const importId = await ask('importStart')
  const read = await stage(importId, body.body, options).catch(async (stopped: unknown) => {
    await ask('importDrop', { importId }).catch(() => undefined)
    throw stopped
  })
  if (!read.ok) {
    await ask('importDrop', { importId })
    return read
  }
  return { ok: true, staged: { importId, facts: { made: file.head.made, ...read.facts }, preview: await ask('importPreview', { importId }), damaged: read.damaged || !file.whole } }
}

type Staged = { readonly ok: true; readonly facts: Omit<FileFacts, 'made'>; readonly damaged: boolean } | { readonly ok: false; readonly code: FileProblem }

async function stage(importId: string, body: Uint8Array<ArrayBuffer>, { signal, progress }: ReadOptions): Promise<Staged> {
  const lines = unpackLines(body)
  const sender = sendInParts(importId)
  let first: v.InferOutput<typeof firstLineSchema> | null = null
  let ended: number | null = null
  let count = 0
  for (;;) {
    signal?.throwIfAborted()
    const next = await lines.next()
    if (next.done) {
      await sender.flush()
      if (next.value === 'too-large') return { ok: false, code: 'too-large' }
      if (first === null || sender.unreadable() > MOST_UNREADABLE) return { ok: false, code: 'damaged' }
      return { ok: true, facts: { project: first.project, chosen: first.chosen }, damaged: next.value === 'damaged' || ended !== count }
    }
    for (const line of next.value) {
      if (first === null) {
        const parsed = v.safeParse(firstLineSchema, line)
        if (!parsed.success) return { ok: false, code: 'damaged' }
        first = parsed.output
        continue
      }
      const end = isEnd(line) ? v.safeParse(lastLineSchema, line) : null
      if (end?.success) {
        ended = end.output.lines
        continue
      }
      count += 1
      await sender.send(line)
    }
    if (sender.unreadable() > MOST_UNREADABLE) return { ok: false, code: 'damaged' }
    const total = Object.values(first?.counts ?? {}).reduce((sum, one) => sum + one, 0)
    progress?.(total > 0 ? Math.min(1, count / total) : 0)
  }
}

/** Hands lines to the background in parts that a message can carry. */
function sendInParts(importId: string) {
  let part: unknown[] = []
  let [length, unreadable] = [0, 0]
  const flush = async () => {
    if (part.length === 0) return
    const lines = part
    part = []
    length = 0
    unreadable += (await ask('importPart', { importId, lines })).unreadable
  }
  return {
    flush,
    unreadable: () => unreadable,
    async send(line: unknown): Promise<void> {
      // What is no JSON is counted as a line that cannot be read.
      part.push(line ?? null)
      length += lengthOf(line)
      if (part.length >= MOST_LINES || length >= LONGEST_PART) await flush()
    },
  }
}

function isEnd(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'kind' in line && line.kind === 'end'
}

/** About how long a line is: what makes it long is a text. */
function lengthOf(line: unknown): number {
  const record = typeof line === 'object' && line !== null && 'record' in line ? line.record : null
  return typeof record === 'object' && record !== null && 'text' in record && typeof record.text === 'string' ? record.text.length : 1_000
}
