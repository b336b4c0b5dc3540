import { askBackground } from '../send.ts'
import { type ExportHead, type ExportScope, FILE_KINDS } from '../protocols/project-file.ts'
import type { BackgroundProtocol, FailureCode } from '../messages.ts'
import { FILE_VERSION, type FileHead, writeFile } from './file-head.ts'
import { packLines } from './file-lines.ts'
import { seal } from './seal.ts'

/** Writing a file again when the project changed meanwhile; after so often somebody is always at work, and records are whole in any case. */
const ATTEMPTS = 3

/** A refusal of the background while a file was made or taken in. */
export class BackgroundRefused extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, detail: string) {
    super(detail)
    this.code = code
  }
}

export interface ExportOptions extends ExportScope {
  /** Null = not locked. */
  readonly passphrase: string | null
  readonly signal?: AbortSignal
  /** Hears how far it is, from 0 to 1. */
  readonly progress?: (share: number) => void
}

/** The project, or some of its sources, as one file. Throws `BackgroundRefused`, or the reason of the signal. */
export async function exportProject(options: ExportOptions): Promise<{ readonly file: Blob; readonly head: ExportHead }> {
  for (let attempt = 1; ; attempt++) {
    const head = await ask('exportHead', scopeOf(options))
    const body = await packLines(partsOf(head, options))
    const { clock } = await ask('exportHead', scopeOf(options))
    if (clock === head.clock || attempt === ATTEMPTS) return { file: await fileOf(body, options.passphrase), head }
  }
}

/** The last line of a body: without it, and with other numbers, the file broke off. */
export interface LastLine {
  readonly kind: 'end'
  readonly lines: number
}

async function* partsOf(head: ExportHead, options: ExportOptions): AsyncGenerator<readonly unknown[]> {
  const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0)
  let lines = 0
  yield [{ kind: 'project-file', project: head.project, counts: head.counts, chosen: options.sourceIds !== null }]
  for (const kind of FILE_KINDS) {
    for (let after: string | null = ''; after !== null;) {
      options.signal?.throwIfAborted()
      const part: ReturnType<BackgroundProtocol['exportPart']> = await ask('exportPart', { scope: scopeOf(options), kind, after })
      yield part.records.map((record) => ({ kind, record }))
      lines += part.records.length
      options.progress?.(total === 0 ? 1 : Math.min(1, lines / total))
      after = part.next
    }
  }
  yield [{ kind: 'end', lines } satisfies LastLine]
}

async function fileOf(body: Uint8Array<ArrayBuffer>, passphrase: string | null): Promise<Blob> {
  const head: Omit<FileHead, 'seal'> = { version: FILE_VERSION, made: new Date().toISOString(), by: __VERSION__ }
  if (passphrase === null) return writeFile(JSON.stringify({ ...head, seal: null } satisfies FileHead), body)
  const sealed = await seal(head, body, passphrase)
  return writeFile(sealed.headText, sealed.body)
}

function scopeOf({ sourceIds, addresses }: ExportScope): ExportScope {
  return { sourceIds, addresses }
}

/** Asks the background; a refusal is thrown. */
export async function ask<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<ReturnType<BackgroundProtocol[K]>> {
  const reply = await askBackground(name, ...args)
  if (!reply.ok) throw new BackgroundRefused(reply.code, reply.detail)
  return reply.value
}
