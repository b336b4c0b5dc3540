import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coding, mayQuote, QUOTE_PERMISSIONS, SENSITIVITIES } from '../../../shared/coding/coding.ts'
import { LONGEST_QUOTE, receiveCoding, shareCoding, type SharedCoding, withholdWords } from '../../../shared/sheet/shared-coding.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord, fieldStamp } from '../../../shared/stamp/stamped.ts'
import { mergeIncoming } from '../../../shared/sync/merge-incoming.ts'
import { codings, sharedCodings } from '../../arbitraries.ts'

const at = (ms: number, device = 'a') => nextStamp(null, 1_760_000_000_000 + ms, device)
const source = { ...newSource('s', 'Ouders', at(0)), speakers: [{ label: 'Anna', role: 'respondent', ageBand: null }, { label: 'M', role: 'moderator', ageBand: null }] as const }
const quotable = codings.map((coding): Coding => ({
  ...coding, changed: {}, quotePermission: 'quote', sensitivity: 'none', selectors: { ...coding.selectors, quote: { exact: 'de lift', prefix: 'al weer ', suffix: ' stuk' } },
}))

describe('shareCoding()', () => {
  it.each(QUOTE_PERMISSIONS.flatMap((permission) => SENSITIVITIES.map((sensitivity) => [permission, sensitivity] as const)))('with permission %s and sensitivity %s shares words only where both allow', (quotePermission, sensitivity) => {
    fc.assert(
      fc.property(quotable, (coding) => {
        expect(shareCoding({ ...coding, quotePermission, sensitivity }, null).words).toBe(quotePermission === 'quote' && sensitivity === 'none' ? 'de lift' : '')
      }),
      { numRuns: 5 },
    )
  })

  it('never shares what stands around the words, nor any other part of the text', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const sent = JSON.stringify(shareCoding({ ...coding, selectors: { ...coding.selectors, quote: { exact: 'de lift', prefix: 'GEHEIM-VOOR', suffix: 'GEHEIM-NA' } } }, null))
        expect(sent).not.toContain('GEHEIM')
      }),
    )
  })

  it('leaves words out that are a text rather than a quote', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const long = (length: number) => shareCoding({ ...coding, selectors: { ...coding.selectors, quote: { exact: 'a'.repeat(length), prefix: '', suffix: '' } } }, null).words.length
        expect([long(LONGEST_QUOTE), long(LONGEST_QUOTE + 1)]).toEqual([LONGEST_QUOTE, 0])
      }),
      { numRuns: 5 },
    )
  })

  it.each([['Anna', 'S1'], ['M', 'M'], ['Bram', 'S?'], [null, null]])('speaks of speaker %s as %s', (speaker, shared) => {
    fc.assert(fc.property(codings, (coding) => void expect(shareCoding({ ...coding, speaker }, source).speaker).toBe(shared)), { numRuns: 10 })
  })

  it('names no speaker when the source is unknown', () => {
    fc.assert(fc.property(codings, (coding) => void expect(shareCoding(coding, null).speaker).toBeNull()))
  })
})

describe('receiveCoding()', () => {
  it('gives back what shareCoding() was given, all but the speaker’s name and the words’ surroundings', () => {
    fc.assert(
      fc.property(codings, (coding) => {
        const { selectors, ...back } = receiveCoding(shareCoding({ ...coding, speaker: 'D1' }, source.speakers.length > 0 ? { ...source, speakers: [{ label: 'D1', role: 'respondent', ageBand: null }] } : null))
        const { selectors: own, ...given } = { ...coding, speaker: 'D1' }
        // A change stamped as early as the making says nothing: leaving it out changes no reading.
        const stamps = (record: Omit<Coding, 'selectors'>) => [...Object.keys(given), 'selectors'].map((field) => fieldStamp(record, field))
        expect({ ...back, changed: {} }).toEqual({ ...given, changed: {} })
        expect(stamps(back)).toEqual(stamps(given))
        expect(selectors).toEqual({ position: own.position, quote: { exact: mayQuote(coding) ? own.quote.exact : '', prefix: '', suffix: '' } })
      }),
    )
  })
})

describe('a permission withdrawn', () => {
  it.each<[string, Partial<Coding>]>([['quoting no longer permitted', { quotePermission: 'paraphrase' }], ['found to be sensitive', { sensitivity: 'third-person' }]])('takes the words out of the sheet: %s', (_why, patch) => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const inSheet = shareCoding(coding, null)
        const merged = mergeIncoming(inSheet, shareCoding(editRecord<Coding>(coding, patch, at(5)), null))
        expect([inSheet.words, merged.words]).toEqual(['de lift', ''])
      }),
    )
  })

  it('given again brings them back', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const withdrawn = editRecord<Coding>(coding, { quotePermission: 'none' }, at(5))
        const again = editRecord<Coding>(withdrawn, { quotePermission: 'quote' }, at(6))
        const inSheet = mergeIncoming(shareCoding(withdrawn, null), shareCoding(again, null))
        expect(mergeIncoming(inSheet, shareCoding(withdrawn, null)).words).toBe('de lift')
      }),
    )
  })
})

describe('withholdWords()', () => {
  it('holds whatever two devices’ copies make together: words stand only where permitted and not sensitive', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const permitted = editRecord<Coding>({ ...coding, quotePermission: 'none' }, { quotePermission: 'quote' }, at(5))
        const sensitive = editRecord<Coding>({ ...coding, quotePermission: 'none' }, { sensitivity: 'health' }, at(4, 'b'))
        const merged = mergeIncoming(shareCoding(sensitive, null), shareCoding(permitted, null))
        expect(merged.words).toBe('de lift')
        expect(withholdWords(merged).words).toBe('')
      }),
    )
  })

  it('leaves everything else, and a coding that may be quoted, as it is', () => {
    fc.assert(
      fc.property(sharedCodings, (coding: SharedCoding) => {
        const held = withholdWords(coding)
        expect({ ...held, words: coding.words }).toEqual(coding)
        if (mayQuote(coding)) expect(held).toBe(coding)
      }),
    )
  })
})

describe('words that another coding holds back', () => {
  const guarded = (since: number | null) => ({ guarded: true, since: since === null ? null : at(since) })

  it('do not leave, and are taken out of a sheet that had them, also where this coding itself did not change', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const inSheet = shareCoding(coding, null)
        const merged = mergeIncoming(inSheet, shareCoding(coding, null, guarded(500)))
        expect([inSheet.words, merged.words]).toEqual(['de lift', ''])
        expect(mergeIncoming(merged, shareCoding(coding, null, { guarded: false, since: at(600) })).words).toBe('de lift')
      }),
    )
  })

  it('are not taken back by a device that has only an empty copy of them', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const copy = { ...coding, selectors: { ...coding.selectors, quote: { exact: '', prefix: '', suffix: '' } } }
        expect(mergeIncoming(shareCoding(coding, null), shareCoding(copy, null, { guarded: false, since: at(500) })).words).toBe('de lift')
      }),
    )
  })

  it('stay as well where the consent of their source was withdrawn', () => {
    fc.assert(
      fc.property(quotable, (coding) => {
        const withdrawn = { ...source, changed: { consentQuoting: at(1) } }
        expect([shareCoding(coding, source).words, shareCoding(coding, withdrawn).words]).toEqual(['de lift', ''])
      }),
    )
  })
})
