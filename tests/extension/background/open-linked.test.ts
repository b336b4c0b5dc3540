import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLinkedPassage } from '../../../extension/background/open-linked.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { passageAddress } from '../../../shared/sync/passage-address.ts'
import { sampleCoding, sampleText } from '../../shared/retrieval/sample-records.ts'

const ground = vi.hoisted(() => ({ opened: [] as string[] }))
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    tabs: { create: async ({ url }: { readonly url: string }) => (ground.opened.push(url), { id: 7 }) },
    storage: { session: { get: async () => ({}), set: async () => undefined } },
    runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
  },
}))

let store: Store
let number = 0
const linkTo = (sourceId: string, codingId: string) => ({ url: passageAddress('https://script.google.com/macros/s/x/exec', { sourceId, codingId }) })

beforeEach(async () => {
  ground.opened = []
  store = openStore(`linked-${++number}`)
  const quote = { exact: 'ratten', prefix: 'ik zie ', suffix: ' lopen' }
  await store.codings.bulkPut([sampleCoding('k1', 'rats', 0, 6), sampleCoding('k2', 'rats', 7, 13, { sourceId: 's2', selectors: { quote, position: { start: 7, end: 13 } } })])
  await store.texts.put(sampleText('s1', 'ratten bij de container'))
  await store.addresses.put({ address: 'https://x.nl/a', sourceId: 's2' })
})
afterEach(() => store.delete())

describe('openLinkedPassage()', () => {
  it('opens the reader at the passage of a text that is kept', async () => {
    expect(await openLinkedPassage(store, linkTo('s1', 'k1'))).toBe(true)
    expect(ground.opened).toEqual(['chrome-extension://me/reader.html#bron=s1&codering=k1'])
  })
  it('opens the page on the web where the passage stands', async () => {
    expect(await openLinkedPassage(store, linkTo('s2', 'k2'))).toBe(true)
    expect(ground.opened).toEqual(['https://x.nl/a#:~:text=ratten'])
  })
  it('opens the reader for a source that is not in this browser, which says so', async () => {
    expect(await openLinkedPassage(store, linkTo('s9', 'k9'))).toBe(true)
    expect(ground.opened).toEqual(['chrome-extension://me/reader.html#bron=s9&codering=k9'])
  })
  it.each([{}, { url: 'https://x.nl/a#top' }, { url: 'https://x.nl/#buurtstem-fragment=a/b/c' }])('leaves a tab that shows no such link alone: %o', async (tab) => {
    expect(await openLinkedPassage(store, tab)).toBe(false)
    expect(ground.opened).toEqual([])
  })
})
