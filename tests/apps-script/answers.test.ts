import { beforeEach, describe, expect, it } from 'vitest'
import type { AnswersState } from '../../apps-script/answers-protocol.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

const ANSWERS = ['Afval bij de glasbak, elke week weer', 'ja', 'Te weinig bankjes op het plein', '', 'ja', '=1+1 vuilnis naast de container']

describe.skipIf(!isBuilt)('coding answers in the built add-on', () => {
  let addOn: BuiltAddOn
  const value = (reply: unknown): AnswersState => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: AnswersState }).value
  }
  const select = (row: number, rows = 1, column = 2) => addOn.select('Blad1', row, column, rows)
  const card = { title: 'Straatenquête: wat valt op', group: 'resident', method: 'street-survey', date: '14-5-2025', areaCode: 'QA02' }
  const start = (state: AnswersState, more: object = {}) => value(addOn.call('startAnswerSource', { ...card, sheetId: state.sheetId, column: state.column, headerRow: state.headerRow, voiceColumn: 0, ageColumn: 2, ...more }))
  const begin = (more: object = {}) => {
    select(2, 6)
    return start(value(addOn.call('readAnswerCells')), more)
  }
  const codeOf = (state: AnswersState, key: string) => state.codes.find(({ label }) => label.startsWith(key))!.id
  const code = (state: AnswersState, row: number, words: string, key = 'BT2') => {
    const { text } = state.cells.find((cell) => cell.row === row)!
    return value(addOn.call('codeAnswerCells', state.source!.id, 'AB', [{ row, text, start: text.indexOf(words), end: text.indexOf(words) + words.length, codeId: codeOf(state, key) }]))
  }

  beforeEach(() => {
    addOn = startSetUpAddOn()
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel'], ['BT1', '', 'Fysieke omgeving']])
    addOn.type('Blad1', 1, 1, [['nr', 'Wat valt op?', 'leeftijd'], ...ANSWERS.map((text, index) => [`0${index + 1}`, text.replace(/^=/, "'="), String(30 + 10 * index)])])
  })

  it('takes nothing from our own tabs, a header or an empty column', () => {
    addOn.select('Codeboek', 2, 1, 1)
    expect(addOn.call('readAnswerCells')).toEqual({ ok: true, value: null })
    select(1)
    expect(addOn.call('readAnswerCells')).toEqual({ ok: true, value: null })
    select(2, 3, 9)
    expect(value(addOn.call('readAnswerCells')).cells).toEqual([])
  })

  it('makes a source of a column once, with its voices and their bands of age', () => {
    const state = begin()
    expect(state.source).toMatchObject({ title: card.title, counted: true })
    expect(state.cells.map(({ row }) => row)).toEqual([2, 3, 4, 6, 7])
    start(state)
    expect(addOn.values('Bronnen')).toHaveLength(2)
    expect(String(addOn.values('Bronnen')[1]![addOn.column('Bronnen', 'Sprekers') - 1])).toBe('R1, R2, R3, R5, R6')
  })

  it('codes words and whole answers, which count like any other coding', () => {
    let state = begin()
    state = code(state, 2, 'Afval bij de glasbak')
    state = code(state, 7, '=1+1 vuilnis naast de container')
    state = code(state, 4, 'bankjes', 'BT1')
    expect(state.cells.map(({ codings }) => codings.length)).toEqual([1, 0, 1, 0, 1])
    value(addOn.call('refreshTables'))
    const tally = addOn.values('Telling')
    const rowOf = (key: string) => tally.find((row) => String(row[0]).startsWith(key))!
    const at = (header: RegExp) => tally[4]!.findIndex((cell) => header.test(String(cell)))
    expect(rowOf('BT2').slice(0, 2)).toEqual(['BT2 Schoon en heel', 1])
    expect(rowOf('BT2')[at(/^Sprekers bewoners/)]).toBe(2)
    expect(tally[4]![at(/^Sprekers bewoners/)]).toBe('Sprekers bewoners (n = 5)')
    expect(rowOf('BT1')[at(/^Fragmenten bewoners/)]).toBe(1)
  })

  it('gives the same code on the same words once, and none to an answer that has changed since', () => {
    let state = begin()
    state = code(state, 2, 'glasbak')
    state = code(state, 2, 'glasbak')
    expect(state.cells[0]!.codings).toHaveLength(1)
    addOn.type('Blad1', 4, 2, [['Heel iets anders']])
    expect(code(state, 4, 'bankjes').cells.every(({ row, codings }) => row === 2 || codings.length === 0)).toBe(true)
  })

  it('finds codings again when rows are sorted and words corrected, and says how many are lost', () => {
    let state = begin()
    state = code(state, 2, 'glasbak')
    state = code(state, 4, 'bankjes', 'BT1')
    const rows = addOn.values('Blad1').slice(1).reverse().map((row) => row.map(String))
    addOn.type('Blad1', 2, 1, rows.map((row) => row.map((cell) => cell.replace(/^=/, "'=").replace('Afval bij', 'Veel afval bij'))))
    select(2, 6)
    state = value(addOn.call('readAnswerCells'))
    const coded = state.cells.flatMap(({ text, codings }) => codings.map((one) => text.slice(one.start, one.end)))
    expect(coded.sort()).toEqual(['bankjes', 'glasbak'])
    expect(state.lost).toBe(0)
    state = code(state, 6, '')
    expect(state.lost).toBe(0)
    const gone = addOn.values('Blad1').findIndex((row) => String(row[1]).includes('bankjes')) + 1
    addOn.type('Blad1', gone, 2, [['']])
    expect(value(addOn.call('readAnswerCells')).lost).toBe(1)
  })

  it('keeps words out of Coderingen until they may be quoted, and again when they are sensitive', () => {
    let state = code(begin(), 2, 'glasbak')
    const words = () => addOn.values('Coderingen')[1]![addOn.column('Coderingen', 'Citaat') - 1] ?? ''
    const { id } = state.cells[0]!.codings[0]!
    expect(words()).toBe('')
    value(addOn.call('editAnswerCoding', id, { quotePermission: 'quote' }, false))
    expect(words()).toBe('glasbak')
    state = value(addOn.call('editAnswerCoding', id, { sensitivity: 'third-person', tone: -1 }, false))
    expect(words()).toBe('')
    expect(state.cells[0]!.codings[0]).toMatchObject({ tone: -1, sensitivity: 'third-person' })
  })

  it('keeps words out where another coding of some of them is sensitive, until that is gone', () => {
    let state = code(begin(), 2, 'glasbak')
    state = code(state, 2, 'bij de glasbak', 'BT1')
    const words = () => addOn.values('Coderingen').slice(1).map((row) => row[addOn.column('Coderingen', 'Citaat') - 1] ?? '')
    const [other, quoted] = state.cells[0]!.codings
    value(addOn.call('editAnswerCoding', quoted!.id, { quotePermission: 'quote' }, false))
    expect(words()).toEqual(['glasbak', ''])
    value(addOn.call('editAnswerCoding', other!.id, { sensitivity: 'health' }, false))
    expect(words()).toEqual(['', ''])
    value(addOn.call('editAnswerCoding', other!.id, {}, true))
    expect(words()).toEqual(['glasbak', ''])
  })

  it('takes a coding away and puts it back', () => {
    const state = code(begin(), 2, 'glasbak')
    const { id } = state.cells[0]!.codings[0]!
    expect(value(addOn.call('editAnswerCoding', id, {}, true)).cells[0]!.codings).toEqual([])
    expect(value(addOn.call('editAnswerCoding', id, {}, false)).cells[0]!.codings).toHaveLength(1)
  })

  it('proposes the code that answers with the same words were given', () => {
    addOn.type('Blad1', 8, 1, [['07', 'De container staat weer vol afval', '44']])
    let state = begin()
    state = code(state, 2, 'Afval bij de glasbak')
    state = code(state, 4, 'bankjes', 'BT1')
    select(8)
    expect(value(addOn.call('readAnswerCells')).cells[0]!.suggestions).toEqual([codeOf(state, 'BT2')])
  })

  it('refuses what is no coding', () => {
    const { source } = begin()
    for (const items of [null, {}, [{ row: 2, text: 'x', start: 0, end: 1 }], [{ row: -1, text: 'x', start: 0, end: 1, codeId: 'x' }], 'x', []]) {
      expect(addOn.call('codeAnswerCells', source!.id, 'AB', items), JSON.stringify(items)).toMatchObject({ ok: false, code: 'not-readable' })
    }
    expect(addOn.values('Coderingen')).toHaveLength(1)
  })
})
