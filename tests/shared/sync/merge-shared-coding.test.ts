import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../shared/coding/coding.ts'
import { receiveCoding, shareCoding } from '../../../shared/sheet/shared-coding.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'
import { mergeSharedCoding } from '../../../shared/sync/merge-shared-coding.ts'
import { codings } from '../../arbitraries.ts'

const at = (ms: number, device = 'maker') => nextStamp(null, 1_760_000_000_000 + ms, device)
const quote = { exact: 'de lift', prefix: 'al weer ', suffix: ' stuk' }
const made = codings.map((coding): Coding => ({ ...coding, made: at(0), changed: {}, quotePermission: 'none', sensitivity: 'none', memo: '', selectors: { ...coding.selectors, quote } }))

describe('mergeSharedCoding()', () => {
  it('keeps the words and their surroundings on the device that made the coding, whatever comes back', () => {
    fc.assert(
      fc.property(made, (own) => {
        const fromOther = editRecord<Coding>(receiveCoding(shareCoding(own, null)), { quotePermission: 'quote', memo: 'van een ander' }, at(5, 'other'))
        const merged = mergeSharedCoding(own, shareCoding(fromOther, null), 'maker')
        expect([merged.memo, merged.quotePermission, merged.selectors]).toEqual(['van een ander', 'quote', own.selectors])
      }),
    )
  })

  it('brings the words to another device when quoting is permitted later, and takes them away when that is withdrawn', () => {
    fc.assert(
      fc.property(made, (own) => {
        const received = receiveCoding(shareCoding(own, null))
        const permitted = editRecord<Coding>(own, { quotePermission: 'quote' }, at(5))
        const withWords = mergeSharedCoding(received, shareCoding(permitted, null), 'other')
        const sensitive = editRecord<Coding>(permitted, { sensitivity: 'health' }, at(6))
        const without = mergeSharedCoding(withWords, shareCoding(sensitive, null), 'other')
        expect([received, withWords, without].map(({ selectors }) => selectors.quote.exact)).toEqual(['', 'de lift', ''])
      }),
    )
  })

  it('does not bring words back from an old copy after this device found them sensitive', () => {
    fc.assert(
      fc.property(made, (own) => {
        const shared = shareCoding({ ...own, quotePermission: 'quote' }, null)
        const here = editRecord<Coding>(receiveCoding(shared), { sensitivity: 'crime' }, at(7, 'other'))
        expect(mergeSharedCoding(here, shared, 'other').selectors.quote.exact).toBe('')
      }),
    )
  })

  it('gives the record itself back when nothing is newer', () => {
    fc.assert(
      fc.property(made, (own) => {
        const received = receiveCoding(shareCoding(own, null))
        expect(mergeSharedCoding(received, shareCoding(own, null), 'other')).toBe(received)
        expect(mergeSharedCoding(own, shareCoding(own, null), 'maker')).toBe(own)
      }),
    )
  })
})
