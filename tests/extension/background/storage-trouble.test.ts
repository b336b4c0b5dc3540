import './in-memory-extension.ts'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addFirstCodebooks, codebookHandlers } from '../../../extension/background/codebook.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { refusalOf } from '../../../extension/send.ts'

let store: Store
let number = 0
const addCode = (name: string) => codebookHandlers(store).addCode({ name, parentId: null, status: 'active' })
const names = async () => (await store.codes.filter((code) => code.key.startsWith('E')).toArray()).map(({ nameNl }) => nameNl)

/** What the background would answer. */
async function whyNot(act: () => unknown): Promise<string> {
  try {
    await act()
    return 'done'
  } catch (error) {
    return refusalOf(error).code
  }
}

/** The database as a later version of Buurtstem has it: all there is now, and more. */
function newerVersion(): Dexie {
  const newer = new Dexie(store.name)
  const tables = store.tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(',')])
  newer.version(99).stores({ ...Object.fromEntries(tables), extra: 'id' })
  return newer
}

beforeEach(async () => {
  store = openStore(`trouble-${++number}`)
  await addFirstCodebooks(store)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Dexie.delete(store.name)
})

describe('storage that is full', () => {
  it('refuses an act whole, as what it is, and goes on as soon as there is room', async () => {
    await addCode('eerste')
    const put = IDBObjectStore.prototype.put
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      if (this.name === 'codes') throw new DOMException('no room left', 'QuotaExceededError')
      return put.apply(this, args)
    })
    expect(await whyNot(() => addCode('tweede'))).toBe('storage-full')
    full.mockRestore()
    expect(await names()).toEqual(['eerste'])
    expect((await store.log.count())).toBe(1)
    await addCode('derde')
    expect(await names()).toEqual(['eerste', 'derde'])
  })

  it('refuses an act whole when the disk is full only at its end', async () => {
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function abort(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['add']>) {
      const request = add.apply(this, args)
      if (this.name === 'history') request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    await expect(addCode('nooit')).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await names()).toEqual([])
    expect(await store.outbox.filter(({ kind }) => kind === 'codes').count()).toBe(await store.codes.count())
  })
})

describe('a database that goes from under the pages', () => {
  it('is begun anew when someone deletes it: the next act is kept', async () => {
    await addCode('weg')
    await Dexie.delete(store.name)
    expect(store.isOpen()).toBe(false)
    await addFirstCodebooks(store)
    await addCode('nieuw')
    expect(await names()).toEqual(['nieuw'])
  })

  it('lets a newer version of Buurtstem through, and touches nothing of its data afterwards', async () => {
    await addCode('oud')
    const newer = newerVersion()
    await newer.open()
    expect(await whyNot(() => addCode('van de oude versie'))).toBe('newer-data')
    expect(await newer.table('codes').filter((code: { readonly nameNl: string }) => code.nameNl === 'van de oude versie').count()).toBe(0)
    newer.close()
  })

  it('says that the data are of a newer version when it is opened with an older one', async () => {
    store.close()
    const newer = newerVersion()
    await newer.open()
    newer.close()
    store = openStore(store.name)
    expect(await whyNot(() => addFirstCodebooks(store))).toBe('newer-data')
    expect(await whyNot(() => addCode('x'))).toBe('newer-data')
  })
})
