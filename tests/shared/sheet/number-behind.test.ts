import { describe, expect, it } from 'vitest'
import { FIRST_CROSS_TAB } from '../../../shared/sheet/cross-tab-choice.ts'
import { placeColumns } from '../../../shared/sheet/cross-tab-made.ts'
import { crossTabTable } from '../../../shared/sheet/cross-tab-table.ts'
import { slotId } from '../../../shared/sheet/cross-tab-layout.ts'
import { codingsOfNumber, numberOfCell, numberOfComparison } from '../../../shared/sheet/number-behind.ts'
import { aCode, aSource } from '../tally/records.ts'
import { aSharedCoding } from './shared-codings.ts'

const choice = { ...FIRST_CROSS_TAB, second: 'utterance', area: 'QA01' } as const
const input = {
  codes: [aCode('BT2'), aCode('BT2.1', 'BT2')],
  sources: [aSource('s1', { areaCode: 'QA01' }), aSource('s2', { areaCode: 'QA02' })],
  codings: [{ ...aSharedCoding('k1', 's1', 'BT2.1', 0), utterance: 'wish' as const }, { ...aSharedCoding('k2', 's1', 'BT2', 9), utterance: 'idea' as const }, { ...aSharedCoding('k3', 's2', 'BT2', 0), utterance: 'wish' as const }],
}

describe('numberOfCell()', () => {
  it.each([['tally', 'residentSources', 'resident'], ['tally', 'residentTone', 'resident'], ['tally', 'organisationSegments', 'organisation'], ['jointDisplay', 'told', 'resident']] as const)('finds in %s, %s a number of the group %s', (tab, column, group) => {
    expect(numberOfCell(tab, column, 'BT2', null)).toEqual({ codeId: 'BT2', group, choice: null, values: [] })
  })
  it.each([['tally', 'theme'], ['jointDisplay', 'counted'], ['sources', 'title'], ['crossTab', 'theme'], ['crossTab', slotId(9)]])('finds none in %s, %s', (tab, column) => {
    expect(numberOfCell(tab, column, 'BT2', placeColumns(choice, [], null))).toBeNull()
  })
  it('finds none in a row without a theme', () => expect(numberOfCell('tally', 'residentSources', '', null)).toBeNull())
})

it('codingsOfNumber() gives what a column of Kruistabel counts, by the choice with which it was made', () => {
  const { made, table } = crossTabTable(input, choice, null, { language: 'nl', moment: '', codebook: 'v1' })
  const behind = made.columns.map((_, slot) => codingsOfNumber(input, numberOfCell('crossTab', slotId(slot), 'BT2', made)!))
  expect(behind.map(({ codings }) => codings.map(({ id }) => id))).toEqual([['k1', 'k2'], ['k1'], ['k2']])
  expect(behind.map(({ counts }) => counts.sources)).toEqual(made.columns.map((_, slot) => table.rows[0]![slotId(slot)]))
})

it('numberOfComparison() is a number of now in an area or in all, and none of what is frozen or of professionals', () => {
  expect(numberOfComparison('now', 'code:BT2:resident:')).toEqual({ codeId: 'BT2', group: 'resident', choice: null, values: [], compared: true })
  expect(numberOfComparison('segmentsNow', 'code:BT2:organisation:QA01')).toMatchObject({ group: 'organisation', choice: { area: 'QA01', group: 'organisation' } })
  for (const [column, key] of [['before', 'code:BT2:resident:'], ['why', 'code:BT2:resident:'], ['now', 'code:BT2:professional:2025'], ['now', 'codebook'], ['now', 'base:resident:']] as const) expect(numberOfComparison(column, key)).toBeNull()
})
