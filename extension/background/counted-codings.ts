import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'
import type { Coding } from '../../shared/coding/coding.ts'
import { digestOfSum, digestRecord } from '../../shared/stamp/digest-records.ts'
import type { Store } from './store.ts'

/** What counting needs of a coding. */
export type CountedCoding = Pick<Coding, 'id' | 'sourceId' | 'codeId' | 'speaker'> & { readonly selectors: Pick<Coding['selectors'], 'position'> }

/** The living codings of the project as far as they are counted. To read all of them from disk at every change would hold up whoever codes. */
export interface CountedCodings {
  all(): Promise<Iterable<CountedCoding>>
  /** The digest (`digestRecords`) of the living codings of a source. */
  digestOf(sourceId: string): Promise<string>
}

interface Known {
  readonly coding: CountedCoding
  readonly digest: number
}
interface Sum {
  count: number
  sum: number
}

/** Follows every write to the table of codings from when it is first asked, as long as this background lives; what a transaction takes back is never seen. */
export function countCodings(store: Store): CountedCodings {
  const known = new Map<string, Known>()
  const sums = new Map<string, Sum>()
  let reading: Promise<void> | null = null
  let isRead = false
  let meanwhile: (readonly Coding[])[] = []

  const count = (sourceId: string, by: 1 | -1, digest: number) => {
    const sum = sums.get(sourceId) ?? { count: 0, sum: 0 }
    sums.set(sourceId, sum)
    sum.count += by
    sum.sum += by * digest
  }
  const forget = (id: string) => {
    const before = known.get(id)
    if (!before) return
    known.delete(id)
    count(before.coding.sourceId, -1, before.digest)
  }
  const take = (codings: readonly Coding[]) => {
    for (const record of codings) {
      forget(record.id)
      if (record.deleted) continue
      const { id, sourceId, codeId, speaker, selectors: { position } } = record
      const digest = digestRecord(record)
      known.set(id, { coding: { id, sourceId, codeId, speaker, selectors: { position } }, digest })
      count(sourceId, 1, digest)
    }
  }
  const start = () => {
    known.clear()
    sums.clear()
    meanwhile = []
    isRead = false
    reading = null
  }
  const read = async () => {
    const codings = await store.codings.toArray()
    take(codings)
    for (const later of meanwhile) take(later)
    meanwhile = []
    isRead = true
  }
  const whenRead = async () => {
    reading ??= read().catch((error: unknown) => {
      start()
      throw error
    })
    await reading
  }
  const written = (request: DBCoreMutateRequest) => {
    if (reading === null) return
    if (request.type !== 'put' && request.type !== 'add') return start()
    const codings = request.values as readonly Coding[]
    if (isRead) take(codings)
    else meanwhile.push(codings)
  }
  store.use(followWrites('codings', written))
  // Opened again it may be another database: someone emptied the browser's storage, or wiped the project.
  store.on('close', start)

  return {
    all: async () => {
      await whenRead()
      return Array.from(known.values(), ({ coding }) => coding)
    },
    digestOf: async (sourceId) => {
      await whenRead()
      const { count: many, sum } = sums.get(sourceId) ?? { count: 0, sum: 0 }
      return digestOfSum(many, sum)
    },
  }
}

/** Calls `written` with every write to a table once its transaction is complete, and before anybody who waited for that goes on. */
function followWrites(name: string, written: (request: DBCoreMutateRequest) => void): Middleware<DBCore> {
  const waiting = new WeakMap<object, DBCoreMutateRequest[]>()
  const follow = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: async (request) => {
      const reply = await table.mutate(request)
      waiting.get(request.trans)?.push(request)
      return reply
    },
  })
  return {
    stack: 'dbcore', name: `follow ${name}`,
    create: (core) => ({
      ...core,
      table: (one) => (one === name ? follow(core.table(one)) : core.table(one)),
      transaction: (stores, mode, options) => {
        const transaction = core.transaction(stores, mode, options)
        if (mode === 'readwrite' && stores.includes(name)) {
          const requests: DBCoreMutateRequest[] = []
          waiting.set(transaction, requests)
          // In Dexie a transaction is the browser's own; its type says less.
          ;(transaction as IDBTransaction).addEventListener('complete', () => requests.forEach(written))
        }
        return transaction
      },
    }),
  }
}
