import type { Table } from 'dexie'
import type { Code } from '../../shared/codebook/code.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { isQuotingStopped } from '../../shared/source/quoting-stopped.ts'
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
import { guardsIn } from './guarded-words.ts'
import type { OutboxEntry, Store } from './store.ts'

/** A stamp further ahead than this is a clock gone wrong: taking it would lock the field for as long. */
const FARTHEST_AHEAD_MS = 24 * 60 * 60 * 1000

/** What of the records in `entries` may leave the browser, in the order codes, sources, codings. Entries without a record are passed over. */
export async function wireRecords(store: Store, entries: readonly OutboxEntry[]): Promise<WireRecord[]> {
  const of = (kind: OutboxEntry['kind']) => entries.filter((entry) => entry.kind === kind)
  const place = new Map((await store.codes.toArray()).map((code) => [code.id, code.order]))
  const codes = await store.codes.bulkGet(of('codes').map(({ id }) => id).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
  const sources = await store.sources.bulkGet(of('sources').map(({ id }) => id))
  const codings = await store.codings.bulkGet(of('codings').map(({ id }) => id))
  const sourceIds = [...new Set(codings.flatMap((coding) => coding?.sourceId ?? []))]
  const sourceOf = new Map((await store.sources.bulkGet(sourceIds)).map((source, at) => [sourceIds[at], source ?? null]))
  const isGuarded = await guardsIn(store, sourceIds)
  const since = of('codings').map(({ words }) => words ?? null)
  return [
    ...codes.flatMap((record): WireRecord[] => (record ? [{ type: 'code', record }] : [])),
    ...sources.flatMap((source): WireRecord[] => (source ? [{ type: 'source', record: shareSource(source) }] : [])),
    ...codings.flatMap((coding, at): WireRecord[] => (coding ? [{ type: 'coding', record: shareCoding(coding, sourceOf.get(coding.sourceId) ?? null, { guarded: isGuarded(coding), since: since[at]! }) }] : [])),
  ]
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
  /** What of these was here before, as it was. */
  readonly before: Pick<ChangedRecords, 'codings' | 'sources'>
  /** Codings whose words stand in the sheet, though something that the sender may not have known holds them back. */
  readonly shownWrongly: readonly Coding[]
}

/** Stores records that others changed, field by field where they are newer; they are not sent back. Only inside a transaction. */
export async function takeIn(store: Store, records: readonly WireRecord[], device: string, agreed: ChangeStamp, language: Language, nowMs: number): Promise<TakenIn> {
  const limit = (nowMs + FARTHEST_AHEAD_MS).toString(16).padStart(12, '0')
  let latest: ChangeStamp | null = null
  const conflicts: SyncConflict[] = []
  const stored = { codes: [] as Code[], sources: [] as Source[], codings: [] as Coding[] }
  const before = { codes: [] as Code[], sources: [] as Source[], codings: [] as Coding[] }
  const take = async <T extends Stamped>(own: T | undefined, merged: T, table: Table<T, string>, [was, changed]: readonly [was: T[], changed: T[]], incoming: T, subject: string) => {
    latest = laterStamp(latest, newestStamp(incoming))
    // Also where our own change is the later one and stands: the other person's is overruled, and nobody else will say so.
    if (own && conflictingFields(own, incoming, agreed).length > 0) conflicts.push({ what: 'both-changed', subject })
    if (merged === own) return
    await table.put(merged)
    changed.push(merged)
    if (own) was.push(own)
  }
  for (const item of records) {
    if (newestStamp(item.record) > limit) {
      conflicts.push({ what: 'clock-ahead', subject: await subjectOf(store, item, language) })
    } else if (item.type === 'code') {
      const own = await store.codes.get(item.record.id)
      await take(own, own ? mergeIncoming(own, item.record) : item.record, store.codes, [before.codes, stored.codes], item.record, await subjectOf(store, item, language))
    } else if (item.type === 'source') {
      const own = await store.sources.get(item.record.id)
      await take(own, own ? mergeIncoming(own, item.record) : item.record, store.sources, [before.sources, stored.sources], item.record, await subjectOf(store, item, language))
    } else {
      const own = await store.codings.get(item.record.id)
      await take(own, own ? mergeSharedCoding(own, item.record, device) : receiveCoding(item.record), store.codings, [before.codings, stored.codings], receiveCoding(item.record), await subjectOf(store, item, language))
    }
  }
  const withWords = records.flatMap((one) => (one.type === 'coding' && one.record.words !== '' ? [receiveCoding(one.record)] : []))
  const isHeld = await holdsIn(store, withWords.map(({ sourceId }) => sourceId))
  return { latest, conflicts, before, stored: { ...NO_RECORDS, ...stored }, shownWrongly: withWords.filter(isHeld) }
}

/** Tells of codings in some sources whether anything but themselves holds their words back. */
async function holdsIn(store: Store, sourceIds: readonly string[]): Promise<(coding: Coding) => boolean> {
  const stopped = new Set((await store.sources.bulkGet([...new Set(sourceIds)])).flatMap((source) => (source && isQuotingStopped(source) ? [source.id] : [])))
  const isGuarded = await guardsIn(store, sourceIds)
  return (coding) => stopped.has(coding.sourceId) || isGuarded(coding)
}

/** What a person knows a record by. */
async function subjectOf(store: Store, item: WireRecord, language: Language): Promise<string> {
  if (item.type === 'code') return codeLabel(item.record, language)
  if (item.type === 'source') return item.record.title
  const [code, source] = await Promise.all([store.codes.get(item.record.codeId), store.sources.get(item.record.sourceId)])
  return [code && codeLabel(code, language), source?.title].filter(Boolean).join(' · ')
}
