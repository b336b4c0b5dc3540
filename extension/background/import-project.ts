import * as v from 'valibot'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { type ChangedRecords, NO_RECORDS, RECORD_KINDS, type RecordKind } from '../../shared/coding/undo.ts'
import { type ChangeStamp, laterStamp } from '../../shared/stamp/change-stamp.ts'
import { newestStamp } from '../../shared/stamp/stamped.ts'
import { type FileLine, parseFileLine, type UnreadableLine } from '../../shared/sync/file-records.ts'
import { type FileMerge, mergeFileRecords } from '../../shared/sync/merge-file-records.ts'
import type { BackgroundProtocol, ChangeName, Language } from '../messages.ts'
import type { CodebookVersion } from '../protocols/codebook.ts'
import type { ImportPreview } from '../protocols/project-file.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange, newId } from './commit-change.ts'
import { addToLog } from './history.ts'
import { type LogEntry, readKnown, readMeta, readSettings, type Store, writeMeta } from './store.ts'

/** Lines in one message. */
const MOST_LINES = 5_000
/** Conflicts that are named in a preview. */
const MOST_NAMED = 50
/** A stamp further ahead than this is a clock gone wrong: taking it would lock the field for as long. */
const FARTHEST_AHEAD_MS = 24 * 60 * 60 * 1_000
const LONGEST_NAME = 200

const importId = v.pipe(v.string(), v.maxLength(64))
const partSchema = v.object({ importId, lines: v.pipe(v.array(v.unknown()), v.maxLength(MOST_LINES)) })
const finishSchema = v.object({ importId, fileName: v.pipe(v.string(), v.maxLength(4_000)), revive: v.boolean() })

/** Taking in a file: its lines are set aside on disk first, so that a worker that is stopped half-way has changed nothing. */
export function importHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'importStart' | 'importPart' | 'importPreview' | 'importFinish' | 'importDrop'> {
  return {
    async importStart() {
      await store.staging.clear()
      return newId()
    },
    async importPart(request) {
      const asked = v.safeParse(partSchema, request)
      if (!asked.success) throw new Refusal('bad-request', 'lines')
      const parsed = asked.output.lines.map(parseFileLine)
      const lines = parsed.filter((one): one is FileLine => 'record' in one)
      const unreadable = parsed.filter((one): one is UnreadableLine => !('record' in one))
      await store.staging.add({ importId: asked.output.importId, lines, unreadable })
      return { read: lines.length, unreadable: unreadable.length }
    },
    // Declared async, or Dexie lets the transaction go at the first await.
    importPreview: (request) => store.transaction('r', store.tables, async () => preview(store, stagedId(request))),
    async importFinish(request) {
      const asked = v.safeParse(finishSchema, request)
      if (!asked.success) throw new Refusal('bad-request', 'import')
      const { fileName, revive } = asked.output
      let stored = 0
      await commitChange(store, async ({ stamp }) => {
        const staged = await readStaged(store, asked.output.importId)
        const merges = await mergeAll(store, staged, revive ? stamp : null)
        const after: ChangedRecords = { ...NO_RECORDS, ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, merges[kind].store])) }
        stored = RECORD_KINDS.reduce((sum, kind) => sum + after[kind].length, 0)
        await takeBeside(store, staged)
        // The history then goes on from the codes as the file has them.
        const codesBefore = (await takeVersions(store, staged)) ? staged.lines.flatMap((line) => (line.kind === 'codes' ? [line.record] : [])) : null
        await writeMeta(store, 'clock', laterStamp(await readMeta(store, 'clock'), newestOf(after)))
        await store.staging.clear()
        return { name: { what: 'project-imported', subject: fileName.slice(0, LONGEST_NAME) }, after, codesBefore }
      })
      return { stored }
    },
    async importDrop(request) {
      await store.staging.where('importId').equals(stagedId(request)).delete()
    },
  }
}

function stagedId(request: unknown): string {
  const asked = v.safeParse(v.object({ importId }), request)
  if (!asked.success) throw new Refusal('bad-request', 'import')
  return asked.output.importId
}

interface Staged {
  readonly lines: readonly FileLine[]
  readonly clockAhead: number
  readonly unreadable: readonly UnreadableLine[]
}

async function readStaged(store: Store, id: string): Promise<Staged> {
  const parts = await store.staging.where('importId').equals(id).toArray()
  if (parts.length === 0) throw new Refusal('bad-request', 'import')
  const limit = (Date.now() + FARTHEST_AHEAD_MS).toString(16).padStart(12, '0')
  const all = parts.flatMap(({ lines }) => lines)
  const lines = all.filter((line) => !('made' in line.record) || newestStamp(line.record) <= limit)
  return { lines, clockAhead: all.length - lines.length, unreadable: parts.flatMap(({ unreadable }) => unreadable) }
}

type Merges = { readonly [K in RecordKind]: FileMerge<ChangedRecords[K][number]> }

async function mergeAll(store: Store, { lines }: Staged, revive: ChangeStamp | null): Promise<Merges> {
  const merge = async <K extends RecordKind>(kind: K): Promise<FileMerge<ChangedRecords[K][number]>> => {
    const incoming = lines.flatMap((line) => (line.kind === kind ? [line.record as ChangedRecords[K][number]] : []))
    const own = await readKnown(store.table<ChangedRecords[K][number], string>(kind), incoming.map(({ id }) => id))
    return mergeFileRecords<ChangedRecords[K][number]>(new Map(own.map((record) => [record.id, record])), incoming, revive)
  }
  return {
    codes: await merge('codes'), sources: await merge('sources'), codings: await merge('codings'), texts: await merge('texts'), threads: await merge('threads'), queries: await merge('queries'),
    projects: await merge('projects'),
  }
}

