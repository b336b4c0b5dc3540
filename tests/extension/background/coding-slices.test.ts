import { afterEach, describe, expect, it } from 'vitest'
import './in-memory-extension.ts'
import { digestRecords } from '../../../shared/stamp/digest-records.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { stateHandlers } from '../../../extension/background/project-state.ts'
import { openStore } from '../../../extension/background/store.ts'

const store = openStore('slices')
const state = stateHandlers(store)
const coding = (id: string, start: number, sourceId = 's') =>
  createCoding({ id, stamp: '000000000001-0000-a', sourceId, codeId: 'c', coder: '', selectors: { quote: { exact: 'woord', prefix: '', suffix: '' }, position: { start, end: start + 5 } }, unit: null })

afterEach(() => store.codings.clear())

/** All slices from one place on, as a page asks for them. */
async function slicesFrom(from: number, to: number | null): Promise<readonly (readonly string[])[]> {
  const slices: (readonly string[])[] = []
  for (let next: number | null = from; next !== null;) {
    const slice: Awaited<ReturnType<typeof state.codingSlice>> = await state.codingSlice({ sourceId: 's', from: next, to })
    slices.push(slice.codings.map(({ id }) => id))
    next = slice.next
  }
  return slices
}

describe('codingSlice()', () => {
  it('gives every living coding of the source once, in the order of the text, a few at a time', async () => {
    const all = Array.from({ length: 1_100 }, (_none, index) => coding(`k${index}`, (index * 7919) % 5_000))
    await store.codings.bulkPut([...all, coding('elsewhere', 10, 'other'), { ...coding('gone', 20), deleted: true }])
    const slices = await slicesFrom(0, null)
    expect(slices.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    expect(slices.length).toBeGreaterThan(3)
    const starts = new Map(all.map((one) => [one.id, one.selectors.position.start]))
    expect(slices.flat().map((id) => starts.get(id)!)).toEqual([...starts.values()].toSorted((a, b) => a - b))
  })

  it('leaves none out where more start at one place than a slice holds', async () => {
    await store.codings.bulkPut(Array.from({ length: 700 }, (_none, index) => coding(`k${index}`, index < 600 ? 42 : 43)))
    expect(new Set((await slicesFrom(0, null)).flat()).size).toBe(700)
  })

  it('ends where it was told to', async () => {
    await store.codings.bulkPut([coding('before', 5), coding('at', 10), coding('behind', 15)])
    expect((await slicesFrom(0, 10)).flat()).toEqual(['before'])
    expect((await slicesFrom(10, null)).flat()).toEqual(['at', 'behind'])
  })

  it('keeps to itself what people wrote about a coding', async () => {
    await store.codings.put({ ...coding('k', 1), memo: 'tussen ons', coder: 'AB' })
    const { codings } = await state.codingSlice({ sourceId: 's', from: 0, to: null })
    expect(JSON.stringify(codings)).not.toContain('tussen ons')
    expect(digestRecords(codings)).toBe(digestRecords(await store.codings.toArray()))
  })

  it.each([[{ sourceId: 's', from: -1, to: null }], [{ sourceId: 7, from: 0, to: null }], [null]])('refuses %j', async (request) => {
    await expect(state.codingSlice(request as never)).rejects.toThrow()
  })
})

describe('codingsById()', () => {
  it('gives codings as they are now, deleted ones too, and nothing for an id nobody knows', async () => {
    await store.codings.bulkPut([coding('a', 1), { ...coding('b', 2), deleted: true }])
    const found = await state.codingsById({ ids: ['a', 'b', 'nobody'] })
    expect(found.map(({ id, deleted }) => [id, deleted])).toEqual([['a', false], ['b', true]])
  })
})
