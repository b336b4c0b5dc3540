import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import { CROSS_ATTRIBUTES, crossTabChoiceSchema, filterOf, FIRST_CROSS_TAB, groupsOf, plain, splitsOf, tallyAttribute } from '../../../shared/sheet/cross-tab-choice.ts'
import { attributeValue } from '../../../shared/tally/tally-by-code-and-attribute.ts'
import { aCoding, aSource } from '../tally/records.ts'

const source = aSource('s1', { areaCode: ' QA01 ', place: 'Plein', step: '3b', speakers: [{ label: 'D1', role: 'respondent', ageBand: '25-34' }] })
const coding = { ...aCoding('s1', 'c', 0, 5, 'D1', { utterance: 'wish', tone: -2 }), reach: 'hearsay' as const, time: 'past' as const }

describe('a choice for Kruistabel', () => {
  it('splits by one or two attributes besides the group, and by one where both are the same', () => {
    expect(splitsOf({ ...FIRST_CROSS_TAB, first: 'area', second: 'age' })).toEqual(['area', 'age'])
    expect(splitsOf({ ...FIRST_CROSS_TAB, first: 'area', second: 'area' })).toEqual(['area'])
    expect(splitsOf({ ...FIRST_CROSS_TAB, first: 'group', second: 'age' })).toEqual(['age'])
  })
  it('counts one group, or both side by side; professionals can not be chosen', () => {
    expect(groupsOf({ ...FIRST_CROSS_TAB, group: 'organisation' })).toEqual(['organisation'])
    expect(groupsOf({ ...FIRST_CROSS_TAB, second: 'group' })).toEqual(['resident', 'organisation'])
    expect(is(crossTabChoiceSchema, { ...FIRST_CROSS_TAB, group: 'professional' })).toBe(false)
    expect(is(crossTabChoiceSchema, FIRST_CROSS_TAB)).toBe(true)
  })
  it('reads every attribute of a coding, its speaker or its source', () => {
    expect(CROSS_ATTRIBUTES.map((one) => attributeValue(tallyAttribute(one, [coding]), coding, source))).toEqual([
      'resident', 'interview', 'QA01', 'Plein', '3b', '25-34', 'wish', '-1', 'hearsay', 'past',
    ])
  })
  it('filters sources by method, area and place, whatever spaces people typed around them', () => {
    const passes = (patch: Partial<typeof FIRST_CROSS_TAB>) => filterOf({ ...FIRST_CROSS_TAB, ...patch })(source)
    expect([passes({}), passes({ area: 'QA01', place: 'Plein', method: 'interview' }), passes({ method: 'story' }), passes({ area: 'QA02' }), passes({ place: 'Park' })]).toEqual([true, true, false, false, false])
  })
  it('takes an empty text for not known, and what divides pairs out of names', () => {
    expect([plain('  '), plain(null), plain('a\u001fb')]).toEqual([null, null, 'a b'])
  })
})
