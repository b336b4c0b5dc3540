import { expect, it, describe } from 'vitest'
import type { RowsToMend } from '../../apps-script/sidebar-protocol.ts'
import { isBuilt, startSetUpAddOn } from './built-add-on.ts'
import { fillWorkbook } from './large-workbook.ts'

const LOCALES = [
  { locale: 'nl_NL', days: ['4-5-2025', '4/5/2025', '2025-05-04'], number: '6,1', wrong: '5/31/2025' },
  { locale: 'de_DE', days: ['4.5.2025', '04.05.2025', '2025-05-04'], number: '6,1', wrong: '5.31.2025' },
  { locale: 'en_US', days: ['5/4/2025', '05/04/2025', '2025-05-04'], number: '6.1', wrong: '31/5/2025' },
  { locale: 'en_GB', days: ['4/5/2025', '04/05/2025', '2025-05-04'], number: '6.1', wrong: '5/31/2025' },
] as const

describe.skipIf(!isBuilt)('the built add-on in a workbook of another locale', () => {
  it.each(LOCALES)('reads days and numbers as people write them in $locale, and writes numbers as numbers', ({ locale, days, number, wrong }) => {
    const addOn = startSetUpAddOn()
    addOn.workbook.locale = locale
    // Days are moments of the machine here, as they are of the script at Google.
    addOn.workbook.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    fillWorkbook(addOn, { codings: 6, codes: 3, sources: 5 })
    const place = (tab: string, header: string) => addOn.column(tab, header)
    const stored = (row: number) => (JSON.parse(String(addOn.values('Bronnen')[row - 1]![place('Bronnen', '_record') - 1])) as { date: string | null }).date
    days.forEach((day, at) => addOn.type('Bronnen', 2 + at, place('Bronnen', 'Datum'), [[day]]))
    expect(days.map((_, at) => [stored(2 + at), addOn.values('Bronnen')[1 + at]![place('Bronnen', 'Datum') - 1]])).toEqual(days.map(() => ['2025-05-04', '2025-05-04']))
    // Where a person took the format for text away, the spreadsheet itself makes a day of it.
    const bare = addOn.sheet('Bronnen').rows[4 + 1] ?? []
    bare[place('Bronnen', 'Datum') - 1] = { value: null }
    addOn.type('Bronnen', 6, place('Bronnen', 'Datum'), [['2025-05-04']])
    expect(stored(6)).toBe('2025-05-04')
    addOn.type('Bronnen', 5, place('Bronnen', 'Datum'), [[wrong]])
    const found = (addOn.call('listRowsToMend') as { readonly value: RowsToMend }).value.rows
    expect(found.map(({ tab, sheetRow, problems }) => [tab, sheetRow, problems[0]?.problem])).toEqual([['Bronnen', 5, 'not-a-date']])

    const row = { indicatorId: 'ORSCHOON', kind: 'indicator', label: 'Schoon', publisher: 'WiA', unit: 'cijfer', direction: 'higher-better', estimate: false, area: 'QA01', level: 'neighbourhood', period: '2023', value: 5.6, interval: null, absence: null, provisional: false, importName: 'wia.csv', importedOn: '2026-05-14' }
    addOn.call('importFigures', { fileName: 'wia.csv', rows: [row, { ...row, period: '2021', value: 7 }], last: true })
    expect(addOn.values('Passief').slice(1).map((cells) => cells[place('Passief', 'Waarde') - 1])).toEqual([5.6, 7])
    addOn.type('Passief', 2, place('Passief', 'Waarde'), [[number]])
    expect(addOn.values('Passief')[1]![place('Passief', 'Waarde') - 1]).toBe(6.1)
    addOn.type('Koppeling', 2, 1, [['ORSCHOON', 'BT0']])
    expect(addOn.call('refreshTables')).toMatchObject({ ok: true })
    expect(addOn.values('Confrontatie').map((cells) => cells.join(' ')).join()).toContain('QA01, 2023: 6,1')
    expect(addOn.values('Telling').slice(5).every((cells) => typeof cells[1] === 'number')).toBe(true)
    expect(addOn.errors).toEqual([])
  })
})
