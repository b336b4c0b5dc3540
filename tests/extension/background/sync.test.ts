import { told } from './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addFirstCodebooks } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { openStore, readMeta, type Store, writeMeta } from '../../../extension/background/store.ts'
import { syncHandlers, syncNow, syncState } from '../../../extension/background/sync.ts'
import type { Answer, SheetTransport } from '../../../extension/background/transport.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { shareCoding } from '../../../shared/sheet/shared-coding.ts'
import { stampMs } from '../../../shared/stamp/change-stamp.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'
import type { WireRecord } from '../../../shared/sync/wire-message.ts'

type Asked = Parameters<SheetTransport['ask']>[0]

const page = { address: 'https://x.nl/talk', title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', speakers: [] } as const
const PAIRING = { endpoint: 'http://127.0.0.1:4680/macros/s/abc/exec', device: 'laptop', secret: 'a'.repeat(64) }
let store: Store
let number = 0
let codeIds: readonly string[]

/** A sheet that keeps what it is sent, and gives back what others put in. */
function sheet(answers: { readonly push?: (asked: Asked) => Answer | null; readonly others?: readonly WireRecord[] } = {}) {
  const asked: Asked[] = []
  const kept = new Map<string, WireRecord>()
  const transport: SheetTransport = {
    ask: async (request) => {
      asked.push(request)
      if (request.kind === 'push') {
        for (const record of request.records) kept.set(record.record.id, record)
        return answers.push?.(request) ?? { ok: true, value: { accepted: request.records.length, refused: [], arrived: kept.size } }
      }
      if (request.kind === 'pull') return { ok: true, value: { records: request.since === 0 ? (answers.others ?? []) : [], arrived: 7, more: false, unreadableRows: 0 } }
      return { ok: true, value: { workbookName: 'Zilverriet', addOnVersion: '1', schemaVersion: 1 } }
    },
  }
  return { asked, kept, sync: () => syncNow(store, () => transport) }
}
const add = async (start: number): Promise<Coding> => (await codingHandlers(store).addCodings({
  page: { ...page, speakers: [] }, codeIds: [codeIds[0]!], selectors: { quote: { exact: 'het vuil', prefix: 'voor ', suffix: ' na' }, position: { start, end: start + 8 } }, unit: null,
}))[0]!

beforeEach(async () => {
  store = openStore(`sync-${++number}`)
  await addFirstCodebooks(store)
  codeIds = (await store.codes.toArray()).map(({ id }) => id)
  await store.outbox.clear()
  await writeMeta(store, 'pairing', PAIRING)
})
afterEach(() => store.delete())

describe('syncNow()', () => {
  it('asks nobody anything while no workbook is paired', async () => {
    await writeMeta(store, 'pairing', null)
    const { asked, sync } = sheet()
    expect(await sync()).toBe('not-paired')
    expect(asked).toEqual([])
  })

  it('sends what waits, the source before its coding, and empties the outbox', async () => {
    const coding = await add(10)
    const { asked, sync } = sheet()
    expect(await sync()).toBe('done')
    const push = asked.find(({ kind }) => kind === 'push')
    expect(push?.kind === 'push' && push.records.map(({ type }) => type)).toEqual(['source', 'coding'])
    expect(push?.kind === 'push' && push.records[1]!.record.id).toBe(coding.id)
    expect(await store.outbox.count()).toBe(0)
    expect((await syncState(store)).lastArrival).not.toBeNull()
  })

  it('keeps what the sheet refuses and says so, takes in what others changed all the same, and offers it again', async () => {
    const refusedCoding = await add(10)
    let refusing = true
    const { asked, sync } = sheet({
      push: (request) => {
        const index = request.kind === 'push' ? request.records.findIndex(({ record }) => record.id === refusedCoding.id) : -1
        return refusing && index >= 0 ? { ok: true, value: { accepted: 1, refused: [{ index, reason: 'clock-off' }], arrived: 1 } } : null
      },
    })
    expect(await sync()).toBe('failed')
    expect((await store.outbox.toArray()).map(({ id }) => id)).toEqual([refusedCoding.id])
    expect(await syncState(store)).toMatchObject({ waiting: 1, problem: { code: 'sheet-refused', detail: 'clock-off' } })
    expect(asked.map(({ kind }) => kind)).toEqual(['pull', 'push'])
    refusing = false
    expect(await sync()).toBe('done')
    expect(await store.outbox.count()).toBe(0)
  })

  it('sends neither words that may not be quoted nor what stands around them', async () => {
    await add(10)
    const { asked, sync } = sheet()
    await sync()
    expect(JSON.stringify(asked)).not.toMatch(/het vuil|voor | na"/)
    expect(JSON.stringify(asked)).not.toContain('x.nl')
  })

  it('makes a version of the codebook of what others changed in it, and none of the rest', async () => {
    const own = (await store.codes.get(codeIds[0]!))!
    const theirs = editRecord(own, { definition: 'Van een collega.' }, `${Date.now().toString(16).padStart(12, '0')}-0000-collega`)
    const { sync } = sheet({ others: [{ type: 'code', record: theirs }] })
    await add(10)
    await sync()
    const versions = await store.codebookVersions.toArray()
    expect(versions.map(({ way, name, edits }) => [way, name?.what ?? null, edits.length])).toEqual([['done', 'codebook-added', codeIds.length], ['received', null, 1]])
    expect(versions.at(-1)!.edits[0]).toEqual({ id: own.id, before: { definition: own.definition }, after: { definition: 'Van een collega.' } })
  })

  it('sends at most 200 records at a time', async () => {
    for (let start = 0; start < 205; start++) await add(start * 10)
    const { asked, kept, sync } = sheet()
    expect(await sync()).toBe('done')
    expect(asked.filter(({ kind }) => kind === 'push').map((push) => (push.kind === 'push' ? push.records.length : 0))).toEqual([200, 6])
    expect(kept.size).toBe(206)
  }, 60_000)

  it('keeps everything when the sheet cannot be reached, says so, and sends it once it can', async () => {
    await add(10)
    const down = sheet({ push: () => ({ ok: false, code: 'sheet-unreachable', detail: 'TypeError' }) })
    expect(await down.sync()).toBe('failed')
    expect(await store.outbox.count()).toBe(2)
    expect((await syncState(store)).problem?.code).toBe('sheet-unreachable')
    const up = sheet()
    expect(await up.sync()).toBe('done')
    expect(up.kept.size).toBe(2)
    expect(await syncState(store)).toMatchObject({ waiting: 0, problem: null })
  })

  it.each([['not a reply at all', { ok: true, value: 'hello' }], ['a login page', { ok: false, code: 'sheet-not-json', detail: '<html>' }]] as const)('loses nothing on %s', async (_what, answer) => {
    await add(10)
    expect(await sheet({ push: () => answer }).sync()).toBe('failed')
    expect(await store.outbox.count()).toBe(2)
    expect((await syncState(store)).problem?.code).toBe('sheet-not-json')
  })

  it('keeps a record in the outbox that changed while it was on its way', async () => {
    const coding = await add(10)
    let changing: unknown = null
    const transport: SheetTransport = {
      ask: async (request) => {
        if (request.kind === 'push' && changing === null) changing = codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'onderweg' } })
        await changing
        return request.kind === 'push' ? { ok: true, value: { accepted: 1, refused: [], arrived: 1 } } : { ok: true, value: { records: [], arrived: 1, more: false, unreadableRows: 0 } }
      },
    }
    const spied = vi.spyOn(transport, 'ask')
    await syncNow(store, () => transport)
    const sent = spied.mock.calls.flatMap(([request]) => (request.kind === 'push' ? request.records : [])).filter(({ record }) => record.id === coding.id)
    expect(sent.map(({ record }) => (record as { readonly memo?: string }).memo)).toEqual(['', 'onderweg'])
    expect(await store.outbox.count()).toBe(0)
  })

  it('does not talk twice at the same time', async () => {
    await add(10)
    const { asked, sync } = sheet()
    const outcomes = await Promise.all([sync(), sync()])
    expect(outcomes.sort()).toEqual(['busy', 'done'])
    expect(asked.filter(({ kind }) => kind === 'push')).toHaveLength(1)
  })

  it('takes in what others changed, field by field, and does not send it back', async () => {
    const coding = await add(10)
    await sheet().sync()
    await writeMeta(store, 'pulledTo', null)
    const later = `${(Date.now() + 1000).toString(16).padStart(12, '0')}-0000-sheet`
    const theirs = editRecord(shareCoding(coding, null), { memo: 'uit de werkmap' }, later)
    const { asked, sync } = sheet({ others: [{ type: 'coding', record: theirs }] })
    expect(await sync()).toBe('done')
    const own = (await store.codings.get(coding.id))!
    expect(own.memo).toBe('uit de werkmap')
    expect(own.selectors).toEqual(coding.selectors)
    expect(await store.outbox.count()).toBe(0)
    expect(asked.filter(({ kind }) => kind === 'push')).toEqual([])
    expect(await readMeta(store, 'pulledTo')).toBe(7)
    expect((await readMeta(store, 'clock'))! >= later).toBe(true)
  })

  it('tells the pages which records a round changed, and of a round that changed none only that the connection differs', async () => {
    const coding = await add(10)
    await sheet().sync()
    await writeMeta(store, 'pulledTo', null)
    const theirs = editRecord(shareCoding(coding, null), { memo: 'uit de werkmap' }, `${(Date.now() + 1000).toString(16).padStart(12, '0')}-0000-sheet`)
    const { sync } = sheet({ others: [{ type: 'coding', record: theirs }] })
    told.length = 0
    await sync()
    expect(told).toMatchObject([{ changed: { sources: [coding.sourceId], codings: [coding.id] } }, { changed: { sources: [], codings: [] } }])
    told.length = 0
    await sync()
    // The same once more: what is known already is no change.
    await writeMeta(store, 'pulledTo', null)
    await sync()
    expect(told).toMatchObject([{ changed: { sources: [], codings: [] } }, { changed: { sources: [], codings: [] } }])
  })

  it('tells of a code that came in that anything may look otherwise', async () => {
    const code = (await store.codes.toArray())[0]!
    const theirs = editRecord(code, { nameNl: 'Anders' }, `${(Date.now() + 1000).toString(16).padStart(12, '0')}-0000-sheet`)
    told.length = 0
    await sheet({ others: [{ type: 'code', record: theirs }] }).sync()
    expect(told[0]).toMatchObject({ changed: { sources: null, codings: [] } })
  })

  it('tells of what it took in before the sheet fell silent', async () => {
    const coding = await add(10)
    await sheet().sync()
    await writeMeta(store, 'pulledTo', null)
    const theirs = editRecord(shareCoding(coding, null), { memo: 'eerste helft' }, `${(Date.now() + 1000).toString(16).padStart(12, '0')}-0000-sheet`)
    let pulls = 0
    const silent: SheetTransport = {
      ask: async () => (pulls++ === 0 ? { ok: true, value: { records: [{ type: 'coding', record: theirs }], arrived: 3, more: true, unreadableRows: 0 } } : { ok: false, code: 'sheet-unreachable', detail: '' }),
    }
    told.length = 0
    expect(await syncNow(store, () => silent)).toBe('failed')
    expect(told[0]).toMatchObject({ changed: { codings: [coding.id] } })
  })

  it('says when two people changed the same thing, and lets the later stand', async () => {
    const coding = await add(10)
    await sheet().sync()
    await codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'van mij' } })
    await store.outbox.clear()
    await writeMeta(store, 'pulledTo', null)
    const later = `${(Date.now() + 5000).toString(16).padStart(12, '0')}-0000-sheet`
    await sheet({ others: [{ type: 'coding', record: editRecord(shareCoding(coding, null), { memo: 'van haar' }, later) }] }).sync()
    expect((await store.codings.get(coding.id))!.memo).toBe('van haar')
    expect((await syncState(store)).conflicts).toEqual([{ what: 'both-changed', subject: expect.stringContaining('Groepsgesprek') }])
    expect((await syncHandlers(store).dismissConflicts()).conflicts).toEqual([])
  })

  it('says so too when our own change is the later one and overrules theirs', async () => {
    const coding = await add(10)
    await sheet().sync()
    await codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'van mij' } })
    const mine = (await store.codings.get(coding.id))!
    const justBefore = `${(stampMs(mine.changed.memo!) - 1).toString(16).padStart(12, '0')}-ffff-sheet`
    await writeMeta(store, 'agreed', `${justBefore.slice(0, 12)}-0000-none`)
    await writeMeta(store, 'pulledTo', null)
    const there = sheet({ others: [{ type: 'coding', record: editRecord(shareCoding(coding, null), { memo: 'van haar' }, justBefore) }] })
    expect(await there.sync()).toBe('done')
    expect((await store.codings.get(coding.id))!.memo).toBe('van mij')
    expect((await syncState(store)).conflicts).toMatchObject([{ what: 'both-changed' }])
  })

  it('sees no conflict with itself in what it sent before, when it has changed that once more', async () => {
    const coding = await add(10)
    await codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'een' } })
    const sent = shareCoding((await store.codings.get(coding.id))!, null)
    await codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'twee' } })
    await sheet({ others: [{ type: 'coding', record: sent }] }).sync()
    expect((await syncState(store)).conflicts).toEqual([])
  })

  it('does not count as agreed what a person changes while it talks', async () => {
    const coding = await add(10)
    let editing: Coding | Promise<Coding> | null = null
    await sheet({
      push: () => {
        editing ??= codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'onderweg' } })
        return null
      },
    }).sync()
    await editing
    const edited = (await store.codings.get(coding.id))!
    expect((await readMeta(store, 'agreed'))! < edited.changed.memo!).toBe(true)
  })

  it('does not believe a clock that is a year ahead, and says of what it took nothing', async () => {
    const coding = await add(10)
    const wrong = `${(Date.now() + 366 * 86_400_000).toString(16).padStart(12, '0')}-0000-sheet`
    await sheet({ others: [{ type: 'coding', record: editRecord(shareCoding(coding, null), { memo: 'toekomst' }, wrong) }] }).sync()
    expect((await store.codings.get(coding.id))!.memo).toBe('')
    expect((await syncState(store)).conflicts).toEqual([{ what: 'clock-ahead', subject: expect.stringContaining('Groepsgesprek') }])
  })

  it('sends in smaller parts what the sheet calls too large, and keeps one record that is too large by itself', async () => {
    const codings = [await add(10), await add(30), await add(50), await add(70)]
    const huge = codings[2]!.id
    const { kept, sync } = sheet()
    const sizes: number[] = []
    const transport: SheetTransport = {
      ask: async (request) => {
        if (request.kind !== 'push') return { ok: true, value: { records: [], arrived: 1, more: false, unreadableRows: 0 } }
        sizes.push(request.records.length)
        if (request.records.length > 2 || request.records.some(({ record }) => record.id === huge)) return { ok: false, code: 'sheet-refused', detail: 'too-large' }
        for (const record of request.records) kept.set(record.record.id, record)
        return { ok: true, value: { accepted: request.records.length, refused: [], arrived: 1 } }
      },
    }
    expect(await syncNow(store, () => transport)).toBe('failed')
    expect(sizes[0]).toBe(5)
    expect((await store.outbox.toArray()).map(({ id }) => id)).toEqual([huge])
    expect((await syncState(store)).problem).toEqual({ code: 'sheet-refused', detail: 'too-large' })
    expect(await sync()).toBe('done')
    expect(kept.size).toBe(5)
  })

  it.each(['pull', 'push'] as const)('lets an answer of the workbook before change nothing when another was paired during the %s', async (during) => {
    await add(10)
    const other = { ...PAIRING, endpoint: 'http://127.0.0.1:4680/macros/s/other/exec', secret: 'b'.repeat(64) }
    const waiting = await store.outbox.count()
    const asked: string[] = []
    const transport: SheetTransport = {
      ask: async (request) => {
        asked.push(request.kind)
        if (request.kind === during) await writeMeta(store, 'pairing', other)
        return request.kind === 'push' ? { ok: true, value: { accepted: request.records.length, refused: [], arrived: 50 } } : { ok: true, value: { records: [], arrived: 50, more: false, unreadableRows: 0 } }
      },
    }
    await writeMeta(store, 'pulledTo', null)
    await syncNow(store, () => transport)
    expect(await store.outbox.count()).toBe(waiting)
    expect(asked).toEqual(during === 'pull' ? ['pull'] : ['pull', 'push'])
    if (during === 'pull') expect(await readMeta(store, 'pulledTo')).toBeNull()
    expect((await syncState(store)).lastArrival).toBeNull()
  })
})

describe('unpair', () => {
  it('lets all of the project wait, so that the preview shows what the next workbook will get', async () => {
    const coding = await add(10)
    await sheet().sync()
    expect(await syncHandlers(store).outgoing()).toEqual([])
    expect(await syncHandlers(store).unpair()).toMatchObject({ paired: false, waiting: codeIds.length + 2 })
    expect((await store.outbox.toArray()).map(({ id }) => id)).toContain(coding.id)
    expect(await syncHandlers(store).outgoing()).toHaveLength(codeIds.length + 2)
    expect(await readMeta(store, 'pulledTo')).toBeNull()
  })
})
