import { describe, expect, it } from 'vitest'
import { asGoogleServes, frameDocument } from '../../../apps-script/local/served-html.ts'

describe('asGoogleServes() strips what looks like a comment inside template literals', () => {
  it.each([
    ['const a = `http://x.nl`', 'const a = `http:`'],
    ['const a = `a/* b */c`', 'const a = `ac`'],
    ['const a = "http://x.nl" // rest', 'const a = "http://x.nl" // rest'],
    ['const a = `${"//"}`', 'const a = `${"//"}`'],
    ['const a = /`\\/\\//', 'const a = /`\\/\\//'],
  ])('%s', (code, expected) => {
    expect(asGoogleServes(`<p>// blijft</p><script>${code}</script>`)).toBe(`<p>// blijft</p><script>${expected}</script>`)
  })
})

describe('frameDocument()', () => {
  it('puts google.script before the page’s own scripts', () => {
    const html = frameDocument('<!doctype html><html><head><script>mine()</script></head></html>', 'http://127.0.0.1:1')
    expect(html.indexOf('google.script')).toBeGreaterThan(0)
    expect(html.indexOf('google.script')).toBeLessThan(html.indexOf('mine()'))
  })
})
