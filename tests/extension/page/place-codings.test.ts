// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { layOutText } from '../../../extension/page/page-text.ts'
import { placeAtOnce, placesAfterEdit, withFound, withoutPlace } from '../../../extension/page/place-codings.ts'
import './browser-ground.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { readWhole } from './read-whole.ts'

const TEXT = `Het plein is vuil. De bakker is er niet meer. ${'En zo ging het nog een tijd door. '.repeat(8)}De bus rijdt nog.`
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const coding = (id: string, selectors: PassageSelectors) => createCoding({ id, stamp: '000000000001-0000-a', sourceId: 's', codeId: 'c', coder: '', selectors, unit: null })
const bakker = coding('bakker', describeSpan(TEXT, at('De bakker')))
const bus = coding('bus', describeSpan(TEXT, at('De bus')))
const plein = coding('plein', describeSpan(TEXT, at('Het plein')))
/** A page with a text of which nothing stands in the same nodes as before. */
const pageOf = (text: string) => {
  document.body.replaceChildren(...text.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })))
  return read()
}
const read = () => layOutText(readWhole(document.body))
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
    const kept = placesAfterEdit([plein, bakker, bus], places, pageOf(TEXT), pageOf(after))
    expect(kept.get('plein')).toEqual(at('Het plein'))
    expect(kept.has('bakker')).toBe(false)
    expect(after.slice(kept.get('bus')!.start, kept.get('bus')!.end)).toBe('De bus')
  })

  it.each([
    ['is the same', TEXT, false],
    ['changed elsewhere', `${TEXT} Morgen komt er regen.`, false],
    ['has most of its words now', `${TEXT} De slager en de kruidenier zijn er nog.`, true],
    ['lost a place with its words', TEXT.replace('De bakker is er niet meer. ', ''), true],
    ['changed too much to tell', TEXT + 'Heel veel nieuwe zinnen. '.repeat(1_000), true],
  ])('looks for an orphan again where the text can have brought it back: it %s', (_what, after, again) => {
    const orphan = coding('weg', { quote: { exact: 'De slager, de bakker en de kruidenier', prefix: '', suffix: '' }, position: { start: 0, end: 37 } })
    expect(placesAfterEdit([orphan], new Map([['weg', null]]), pageOf(TEXT), pageOf(after)).has('weg')).toBe(!again)
  })
})

describe('placesAfterEdit(), where a page changes in two places at once', () => {
  const rows = ['Het is 12:00 uur.', ...Array.from({ length: 8 }, (_none, index) => `Bewoner ${index} vertelt over de sluis, de kade en het veer van nummer ${index}.`), 'Nog geen berichten.']
  const change = (act: () => void) => {
    const before = pageOf(rows.join('\n'))
    const start = before.text.indexOf('de sluis, de kade en het veer van nummer 4')
    const span = { start, end: start + 42 }
    const one = coding('sluis', describeSpan(before.text, span))
    act()
    document.body.firstElementChild!.firstChild!.nodeValue = 'Het is alweer 12:01 uur.'
    const after = read()
    const kept = placesAfterEdit([one], new Map([['sluis', span]]), before, after).get('sluis')
    return kept && after.text.slice(kept.start, kept.end)
  }
  const row = (index: number) => document.body.children[index + 1]!

  it('keeps what stands between a clock and new messages, and asks nobody', () => {
    expect(change(() => document.body.append(document.createElement('hr'), 'Een nieuw bericht.'))).toBe('de sluis, de kade en het veer van nummer 4')
  })

  it('gives up what was changed itself', () => {
    const words = 'Bewoner 4 vertelt over de sluis, de oude kade en het veer van nummer 4.'
    expect(change(() => { row(4).firstChild!.nodeValue = words })).toBeUndefined()
  })

  it('gives up what a list put in the place of another row, with the same words in other company', () => {
    expect(change(() => { for (const index of [2, 3, 4, 5, 6]) row(index).firstChild!.nodeValue = index === 4 ? 'Reiziger 9 zwijgt over de sluis, de kade en het veer van nummer 4!' : 'Rij van elders.' })).toBeUndefined()
  })

  it('gives up what left the page', () => {
    expect(change(() => row(4).remove())).toBeUndefined()
  })
})

describe('withFound()', () => {
  it('makes orphans of what is nowhere', () => {
    const places = withFound(none, [bakker, bus], [at('De bakker'), null])
    expect(places.get('bakker')).toEqual(at('De bakker'))
    expect(places.get('bus')).toBeNull()
  })
})
