import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFirstCodebooks } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { commitChange, redo, undo } from '../../../extension/background/commit-change.ts'
import { retentionHandlers } from '../../../extension/background/retention.ts'
import { sourceHandlers } from '../../../extension/background/sources.ts'
import { openStore, type Store, writeMeta } from '../../../extension/background/store.ts'
import { syncHandlers, syncNow } from '../../../extension/background/sync.ts'
import type { SheetTransport } from '../../../extension/background/transport.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { shareCoding, type SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { mergeRecords } from '../../../shared/stamp/stamped.ts'
import type { WireRecord } from '../../../shared/sync/wire-message.ts'

const page = { address: 'https://x.nl/talk', title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', speakers: [] } as const
let store: Store
let number = 0
let codeIds: readonly string[]

const inSheet = new Map<string, SharedCoding>()
let others: readonly WireRecord[] = []
/** A sheet that merges what comes, as the endpoint does. */
const transport: SheetTransport = {
  ask: async (request) => {
    if (request.kind === 'pull') return { ok: true, value: { records: request.since < 7 ? others : [], arrived: 7, more: false, unreadableRows: 0 } }
    if (request.kind !== 'push') return { ok: true, value: { workbookName: 'W', addOnVersion: '1', schemaVersion: 1 } }
    for (const one of request.records) {
      if (one.type !== 'coding') continue
      const known = inSheet.get(one.record.id)
      inSheet.set(one.record.id, known ? mergeRecords<SharedCoding>(known, one.record) : one.record)
    }
    return { ok: true, value: { accepted: request.records.length, refused: [], arrived: 7 } }
  },
}
const sync = () => syncNow(store, () => transport)
const wordsInSheet = async (id: string) => {
  expect(await sync()).toBe('done')
  return inSheet.get(id)!.words
}
const add = async (start: number, end: number, code = 0): Promise<Coding> => (await codingHandlers(store).addCodings({
  page: { ...page, speakers: [] }, codeIds: [codeIds[code]!], selectors: { quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' }, position: { start, end } }, unit: null,
}))[0]!
const edit = (coding: Coding, patch: Parameters<ReturnType<typeof codingHandlers>['editCoding']>[0]['patch']) => codingHandlers(store).editCoding({ id: coding.id, patch })
/** A coding whose words stand in the sheet, and another of some of the same words. */
const quotedAndOther = async () => {
  const quoted = await edit(await add(10, 20), { quotePermission: 'quote' })
  const other = await add(15, 30, 1)
  expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
  return { quoted, other }
}

beforeEach(async () => {
  store = openStore(`guarded-${++number}`)
  inSheet.clear()
  others = []
  await addFirstCodebooks(store)
  codeIds = (await store.codes.toArray()).map(({ id }) => id)
  await store.outbox.clear()
  await writeMeta(store, 'pairing', { endpoint: 'http://127.0.0.1:4680/macros/s/abc/exec', device: 'laptop', secret: 'a'.repeat(64) })
})
afterEach(() => store.delete())

describe('words that another coding of them calls sensitive', () => {
  it('go out of the sheet, and out of the preview, although their own coding did not change; and come back when it is no longer so', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'health' })
    expect(JSON.stringify(await syncHandlers(store).outgoing())).not.toContain('xxxxx')
    expect(await wordsInSheet(quoted.id)).toBe('')
    await edit(other, { sensitivity: 'none' })
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
  })

  it('never reach the sheet where the sensitive coding was there first', async () => {
    await edit(await add(15, 30), { sensitivity: 'third-person' })
    const quoted = await edit(await add(10, 20, 1), { quotePermission: 'quote' })
    expect(await wordsInSheet(quoted.id)).toBe('')
  })

  it('come back when that coding is deleted, and go again when the deleting is taken back', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'crime' })
    expect(await wordsInSheet(quoted.id)).toBe('')
    await codingHandlers(store).removeCoding({ id: other.id })
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
    await undo(store)
    expect(await wordsInSheet(quoted.id)).toBe('')
    await redo(store)
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
  })

  it('go and come with the place of that coding', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'health' })
    const moveTo = (start: number) => codingHandlers(store).resizeCoding({ id: other.id, selectors: { quote: { exact: 'xxxxx', prefix: '', suffix: '' }, position: { start, end: start + 5 } }, unit: null })
    await moveTo(20)
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
    await moveTo(19)
    expect(await wordsInSheet(quoted.id)).toBe('')
  })

  it('stay out where the coding itself is changed before the sheet was told', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'health' })
    await edit(quoted, { memo: 'ook dit' })
    expect(await wordsInSheet(quoted.id)).toBe('')
    expect(inSheet.get(quoted.id)!.memo).toBe('ook dit')
  })

  it('stay in where the sensitive coding is of other words, or of another source', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(await add(20, 30, 2), { sensitivity: 'health' })
    await commitChange(store, async ({ stamp, newId }) => ({ name: { what: 'coding-added', subject: '' }, after: { codings: [{ ...createCoding({ id: newId(), stamp, sourceId: 'elders', codeId: codeIds[0]!, coder: 'AB', selectors: other.selectors, unit: null }), sensitivity: 'health' }] } }))
    expect((await store.outbox.toArray()).map(({ id }) => id)).not.toContain(quoted.id)
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
  })

  it('go out of the sheet when a colleague’s coding, that comes from the sheet, calls them so', async () => {
    const { quoted, other } = await quotedAndOther()
    const later = `${(Date.now() + 1000).toString(16).padStart(12, '0')}-0000-collega`
    const theirs = { ...createCoding({ id: 'van-haar', stamp: later, sourceId: quoted.sourceId, codeId: other.codeId, coder: 'CD', selectors: other.selectors, unit: null }), sensitivity: 'health' } as const
    others = [{ type: 'coding', record: shareCoding(theirs, null) }]
    await writeMeta(store, 'pulledTo', null)
    expect(await wordsInSheet(quoted.id)).toBe('')
  })

  it('go out again where a colleague sends them who did not know', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'health' })
    expect(await wordsInSheet(quoted.id)).toBe('')
    const later = `${(Date.now() + 60_000).toString(16).padStart(12, '0')}-0000-collega`
    const theirs: SharedCoding = { ...shareCoding((await store.codings.get(quoted.id))!, null), memo: 'van haar', changed: { memo: later, words: later } }
    inSheet.set(quoted.id, theirs)
    others = [{ type: 'coding', record: theirs }]
    await writeMeta(store, 'pulledTo', null)
    expect(await wordsInSheet(quoted.id)).toBe('')
    expect(inSheet.get(quoted.id)!.memo).toBe('van haar')
  })

  it('stay out when the browser is paired anew before the sheet was told', async () => {
    const { quoted, other } = await quotedAndOther()
    await edit(other, { sensitivity: 'health' })
    await syncHandlers(store).unpair()
    await writeMeta(store, 'pairing', { endpoint: 'http://127.0.0.1:4680/macros/s/abc/exec', device: 'laptop', secret: 'a'.repeat(64) })
    expect(await wordsInSheet(quoted.id)).toBe('')
  })
})

