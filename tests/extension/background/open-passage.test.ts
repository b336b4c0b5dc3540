import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetWanted, openWebPassage, scrollToWanted } from '../../../extension/background/open-passage.ts'
import { sampleCoding } from '../../shared/retrieval/sample-records.ts'

const ground = vi.hoisted(() => ({ opened: [] as string[], kept: {} as Record<string, unknown>, asked: [] as unknown[], there: true }))
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    tabs: { create: async ({ url }: { readonly url: string }) => (ground.opened.push(url), { id: 7 }) },
    storage: { session: {
      get: async (key: string) => ({ [key]: ground.kept[key] }), set: async (items: object) => void Object.assign(ground.kept, items),
      remove: async (key: string) => void delete ground.kept[key],
    } },
  },
}))
vi.mock('../../../extension/send.ts', () => ({
  askContent: async (tab: number, name: string, request: unknown) => {
    ground.asked.push([tab, name, request])
    return ground.there ? { ok: true, value: true } : { ok: false, code: 'page-not-reachable', detail: '' }
  },
}))

const coding = sampleCoding('k1', 'rats', 10, 16, { selectors: { quote: { exact: 'ratten', prefix: 'ik zie ', suffix: ' lopen' }, position: { start: 10, end: 16 } } })

beforeEach(() => {
  Object.assign(ground, { opened: [], kept: {}, asked: [], there: true })
})

describe('openWebPassage()', () => {
  it('opens the page at the words, which the browser shows by itself, and scrolls to the passage where Buurtstem is', async () => {
    expect(await openWebPassage('https://x.nl/a?b=1', coding)).toBe(true)
    expect(ground.opened).toEqual(['https://x.nl/a?b=1#:~:text=ratten'])
    await vi.waitFor(() => expect(ground.asked).toEqual([[7, 'scrollToCoding', { id: 'k1' }]]))
    await vi.waitFor(() => expect(ground.kept).toEqual({}))
  })

  it.each(['file:///home/a.html', 'javascript:alert(1)', 'bron:s1'])('opens nothing for %s', async (address) => {
    expect(await openWebPassage(address, coding)).toBe(false)
    expect(ground.opened).toEqual([])
  })
})

describe('scrollToWanted()', () => {
  it('goes to the passage once Buurtstem is switched on, and only the first time', async () => {
    ground.kept['passage 7'] = 'k1'
    await scrollToWanted(7)
    await scrollToWanted(7)
    expect(ground.asked).toHaveLength(1)
  })

  it('asks nothing of a tab that was opened for no passage, or that was closed', async () => {
    ground.kept['passage 7'] = 'k1'
    await forgetWanted(7)
    await scrollToWanted(7)
    expect(ground.asked).toEqual([])
  })
})
