import * as v from 'valibot'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import { readQuery, writeQuery } from '../../shared/retrieval/query.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { RetrievalProtocol } from '../protocols/retrieval.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import type { Store } from './store.ts'

export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

/** Questions kept under a name. */
export function savedQueryReaders(store: Store): Pick<Handlers<RetrievalProtocol>, 'savedQueries'> {
  return { savedQueries: async () => (await store.queries.toArray()).filter((query) => !query.deleted).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) }
}

/** What changes them. */
export function savedQueryHandlers(store: Store): Pick<Handlers<RetrievalProtocol>, 'saveQuery' | 'removeQuery'> {
  const known = async (id: unknown): Promise<SavedQuery> => {
    const query = await store.queries.get(String(id))
    if (!query || query.deleted) throw new Refusal('bad-request', 'query')
    return query
  }
  return {
    async saveQuery({ id, name, query }) {
      const [named, question] = [v.safeParse(nameSchema, name), query === null ? null : readQuery(query)]
      if (!named.success || (question === null && (id === null || query !== null))) throw new Refusal('bad-request', 'query')
      let result: SavedQuery | undefined
      await commitChange(store, async ({ stamp, newId }) => {
        const written = question === null ? {} : { question: writeQuery(question) }
        if (id === null) {
          result = { id: newId(), made: stamp, changed: {}, deleted: false, name: named.output, question: '{}', ...written }
          return { name: { what: 'query-added', subject: result.name }, after: { queries: [result] } }
        }
        const before = await known(id)
        result = editRecord<SavedQuery>(before, { name: named.output, ...written }, stamp)
        return { name: { what: 'query-edited', subject: result.name }, after: result === before ? {} : { queries: [result] } }
      })
      return result!
    },
    async removeQuery({ id }) {
      const { queries } = await commitChange(store, async ({ stamp }) => {
        const query = await known(id)
        return { name: { what: 'query-removed', subject: query.name }, after: { queries: [editRecord<SavedQuery>(query, { deleted: true }, stamp)] } }
      })
      return queries[0]!
    },
  }
}
