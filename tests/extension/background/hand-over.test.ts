import { beforeEach, describe, expect, it, vi } from 'vitest'
import { handOverFile, nameInAddress } from '../../../extension/background/hand-over.ts'

const tab = vi.hoisted(() => ({ type: null as string | null, opened: [] as string[] }))
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async () => {
        if (tab.type === null) throw new Error('Cannot access contents of the page')
        return [{ result: tab.type }]
      },
    },
    runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
    tabs: { create: async ({ url }: { readonly url: string }) => void tab.opened.push(url) },
  },
}))

beforeEach(() => {
  tab.opened = []
})

describe('handOverFile()', () => {
  it.each<[string, string | null, string, string | null]>([
    ['a PDF, whatever its address', 'application/pdf', 'https://x.nl/download?id=3', 'download'],
    ['a PDF that the browser lets nobody into', null, 'https://x.nl/map/verslag%20mei.pdf?v=2', 'verslag mei.pdf'],
    ['a file of this computer that may not be read', null, 'file:///home/a/gesprek.txt', 'gesprek.txt'],
    ['a page', 'text/html', 'https://x.nl/verslag', null],
    ['a page of the browser', null, 'chrome://extensions', null],
    ['a file of this computer that may be coded where it is', 'text/plain', 'file:///home/a/gesprek.txt', null],
  ])('opens the reader for %s as it should', async (_what, type, url, name) => {
    tab.type = type
    expect(await handOverFile({ id: 7, url })).toBe(name !== null)
    expect(tab.opened).toEqual(name === null ? [] : [`chrome-extension://me/reader.html#tab=7&naam=${encodeURIComponent(name)}`])
  })

  it('does nothing for a tab without a number', async () => {
    expect(await handOverFile({})).toBe(false)
  })
})

describe('nameInAddress()', () => {
  it.each([['https://x.nl/a/b%20c.pdf#page=2', 'b c.pdf'], ['https://x.nl/', ''], ['https://x.nl/100%.pdf', '100%.pdf'], ['', '']])('of %j is %j', (address, name) => {
    expect(nameInAddress(address)).toBe(name)
  })
})
