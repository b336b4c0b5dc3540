import type { Table } from 'dexie'
import type { Code } from '../../shared/codebook/code.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { Source } from '../../shared/source/source.ts'
import { CODEBOOK_TAB, CODINGS_TAB, SOURCES_TAB } from '../../shared/sheet/record-tabs.ts'
import { rowContext } from '../../shared/sheet/row-context.ts'
import { receiveCoding, shareCoding } from '../../shared/sheet/shared-coding.ts'
import { shareSource } from '../../shared/sheet/shared-source.ts'
import { FLAG_WORDS, UNIT_CHOICES } from '../../shared/sheet/choices.ts'
import type { CellValue, RecordTab } from '../../shared/sheet/column.ts'
import { type ChangedRecords, NO_RECORDS } from '../../shared/coding/undo.ts'
import { type ChangeStamp, laterStamp } from '../../shared/stamp/change-stamp.ts'
import { newestStamp, type Stamped } from '../../shared/stamp/stamped.ts'
import { conflictingFields, mergeIncoming } from '../../shared/sync/merge-incoming.ts'
import { mergeSharedCoding } from '../../shared/sync/merge-shared-coding.ts'
import type { WireRecord } from '../../shared/sync/wire-message.ts'
import type { Language, OutgoingRow, SyncConflict } from '../messages.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { OutboxEntry, Store } from './store.ts'

/** A stamp further ahead than this is a clock gone wrong: taking it would lock the field for as long. */
const FARTHEST_AHEAD_MS = 24 * 60 * 60 * 1000

/** What of the records in `entries` may leave the browser, in the order codes, sources, codings. Entries without a record are passed over. */
export async function wireRecords(store: Store, entries: readonly OutboxEntry[]): Promise<WireRecord[]> {
  const order = { codes: 0, sources: 1, codings: 2 } as const
  const records: WireRecord[] = []
  const place = new Map((await store.codes.toArray()).map((code) => [code.id, code.order]))
  for (const { kind, id } of [...entries].sort((a, b) => order[a.kind] - order[b.kind] || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))) {
    if (kind === 'codes') {
      const code = await store.codes.get(id)
      if (code) records.push({ type: 'code', record: code })
    } else if (kind === 'sources') {
      const source = await store.sources.get(id)
      if (source) records.push({ type: 'source', record: shareSource(source) })
    } else {
      const coding = await store.codings.get(id)
      if (coding) records.push({ type: 'coding', record: shareCoding(coding, (await store.sources.get(coding.sourceId)) ?? null) })
    }
  }
  return records
}

/** The same, as the rows a person will see in the sheet and after them what has no column there: what the preview shows is exactly what leaves. */
export async function outgoingRows(store: Store, language: Language): Promise<OutgoingRow[]> {
  const [entries, codes, sources] = await Promise.all([store.outbox.toArray(), store.codes.toArray(), store.sources.toArray()])
  const context = rowContext(language, codes, sources)
  const { outgoing: words } = stringsFor(language)
  const rowOf = <T extends Stamped>(tab: RecordTab<T>, record: T, beside: OutgoingRow['cells']): OutgoingRow => ({
    tab: tab.title[language],
    cells: [...tab.columns.map((column) => ({ header: column.header[language], value: shown(column.write(record, context), language) })), ...beside],
  })
  return (await wireRecords(store, entries)).map((one) => {
    if (one.type === 'code') return rowOf(CODEBOOK_TAB, one.record, [{ header: words.order, value: String(one.record.order) }])
    if (one.type === 'source') {
      const unitKind = UNIT_CHOICES.find(({ value }) => value === one.record.unitKind)?.[language] ?? ''
      const ages = one.record.speakers.flatMap(({ label, ageBand }) => (ageBand === null ? [] : [`${label}: ${ageBand}`]))
      return rowOf(SOURCES_TAB, one.record, [{ header: words.ages, value: ages.join(', ') }, { header: words.unitKind, value: unitKind }, { header: words.fingerprint, value: one.record.fingerprint ?? '' }])
    }
    const { start, end, unit } = one.record
    return rowOf(CODINGS_TAB, one.record, [{ header: words.place, value: words.characters(start, end) }, { header: words.unit, value: unit === null ? '' : String(unit + 1) }])
  })
}

function shown(cell: CellValue, language: Language): string {
  return typeof cell === 'boolean' ? FLAG_WORDS[cell ? 'yes' : 'no'][language] : String(cell)
}

/** What taking in records did. */
export interface TakenIn {
  readonly latest: ChangeStamp | null
  readonly conflicts: readonly SyncConflict[]
  /** The records that are stored otherwise than before. */
  readonly stored: ChangedRecords
}

/** Stores records that others changed, field by field where they are newer; they are not sent back. Only inside a transaction. */
export async function takeIn(store: Store, records: readonly WireRecord[], device: string, agreed: ChangeStamp, language: Language, nowMs: number): Promise<TakenIn> {
  const limit = (nowMs + FARTHEST_AHEAD_MS).toString(16).padStart(12, '0')
  let latest: ChangeStamp | null = null
  const conflicts: SyncConflict[] = []
  const stored = { codes: [] as Code[], sources: [] as Source[], codings: [] as Coding[] }
  const take = async <T extends Stamped>(own: T | undefined, merged: T, table: Table<T, string>, changed: T[], incoming: T, subject: string) => {
    latest = laterStamp(latest, newestStamp(incoming))
    // Also where our own change is the later one and stands: the other person's is overruled, and nobody else will say so.
    if (own && conflictingFields(own, incoming, agreed).length > 0) conflicts.push({ what: 'both-changed', subject })
    if (merged === own) return
    await table.put(merged)
    changed.push(merged)
  }
  for (const item of records) {
    if (newestStamp(item.record) > limit) {
      conflicts.push({ what: 'clock-ahead', subject: await subjectOf(store, item, language) })
    } else if (item.type === 'code') {
      const own = await store.codes.get(item.record.id)
      await take(own, own ? mergeIncoming(own, item.record) : item.record, store.codes, stored.codes, item.record, await subjectOf(store, item, language))
    } else if (item.type === 'source') {
      const own = await store.sources.get(item.record.id)
      await take(own, own ? mergeIncoming(own, item.record) : item.record, store.sources, stored.sources, item.record, await subjectOf(store, item, language))
    } else {
      const own = await store.codings.get(item.record.id)
      await take(own, own ? mergeSharedCoding(own, item.record, device) : receiveCoding(item.record), store.codings, stored.codings, receiveCoding(item.record), await subjectOf(store, item, language))
    }
  }
  return { latest, conflicts, stored: { ...NO_RECORDS, ...stored } }
}

/** What a person knows a record by. */
async function subjectOf(store: Store, item: WireRecord, language: Language): Promise<string> {
  if (item.type === 'code') return codeLabel(item.record, language)
  if (item.type === 'source') return item.record.title
  const [code, source] = await Promise.all([store.codes.get(item.record.codeId), store.sources.get(item.record.sourceId)])
  return [code && codeLabel(code, language), source?.title].filter(Boolean).join(' · ')
}
