import { beforeEach, describe, expect, it } from 'vitest'
import type { RowsToMend, SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

describe.skipIf(!isBuilt)('the tabs that people fill in, in the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const column = (tab: string, header: string) => addOn.values(tab).map((row) => row[addOn.column(tab, header) - 1])

  beforeEach(() => {
    addOn = startSetUpAddOn()
  })

  it('are made with the six factors, our own eight points, and two lists without a word of others', () => {
    expect(column('Situatieprofiel', 'Factor').slice(1)).toEqual([
      'Organisatiegraad van bewoners', 'Vernieuwingsopgave op komst', 'Lopend participatietraject', 'Bewoners die zich afzijdig houden', 'Capaciteit en middelen', 'Wat we na afloop kunnen bieden',
    ])
    const [, ...points] = column('Procescheck', 'Punt')
    expect(points.filter((point) => point !== '')).toHaveLength(8)
    expect(column('Procescheck', 'Lijst').slice(1).filter((list) => String(list).startsWith('Participatietips'))).toHaveLength(14)
    expect(column('Procescheck', 'Lijst').slice(1).filter((list) => String(list).startsWith('Faalfactoren'))).toHaveLength(9)
    expect(addOn.values('Terugkoppeling')).toHaveLength(1)
  })

  it('show at once what a score suggests, and take the suggestion away with the score', () => {
    const [score, effects] = [addOn.column('Situatieprofiel', 'Hoe is het hier?'), addOn.column('Situatieprofiel', 'Dat betekent misschien')]
    addOn.type('Situatieprofiel', 6, score, [['laag']])
    expect(addOn.values('Situatieprofiel')[5]![effects - 1]).toContain('15 hoofdcodes')
    addOn.type('Situatieprofiel', 6, score, [['midden']])
    expect(addOn.values('Situatieprofiel')[5]![effects - 1]).toBe('')
  })

  it('offer their choices as a list in the cell', () => {
    const rule = addOn.sheet('Terugkoppeling').rows[1]?.[addOn.column('Terugkoppeling', 'Wat is ermee gedaan?') - 1]?.validation
    expect(JSON.stringify(rule)).toMatch(/opgepakt.*niet opgepakt.*later/)
  })

  it('name tab, row and column of what cannot be read, and take the mark away when it is mended', () => {
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel']])
    addOn.type('Terugkoppeling', 2, 1, [['bt2', 'misschien']])
    addOn.type('Toezeggingen', 2, 1, [['', 'corporatie']])
    const mend = value<RowsToMend>(addOn.call('listRowsToMend'))
    expect(mend.rows).toMatchObject([
      { tab: 'Terugkoppeling', sheetRow: 2, problems: [{ column: 'Wat is ermee gedaan?', problem: 'not-a-choice' }] },
      { tab: 'Toezeggingen', sheetRow: 2, problems: [{ column: 'Wat is toegezegd', problem: 'required' }] },
    ])
    expect(value<SidebarState>(addOn.call('readSidebarState')).unreadable).toBe(2)
    addOn.type('Terugkoppeling', 2, 2, [['later']])
    addOn.type('Toezeggingen', 2, 1, [['Belt terug']])
    expect(value<RowsToMend>(addOn.call('listRowsToMend')).rows).toEqual([])
    expect(addOn.values('Terugkoppeling')[1]!.slice(0, 2)).toEqual(['BT2 Schoon en heel', 'later'])
    expect(addOn.values('Toezeggingen')[1]!.slice(0, 6)).toEqual(['Belt terug', 'corporatie', '', '', '', 'open'])
  })

  it('follow the language of the workbook, and keep what people typed', () => {
    addOn.type('Situatieprofiel', 7, 2, [['hoog', 'De wethouder komt']])
    addOn.type('Procescheck', 10, addOn.column('Procescheck', 'Punt'), [['=1+1'], ['Een tip die wij plakten']])
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Situation profile')[6]!.slice(0, 3)).toEqual(['What we can offer afterwards', 'high', 'De wethouder komt'])
    expect(addOn.values('Process check')[1]!.slice(0, 2)).toEqual(['Process check', 'Purpose marked out'])
    expect(addOn.values('Process check').slice(9, 11).map((row) => row[1])).toEqual(['=1+1', 'Een tip die wij plakten'])
    expect(addOn.sheet('Process check').rows.flatMap((row) => row ?? []).some((cell) => cell?.formula !== undefined)).toBe(false)
  })

  it('let a factor’s score change what Dekking and Stap 3-gereedheid ask for', () => {
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel']])
    const score = addOn.column('Situatieprofiel', 'Hoe is het hier?')
    addOn.type('Situatieprofiel', 2, score, [['hoog']])
    addOn.type('Situatieprofiel', 6, score, [['hoog']])
    value(addOn.call('refreshTables'))
    expect(addOn.values('Dekking').map(([what]) => what)).toContain('Situatieprofiel: bewoners zijn goed georganiseerd, maar er is nog geen bron van een commissie of initiatief')
    expect(addOn.values('Stap 3-gereedheid').map(([point]) => point)).toContain('Twee mensen coderen')
  })

  it('make Dekking and readiness old by what is typed in them, and no tally', () => {
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel']])
    value(addOn.call('refreshTables'))
    addOn.type('Situatieprofiel', 2, 2, [['laag']])
    addOn.type('Toezeggingen', 2, 1, [['Belt terug']])
    expect(value<SidebarState>(addOn.call('readSidebarState')).computed.flatMap(({ title, stale }) => (stale ? [title] : []))).toEqual(['Dekking', 'Stap 3-gereedheid'])
    expect(addOn.values('Stap 3-gereedheid')[1]![0]).toMatch(/^VEROUDERD/)
  })

  it('are made again whole when a person threw them away, and a factor whose row is gone comes back', () => {
    const factors = addOn.sheet('Situatieprofiel')
    addOn.change({ action: 'deleteRows', sheetId: factors.id, at: 2, count: 1 })
    addOn.change({ action: 'deleteSheet', sheetId: addOn.sheet('Procescheck').id })
    value(addOn.call('setUpTabs'))
    value(addOn.call('listRowsToMend'))
    expect(addOn.values('Procescheck')).toHaveLength(32)
    expect(column('Situatieprofiel', 'Factor').slice(1)).toHaveLength(6)
  })
})
