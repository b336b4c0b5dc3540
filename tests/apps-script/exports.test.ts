import { beforeEach, describe, expect, it } from 'vitest'
import type { ExportableTab, TabPart } from '../../apps-script/exports-protocol.ts'
import type { ReportDocument } from '../../shared/sheet/report-document.ts'
import { textOfDocument } from '../../shared/sheet/report-document.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

describe.skipIf(!isBuilt)('exports, in the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T,>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const tabs = () => value<readonly ExportableTab[]>(addOn.call('listExportTabs'))
  const part = (id: string, from = 0) => value<TabPart>(addOn.call('readExportPart', id, from))

  beforeEach(() => {
    addOn = startSetUpAddOn()
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel'], ['BT8', '', 'Samen leven']])
  })

  it('list every tab under the name it has now, with its rows', () => {
    addOn.change({ action: 'renameSheet', sheetId: addOn.sheet('Codeboek').id, name: 'Onze codes' })
    expect(tabs().slice(0, 2)).toEqual([{ id: 'codebook', title: 'Onze codes', rows: 2, whose: 'ours' }, { id: 'sources', title: 'Bronnen', rows: 0, whose: 'ours' }])
    addOn.change({ action: 'deleteSheet', sheetId: addOn.sheet('Bronnen').id })
    expect(tabs().map(({ id }) => id)).not.toContain('sources')
    expect(addOn.call('readExportPart', 'sources', 0)).toMatchObject({ ok: false, code: 'gone' })
  })

  it('give a tab as people see it: lines above, header, their own columns, and nothing hidden', () => {
    const own = addOn.values('Codeboek')[0]!.length + 1
    addOn.type('Codeboek', 1, own, [['Notitie'], ['van ons']])
    const codebook = part('codebook')
    expect(codebook.header.slice(0, 3)).toEqual(['Code', 'Valt onder', 'Naam'])
    expect(codebook.header.at(-1)).toBe('Notitie')
    expect(codebook.header.filter((text) => String(text).startsWith('_'))).toEqual([])
    expect(codebook.rows.map((row) => [row[0], row.at(-1)])).toEqual([['BT2', 'van ons'], ['BT8', '']])
    addOn.call('refreshTables')
    const tally = part('tally')
    expect(tally.above[0]).toMatch(/^Telling · gemaakt op/)
    expect(tally.rows[0]!.slice(0, 2)).toEqual(['BT2 Schoon en heel', 0])
    expect(part('codebook', 1).rows).toHaveLength(1)
  })

  it('give tabs of people’s own too, hidden ones named as such: what is read in the cells, and no formula', () => {
    expect(tabs().filter(({ whose }) => whose !== 'ours')).toEqual([])
    addOn.type('Blad1', 1, 1, [['Buurt', '2024', 'Som'], ['QA01', '3,5', '=B2*2'], ['=1/0', 'waar', '']])
    const { id } = addOn.sheet('Blad1')
    expect(tabs().at(-1)).toEqual({ id: `own:${id}`, title: 'Blad1', rows: 2, whose: 'own' })
    expect(part(`own:${id}`)).toEqual({ above: [], header: ['Buurt', 2024, 'Som'], rows: [['QA01', 3.5, 7], ['#DIV/0!', true, '']], total: 2 })
    expect(part(`own:${id}`, 1).rows).toEqual([['#DIV/0!', true, '']])
    addOn.change({ action: 'hideSheet', sheetId: id })
    expect(tabs().at(-1)).toMatchObject({ title: 'Blad1', whose: 'hidden' })
    for (const other of [addOn.sheet('Codeboek').id, 999_999]) expect(addOn.call('readExportPart', `own:${other}`, 0)).toMatchObject({ ok: false, code: 'gone' })
  })

  it('cost a number of calls that does not grow with the rows', () => {
    const calls = () => addOn.countCalls(() => part('codebook')).all
    const before = calls()
    addOn.type('Codeboek', 4, 1, Array.from({ length: 200 }, (_, at) => [`X${at}`, '', `Naam ${at}`]))
    expect(part('codebook').rows).toHaveLength(202)
    expect(calls()).toBe(before)
  })

  it('make both documents of what stands there, say so in Logboek, and show nothing of too few people', () => {
    const residents = value<ReportDocument>(addOn.call('makeReportDocument', { kind: 'residents', language: 'nl', questions: [] }))
    expect(textOfDocument(residents)).toContain('te weinig mensen')
    const advice = value<ReportDocument>(addOn.call('makeReportDocument', { kind: 'advice', language: 'en', questions: ['What is missing?'] }))
    expect(advice.title).toBe('Request for advice: Zilverriet')
    expect(textOfDocument(advice)).toContain('BT2 Schoon en heel')
    expect(addOn.values('Logboek').slice(-2).map((row) => row[1])).toEqual(['Bewonersversie gemaakt', 'Vraag advies gemaakt'])
    expect(addOn.errors).toEqual([])
  })

  it.each([[['readExportPart', 'nothing', 0]], [['readExportPart', 'own:', 0]], [['readExportPart', 'own:1e9', 0]], [['readExportPart', 'codebook', -1]], [['readExportPart', 'codebook', '0']], [['makeReportDocument', { kind: 'all', language: 'nl', questions: [] }]], [['makeReportDocument', null]]])('refuse %j', ([name, ...args]) => {
    expect(addOn.call(name as string, ...args)).toMatchObject({ ok: false, code: 'not-readable' })
  })
})
