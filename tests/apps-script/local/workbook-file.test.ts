import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../apps-script/local/workbook-file.ts'
import { putCell, sharedStyle } from '../../../apps-script/local/workbook/cells.ts'
import { displayText } from '../../../apps-script/local/workbook/display-text.ts'
import { addFilter, setCriteria } from '../../../apps-script/local/workbook/filters.ts'
import { emptySheet, emptyWorkbook, type SheetState, type WorkbookState } from '../../../apps-script/local/workbook/workbook.ts'

const fresh = () => emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
const first = (workbook: WorkbookState): SheetState => workbook.sheets[0] as SheetState
const again = async (workbook: WorkbookState) => readWorkbook(await writeWorkbook(workbook), emptyWorkbook('ander', 'proef', 'en_GB', 'x'))
const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)

describe('a workbook written to xlsx and read again', () => {
  it('has the same values, whatever they are', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((given) => !/\p{Cs}/u.test(given))
    const scalar = fc.oneof(text, fc.constantFrom('=1+1', "'x", '12', 'a\nb', ' ruim ', '_x0041_', '<&>"', 'a\u0001b', '_x000D_'), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.boolean())
    await fc.assert(fc.asyncProperty(fc.array(fc.array(scalar, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rows) => {
      const workbook = fresh()
      rows.forEach((cells, row) => cells.forEach((value, column) => putCell(first(workbook), row, column, { value: Object.is(value, -0) ? 0 : value })))
      const read = first(await again(workbook))
      rows.forEach((cells, row) => cells.forEach((value, column) => expect(read.rows[row]?.[column]?.value).toEqual(Object.is(value, -0) ? 0 : value)))
    }), { numRuns: 40 })
  })

  it('keeps looks, notes, rules, sizes, tabs and metadata', async () => {
    const workbook = fresh()
    const sheet = first(workbook)
    const style = sharedStyle({ bold: true, background: '#dbe9e7', fontColor: '#0b5355', wrap: 'WRAP', vertical: 'top', numberFormat: 'dd-mm-yyyy' })
    const rule = { criteria: 'VALUE_IN_LIST', values: [true, 'ja, graag', 'nee "nooit"', 'x'.repeat(300)], allowInvalid: false, helpText: 'Kies.' }
    putCell(sheet, 0, 0, { value: 46_350, ...(style === undefined ? {} : { style }), note: 'regel 1\nregel 2' })
    for (let row = 1; row < 900; row += 1) putCell(sheet, row, 1, { value: null, validation: rule, ...(style === undefined ? {} : { style }) })
    Object.assign(sheet, { frozenRows: 1, frozenColumns: 2, tabColor: '#a3402a', columnWidths: { 0: 220 }, hiddenColumns: [3], maxRows: 1200, maxColumns: 30 })
    sheet.protections.push({ id: 7, area: { row: 0, column: 0, rows: 1, columns: 4 }, description: 'koppen', warningOnly: true })
    workbook.sheets.push({ ...emptySheet(5, "Tweede 'blad'"), hidden: true })
    workbook.metadata.push({ id: 9, key: 'kolom', value: 'code', visibility: 'PROJECT', location: { type: 'COLUMN', sheetId: 0, index: 2 } })
    workbook.nextId = 10
    const read = await again(workbook)
    expect(first(read)).toMatchObject({ frozenRows: 1, frozenColumns: 2, tabColor: '#a3402a', columnWidths: { 0: 220 }, hiddenColumns: [3], maxRows: 1200, maxColumns: 30, protections: sheet.protections })
    expect(first(read).rows[0]?.[0]).toMatchObject({ value: 46_350, style, note: 'regel 1\nregel 2' })
    expect(first(read).rows[899]?.[1]).toEqual({ value: null, validation: rule, style })
    expect(read.sheets[1]).toMatchObject({ id: 5, name: "Tweede 'blad'", hidden: true })
    expect(read).toMatchObject({ id: 'id', locale: 'nl_NL', metadata: workbook.metadata, nextId: 10 })
  })

  it('keeps the looks and rules of a column under a header that has empty rows above it', async () => {
    const workbook = fresh()
    const style = sharedStyle({ wrap: 'WRAP', vertical: 'top' })
    const rule = { criteria: 'VALUE_IN_LIST', values: [true, 'ja', 'nee'], allowInvalid: true, helpText: null }
    putCell(first(workbook), 4, 1, { value: 'kop' })
    for (let row = 5; row < 300; row += 1) putCell(first(workbook), row, 1, { value: null, validation: rule, ...(style === undefined ? {} : { style }) })
    expect(first(await again(workbook)).rows[200]?.[1]).toEqual({ value: null, validation: rule, style })
  })

  it('keeps merged cells, and a filter with what it hides beside rows that a person hid', async () => {
    const workbook = fresh()
    const sheet = first(workbook)
    const rows = [['Kop', 'Aantal'], ['Noord', 4], ['Zuid', 1], ['Oost', 3], ['', 2]]
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value: value === '' ? null : value })))
    sheet.merges = [{ row: 6, column: 0, rows: 2, columns: 2 }]
    addFilter(sheet, { row: 0, column: 0, rows: 5, columns: 2 })
    setCriteria(workbook, sheet, 0, { hidden: ['Noord', ''], when: null })
    setCriteria(workbook, sheet, 1, { hidden: [], when: { type: 'NUMBER_GREATER_THAN', values: [1] } })
    sheet.hiddenRows = [3]
    const read = first(await again(workbook))
    expect([read.merges, read.filter, read.hiddenRows]).toEqual([sheet.merges, sheet.filter, [3]])
    expect(read.filter?.hiddenRows).toEqual([1, 2, 4])
  })

  it('keeps a text longer than an xlsx cell can hold', async () => {
    const workbook = fresh()
    const long = 'é🙂'.repeat(16_000)
    putCell(first(workbook), 0, 0, { value: long })
    expect(first(await again(workbook)).rows[0]?.[0]?.value).toBe(long)
  })

  it('keeps formulas with their results', async () => {
    const workbook = fresh()
    putCell(first(workbook), 0, 0, { value: 3, formula: '=1+2' })
    putCell(first(workbook), 0, 1, { value: 'ab', formula: '="a"&"b"' })
    expect(first(await again(workbook)).rows[0]).toEqual([{ value: 3, formula: '=1+2' }, { value: 'ab', formula: '="a"&"b"' }])
  })

  it('keeps names of tabs that xlsx does not allow, and the formulas that point at them', async () => {
    const workbook = fresh()
    const names = ["'tussen aanhalingstekens'", 'Wat vinden bewoners van Noord/Zuid [2025]?', 'wat vinden bewoners van noord/zuid [2025]?', 'blad1']
    for (const [index, name] of names.entries()) workbook.sheets.push(emptySheet(index + 1, name))
    putCell(first(workbook), 0, 0, { value: 0, formula: "='Wat vinden bewoners van Noord/Zuid [2025]?'!A1" })
    const read = await again(workbook)
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Blad1', ...names])
    expect(first(read).rows[0]?.[0]?.formula).toBe("='Wat vinden bewoners van Noord/Zuid [2025]?'!A1")
  })
})