/** The list of who did what, and which page is which source: added to what is here, and no act of its own. Only inside a transaction. */
async function takeBeside(store: Store, { lines }: Staged): Promise<void> {
  const log = lines.flatMap((line) => (line.kind === 'log' ? [line.record as LogEntry & { readonly name: ChangeName }] : []))
  await addToLog(store, log)
  const addresses = lines.flatMap((line) => (line.kind === 'addresses' ? [line.record] : []))
  const known = await store.addresses.bulkGet(addresses.map(({ address }) => address))
  await store.addresses.bulkPut(addresses.filter((_one, index) => known[index] === undefined))
}

/**
 * Takes over the history of the codebook where there is none here yet: of two courses that a codebook took, one cannot be laid
 * over the other. Tells whether it did. Only inside a transaction.
 */
async function takeVersions(store: Store, { lines }: Staged): Promise<boolean> {
  const versions = await versionsToTake(store, lines)
  if (versions.length === 0) return false
  await store.codebookVersions.clear()
  await store.codebookVersions.bulkAdd([...versions])
  return true
}

type Version = Omit<CodebookVersion<ChangeName>, 'version'>

async function versionsToTake(store: Store, lines: readonly FileLine[]): Promise<readonly Version[]> {
  // A name of an act that this version of Buurtstem does not know is shown as it is.
  const versions = lines.flatMap((line) => (line.kind === 'codebookVersions' ? [line.record as Version] : []))
  const isOwnCourse = ({ way, name }: Version) => way !== 'done' || name?.what !== 'codebook-added'
  return versions.some(isOwnCourse) && (await store.codebookVersions.filter(isOwnCourse).count()) === 0 ? versions : []
}

async function preview(store: Store, id: string): Promise<ImportPreview> {
  const staged = await readStaged(store, id)
  const merges = await mergeAll(store, staged, null)
  const { language } = await readSettings(store)
  const conflicts = RECORD_KINDS.flatMap((kind) => merges[kind].conflicts.map(({ record, fields }) => ({ kind, record, fields })))
  const beside = (kind: 'log' | 'addresses', known: readonly unknown[]) => ({ kind, fresh: known.filter((one) => one === undefined).length, changed: 0, same: known.filter((one) => one !== undefined).length })
  const { length: versions } = await versionsToTake(store, staged.lines)
  const [log, addresses] = await Promise.all([
    store.log.bulkGet(staged.lines.flatMap((line) => (line.kind === 'log' ? [line.record.id] : []))), store.addresses.bulkGet(staged.lines.flatMap((line) => (line.kind === 'addresses' ? [line.record.address] : []))),
  ])
  return {
    kinds: [...RECORD_KINDS.map((kind) => ({ kind, fresh: merges[kind].fresh, changed: merges[kind].changed, same: merges[kind].same })), { kind: 'codebookVersions', fresh: versions, changed: 0, same: 0 }, beside('log', log), beside('addresses', addresses)],
    gone: RECORD_KINDS.reduce((sum, kind) => sum + merges[kind].gone, 0),
    conflicts: await Promise.all(conflicts.slice(0, MOST_NAMED).map(async ({ kind, record, fields }) => ({ subject: await subjectOf(store, kind, record, language), fields }))),
    conflictCount: conflicts.length, unreadable: counted(staged.unreadable), clockAhead: staged.clockAhead, loose: await looseCodings(store, merges),
  }
}

/** What a person knows a record by. */
async function subjectOf(store: Store, kind: RecordKind, record: ChangedRecords[RecordKind][number], language: Language): Promise<string> {
  if ('nameNl' in record) return codeLabel(record, language)
  if ('title' in record) return record.title
  if ('name' in record) return record.name
  if (!('codeId' in record)) return (await store.sources.get(record.id))?.title ?? kind
  const [code, source] = await Promise.all([store.codes.get(record.codeId), store.sources.get(record.sourceId)])
  return [code && codeLabel(code, language), source?.title].filter(Boolean).join(' · ')
}

/** Codings to store whose source or code will be nowhere. */
async function looseCodings(store: Store, merges: Merges): Promise<number> {
  const there = async (kind: 'codes' | 'sources') => new Set([...(await store.table<object, string>(kind).toCollection().primaryKeys()), ...merges[kind].store.map(({ id }) => id)])
  const [codes, sources] = await Promise.all([there('codes'), there('sources')])
  return merges.codings.store.filter((coding) => !coding.deleted && !(codes.has(coding.codeId) && sources.has(coding.sourceId))).length
}

function counted(lines: readonly UnreadableLine[]): ImportPreview['unreadable'] {
  const counts = new Map<string, { kind: string; field: string; count: number }>()
  for (const { kind, field } of lines) {
    const known = counts.get(`${kind} ${field}`)
    if (known) known.count += 1
    else counts.set(`${kind} ${field}`, { kind, field, count: 1 })
  }
  return [...counts.values()]
}

function newestOf(records: ChangedRecords): ChangeStamp | null {
  return RECORD_KINDS.flatMap((kind) => records[kind].map(newestStamp)).reduce<ChangeStamp | null>(laterStamp, null)
}
