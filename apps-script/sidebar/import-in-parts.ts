import { observationKey } from '../../shared/passive/observation-key.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { FigureIndex, ImportPart, ImportResult } from '../figures-protocol.ts'
import type { CallFailure, CallResult } from './workbook-calls.ts'

/** Figures that go in one call: each call costs a second or two of Google's own, and a stop waits for one of them. */
export const ROWS_A_PART = 2_500
/** The first part is small: soon something is seen to happen. */
const FIRST_PART = 250
/** Somebody else imports at the same time: so often in a row it is worth looking again. */
const MOST_LOOKS = 5

/** How far an import is. */
export interface ImportProgress {
  readonly done: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
}

export const NOTHING_DONE: ImportProgress = { done: 0, added: 0, updated: 0, unchanged: 0, refused: 0 }

/** The calls of the workbook that an import makes. */
export interface ImportCalls {
  readonly index: () => Promise<CallResult<FigureIndex>>
  readonly part: (part: ImportPart) => Promise<CallResult<ImportResult>>
}

/** How an import ended: `failure` when the workbook did not take a part; all before it is in. */
export interface ImportOutcome {
  readonly progress: ImportProgress
  readonly failure: CallFailure | null
}

/**
 * Sends figures in parts, each in a run of its own, so that no run comes near Apps Script's six minutes. Where each figure stands is asked
 * once; the workbook checks it with every part and says when something moved, and then it is asked again. A part that was written though its
 * answer got lost does no harm: it is found unchanged.
 */
export async function importInParts(
  fileName: string, rows: readonly PassiveRow[], calls: ImportCalls, onProgress: (progress: ImportProgress) => void, isStopped: () => boolean,
): Promise<ImportOutcome> {
  let now = NOTHING_DONE
  let places: Places | null = null
  let looks = 0
  while (now.done < rows.length && !isStopped()) {
    if (places === null) {
      looks += 1
      const index: CallResult<FigureIndex> = await calls.index()
      if (!index.ok) return { progress: now, failure: index }
      places = placesOf(index.value)
    }
    const part = rows.slice(now.done, now.done + (now.done === 0 ? FIRST_PART : ROWS_A_PART))
    const { revision, nextRow, byKey }: Places = places
    const known = { revision, nextRow, rows: part.map((row) => byKey.get(observationKey(row)) ?? null) }
    const result: CallResult<ImportResult> = await calls.part({ fileName, rows: part, known, before: totals(now), last: now.done + part.length >= rows.length })
    if (!result.ok) return { progress: now, failure: result }
    if (result.value.moved) {
      if (looks >= MOST_LOOKS) return { progress: now, failure: { ok: false, code: 'busy', detail: '' } }
      places = null
      continue
    }
    looks = 0
    places = { byKey, revision: result.value.revision, nextRow: result.value.nextRow }
    const { added, updated, unchanged, refused } = result.value
    now = { done: now.done + part.length, added: now.added + added, updated: now.updated + updated, unchanged: now.unchanged + unchanged, refused: now.refused + refused.length }
    onProgress(now)
  }
  // What was stopped halfway is in the log as well.
  if (now.done > 0 && now.done < rows.length) await calls.part({ fileName, rows: [], before: totals(now), last: true })
  return { progress: now, failure: null }
}

interface Places extends Pick<FigureIndex, 'revision' | 'nextRow'> {
  readonly byKey: ReadonlyMap<string, number>
}

function placesOf({ keys, revision, nextRow }: FigureIndex): Places {
  const byKey = new Map<string, number>()
  keys.forEach((key, row) => key !== '' && !byKey.has(key) && byKey.set(key, row))
  return { byKey, revision, nextRow }
}

function totals({ added, updated, refused }: ImportProgress): Pick<ImportProgress, 'added' | 'updated' | 'refused'> {
  return { added, updated, refused }
}
