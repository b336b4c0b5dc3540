import { describe, expect, it } from 'vitest'
import { professionalCells, professionalLines, professionalRows, PROFESSIONALS_LAYOUT } from '../../../shared/sheet/professionals-layout.ts'

const COUNTS = [
  { codeKey: 'BT2', period: '2025', segments: 12, people: 6, takenOn: '2026-05-14 09:30' }, { codeKey: 'BT2', period: '-', segments: null, people: 7, takenOn: '2026-05-14 09:30' },
  { codeKey: 'BT5', period: '2025', segments: null, people: null, takenOn: '2026-05-14 09:30' },
]
const columnIds = [null, ...PROFESSIONALS_LAYOUT.columns.map(({ id }) => id)]
const rowOf = (count: (typeof COUNTS)[number]) => columnIds.map((id) => (id === null ? 'onze notitie' : professionalCells(count)[id] ?? ''))

describe('professionalRows()', () => {
  it('reads back what was written in the tab', () => {
    expect(professionalRows({ columnIds, rows: COUNTS.map(rowOf) }, ['BT2', 'BT5'])).toEqual(COUNTS)
  })

  it('passes over blank rows, rows of a code that is gone, and hides a number that somebody typed for too few people', () => {
    const typed = rowOf(COUNTS[0]!).map((cell) => (cell === '6' ? 3 : cell))
    expect(professionalRows({ columnIds, rows: [columnIds.map(() => ''), rowOf(COUNTS[2]!), typed] }, ['BT2'])).toMatchObject([{ codeKey: 'BT2', segments: null, people: null }])
  })
})

it('professionalLines() gives a short line a year, by id of the code, and says what is hidden', () => {
  const lines = professionalLines(COUNTS, [{ id: 'c1', key: 'BT2' }, { id: 'c2', key: 'BT5' }, { id: 'c3', key: 'BT8' }], 'nl')
  expect([...lines]).toEqual([['c1', '2025: 12 fragmenten door 6 mensen\njaar onbekend: 7 mensen'], ['c2', '2025: verborgen (minder dan 5 mensen)']])
  expect(professionalLines(COUNTS, [{ id: 'c2', key: 'BT5' }], 'en').get('c2')).toBe('2025: hidden (fewer than 5 people)')
})
