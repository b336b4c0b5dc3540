import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABSENCE_REASONS, AREA_EDITIONS, AREA_LEVELS, DIRECTIONS, type PassiveRow } from '../../../shared/passive/observation.ts'
import { PASSIVE_LAYOUT, passiveCells, passiveRowSchema, readPassiveRows } from '../../../shared/sheet/passive-tab.ts'
import { rowContext } from '../../../shared/sheet/row-context.ts'
import { is } from 'valibot'

const columnIds = [null, ...PASSIVE_LAYOUT.columns.map(({ id }) => id)]
const word = fc.string({ maxLength: 20 }).map((text) => text.trim())
const figures = fc.constantFrom(0, 0.5, -1.25, 7, 1420, 6.4)
const held = fc.oneof(
  fc.record({ value: figures, interval: fc.constant(null), absence: fc.constant(null) }),
  fc.record({ value: fc.constant(null), interval: fc.constant({ low: 1, high: 4 }), absence: fc.constant(null) }),
  fc.record({ value: fc.constant(null), interval: fc.constant(null), absence: fc.constantFrom(...ABSENCE_REASONS) }),
)
const rows = fc.tuple(
  fc.record({
    indicatorId: word.filter((text) => text !== ''), kind: fc.constantFrom('indicator' as const, 'reports' as const), label: word, publisher: word, unit: word, direction: fc.constantFrom(...DIRECTIONS),
    estimate: fc.boolean(), area: word, level: fc.constantFrom(null, ...AREA_LEVELS), period: word, provisional: fc.boolean(), importName: word, importedOn: word,
  }),
  held,
  fc.record({ scale: fc.constantFrom('1-10', '0-100', '100 = regio 2014'), n: fc.constantFrom(0, 21, 17_458), edition: fc.constantFrom(...AREA_EDITIONS) }, { requiredKeys: [] }),
).map(([row, what, more]): PassiveRow => ({ ...row, ...what, ...more }))

describe.each(['nl', 'en'] as const)('a figure in Passief, in %s', (language) => {
  const context = rowContext(language, [], [])
  it('comes back from its cells as it was', () => {
    fc.assert(fc.property(rows, (row) => {
      const cells = passiveCells(row, 'k', columnIds, context).map((cell) => cell ?? 'van iemand')
      expect(readPassiveRows({ columnIds, rows: [cells] }, context)).toEqual({ rows: [row], unreadable: [] })
    }))
  })
})

describe('readPassiveRows()', () => {
  const context = rowContext('nl', [], [])
  const row: PassiveRow = {
    indicatorId: 'X', kind: 'indicator', label: 'x', publisher: '', unit: '', direction: 'neither', estimate: false, area: 'QA01', level: null, period: '2023', value: 5, interval: null, absence: null,
    provisional: false, importName: '', importedOn: '',
  }
  const typed = (changes: Readonly<Record<string, string | number>>) => passiveCells(row, 'k', columnIds, context).map((cell, index) => changes[columnIds[index] ?? ''] ?? cell ?? '')
  const read = (changes: Readonly<Record<string, string | number>>) => readPassiveRows({ columnIds, rows: [typed(changes)] }, context)

  it('passes over blank rows and tells what cannot be read, with its row', () => {
    const blank = columnIds.map(() => '')
    expect(readPassiveRows({ columnIds, rows: [blank, typed({ direction: 'omhoog' })] }, context)).toEqual({ rows: [], unreadable: [{ row: 1, problems: [{ columnId: 'direction', problem: 'not-a-choice' }] }] })
  })
  it('reads a decimal comma that a person typed', () => {
    expect(read({ value: '6,4' }).rows[0]!.value).toBe(6.4)
  })
  it('never takes an emptied value for zero', () => {
    expect(read({ value: '' }).rows[0]).toMatchObject({ value: null, absence: 'blank' })
  })
})

it('passiveRowSchema refuses a figure that holds nothing and does not say why', () => {
  const base = { indicatorId: 'X', kind: 'indicator', label: '', publisher: '', unit: '', direction: 'neither', estimate: false, area: '', level: null, period: '', provisional: false, importName: '', importedOn: '' }
  expect(is(passiveRowSchema, { ...base, value: null, interval: null, absence: null })).toBe(false)
  expect(is(passiveRowSchema, { ...base, value: null, interval: { low: 5, high: 1 }, absence: null })).toBe(false)
  expect(is(passiveRowSchema, { ...base, value: Number.NaN, interval: null, absence: null })).toBe(false)
})
