import { expect, it } from 'vitest'
import { byNumberAndName, lineOf, numberOfCell, numberText, rowsOf, sameLength, textOfCell } from '../../../shared/sheet/formula-input.ts'
import { formulaWords } from '../../../shared/sheet/formula-words.ts'

const nl = formulaWords('nl')

it('rowsOf() makes rows of a range, a list and a cell, and nothing of what was left out', () => {
  expect([rowsOf([[1, 2]]), rowsOf([1, 2]), rowsOf(0), rowsOf(undefined), rowsOf('')]).toEqual([[[1, 2]], [[1], [2]], [[0]], null, null])
})

it('lineOf() and sameLength() ask for one column or row, as long as the first', () => {
  expect(lineOf([['a'], ['b']], 'codes', nl)).toEqual(['a', 'b'])
  expect(() => sameLength(['a'], 'n', ['a', 'b'], 'x', nl)).toThrow('‘n’ heeft 1 cellen')
})

it('textOfCell() writes a number as the language does and a day as a date', () => {
  expect([textOfCell(2.5, 'codes', 1, nl), textOfCell(2.5, 'codes', 1, formulaWords('en')), textOfCell(new Date(2025, 4, 14), 'codes', 1, nl), textOfCell(' a ', 'codes', 1, nl), textOfCell(true, 'codes', 1, nl)]).toEqual(['2,5', '2.5', '2025-05-14', 'a', 'true'])
})

it('numberOfCell() takes no text for a number, whichever sign it is written with', () => {
  expect([numberOfCell(2.5, 'x', 1, nl), numberOfCell('', 'x', 1, nl)]).toEqual([2.5, null])
  for (const text of ['2,5', '1.420', '3']) expect(() => numberOfCell(text, 'x', 4, nl)).toThrow(`‘x’, rij 4 van het bereik: ‘${text}’ is tekst, geen getal.`)
})

it('numberText() and byNumberAndName() write and order as people do', () => {
  expect(numberText(0.5, nl)).toBe('0,5')
  expect(['BT10', 'BT2.10', 'BT2', 'BT2.9', 'AB1'].sort(byNumberAndName)).toEqual(['AB1', 'BT2', 'BT2.9', 'BT2.10', 'BT10'])
})
