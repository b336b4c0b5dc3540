import { beforeEach, describe, expect, it } from 'vitest'
import type { AnswersState } from '../../apps-script/answers-protocol.ts'
import type { NumberOpened } from '../../apps-script/tally-protocol.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

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

  describe('a quote that stands in Coderingen', () => {
    const quotes = () => addOn.values('Coderingen').slice(1).map((row) => row[addOn.column('Coderingen', 'Citaat') - 1] ?? '')
    const agree = (yes: boolean) => addOn.type('Bronnen', 2, addOn.column('Bronnen', 'Citeren mag'), [[yes ? 'TRUE' : 'FALSE']])
    const logged = () => addOn.values('Logboek').filter(([, what]) => String(what).includes('weggehaald uit Coderingen')).map(([, what]) => what)
    const quoted = () => {
      let state = code(begin(), 2, 'glasbak')
      state = code(state, 4, 'bankjes', 'BT1')
      for (const { id } of state.cells.flatMap(({ codings }) => codings)) value(addOn.call('editAnswerCoding', id, { quotePermission: 'quote' }, false))
      expect(quotes()).toEqual(['glasbak', 'bankjes'])
    }

    it('goes at once when leave to quote is taken back on the card, with a line in Logboek, and comes back by no refresh', () => {
      quoted()
      agree(true)
      expect([quotes(), logged()]).toEqual([['glasbak', 'bankjes'], []])
      agree(false)
      expect([quotes(), logged()]).toEqual([['', ''], ['2 citaten weggehaald uit Coderingen: die mogen daar niet meer staan (Straatenquête: wat valt op)']])
      value(addOn.call('refreshTables'))
      expect([quotes(), logged()]).toEqual([['', ''], [expect.any(String)]])
    })

    it('goes when it is made sensitive in Coderingen by hand, and takes those of some of the same words along', () => {
      quoted()
      code(value(addOn.call('readAnswerCells')), 2, 'bij de glasbak', 'BT1')
      const row = addOn.values('Coderingen').length
      addOn.type('Coderingen', row, addOn.column('Coderingen', 'Gevoelig'), [['gezondheid']])
      expect([quotes(), logged()]).toEqual([['', 'bankjes', ''], ['Citaat weggehaald uit Coderingen: dat mag daar niet meer staan (Straatenquête: wat valt op)']])
    })

    it('goes at a refresh where no edit was heard of, such as one by a script', () => {
      quoted()
      agree(true)
      const place = addOn.column('Bronnen', 'Citeren mag') - 1
      addOn.sheet('Bronnen').rows[1]![place] = { ...addOn.sheet('Bronnen').rows[1]![place], value: false }
      expect(quotes()).toEqual(['glasbak', 'bankjes'])
      value(addOn.call('refreshTables'))
      expect([quotes(), logged()]).toEqual([['', ''], [expect.stringContaining('2 citaten')]])
    })

    it('goes when a browser sends the card with leave to quote taken back', () => {
      quoted()
      const { code: pairing } = (addOn.call('pairNewDevice', 'Laptop') as unknown as { readonly value: { readonly code: string } }).value
      const laptop = readPairingCode(pairing)!
      const at = addOn.values('Bronnen')[0]!.indexOf('_record')
      const kept = JSON.parse(String(addOn.values('Bronnen')[1]![at])) as object
      const record = { ...kept, consentQuoting: false, changed: { consentQuoting: `${(Date.now() + 5_000).toString(16).padStart(12, '0')}-0000-d1` } }
      expect(addOn.post(signedMessage(laptop, { kind: 'push', records: [{ type: 'source', record }] }))).toMatchObject({ ok: true, value: { accepted: 1 } })
      expect([quotes(), logged()]).toEqual([['', ''], [expect.stringContaining('2 citaten')]])
    })
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

  it('leads from a number to the cell in which an answer stands now, also after sorting, and to no browser', () => {
    const state = code(begin(), 4, 'bankjes')
    addOn.call('refreshTables')
    const open = () => {
      const row = addOn.values('Telling').findIndex(([theme]) => String(theme).startsWith('BT2')) + 1
      addOn.select('Telling', row, addOn.column('Telling', 'Fragmenten bewoners', 5))
      return (addOn.call('readNumber', null) as { readonly value: NumberOpened }).value.passages
    }
    const { id } = state.cells[2]!.codings[0]!
    expect(open()).toMatchObject([{ codingId: id, stands: 'cell', link: null }])
    const shown = () => {
      const reply = addOn.call('showAnswerCell', id)
      const last = addOn.effects.findLast(({ kind }) => kind === 'activate')
      return { reply, last }
    }
    expect(shown()).toEqual({ reply: { ok: true, value: 'Blad1!B4' }, last: { kind: 'activate', sheetId: addOn.sheet('Blad1').id, area: { row: 3, column: 1, rows: 1, columns: 1 } } })
    const rows = addOn.values('Blad1').slice(1).reverse().map((row) => row.map(String))
    addOn.type('Blad1', 2, 1, rows.map((row) => row.map((cell) => cell.replace(/^=/, "'="))))
    addOn.change({ action: 'insertColumns', sheetId: addOn.sheet('Blad1').id, at: 0, count: 1 })
    expect(shown()).toMatchObject({ reply: { value: 'Blad1!C5' }, last: { area: { row: 4, column: 2 } } })
    addOn.type('Blad1', 5, 3, [['']])
    expect(addOn.call('showAnswerCell', id)).toEqual({ ok: true, value: null })
    addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet('Blad1').id, at: 2, count: 1 })
    expect(open()).toMatchObject([{ codingId: id, stands: 'gone', link: null }])
    expect(addOn.call('showAnswerCell', id)).toEqual({ ok: true, value: null })
    for (const bad of [null, {}, 7]) expect(addOn.call('showAnswerCell', bad)).toMatchObject({ ok: false, code: 'not-readable' })
  })

  it('refuses what is no coding', () => {
    const { source } = begin()
    for (const items of [null, {}, [{ row: 2, text: 'x', start: 0, end: 1 }], [{ row: -1, text: 'x', start: 0, end: 1, codeId: 'x' }], 'x', []]) {
      expect(addOn.call('codeAnswerCells', source!.id, 'AB', items), JSON.stringify(items)).toMatchObject({ ok: false, code: 'not-readable' })
    }
    expect(addOn.values('Coderingen')).toHaveLength(1)
  })
})
