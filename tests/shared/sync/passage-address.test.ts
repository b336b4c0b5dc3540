import { describe, expect, it } from 'vitest'
import { passageAddress, passageOfAddress } from '../../../shared/sync/passage-address.ts'

const place = { sourceId: '0197f000-aaaa-7000-8000-000000000001', codingId: 'G001' }

describe('the address of a passage in the workbook', () => {
  it('comes back as the same place, also after a redirect that keeps what stands after the #', () => {
    const address = passageAddress('https://script.google.com/macros/s/x/exec', place)
    expect(passageOfAddress(address)).toEqual(place)
    expect(passageOfAddress(`https://script.googleusercontent.com/macros/echo?user_content_key=1${address.slice(address.indexOf('#'))}`)).toEqual(place)
  })
  it('sends the place to no server: it stands after the #', () => {
    expect(new URL(passageAddress('https://example.org/exec', place)).search).toBe('?fragment=1')
  })
  it.each([
    'https://example.org/', 'https://example.org/#top', 'https://example.org/#buurtstem-fragment=', 'https://example.org/#buurtstem-fragment=a', 'https://example.org/#buurtstem-fragment=a/b/c',
    'https://example.org/#x#buurtstem-fragment=a/b', 'https://example.org/#buurtstem-fragment=../b%2f', 'javascript:alert(1)#buurtstem-fragment=a/b',
  ])('stands for no passage: %s', (address) => expect(passageOfAddress(address)).toBeNull())
})
