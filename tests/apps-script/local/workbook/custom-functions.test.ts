import { expect, it } from 'vitest'
import { customFunctionsIn } from '../../../../apps-script/local/bundle.ts'
import { putCell } from '../../../../apps-script/local/workbook/cells.ts'
import type { CustomFunctions } from '../../../../apps-script/local/workbook/custom-functions.ts'
import { recalculate } from '../../../../apps-script/local/workbook/formulas.ts'
import { emptyWorkbook } from '../../../../apps-script/local/workbook/workbook.ts'

/** Gives back what it was given, turned on its side: TURN(A1:B1) fills two rows. */
function turning(): CustomFunctions & { readonly calls: unknown[][] } {
  const calls: unknown[][] = []
  return { calls, names: ['TURN'], call: (_name, args) => {
    calls.push([...args])
    const rows = (Array.isArray(args[0]) ? args[0] : [[args[0]]]) as unknown[][]
    return { ok: true, value: rows[0]!.map((_, column) => rows.map((row) => row[column])) }
  } }
}

function calculated(formulas: readonly (readonly [number, number, string])[], functions: CustomFunctions) {
  const workbook = emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
  const sheet = workbook.sheets[0]!
  ;[1, 'x', true].forEach((value, column) => putCell(sheet, 0, column, { value }))
  for (const [row, column, formula] of formulas) putCell(sheet, row, column, { value: null, formula })
  recalculate(workbook, functions)
  return (row: number, column: number) => sheet.rows[row]?.[column]?.value ?? null
}

it('hands over a range as rows, a cell as its value and an empty cell as an empty text', () => {
  const functions = turning()
  calculated([[5, 0, '=TURN(A1:D1)'], [0, 6, '=TURN(A1)'], [1, 6, '=TURN(Z1)']], functions)
  expect(functions.calls).toEqual(expect.arrayContaining([[[[1, 'x', true, '']]], [1], ['']]))
})

it('gives one table the room that another needs, however many stand in a row', () => {
  const at = calculated([[2, 0, '=TURN(A1:C1)'], [0, 5, '=TURN(A3:A5)'], [2, 5, '=TURN(F1:H1)']], turning())
  expect([at(2, 0), at(3, 0), at(4, 0), at(0, 5), at(0, 6), at(0, 7), at(2, 5), at(3, 5), at(4, 5)]).toEqual([1, 'x', true, 1, 'x', true, 1, 'x', true])
})

it('is an unknown name where there is no add-on', () => {
  expect(calculated([[2, 0, '=TURN(A1:C1)']], { names: [], call: () => ({ ok: true, value: 1 }) })(2, 0)).toBe('#NAME?')
})

it('customFunctionsIn() finds what is declared at the top with its comment, and nothing within', () => {
  const script = 'var __app = (function() {\n\t/** Inner.\n\t * @customfunction */\n\tfunction INNER() {}\n})({})\n/** No. */\nfunction no() {}\n\n/**\n * Adds.\n *\n * @param {A1} a One.\n * @customfunction\n */\nfunction ADD(a, b) {\n}\n'
  expect(customFunctionsIn(script)).toEqual([{ name: 'ADD', parameters: ['a', 'b'], text: 'Adds.\n\n@param {A1} a One.' }])
})
