import { beforeEach, describe, expect, it } from 'vitest'
import { refusalFor } from '../../apps-script/google-refusals.ts'
import type { RowsToMend, SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { nl } from '../../apps-script/strings/nl.ts'
import { keepsPlaces } from '../../shared/sheet/place-rows.ts'
import type { TabLayout } from '../../shared/sheet/tab-layout.ts'
import { COMPUTED_LAYOUTS, LAYOUTS } from '../../apps-script/tabs.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'
import { fillWorkbook, largeRecords } from './large-workbook.ts'

const SIZE = { codings: 12, codes: 9, sources: 9 }
const TABS = ['Codeboek', 'Bronnen', 'Coderingen', 'Koppeling', 'Toezeggingen']
const AWKWARD = ['=1+1', '=IMPORTXML("http://voorbeeld.nl";"//a")', '👩🏽‍🦽 met rollator', 'مرحبا بكم في الحي', "'s avonds", '{"a":1}', '-2', '1-2', 'TRUE']

const REFUSALS: readonly { readonly what: string; readonly message: string; readonly code: keyof typeof nl.sidebar.refusals }[] = [
  { what: 'is protected', message: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.', code: 'protected' },
  { what: 'takes Google too long', message: 'Service Spreadsheets timed out while accessing document with id x.', code: 'quota' },
  { what: 'may not be edited by this person', message: 'You do not have permission to perform that action.', code: 'no-permission' },
  { what: 'would become too big', message: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.', code: 'full' },
]

describe('refusalFor()', () => {
  it.each(REFUSALS)('what Google says of a tab that $what becomes a sentence that says what to do', ({ message, code }) => {
    expect([refusalFor(new Error(message)), nl.sidebar.refusals[code].length > 60]).toEqual([code, true])
  })
})

describe.skipIf(!isBuilt)('what people do to the tabs of the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const refresh = () => value<SidebarState>(addOn.call('refreshTables'))
  const toMend = () => value<RowsToMend>(addOn.call('listRowsToMend')).rows
  const place = (tab: string, header: string) => addOn.column(tab, header)
  const cell = (tab: string, row: number, header: string) => addOn.values(tab)[row - 1]?.[place(tab, header) - 1]
  const log = () => addOn.values('Logboek').map((row) => String(row[1])).join('\n')
  /** The records in the hidden cells of a tab, by id. */
  const records = (tab: string) => new Map(addOn.values(tab).slice(1).flatMap((row) => {
    const [id, text] = [String(row[place(tab, '_id') - 1]), String(row[place(tab, '_record') - 1])]
    return id === '' ? [] : [[id, JSON.parse(text) as Readonly<Record<string, unknown>>] as const]
  }))
  /** What a tab shows, wherever its columns stand. */
  const cellsOf = (tab: string) => addOn.values(tab).map((row) => row.map(String).filter((text) => text !== '' && !text.startsWith('{')).sort())
  const counted = () => addOn.values('Telling').slice(5)
  const formulas = () => addOn.workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])).filter((one) => one?.formula !== undefined)
  /** Google refuses a call on a tab. */
  const refuse = (tab: string, message: string, calls = /^Range\.(set|clear)/) => {
    const { id } = addOn.sheet(tab)
    addOn.watch = (call, of) => {
      const sheet = typeof of === 'object' && of !== null && 'sheet' in of ? of.sheet as { readonly id: number } : null
      if (calls.test(call) && sheet?.id === id) throw new Error(message)
    }
  }

  beforeEach(() => {
    addOn = startSetUpAddOn()
    fillWorkbook(addOn, SIZE)
    addOn.type('Koppeling', 2, 1, [['ORSCHOON', 'BT0']])
    addOn.type('Toezeggingen', 2, 1, [['Belt terug']])
  })

  const TYPED: readonly { readonly what: string; readonly tab: string; readonly header: string; readonly text: string; readonly problem: string }[] = [
    { what: 'a code that is not in the codebook', tab: 'Coderingen', header: 'Code', text: 'BT999', problem: 'unknown-code' },
    { what: 'a parent that is not in the codebook', tab: 'Codeboek', header: 'Valt onder', text: 'Onzin', problem: 'unknown-code' },
    { what: 'a linked code that is not in the codebook', tab: 'Koppeling', header: 'Code', text: 'Onzin', problem: 'unknown-code' },
    { what: 'a word that is none of the choices', tab: 'Bronnen', header: 'Groep', text: 'buurman', problem: 'not-a-choice' },
    { what: 'words for a number', tab: 'Bronnen', header: 'Benaderd', text: 'een stuk of tien', problem: 'not-a-number' },
    { what: 'a number below zero', tab: 'Bronnen', header: 'Bereikt', text: '-3', problem: 'not-a-number' },
    { what: 'a day that is none', tab: 'Bronnen', header: 'Datum', text: '31-2-2026', problem: 'not-a-date' },
    { what: 'words for a tick box', tab: 'Codeboek', header: 'Verwijderd', text: 'misschien', problem: 'not-a-flag' },
    { what: 'a name wiped out', tab: 'Bronnen', header: 'Bron', text: '', problem: 'required' },
    { what: '50,000 characters', tab: 'Coderingen', header: 'Memo', text: 'x'.repeat(50_000), problem: 'too-long' },
    { what: '50,000 characters in a definition', tab: 'Codeboek', header: 'Definitie', text: 'x'.repeat(50_000), problem: 'too-long' },
    { what: 'a choice of people’s own tab that is none', tab: 'Toezeggingen', header: 'Stand', text: 'zoiets', problem: 'not-a-choice' },
  ]
  it('is told by tab, row and column, stays in its cell, and keeps no other row from counting', () => {
    refresh()
    const before = counted()
    const kept = TABS.map((tab) => records(tab))
    for (const { tab, header, text } of TYPED) addOn.type(tab, 2 + TYPED.filter((one) => one.tab === tab).findIndex((one) => one.header === header) % (tab === 'Koppeling' || tab === 'Toezeggingen' ? 1 : 3), place(tab, header), [[text]])
    refresh()
    const found = toMend()
    for (const { what, tab, header, problem } of TYPED) {
      expect([what, found.some((row) => row.tab === tab && row.problems.some((one) => one.column === header && one.problem === problem))]).toEqual([what, true])
    }
    for (const { tab, header, text } of TYPED.filter((one) => one.text !== '')) expect(addOn.values(tab).map((row) => String(row[place(tab, header) - 1]))).toContain(text)
    expect(TABS.map((tab) => records(tab))).toEqual(kept)
    expect(counted()).toEqual(before)
    expect(value<SidebarState>(addOn.call('readSidebarState')).unreadable).toBe(found.length)
  })

  it('text of every kind is taken as it stands, and no formula comes of it', () => {
    const fields: readonly (readonly [string, string, string])[] = [
      ['Codeboek', 'Definitie', 'definition'], ['Bronnen', 'Toezeggingen', 'promises'], ['Coderingen', 'Memo', 'memo'], ['Koppeling', 'Toelichting', 'note'], ['Toezeggingen', 'Wat', 'what'],
    ]
    addOn.type('Koppeling', 2, 1, AWKWARD.map(() => ['ORSCHOON', 'BT0']))
    const wanted = AWKWARD.map((text) => text.replace(/^'/, ''))
    for (const [tab, header, field] of fields) {
      addOn.type(tab, 2, place(tab, header), AWKWARD.map((text) => [text]))
      expect([tab, AWKWARD.map((_, at) => cell(tab, at + 2, header))]).toEqual([tab, wanted])
      expect([...records(tab).values()].map((record) => record[field])).toEqual(expect.arrayContaining(wanted))
    }
    refresh()
    expect(formulas()).toEqual([])
  })

  it('a column that is deleted comes back with what stood in it, whichever it is and whatever a person does next', () => {
    const next = [['Codeboek', 'setUpTabs'], ['Bronnen', 'refreshTables'], ['Coderingen', 'listRowsToMend'], ['Koppeling', 'setUpTabs']] as const
    for (const [tab, command] of next) {
      const layout = LAYOUTS.find(({ title }) => title.nl === tab)!
      const [before, shown] = [records(tab), cellsOf(tab)]
      const heads = layout.columns.filter(({ id, hidden }) => !hidden || id === '_id')
      for (const { header } of heads) addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet(tab).id, at: place(tab, header.nl) - 1, count: 1 })
      value(addOn.call(command))
      expect([tab, records(tab)]).toEqual([tab, before])
      expect([tab, cellsOf(tab)]).toEqual([tab, shown])
    }
    refresh()
    expect(toMend()).toEqual([])
  })

  it('rows whose hidden cells are gone are told, and are never taken for new ones', () => {
    for (const header of ['_id', '_record']) addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet('Codeboek').id, at: place('Codeboek', header) - 1, count: 1 })
    for (let times = 0; times < 2; times++) {
      refresh()
      expect(toMend().filter(({ tab }) => tab === 'Codeboek').map(({ problems }) => problems[0]?.problem)).toEqual(Array.from({ length: SIZE.codes }, () => 'no-record'))
    }
    expect(addOn.values('Codeboek')).toHaveLength(SIZE.codes + 1)
  })

  it('a computed tab that people typed in, sorted, emptied or threw away is made anew as it was', () => {
    refresh()
    const made = COMPUTED_LAYOUTS.map(({ title }) => addOn.values(title.nl).slice(1))
    for (const { title, headerRow } of COMPUTED_LAYOUTS) {
      addOn.type(title.nl, headerRow + 1, 1, [['=1/0', '👻', '99'], ['', '', '']])
      addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet(title.nl).id, at: 1, count: 1 })
      addOn.change({ action: 'moveRow', sheetId: addOn.sheet(title.nl).id, from: headerRow + 1, to: headerRow })
    }
    addOn.change({ action: 'deleteSheet', sheetId: addOn.sheet('Telling').id })
    refresh()
    const width = (rows: (string | number | boolean)[][]) => rows.map((row) => [...row].map(String).sort())
    // Where rows are found again by a key, the order that people gave them stays.
    const inOrder = (layout: TabLayout, rows: (string | number | boolean)[][]) => (keepsPlaces(layout) ? width(rows).map((row) => row.join()).sort() : width(rows))
    COMPUTED_LAYOUTS.forEach((layout, at) => expect([layout.title.nl, inOrder(layout, addOn.values(layout.title.nl).slice(1))]).toEqual([layout.title.nl, inOrder(layout, made[at]!)]))
  })

  it('rows that were pasted once more, with their hidden cells, are told and counted once', () => {
    refresh()
    const before = counted()
    const copied = addOn.values('Coderingen').slice(1, 4).map((row) => row.map(String))
    addOn.type('Coderingen', 20, 1, copied)
    addOn.type('Coderingen', 30, 1, [['Gesprek 1', 'D1', 'BT1', 'zelf getypt']])
    refresh()
    expect(toMend().map(({ sheetRow, problems }) => [sheetRow, problems[0]?.problem])).toEqual([[20, 'duplicate'], [21, 'duplicate'], [22, 'duplicate'], [30, 'not-made-here']])
    expect(counted()).toEqual(before)
    expect(cell('Coderingen', 30, 'Citaat')).toBe('zelf getypt')
  })

  it('tabs that are renamed, moved, hidden and sorted are found again, and every record stays with its cells', () => {
    refresh()
    const before = [counted(), ...TABS.map((tab) => records(tab))]
    const sheet = (tab: string) => addOn.sheet(tab).id
    addOn.change({ action: 'moveRow', sheetId: sheet('Coderingen'), from: 1, to: 9 })
    addOn.change({ action: 'moveColumn', sheetId: sheet('Coderingen'), from: 0, to: 6 })
    addOn.change({ action: 'hideSheet', sheetId: sheet('Bronnen') })
    addOn.change({ action: 'moveSheet', sheetId: sheet('Codeboek'), to: 5 })
    addOn.change({ action: 'renameSheet', sheetId: sheet('Telling'), name: 'Wat we hoorden' })
    refresh()
    addOn.change({ action: 'renameSheet', sheetId: sheet('Wat we hoorden'), name: 'Telling' })
    expect([counted(), ...TABS.map((tab) => records(tab))]).toEqual(before)
    for (const row of addOn.values('Coderingen').slice(1)) {
      const { memo, sourceId } = JSON.parse(String(row[place('Coderingen', '_record') - 1])) as { memo: string; sourceId: string }
      expect([row[place('Coderingen', 'Memo') - 1], row[place('Coderingen', 'Bron') - 1]]).toEqual([memo, `Gesprek ${Number.parseInt(sourceId.slice(-4), 16)}`])
    }
  })

  it('a tab that somebody sorts while it is being worked out is not written at old places', () => {
    addOn.type('Codeboek', 2, place('Codeboek', 'Naam'), [['Heel anders']])
    // The new name must come in every coding; between reading and writing the rows move.
    let moved = false
    addOn.watch = (call, of) => {
      if (moved || call !== 'Range.setNumberFormats' || (of as { sheet?: { name: string } }).sheet?.name !== 'Codeboek') return
      moved = true
      addOn.change({ action: 'moveRow', sheetId: addOn.sheet('Coderingen').id, from: 1, to: 9 })
    }
    addOn.type('Codeboek', 3, place('Codeboek', 'Naam'), [['Ook anders']])
    addOn.call('refreshTables')
    addOn.watch = null
    refresh()
    for (const row of addOn.values('Coderingen').slice(1)) expect(String(row[place('Coderingen', '_record') - 1])).toContain(String(row[place('Coderingen', '_id') - 1]))
    expect(records('Coderingen').size).toBe(SIZE.codings)
  })

  it.each(REFUSALS.slice(0, 2))('a computed tab that $what is told with a sentence and in Logboek, and every other tab is made', ({ message, code }) => {
    refuse('Telling', message)
    expect(addOn.call('refreshTables')).toMatchObject({ ok: false, code })
    addOn.watch = null
    expect(log()).toContain(`Telling kon niet worden geschreven: ${nl.sidebar.refusals[code]}`)
    expect(value<SidebarState>(addOn.call('readSidebarState')).computed.filter(({ madeOn }) => madeOn === null).map(({ title }) => title)).toEqual(['Telling'])
    expect(addOn.values('Confrontatie')[1]![0]).toBe('Bijgewerkt.')
  })

  it('a protected tab of records is counted as people see it, told by name, and written once the protection is gone', () => {
    addOn.type('Codeboek', 2, place('Codeboek', 'Naam'), [['Heel anders']])
    refuse('Coderingen', REFUSALS[0]!.message)
    expect(addOn.call('refreshTables')).toMatchObject({ ok: false, code: 'protected' })
    addOn.watch = null
    expect(log()).toContain('Coderingen kon niet worden geschreven')
    expect(counted().map(([theme]) => theme)).toContain('BT0 Heel anders')
    refresh()
    expect(addOn.values('Coderingen').some((row) => row[place('Coderingen', 'Code') - 1] === 'BT0 Heel anders')).toBe(true)
  })

  it('tabs that are gone are told by name and made again, and the others are left as they are', () => {
    const state = () => value<SidebarState>(addOn.call('readSidebarState'))
    expect([state().ready, state().missing]).toEqual([true, []])
    const before = records('Coderingen')
    for (const tab of ['Telling', 'Koppeling']) addOn.change({ action: 'deleteSheet', sheetId: addOn.sheet(tab).id })
    expect([state().ready, state().missing]).toEqual([true, ['Koppeling', 'Telling']])
    expect(value<SidebarState>(addOn.call('setUpTabs')).missing).toEqual([])
    expect([records('Coderingen'), log().split('\n').at(-1)]).toEqual([before, 'Tabbladen ingericht: 2 gemaakt'])
  })

  it('a table that was thrown away and made again is empty, and is not called made', () => {
    addOn.call('refreshTables')
    addOn.change({ action: 'deleteSheet', sheetId: addOn.sheet('Telling').id })
    const { computed } = value<SidebarState>(addOn.call('setUpTabs'))
    expect(computed.filter(({ madeOn }) => madeOn === null)).toEqual([{ title: 'Telling', madeOn: null, olderCodebook: null, stale: false }])
    expect(addOn.values('Telling').flat().join()).toContain(nl.computed.never)
  })

  it('a workbook that comes near ten million cells is told so in time', () => {
    const state = () => value<SidebarState>(addOn.call('readSidebarState'))
    expect(state().fullness).toBeNull()
    addOn.sheet('Coderingen').maxRows = 340_000
    expect(state().fullness).toBeGreaterThan(0.7)
    expect(nl.care.filling(74)).toContain('74% vol')
  })

  it('who may only look is told so, whatever is asked', () => {
    addOn.watch = (call) => {
      if (/^(Range|Sheet)\.(set|clear|insert|delete|hide|add)/.test(call)) throw new Error('You do not have permission to call setValues')
    }
    expect(addOn.call('refreshTables')).toMatchObject({ ok: false, code: 'no-permission' })
    addOn.call('readSidebarState')
    expect(() => addOn.call('refreshWorkbook')).toThrow()
    expect(addOn.effects.at(-1)).toMatchObject({ kind: 'toast', message: nl.sidebar.refusals['no-permission'] })
  })

  it('a quota that is spent at whatever write of a message loses nothing: sent again, all of it stands there once', () => {
    const paired = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
    const device = readPairingCode(paired.value.code)!
    const fresh = largeRecords({ codings: 20, codes: 12, sources: 11 })
    const records_ = [...fresh.codes.map((record) => ({ type: 'code', record })), ...fresh.sources.map((record) => ({ type: 'source', record })), ...fresh.codings.map((record) => ({ type: 'coding', record }))]
    let failures = 0
    for (let at = 1; at < 40; at += 1) {
      let writes = 0
      addOn.watch = (call) => {
        if (/^Range\.set(Values|NumberFormats)$/.test(call) && (writes += 1) === at) throw new Error('Service invoked too many times for one day: spreadsheet.')
      }
      if (addOn.post(signedMessage(device, { kind: 'push', records: records_ })).ok) break
      failures += 1
    }
    addOn.watch = null
    expect(failures).toBeGreaterThan(2)
    expect([records('Codeboek').size, records('Bronnen').size, records('Coderingen').size]).toEqual([12, 11, 20])
    expect(toMend()).toEqual([])
    expect(addOn.values('Coderingen')).toHaveLength(21)
  })

  it('a workbook that an older add-on made is copied, brought up to date and told so in Logboek, once', () => {
    addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet('Coderingen').id, at: place('Coderingen', '_answer') - 1, count: 1 })
    addOn.properties.set('schema', '1')
    const before = addOn.values('Coderingen')
    refresh()
    refresh()
    const copies = addOn.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith('Coderingen ·'))
    expect(copies).toEqual([expect.stringMatching(/^Coderingen · kopie \d{4}-\d\d-\d\d$/)])
    expect(addOn.values(copies[0]!)).toEqual(before)
    expect(addOn.values('Coderingen').map((row) => row.slice(0, before[0]!.length))).toEqual(before)
    expect([addOn.values('Coderingen')[0]!.at(-1), addOn.properties.get('schema')]).toEqual(['_answer', '2'])
    expect(log().split('\n').filter((line) => line.startsWith('Tabbladen bijgewerkt van versie 1 naar 2'))).toEqual([expect.stringContaining(copies[0]!)])
  })
})
