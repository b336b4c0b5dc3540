import { beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { emptyWorkbook, type WorkbookState } from '../../apps-script/local/workbook/workbook.ts'
import type { NumberOpened, TallyPage } from '../../apps-script/tally-protocol.ts'
import { FIRST_CROSS_TAB, type CrossTabChoice } from '../../shared/sheet/cross-tab-choice.ts'
import { passageOfAddress } from '../../shared/sync/passage-address.ts'
import { GOLD } from '../shared/demo/gold.ts'
import { EXEC_URL, isBuilt, type BuiltAddOn } from './built-add-on.ts'
import { goldTallies, startGoldAddOn } from './gold-workbook.ts'

/** Rows of a tab as plain values, whichever workbook they are in. */
const rowsOf = (workbook: WorkbookState, tab: string) => Array.from(workbook.sheets.find(({ name }) => name === tab)!.rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? '')).filter((row) => row.some((cell) => cell !== ''))
const keyOf = (theme: unknown) => String(theme).trim().split(' ')[0]!

describe.skipIf(!isBuilt)('the gold codings of Zilverriet in the workbook', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(JSON.stringify(reply).slice(0, 300)).toContain(`"ok":true`)
    return (reply as { value: T }).value
  }
  const choose = (choice: Partial<CrossTabChoice>, strengthsFirst = true) => value<TallyPage>(addOn.call('chooseCrossTab', { choice: { ...FIRST_CROSS_TAB, ...choice }, strengthsFirst }))
  const heads = () => addOn.values('Kruistabel')[5]!.map(String)
  const place = (head: string) => heads().findIndex((text) => text.split('\n')[0] === head)
  const rowOf = (key: string, tab = 'Kruistabel') => {
    const column = addOn.column(tab, 'Thema', tab === 'Kruistabel' ? 6 : 5) - 1
    return addOn.values(tab).findIndex((row) => keyOf(row[column]) === key)
  }
  const cell = (key: string, head: string) => addOn.values('Kruistabel')[rowOf(key)]![place(head)]
  const askAt = <T>(tab: string, row: number, column: number) => {
    addOn.select(tab, row, column)
    return value<T>(addOn.call('readNumber', null))
  }
  const open = (tab: string, row: number, column: number) => askAt<NumberOpened>(tab, row + 1, column + 1)
  /** Columns of Kruistabel that hold numbers, by place. */
  const numberPlaces = () => heads().flatMap((text, at) => (text.includes('\n') ? [at] : []))

  beforeAll(() => {
    addOn = startGoldAddOn()
    value(addOn.call('refreshTables'))
  })

  it.each(['resident', 'organisation'] as const)('give gold_tallies.csv to the digit for %s in Telling, also in the file that is saved', async (group) => {
    const file = await readWorkbook(await writeWorkbook(addOn.workbook), emptyWorkbook('other', 'x', 'en_GB', 'x'))
    const gold = goldTallies(group)
    const word = group === 'resident' ? 'bewoners' : 'instellingen'
    for (const workbook of [addOn.workbook, file]) {
      const rows = rowsOf(workbook, 'Telling')
      const places = ['Bronnen', 'Sprekers', 'Fragmenten'].map((number) => rows[4]!.findIndex((head) => String(head).startsWith(`${number} ${word}`)))
      expect(new Map(rows.slice(5).map((row) => [keyOf(row[0]), places.map((at) => row[at])]))).toEqual(gold)
    }
  })

  it.each(['resident', 'organisation'] as const)('give gold_tallies.csv to the digit for %s in Kruistabel, whichever number its cells show', (group) => {
    const gold = goldTallies(group)
    ;(['sources', 'speakers', 'segments'] as const).forEach((number, at) => {
      choose({ first: 'group', number })
      const everybody = place(group === 'resident' ? 'Alle bewoners' : 'Alle instellingen en ondernemers')
      expect(new Map(addOn.values('Kruistabel').slice(6).map((row) => [keyOf(row[0]), row[everybody]]))).toEqual(new Map([...gold].map(([key, numbers]) => [key, numbers[at]])))
    })
    choose({ first: 'group', number: 'all' })
    expect(cell('BT2', 'Alle bewoners')).toBe(goldTallies('resident').get('BT2')!.join(' · '))
    expect(rowsOf(addOn.workbook, 'Kruistabel').flat().some((text) => String(text).includes('professional') && String(text).includes('\n'))).toBe(false)
  })

  it('keep residents and organisations apart, each with its own base, and say so', () => {
    choose({ first: 'group', second: 'method' })
    expect(heads().filter((text) => text.includes('\n')).map((text) => text.split('\n')[0])).toEqual([
      'Alle bewoners', ...['koffiekar', 'straatenquête', 'huis-aan-huis', 'interview', 'verhaal', 'schouw', 'groepsgesprek', 'bewonersvertegenwoordiging'].map((method) => `bewoners · ${method}`),
      'Alle instellingen en ondernemers', 'instellingen en ondernemers · groepsgesprek',
    ])
    expect(heads()[place('Alle bewoners')]).toMatch(/^Alle bewoners\n10 bronnen, \d+ sprekers, \d+ fragmenten$/)
    expect(heads()[place('Alle instellingen en ondernemers')]).toMatch(/\n1 bron, 5 sprekers, /)
    expect(addOn.values('Kruistabel')[2]![0]).toContain('groepen staan apart en worden niet opgeteld')
  })

  it('put strengths before themes unless a person wants it otherwise, in Telling and Kruistabel', () => {
    const first = () => ['Telling', 'Kruistabel'].map((tab) => keyOf(addOn.values(tab)[tab === 'Telling' ? 5 : 6]![0]))
    choose({})
    expect(first()).toEqual(['AB1', 'AB1'])
    expect(choose({}, false).strengthsFirst).toBe(false)
    expect(first()).toEqual(['BT1', 'BT1'])
  })

  it('say in x of y below twenty, and in Telling how utterances are spread', () => {
    choose({ first: 'area', number: 'share' })
    expect(cell('BT2', 'Alle bewoners')).toBe(`${goldTallies('resident').get('BT2')![0]} van 10`)
    const kinds = String(addOn.values('Telling')[rowOf('BT13', 'Telling')]![addOn.column('Telling', 'Soort uiting bewoners', 5) - 1])
    expect(kinds).toMatch(/klacht \d+/)
    expect(kinds.match(/\d+/g)!.map(Number).reduce((sum, count) => sum + count, 0)).toBe(goldTallies('resident').get('BT13')![2])
  })

  it('stand in the same columns after a refresh, wherever people move them; a column of people’s own stays', () => {
    choose({ first: 'method' })
    addOn.type('Kruistabel', 6, heads().length + 1, [['Onze notitie'], ['blijft']])
    const sheetId = addOn.sheet('Kruistabel').id
    addOn.change({ action: 'moveColumn', sheetId, from: place('schouw'), to: 0 })
    addOn.type('Bronnen', 1 + addOn.values('Bronnen').findIndex(([title]) => title === 'Drie jongeren op de trap'), addOn.column('Bronnen', 'Methode'), [['dialoogsessie']])
    value(addOn.call('refreshTables'))
    expect([place('schouw'), place('interview')]).toEqual([0, -1])
    expect(place('dialoogsessie')).toBeGreaterThan(0)
    expect(addOn.values('Kruistabel')[6]![place('Onze notitie')]).toBe('blijft')
    addOn.type('Bronnen', 1 + addOn.values('Bronnen').findIndex(([title]) => title === 'Drie jongeren op de trap'), addOn.column('Bronnen', 'Methode'), [['interview']])
  })

  it('never take a column without a header for one of their own', () => {
    const own = heads().length + 1
    addOn.type('Kruistabel', 7, own, [['zonder kop']])
    choose({ first: 'method', second: 'tone' })
    expect(addOn.values('Kruistabel')[6]![own - 1]).toBe('zonder kop')
    addOn.type('Kruistabel', 7, own, [['']])
  })

  it('empty and hide columns that a smaller table does not need, and show them again', () => {
    choose({ first: 'method' })
    const many = numberPlaces()
    choose({ first: 'step' })
    const few = numberPlaces()
    expect(few.length).toBeLessThan(many.length)
    const rest = many.filter((at) => !few.includes(at))
    expect(addOn.sheet('Kruistabel').hiddenColumns).toEqual(expect.arrayContaining(rest))
    expect(addOn.values('Kruistabel').slice(5).every((row) => rest.every((at) => (row[at] ?? '') === ''))).toBe(true)
    expect(addOn.values('Kruistabel')[6]![place('Onze notitie')]).toBe('blijft')
    choose({ first: 'method' })
    expect(addOn.sheet('Kruistabel').hiddenColumns.filter((at) => many.includes(at))).toEqual([])
    expect(numberPlaces().length).toBe(many.length)
  })

  it('keep their choice in a copy of the workbook, which remembers nothing', () => {
    choose({ first: 'step', number: 'speakers' })
    addOn.properties.delete('crossTab')
    expect(value<TallyPage>(addOn.call('readTallyPage')).choice).toEqual({ ...FIRST_CROSS_TAB, first: 'step', number: 'speakers' })
    const before = heads()
    value(addOn.call('refreshTables'))
    expect(heads()).toEqual(before)
  })

  it('filter by method, area and place, and say what is left', () => {
    choose({ first: 'utterance', number: 'segments', method: 'coffee-cart', area: 'QA02' })
    expect(heads()[place('Alle bewoners')]).toContain('\n1 bron, ')
    expect(addOn.values('Kruistabel')[2]![0]).toBe('Per soort uiting. In de cellen: fragmenten. Groep: bewoners. Alleen methode koffiekar, gebied QA02.')
    expect(choose({ place: 'nergens' }).choice.place).toBe('nergens')
    expect(heads()[place('Alle bewoners')]).toContain('\n0 bronnen, 0 sprekers, 0 fragmenten')
  })

  it('open every number of Kruistabel to codings that make exactly that number, at most a page at a time', () => {
    choose({ first: 'method', second: 'utterance', number: 'all' })
    const keys = ['BT2', 'AB4']
    for (const key of keys) {
      for (const at of numberPlaces()) {
        const { counts, passages, total } = open('Kruistabel', rowOf(key), at)
        expect([key, heads()[at], `${counts.sources} · ${counts.speakers} · ${counts.segments}`]).toEqual([key, heads()[at], addOn.values('Kruistabel')[rowOf(key)]![at]])
        expect(passages.length).toBe(Math.min(20, total))
      }
    }
  })

  it('open numbers of Telling and Confrontatie, page after page, and never those of professionals', () => {
    const column = addOn.column('Telling', 'Fragmenten bewoners', 5) - 1
    const first = open('Telling', rowOf('BT2', 'Telling'), column)
    expect(first).toMatchObject({ theme: 'BT2 Schoon en heel', column: 'Alle bewoners', counts: { segments: goldTallies('resident').get('BT2')![2] }, from: 0, stale: false })
    const next = value<NumberOpened>(addOn.call('readNumber', { number: first.number, from: 20 }))
    expect([first.passages.length, next.passages.length]).toEqual([20, first.total - 20])
    const ids = [...first.passages, ...next.passages].map(({ codingId }) => codingId)
    expect(new Set(ids).size).toBe(first.total)
    expect(GOLD.filter(({ id }) => ids.includes(id)).every(({ source, code }) => source !== 'T12' && source !== 'T11' && code.startsWith('BT2'))).toBe(true)
    expect(open('Confrontatie', rowOf('BT2', 'Confrontatie'), addOn.column('Confrontatie', 'Verteld', 5) - 1).counts).toEqual(first.counts)
  })

  it('show the words only where they may be quoted, and give a link that stands for the passage', () => {
    const column = addOn.column('Telling', 'Fragmenten bewoners', 5) - 1
    const { passages } = open('Telling', rowOf('BT8.4', 'Telling'), column)
    for (const { codingId, words, unquoted, link, source } of passages) {
      const gold = GOLD.find(({ id }) => id === codingId)!
      expect(passageOfAddress(link!)).toEqual({ sourceId: gold.source, codingId })
      expect(link!.startsWith(EXEC_URL)).toBe(true)
      expect([codingId, words]).toEqual([codingId, unquoted === null ? gold.quote : ''])
      if (gold.sensitivity !== 'none') expect(unquoted).toBe('sensitive')
      expect(source).not.toBe('')
    }
    expect(new Set(passages.map(({ unquoted }) => unquoted === null))).toEqual(new Set([true, false]))
  })

  it('say which cells hold no number, and that a table is out of date', () => {
    expect(askAt('Codeboek', 2, 1)).toEqual({ none: 'other-tab' })
    expect(askAt('Telling', 1, 1)).toEqual({ none: 'other-tab' })
    expect(askAt('Telling', 6, 1)).toEqual({ none: 'no-number' })
    addOn.type('Codeboek', 2, 5, [['Een andere definitie']])
    expect(open('Telling', rowOf('BT2', 'Telling'), addOn.column('Telling', 'Fragmenten bewoners', 5) - 1).stale).toBe(true)
  })

  it('refuse a choice or a number that is none', () => {
    expect(addOn.call('chooseCrossTab', { choice: { ...FIRST_CROSS_TAB, group: 'professional' }, strengthsFirst: true })).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.call('readNumber', { number: { codeId: '=1+1', group: 'resident', choice: null, values: [] }, from: 0 })).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.call('readNumber', { number: { codeId: 'x', group: 'professional', choice: null, values: [] }, from: 0 })).toMatchObject({ ok: false, code: 'not-readable' })
  })

  it('speak English when the workbook does', () => {
    choose({ first: 'tone' })
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Cross-tab')[5]!.map((text) => String(text).split('\n')[0])).toEqual(expect.arrayContaining(['All residents', 'negative', 'neutral', 'positive']))
    expect(addOn.errors).toEqual([])
  })

  it('tell who follows a link to a passage what to click, and tell nothing of the workbook', () => {
    expect(addOn.getText('fragment=1')).toMatch(/Klik op de knop van Buurtstem[\s\S]*Click the Buurtstem button/)
    expect(addOn.getText('fragment=1')).not.toContain('Zilverriet')
  })
})