describe('words of a source whose consent is withdrawn', () => {
  it('go out of the sheet, also of a coding that was deleted before', async () => {
    const { quoted, other } = await quotedAndOther()
    const deleted = await edit(await add(40, 50, 2), { quotePermission: 'quote' })
    await codingHandlers(store).removeCoding({ id: deleted.id })
    expect(await wordsInSheet(deleted.id)).toBe('xxxxxxxxxx')
    await retentionHandlers(store).withdrawConsent({ sourceId: other.sourceId })
    expect([await wordsInSheet(quoted.id), await wordsInSheet(deleted.id)]).toEqual(['', ''])
    await undo(store)
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
  })

  it('go out when “may be quoted” is taken off the card', async () => {
    const { quoted } = await quotedAndOther()
    const { editSource } = sourceHandlers(store)
    await editSource({ page: null, id: quoted.sourceId, patch: { consentQuoting: true } } as never)
    expect(await wordsInSheet(quoted.id)).toBe('xxxxxxxxxx')
    await editSource({ page: null, id: quoted.sourceId, patch: { consentQuoting: false } } as never)
    expect(await wordsInSheet(quoted.id)).toBe('')
  })
})

describe('a source with ten thousand codings', () => {
  it('lets wait only those that share words with what became sensitive, and answers a message by its sensitive codings alone', async () => {
    const first = await add(0, 10)
    await store.codings.bulkPut(Array.from({ length: 10_000 }, (_none, at) => ({ ...first, id: `k${at}`, quotePermission: 'quote' as const, selectors: { ...first.selectors, position: { start: at * 50, end: at * 50 + 60 } } })))
    await store.outbox.clear()
    await edit((await store.codings.get('k5000'))!, { sensitivity: 'health' })
    expect((await store.outbox.toArray()).map(({ id }) => id).sort()).toEqual(['k4999', 'k5000', 'k5001'])
    const from = performance.now()
    await syncHandlers(store).outgoing()
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})
