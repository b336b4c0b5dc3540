import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pinnedTab, watchTab } from '../../../extension/sidepanel/watch-tab.ts'

const tabs = vi.hoisted(() => ({ query: vi.fn(), onActivated: { addListener: vi.fn(), removeListener: vi.fn() }, onUpdated: { addListener: vi.fn(), removeListener: vi.fn() } }))
vi.mock('../../../extension/browser.ts', () => ({ browser: { tabs } }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  tabs.query.mockResolvedValue([{ id: 4 }])
})

describe('pinnedTab()', () => {
  it.each([['?tab=12', 12], ['', null], ['?tab=', null], ['?tab=1e3', null], ['?tab=-1', null], ['?other=3', null]] as const)('%s', (search, tab) => {
    expect(pinnedTab(search)).toBe(tab)
  })
})

describe('watchTab()', () => {
  it('tells the active tab at once and after every switch', async () => {
    const show = vi.fn()
    watchTab('', show)
    await vi.waitFor(() => expect(show).toHaveBeenCalledWith(4))
    tabs.query.mockResolvedValue([{ id: 9 }])
    tabs.onActivated.addListener.mock.calls[0]![0]()
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith(9))
  })
  it('tells again when a page has loaded, not while it loads', async () => {
    const show = vi.fn()
    watchTab('', show)
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1))
    const updated = tabs.onUpdated.addListener.mock.calls[0]![0]
    updated(4, { status: 'loading' })
    updated(4, { status: 'complete' })
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2))
  })
  it('stays at a pinned tab', async () => {
    const show = vi.fn()
    watchTab('?tab=2', show)
    tabs.onActivated.addListener.mock.calls[0]![0]()
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2))
    expect(show.mock.calls).toEqual([[2], [2]])
  })
  it('stops telling', () => {
    watchTab('', vi.fn())()
    expect(tabs.onActivated.removeListener).toHaveBeenCalledWith(tabs.onActivated.addListener.mock.calls[0]![0])
    expect(tabs.onUpdated.removeListener).toHaveBeenCalledWith(tabs.onUpdated.addListener.mock.calls[0]![0])
  })
})