describe('a file that another program made', () => {
  it('opens with its values', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Meldingen', rows: [['Buurt', 'Aantal', 'Datum'], ['Noord', 12.5, new Date(Date.UTC(2025, 4, 20))], ['Zuid', null, true]] }, { name: 'Leeg', rows: [] }] })
    const read = await readWorkbook(bytes, fresh())
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Meldingen', 'Leeg'])
    expect(first(read).rows[1]?.map((cell) => displayText(cell, 'nl_NL'))).toEqual(['Noord', '12,5', expect.stringMatching(/2025/)])
    expect(first(read).rows[2]?.[2]?.value).toBe(true)
  })

  it('opens with its merged cells and its filter', async () => {
    const bytes = await writeXlsx({ sheets: [{
      name: 'Meldingen', rows: [['Buurt', 'Aantal'], ['Noord', 1], ['Zuid', 2], ['Oost', 3]], merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 3 }],
      autoFilter: { range: 'A1:B4', columns: [{ colIndex: 0, filters: ['Zuid'] }] }, rowDefs: new Map([[1, { hidden: true }], [3, { hidden: true }]]),
    }] })
    const read = first(await readWorkbook(bytes, fresh()))
    expect([read.merges, read.filter, read.hiddenRows]).toEqual([
      [{ row: 5, column: 0, rows: 1, columns: 4 }],
      { area: { row: 0, column: 0, rows: 4, columns: 2 }, columns: [{ column: 0, criteria: { hidden: ['Noord', 'Oost'], when: null } }], hiddenRows: [1, 3] }, [],
    ])
  })

  it('is refused when it is no workbook', async () => {
    await expect(readWorkbook(Buffer.from('geen werkmap'), fresh())).rejects.toThrow()
  })
})

describe.skipIf(soffice === undefined)('LibreOffice', () => {
  it('reads the same values from the file', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'buurtstem-'))
    try {
      const workbook = fresh()
      const rows = [['Thema', 'Bronnen', 'Aandeel'], ['Lift, trap', 12, 0.25], ['=IMPORTXML("x")', 2.5, 'é"q"'], ['twee\nregels', -3, 1000000]]
      rows.forEach((cells, row) => cells.forEach((value, column) => putCell(first(workbook), row, column, { value })))
      putCell(first(workbook), 4, 0, { value: 14.5, formula: '=B2+B3' })
      writeFileSync(join(folder, 'proef.xlsx'), await writeWorkbook(workbook))
      const done = spawnSync(soffice as string, [`-env:UserInstallation=file://${folder}/profiel`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1', '--outdir', folder, join(folder, 'proef.xlsx')], { timeout: 50_000 })
      expect(done.status).toBe(0)
      const name = ['proef-Blad1.csv', 'proef.csv'].map((file) => join(folder, file)).find(existsSync)
      expect(readFileSync(name as string, 'utf8').trimEnd()).toBe('Thema,Bronnen,Aandeel\n"Lift, trap",12,0.25\n"=IMPORTXML(""x"")",2.5,"é""q"""\n"twee\nregels",-3,1000000\n14.5,,')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
