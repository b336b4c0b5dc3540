import { expect, it } from 'vitest'
import { functionAt } from '../../../../apps-script/local/page/formula-help.ts'

const functions = [{ name: 'BUURTSTEM_TELLING', parameters: ['codes'], text: 'Telt.\n\n@param {A2:A} codes De codes.\n@return Een tabel.' }, { name: 'BUURTSTEM_WILSON', parameters: ['x'], text: 'Marge.' }]

it.each([
  ['=BUURTS', 'BUURTSTEM_TELLING'], ['=buurtstem_wil', 'BUURTSTEM_WILSON'], ['=SUM(BUURTSTEM_WILSON(B2; ', 'BUURTSTEM_WILSON'], ['=BUURTSTEM_WILSON(BUURTSTEM_TELLING(', 'BUURTSTEM_TELLING'],
  ['=SUM(A1)', null], ['BUURTSTEM_WILSON(', null], ['=', null],
])('functionAt() knows what `%s` calls', (typed, name) => {
  expect(functionAt(typed, functions)?.name ?? null).toBe(name)
})

it('functionAt() gives the help in lines without the signs of a comment', () => {
  expect(functionAt('=BUURTSTEM_TELLING(', functions)?.text).toBe('Telt.\n\ncodes: De codes.\n→ Een tabel.')
})
