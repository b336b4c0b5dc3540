import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { csvText, type ExportedTab, sheetNames, tableFile } from '../../../apps-script/sidebar/table-file.ts'

const nl = { yes: 'ja', no: 'nee', decimal: ',' }
const HOSTILE = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1+1', "'=1", '=IMPORTXML("http://example.org","//a")', '=cmd|\' /C calc\'!A0']
const tab: ExportedTab = { title: 'Telling: bewoners', above: ['Telling · gemaakt op …', '=1+1'], header: ['Thema', 'Bronnen', 'Deel', 'Klaar'], rows: [['Café ✓ 😀', 7, -0.5, true], ...HOSTILE.map((text) => [text, 0, 1.5, false])] }

describe('tableFile()', () => {
  it('writes a workbook in which numbers are numbers and every text is a text', async () => {
    const { bytes, extension, cut } = await tableFile([tab, { ...tab, title: 'Telling/ bewoners' }], 'xlsx', nl)
    const book = await readXlsx(bytes)
    expect([extension, cut, book.sheets.map(({ name }) => name)]).toEqual(['xlsx', 0, ['Telling  bewoners', 'Telling  bewoners 2']])
    expect(book.sheets[0]!.rows[3]).toEqual(['Café ✓ 😀', 7, -0.5, true])
    const sheetXml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(sheetXml).not.toContain('<f>')
    // What XML folds away at the ends of a text is no part of what makes it harmless.
    expect(book.sheets[0]!.rows.slice(4).map(([text]) => String(text).trim())).toEqual(HOSTILE.map((text) => text.trim()))
  })

  it('writes an OpenDocument sheet with the same values and no formula', async () => {
    const { bytes, extension } = await tableFile([tab], 'ods', nl)
    const content = strFromU8(unzipSync(bytes)['content.xml']!)
    expect(extension).toBe('ods')
    expect(content).not.toContain('table:formula')
    expect(content).toContain('=IMPORTXML(')
    expect(content).toContain('office:value="-0.5"')
  })

  it('cuts what does not fit in a cell, and says how often', async () => {
    const { cut } = await tableFile([{ ...tab, above: [], rows: [['x'.repeat(40_000), 'y'.repeat(32_767)]] }], 'xlsx', nl)
    expect(cut).toBe(1)
  })

  it('gives one CSV for one tab and a zip for more', async () => {
    expect((await tableFile([tab], 'csv', nl)).extension).toBe('csv')
    const { bytes, extension } = await tableFile([tab, { ...tab, title: 'Bronnen' }], 'csv', nl)
    expect([extension, Object.keys(unzipSync(bytes))]).toEqual(['zip', ['Telling  bewoners.csv', 'Bronnen.csv']])
  })

  it.skipIf(spawnSync('which', ['soffice']).status !== 0)('opens in LibreOffice with equal values, as ODS and as XLSX', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'buurtstem-export-'))
    try {
      for (const format of ['ods', 'xlsx'] as const) {
        writeFileSync(join(folder, `tab.${format}`), (await tableFile([tab], format, nl)).bytes)
        const { stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1', '--outdir', join(folder, format), join(folder, `tab.${format}`)], { encoding: 'utf8', timeout: 90_000 })
        const rows = Papa.parse<string[]>(readFileSync(join(folder, format, 'tab.csv'), 'utf8').replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data
        expect([format, stderr.includes('Error'), rows[3]!.slice(0, 3), rows.slice(4).map(([text]) => text!.trim())]).toEqual([format, false, ['Café ✓ 😀', '7', '-0.5'], HOSTILE.map((text) => text.trim())])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 200_000)
})

describe('csvText()', () => {
  const rows = Papa.parse<string[]>(csvText(tab, nl).slice(1), { delimiter: ';', skipEmptyLines: true }).data

  it('starts with a byte order mark and writes numbers as the language does', () => {
    expect(csvText(tab, nl).startsWith('\uFEFF')).toBe(true)
    expect(rows[3]).toEqual(['Café ✓ 😀', '7', '-0,5', 'ja'])
    expect(csvText(tab, { ...nl, decimal: '.' })).toContain('Café ✓ 😀,7,-0.5,ja')
  })

  it('leaves no cell of text that a spreadsheet would run', () => {
    const texts = [rows[1]![0]!, ...rows.slice(4).map(([text]) => text!)]
    expect(texts).toHaveLength(HOSTILE.length + 1)
    expect(texts.filter((text) => /^\s*[=+\-@]|^[\t\r\n]/.test(text))).toEqual([])
  })
})

it('sheetNames() gives names that every program takes, no two alike', () => {
  expect(sheetNames(['A/B', 'a b', "'A:B'", '', 'x'.repeat(40), 'X'.repeat(40)])).toEqual(['A B', 'a b 2', 'A B 3', 'Buurtstem', 'x'.repeat(31), `${'X'.repeat(29)} 2`])
})
