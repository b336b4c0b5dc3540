import { guardsWords } from '../shared/coding/guard-changes.ts'
import { isQuotingStopped } from '../shared/source/quoting-stopped.ts'
import type { WireRecord } from '../shared/sync/wire-message.ts'
import { readColumn } from './read-cells.ts'
import { storedSources } from './stored-words.ts'
import { ANSWER_COLUMN } from './tabs.ts'
import type { Concerned, ToChooseFrom } from './workbook-records.ts'

/** Suggestions come from so many of the newest codings, besides those of the answers themselves. */
const NEWEST = 2_000

/** The rows for coding answers of some sources: the sources, their codings, and the newest of all codings for suggestions. */
export function rowsOfAnswers(sourceIds: ReadonlySet<string>, newest = NEWEST): (tabs: ToChooseFrom) => Concerned {
  return (tabs) => {
    const count = tabs.codings.ids.length
    const last = Array.from({ length: Math.min(newest, count) }, (_, at) => count - 1 - at)
    return { sources: sourceRows(tabs, sourceIds), codings: [...codingRows(tabs, sourceIds), ...last], sourceIds: [] }
  }
}

/** Where answers stand in the workbook, the rows that decide whether their words may still be shown once these records are taken in; none where there are none. */
export function rowsToWithhold(records: readonly WireRecord[], tabs: ToChooseFrom): Pick<Concerned, 'sources' | 'codings'> {
  const ids = new Set(records.flatMap((item) => {
    if (item.type === 'source') return isQuotingStopped(item.record) ? [item.record.id] : []
    return item.type === 'coding' && (tabs.codings.rowOf.has(item.record.id) || guardsWords(item.record)) ? [item.record.sourceId] : []
  }))
  const codings = codingRows(tabs, ids)
  return { sources: codings.length > 0 ? sourceRows(tabs, ids) : [], codings }
}

function sourceRows({ sources }: ToChooseFrom, sourceIds: ReadonlySet<string>): readonly number[] {
  return [...sourceIds].flatMap((id) => sources.rowOf.get(id) ?? [])
}

/** Every coding of answers (told by what is remembered of where it stands), and whatever else shows one of these sources: it may keep back their words. */
function codingRows({ codings: { tab, ids } }: ToChooseFrom, sourceIds: ReadonlySet<string>): readonly number[] {
  if (sourceIds.size === 0) return []
  const memories = readColumn(tab, ANSWER_COLUMN, ids.length)
  if (memories.every((memory) => memory === '')) return []
  const shown = new Set<unknown>([...sourceIds, ...storedSources(sourceIds).map(({ title }) => title)])
  const titles = readColumn(tab, 'sourceId', ids.length)
  return ids.flatMap((_, row) => (memories[row] !== '' || shown.has(titles[row]) ? [row] : []))
}
