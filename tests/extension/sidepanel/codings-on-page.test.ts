import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codingsOnPage } from '../../../extension/sidepanel/codings-on-page.ts'
import { sampleCoding } from './sample-project.ts'

const at = (id: string, start: number) => sampleCoding({ id, selectors: { quote: { exact: id, prefix: '', suffix: '' }, position: { start, end: start + 1 } } })
const ids = (codings: readonly { readonly id: string }[]) => codings.map((coding) => coding.id)

describe('codingsOnPage()', () => {
  it('follows the order in which the page found them, not where they were made', () => {
    const { inText } = codingsOnPage([at('a', 10), at('b', 20), at('c', 30)], { found: ['c', 'a', 'b'], orphans: [] })
    expect(ids(inText)).toEqual(['c', 'a', 'b'])
  })
  it('puts one that the page has not looked for yet where it was made', () => {
    const { inText } = codingsOnPage([at('a', 10), at('new', 15), at('b', 20)], { found: ['a', 'b'], orphans: [] })
    expect(ids(inText)).toEqual(['a', 'new', 'b'])
  })
  it('puts a whole list that the page has not looked for yet in order at once', () => {
    const many = Array.from({ length: 20_000 }, (_none, index) => at(`k${index}`, index * 2))
    const began = performance.now()
    const { inText } = codingsOnPage(many, { found: many.filter((_one, index) => index % 2 === 0).map(({ id }) => id), orphans: [] })
    expect(ids(inText)).toEqual(ids(many))
    // Searching the list from its start for each of them takes many seconds.
    expect(performance.now() - began).toBeLessThan(2_000)
  })
  it('lists lost ones apart and leaves out removed ones', () => {
    const { inText, orphans } = codingsOnPage([at('b', 20), at('a', 10), { ...at('gone', 5), deleted: true }], { found: [], orphans: ['b', 'a', 'gone'] })
    expect(ids(orphans)).toEqual(['a', 'b'])
    expect(inText).toEqual([])
  })
  it('shows every living coding exactly once, whatever the page answered', () => {
    const codings = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), start: fc.nat(50), deleted: fc.boolean() }), { selector: (coding) => coding.id })
    const some = fc.subarray([...'abcdefgh'])
    fc.assert(fc.property(codings, some, some, (made, found, lost) => {
      const living = made.filter((coding) => !coding.deleted).map((coding) => coding.id)
      const { inText, orphans } = codingsOnPage(made.map((coding) => ({ ...at(coding.id, coding.start), deleted: coding.deleted })), { found, orphans: lost.filter((id) => !found.includes(id)) })
      expect(ids([...inText, ...orphans]).toSorted()).toEqual(living.toSorted())
    }))
  })
})
