import { describe, expect, it, vi } from 'vitest'
import { placeAtOnce, placesAfterEdit, withFound, withoutPlace } from '../../../extension/page/place-codings.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'

const TEXT = `Het plein is vuil. De bakker is er niet meer. ${'En zo ging het nog een tijd door. '.repeat(8)}De bus rijdt nog.`
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const coding = (id: string, selectors: PassageSelectors) => createCoding({ id, stamp: '000000000001-0000-a', sourceId: 's', codeId: 'c', coder: '', selectors, unit: null })
const bakker = coding('bakker', describeSpan(TEXT, at('De bakker')))
const bus = coding('bus', describeSpan(TEXT, at('De bus')))
const none = new Map<string, null>()

describe('placeAtOnce()', () => {
  it('places what stands where it stood, and leaves the rest to be looked for', () => {
    const changed = TEXT.replace('rijdt nog', 'rijdt al lang niet meer')
    const places = placeAtOnce(changed, [bakker, bus], none, () => false)
    expect(places.get('bakker')).toEqual(at('De bakker'))
    expect(withoutPlace([bakker, bus], places)).toEqual([bus])
  })

  it('trusts the position of a colleague’s coding without words in the very same text only', () => {
    const withheld = coding('x', { quote: { exact: '', prefix: '', suffix: '' }, position: at('De bus') })
    expect(placeAtOnce(TEXT, [withheld], none, () => true).get('x')).toEqual(at('De bus'))
    expect(placeAtOnce(TEXT, [withheld], none, () => false).has('x')).toBe(false)
  })

  it('does not trust a position that lies outside the text', () => {
    const broken = coding('x', { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 5, end: 5_000 } })
    expect(placeAtOnce(TEXT, [broken], none, () => true).has('x')).toBe(false)
  })

  it('does not ask whether the text is the same where nobody needs to know', () => {
    const asked = vi.fn(() => true)
    placeAtOnce(TEXT, [bakker, bus], none, asked)
    expect(asked).not.toHaveBeenCalled()
  })

  it('forgets the places of codings that are gone', () => {
    expect(placeAtOnce(TEXT, [bus], new Map([['bakker', at('De bakker')]]), () => false).has('bakker')).toBe(false)
  })
})

describe('placesAfterEdit()', () => {
  it('moves what stands behind a change, keeps what stands before it, and gives up what it touched', () => {
    const places = new Map([['plein', at('Het plein')], ['bakker', at('De bakker')], ['bus', at('De bus')]])
    const after = TEXT.replace('De bakker is', 'De oude bakker was')
    const kept = placesAfterEdit(places, TEXT, after)
    expect(kept.get('plein')).toEqual(at('Het plein'))
    expect(kept.has('bakker')).toBe(false)
    expect(after.slice(kept.get('bus')!.start, kept.get('bus')!.end)).toBe('De bus')
  })

  it('looks for every orphan again when the text changed, and not when it did not', () => {
    const places = new Map([['weg', null]])
    expect(placesAfterEdit(places, TEXT, TEXT).has('weg')).toBe(true)
    expect(placesAfterEdit(places, TEXT, `${TEXT}!`).has('weg')).toBe(false)
  })
})

describe('withFound()', () => {
  it('makes orphans of what is nowhere', () => {
    const places = withFound(none, [bakker, bus], [at('De bakker'), null])
    expect(places.get('bakker')).toEqual(at('De bakker'))
    expect(places.get('bus')).toBeNull()
  })
})
