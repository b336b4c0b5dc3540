import './in-memory-extension.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCodings } from '../../../extension/background/counted-codings.ts'
import { openStore } from '../../../extension/background/store.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { digestRecords } from '../../../shared/stamp/digest-records.ts'
import { codings } from '../../arbitraries.ts'

let stores = 0
const open = () => openStore(`tellingen ${(stores += 1)}`)
const coding = fc.tuple(codings, fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('bron 1', 'bron 2')).map(([one, id, sourceId]): Coding => ({ ...one, id, sourceId }))
const act = fc.record({ puts: fc.array(coding, { maxLength: 3 }), fails: fc.boolean(), deletes: fc.option(fc.constantFrom('a', 'b'), { freq: 6 }) })

describe('countCodings()', () => {
  it('knows after every act what is on disk: what was taken back or failed was never seen', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const store = open()
      const counted = countCodings(store)
      for (const { puts, fails, deletes } of acts) {
        const done = store.transaction('rw', store.codings, async () => {
          await store.codings.bulkPut(puts)
          if (deletes !== null) await store.codings.delete(deletes)
          if (fails) throw new Error('halfway')
        }).catch(() => undefined)
        // Asked in the midst of it, too.
        const [midst] = await Promise.all([counted.all(), done])
        expect(Array.isArray(midst)).toBe(true)
        const living = (await store.codings.toArray()).filter((one) => !one.deleted)
        expect([...(await counted.all())].map(({ id, codeId }) => `${id} ${codeId}`).sort()).toEqual(living.map(({ id, codeId }) => `${id} ${codeId}`).sort())
        for (const source of ['bron 1', 'bron 2']) expect(await counted.digestOf(source)).toBe(digestRecords(living.filter((one) => one.sourceId === source)))
      }
      await store.delete()
    }), { numRuns: 40 })
  })

  it('has seen a write by the time that whoever wrote it goes on', async () => {
    const store = open()
    const counted = countCodings(store)
    await counted.all()
    const [first] = fc.sample(codings, 1)
    await store.codings.put({ ...first!, deleted: false })
    expect([...(await counted.all())].map(({ id }) => id)).toEqual([first!.id])
  })

  it('is empty for a source without codings', async () => {
    expect(await countCodings(open()).digestOf('geen')).toBe(digestRecords([]))
  })
})
