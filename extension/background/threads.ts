import * as v from 'valibot'
import type { Thread } from '../../shared/coding/thread.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { ChangeName } from '../messages.ts'
import type { RetrievalProtocol } from '../protocols/retrieval.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import { nameSchema } from './saved-queries.ts'
import type { Store } from './store.ts'

const codingIdsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.minLength(1), v.maxLength(5_000))
const patchSchema = v.partial(v.object({ name: nameSchema, memo: v.pipe(v.string(), v.maxLength(20_000)) }))

/** Threads by name. */
export function threadReaders(store: Store): Pick<Handlers<RetrievalProtocol>, 'threads'> {
  return { threads: async () => (await store.threads.toArray()).filter((thread) => !thread.deleted).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) }
}

/** What changes them: each says what to do with a passage, not what the list is, so that two windows never overwrite each other. */
export function threadHandlers(store: Store): Pick<Handlers<RetrievalProtocol>, 'addToThread' | 'editThread' | 'takeFromThread' | 'moveInThread' | 'removeThread'> {
  const edit = async (id: unknown, what: ChangeName['what'], patch: (thread: Thread) => Partial<Pick<Thread, 'name' | 'memo' | 'codingIds' | 'deleted'>>): Promise<Thread> => {
    let result: Thread | undefined
    await commitChange(store, async ({ stamp }) => {
      const thread = await store.threads.get(String(id))
      if (!thread || thread.deleted) throw new Refusal('bad-request', 'thread')
      result = editRecord<Thread>(thread, patch(thread), stamp)
      return { name: { what, subject: result.name }, after: result === thread ? {} : { threads: [result] } }
    })
    return result!
  }
  const livingIds = async (codingIds: unknown): Promise<readonly string[]> => {
    const asked = v.safeParse(codingIdsSchema, codingIds)
    if (!asked.success) throw new Refusal('bad-request', 'codingIds')
    const found = await store.codings.bulkGet(asked.output)
    if (found.some((coding) => !coding || coding.deleted)) throw new Refusal('unknown-coding')
    return [...new Set(asked.output)]
  }
  return {
    async addToThread({ id, name, codingIds }) {
      const ids = await livingIds(codingIds)
      if (id !== null) return edit(id, 'thread-edited', (thread) => ({ codingIds: [...thread.codingIds, ...ids.filter((one) => !thread.codingIds.includes(one))] }))
      const named = v.safeParse(nameSchema, name)
      if (!named.success) throw new Refusal('bad-request', 'name')
      const { threads } = await commitChange(store, async ({ stamp, newId }) => {
        const thread: Thread = { id: newId(), made: stamp, changed: {}, deleted: false, name: named.output, memo: '', codingIds: ids }
        return { name: { what: 'thread-added', subject: thread.name }, after: { threads: [thread] } }
      })
      return threads[0]!
    },
    async editThread({ id, patch }) {
      const asked = v.safeParse(patchSchema, patch)
      if (!asked.success) throw new Refusal('bad-request', 'thread')
      const { name, memo } = asked.output
      return edit(id, 'thread-edited', () => ({ ...(name === undefined ? {} : { name }), ...(memo === undefined ? {} : { memo }) }))
    },
    takeFromThread: ({ id, codingIds }) => edit(id, 'thread-edited', (thread) => ({ codingIds: thread.codingIds.filter((one) => !codingIds.includes(one)) })),
    moveInThread: ({ id, codingId, to }) => edit(id, 'thread-edited', (thread) => {
      if (!thread.codingIds.includes(codingId) || !Number.isInteger(to)) throw new Refusal('bad-request', 'codingId')
      const others = thread.codingIds.filter((one) => one !== codingId)
      const place = Math.max(0, Math.min(to, others.length))
      return { codingIds: [...others.slice(0, place), codingId, ...others.slice(place)] }
    }),
    removeThread: ({ id }) => edit(id, 'thread-removed', () => ({ deleted: true })),
  }
}
