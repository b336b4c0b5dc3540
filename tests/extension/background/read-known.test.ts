import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, readKnown, type Store } from '../../../extension/background/store.ts'
import { newSource } from '../../../shared/source/new-source.ts'

let store: Store
const ids = (from: number, count: number) => Array.from({ length: count }, (_none, index) => `s${from + index}`)

beforeEach(async () => {
  store = openStore('read-known')
  await store.sources.bulkPut(ids(0, 2_000).map((id) => newSource(id, id, '000000000001-0000-a')))
})
afterEach(() => store.delete())

describe('readKnown()', () => {
  it.each([
    ['few, all there', ids(0, 3), 3], ['few, of which some are there', [...ids(1_999, 1), ...ids(9_000, 3)], 1], ['many, none there', ids(9_000, 500), 0],
    ['many, of which few are there', [...ids(7, 2), ...ids(9_000, 500)], 2], ['many, most of what is there', ids(300, 1_900), 1_700], ['none', [], 0],
  ])('finds what is there: %s', async (_what, asked, count) => {
    const found = (await readKnown(store.sources, asked)).map(({ id }) => id)
    expect(found).toHaveLength(count)
    expect(found.every((id) => asked.includes(id))).toBe(true)
  })
})
