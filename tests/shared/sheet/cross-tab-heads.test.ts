import { describe, expect, it } from 'vitest'
import { FIRST_CROSS_TAB } from '../../../shared/sheet/cross-tab-choice.ts'
import { byValues, columnWords, shownText, valueWord } from '../../../shared/sheet/cross-tab-heads.ts'

describe('the heads of Kruistabel', () => {
  it('name values in words, with the group only where groups stand side by side', () => {
    const two = { ...FIRST_CROSS_TAB, first: 'method', second: 'age' } as const
    expect(columnWords({ group: 'resident', values: ['coffee-cart', '25-34'] }, two, 'nl')).toBe('koffiekar · 25-34')
    expect(columnWords({ group: 'organisation', values: ['story'] }, { ...FIRST_CROSS_TAB, second: 'group' }, 'en')).toBe('organisations and businesses · story')
    expect(columnWords({ group: 'resident', values: [] }, two, 'nl')).toBe('Alle bewoners')
  })
  it.each([['tone', '-1', 'negatief'], ['utterance', 'worry', 'bezorgdheid'], ['step', '3b', 'stap 3b'], ['area', 'QA01', 'QA01'], ['reach', 'hearsay', 'van horen zeggen'], ['time', 'past', 'vroeger']] as const)('say %s %s as %s', (attribute, value, word) => {
    expect(valueWord(attribute, value, 'nl')).toBe(word)
  })
  it('say what is shown: attributes, number, group and filters', () => {
    expect(shownText({ ...FIRST_CROSS_TAB, second: 'age', method: 'story', place: 'Plein' }, 'nl')).toBe('Per methode en leeftijd. In de cellen: bronnen. Groep: bewoners. Alleen methode verhaal, plek Plein.')
    expect(shownText({ ...FIRST_CROSS_TAB, first: 'group' }, 'en')).toBe('By group. In the cells: sources. Group: residents and organisations and businesses; groups stand apart and are not added up.')
  })
  it('put columns in the order of their lists, numbers by size and texts by letter', () => {
    const ordered = (attribute: 'method' | 'age' | 'step' | 'area', values: readonly string[]) => [...values].sort((one, other) => byValues([attribute], [one], [other]))
    expect(ordered('method', ['story', 'coffee-cart', 'interview'])).toEqual(['coffee-cart', 'interview', 'story'])
    expect(ordered('age', ['75+', '5-9', '10-14'])).toEqual(['5-9', '10-14', '75+'])
    expect(ordered('step', ['12', '3b', '3'])).toEqual(['3', '3b', '12'])
    expect(ordered('area', ['QA02', 'QA01'])).toEqual(['QA01', 'QA02'])
  })
})
