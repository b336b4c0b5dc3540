import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forget, inject, isSwitchedOn, kindOfPage, lostPage } from '../../../extension/background/inject.ts'
import type { Store } from '../../../extension/background/store.ts'

const kept = vi.hoisted(() => ({ session: {} as Record<string, unknown>, executeScript: vi.fn() }))
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    scripting: { executeScript: kept.executeScript },
    action: { setBadgeText: vi.fn(async () => {}), setTitle: vi.fn(async () => {}) },
    storage: { session: { get: async (key: string) => ({ [key]: kept.session[key] }), set: async (values: object) => void Object.assign(kept.session, values), remove: async (key: string) => void delete kept.session[key] } },
  },
}))
vi.mock('../../../extension/background/commit-change.ts', () => ({ tellAll: vi.fn(async () => {}) }))
vi.mock('../../../extension/background/store.ts', () => ({ readSettings: async () => ({ language: 'nl', coder: '', wholeWords: false }) }))

const store = {} as Store
const ADDRESS = 'https://verslagen.example.nl/t01'
const NO_LEAVE = new Error('Cannot access contents of the page. Extension manifest must request permission to access the respective host.')
const refuse = () => kept.executeScript.mockRejectedValue(NO_LEAVE)
const PAGE = ['words-nl.js', 'content.js']
const TOOLS = ['tool-words-nl.js', 'tools.js']
const filesPut = () => kept.executeScript.mock.calls.map(([{ files }]) => files as readonly string[])
const allow = () => kept.executeScript.mockReset().mockResolvedValue([])

beforeEach(() => {
  for (const key of Object.keys(kept.session)) delete kept.session[key]
  allow()
})

describe('inject()', () => {
  it('remembers a tab that a person switched it on in, and comes back there by itself', async () => {
    expect(await inject(store, 7, { askedOn: ADDRESS })).toBe(true)
    expect(await isSwitchedOn(7)).toBe(true)
    expect(await inject(store, 7, 'by itself')).toBe(true)
    expect(await lostPage(7)).toBeNull()
  })
  it('knows on which address it was, where the browser takes its leave back at a reload, as Firefox does', async () => {
    await inject(store, 7, { askedOn: ADDRESS })
    refuse()
    expect(await inject(store, 7, 'by itself')).toBe(false)
    expect(await isSwitchedOn(7)).toBe(false)
    expect(await lostPage(7)).toBe(ADDRESS)
  })
  it('tries again where the leave that a click gave comes to the page later than the script', async () => {
    kept.executeScript.mockRejectedValueOnce(NO_LEAVE).mockRejectedValueOnce(NO_LEAVE)
    expect(await inject(store, 7, { askedOn: ADDRESS })).toBe(true)
    expect(filesPut()).toEqual([PAGE, PAGE, PAGE, TOOLS])
  })
  it('brings the tools behind what reads and paints the page, and does without where the page was left meanwhile', async () => {
    kept.executeScript.mockResolvedValueOnce([]).mockRejectedValueOnce(NO_LEAVE)
    expect(await inject(store, 7, { askedOn: ADDRESS })).toBe(true)
    expect(filesPut()).toEqual([PAGE, TOOLS])
    expect(await isSwitchedOn(7)).toBe(true)
  })
  it('asks once for a page that the browser keeps to itself', async () => {
    refuse()
    expect(await inject(store, 7, { askedOn: 'chrome://settings' })).toBe(false)
    expect(kept.executeScript).toHaveBeenCalledTimes(1)
  })
  it('is there again after a new click', async () => {
    await inject(store, 7, { askedOn: ADDRESS })
    refuse()
    await inject(store, 7, 'by itself')
    allow()
    await inject(store, 7, { askedOn: ADDRESS })
    expect(await isSwitchedOn(7)).toBe(true)
    expect(await lostPage(7)).toBeNull()
  })
  it('remembers every one of several tabs that load at the same time', async () => {
    await Promise.all([1, 2, 3].map((tab) => inject(store, tab, { askedOn: `${ADDRESS}/${tab}` })))
    expect(await Promise.all([1, 2, 3].map(isSwitchedOn))).toEqual([true, true, true])
  })
  it('knows nothing of a tab where no person asked, of one that could not be reached at once, and of one that was closed', async () => {
    refuse()
    await inject(store, 1, 'by itself')
    refuse()
    await inject(store, 2, { askedOn: 'about:addons' })
    allow()
    await inject(store, 3, { askedOn: ADDRESS })
    await forget(3)
    expect([await lostPage(1), await lostPage(2), await lostPage(3)]).toEqual([null, null, null])
    expect([await isSwitchedOn(1), await isSwitchedOn(2), await isSwitchedOn(3)]).toEqual([false, false, false])
  })
})

describe('kindOfPage()', () => {
  it.each([
    ['about:addons', 'browser'], ['chrome://settings/', 'browser'], ['https://addons.mozilla.org/nl/firefox/', 'store'],
    ['https://chromewebstore.google.com/', 'store'], ['https://buurt.example.nl/verslag.PDF?dl=1', 'pdf'], ['https://buurt.example.nl/', 'other'], ['', 'other'],
  ])('%s is %s', (address, kind) => {
    expect(kindOfPage(address)).toBe(kind)
  })
})
