import Dexie from 'dexie'
import { type Coding, SENSITIVITIES } from '../../shared/coding/coding.ts'
import { guardChanges, guardsWords } from '../../shared/coding/guard-changes.ts'
import { overlappingCodings } from '../../shared/retrieval/overlapping-codings.ts'
import type { Source } from '../../shared/source/source.ts'
import type { ChangeStamp } from '../../shared/stamp/change-stamp.ts'
import { BY_PLACE, BY_SENSITIVITY, type Store } from './store.ts'

const SENSITIVE = SENSITIVITIES.filter((one) => one !== 'none')

/** Tells of codings in some sources whether another coding of the same words holds them back; read from an index, so that a source with many codings costs no more than its sensitive ones. */
export async function guardsIn(store: Store, sourceIds: readonly string[]): Promise<(coding: Coding) => boolean> {
  const keys = [...new Set(sourceIds)].flatMap((sourceId) => SENSITIVE.map((sensitivity) => [sourceId, sensitivity]))
  const guards = (await store.codings.where(BY_SENSITIVITY).anyOf(keys).toArray()).filter(guardsWords)
  const bySource = new Map<string, Coding[]>()
  for (const guard of guards.sort((a, b) => a.selectors.position.start - b.selectors.position.start)) {
    const known = bySource.get(guard.sourceId)
    if (known) known.push(guard)
    else bySource.set(guard.sourceId, [guard])
  }
  const finders = new Map([...bySource].map(([sourceId, all]) => [sourceId, overlappingCodings(all)]))
  return ({ id, sourceId, selectors: { position } }) => finders.get(sourceId)?.(position.start, position.end).some((other) => other.id !== id) ?? false
}

interface Changed {
  readonly codings: readonly Coding[]
  readonly sources: readonly Source[]
}

/**
 * Codings that may not have changed themselves, but whose words may leave no longer, or again, because of what did: another
 * coding of the same words, or the consent of their source.
 */
export async function withOtherWords(store: Store, before: Changed, after: Changed): Promise<readonly Coding[]> {
  const found: Coding[] = []
  for (const [sourceId, spans] of guardChanges(before, after)) {
    const furthest = spans === null ? Dexie.maxKey : spans[spans.length - 1]!.end
    const codings = await store.codings.where(BY_PLACE).between([sourceId, Dexie.minKey], [sourceId, furthest]).toArray()
    const find = overlappingCodings(codings)
    for (const coding of spans === null ? codings : spans.flatMap(({ start, end }) => find(start, end))) found.push(coding)
  }
  return found
}

/** Lets the words of codings wait, to be told anew: the sheet takes them out, or in, under `stamp`. Only inside a transaction. */
export async function queueWords(store: Store, codings: readonly Coding[], stamp: ChangeStamp): Promise<void> {
  if (codings.length === 0) return
  await store.outbox.bulkPut([...new Set(codings.map(({ id }) => id))].map((id) => ({ key: `codings ${id}`, kind: 'codings', id, queued: stamp, words: stamp })))
}
