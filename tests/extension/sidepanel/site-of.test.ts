import { describe, expect, it } from 'vitest'
import { siteOf } from '../../../extension/sidepanel/site-of.ts'

describe('siteOf()', () => {
  it.each([
    ['https://verslagen.example.nl/a?b#c', { origin: 'https://verslagen.example.nl', host: 'verslagen.example.nl', pattern: 'https://verslagen.example.nl/*' }],
    ['http://localhost:8000/t01.html', { origin: 'http://localhost:8000', host: 'localhost:8000', pattern: 'http://localhost/*' }],
    ['file:///home/x/t01.html', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['', null],
  ] as const)('%s', (address, site) => {
    expect(siteOf(address)).toEqual(site)
  })
})
