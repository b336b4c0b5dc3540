import type { Collection } from 'dexie'
import * as v from 'valibot'
import { PROJECT_ID } from '../../shared/coding/project.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type ExportScope, FILE_KINDS, type FileKind } from '../protocols/project-file.ts'
import { type Handlers, Refusal } from '../send.ts'
import { readMeta, type Store } from './store.ts'

/** Records in one part: a message carries them with ease. A text can be as long as a book. */
const PART: Readonly<Record<FileKind, number>> = { projects: 10, codes: 500, sources: 200, texts: 1, codings: 1_000, threads: 200, queries: 200, codebookVersions: 50, log: 1_000, addresses: 1_000 }

const scopeSchema = v.object({ sourceIds: v.nullable(v.pipe(v.array(v.string()), v.maxLength(10_000))), addresses: v.boolean() })
const partSchema = v.object({ scope: scopeSchema, kind: v.picklist(FILE_KINDS), after: v.string() })

/** Reading the project for a file, part by part. Pairing, settings of the person and what waits for the sheet are in none. */
export function exportHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'exportHead' | 'exportPart'> {
  return {
    async exportHead(scope) {
      const asked = v.safeParse(scopeSchema, scope)
      if (!asked.success) throw new Refusal('bad-request', 'scope')
      return store.transaction('r', store.tables, async () => {
        const counts = await Promise.all(FILE_KINDS.map(async (kind) => [kind, await (recordsOf(store, asked.output, kind, '')?.count() ?? 0)] as const))
        return { project: (await store.projects.get(PROJECT_ID))?.name ?? '', counts: Object.fromEntries(counts) as Record<FileKind, number>, clock: await readMeta(store, 'clock') }
      })
    },
    async exportPart(request) {
      const asked = v.safeParse(partSchema, request)
      if (!asked.success) throw new Refusal('bad-request', 'part')
      const { scope, kind, after } = asked.output
      const records = (await recordsOf(store, scope, kind, after)?.limit(PART[kind]).toArray()) ?? []
      return { records, next: records.length === PART[kind] ? keyOf(records.at(-1)!) : null }
    },
  }
}

function keyOf(record: object): string {
  return 'address' in record ? String(record.address) : 'id' in record ? String(record.id) : 'version' in record ? String(record.version) : ''
}

/**
 * The records of a kind that go along, in the order of their keys; null when none of the kind do. Threads, questions, versions of the codebook and the
 * list of who did what are about the whole project: they go along only with the whole. The codebook always does: a coding means nothing without it.
 */
function recordsOf(store: Store, { sourceIds, addresses }: ExportScope, kind: FileKind, after: string): Collection<object> | null {
  // Versions of the codebook are numbered; all else is known by a text.
  const behind = store.table<object>(kind).where(':id').above(kind === 'codebookVersions' ? Number(after) : after)
  if (kind === 'addresses' && !addresses) return null
  if (sourceIds === null || kind === 'codes' || kind === 'projects') return behind
  const wanted = new Set(sourceIds)
  const isWanted = (id: unknown) => typeof id === 'string' && wanted.has(id)
  if (kind === 'sources' || kind === 'texts') return behind.filter((record) => 'id' in record && isWanted(record.id))
  if (kind === 'codings' || kind === 'addresses') return behind.filter((record) => 'sourceId' in record && isWanted(record.sourceId))
  return null
}
