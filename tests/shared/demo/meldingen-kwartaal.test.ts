import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readSampleBytes, readSampleText } from './read-sample.ts'

const FILE = 'P01_meldingen_kwartaal.csv'
const text = readSampleText(FILE, 'windows-1252')
const rows = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' }).data
const body = rows.slice(2, -1).map((cells) => ({ code: cells[0]!, area: cells[1]!, main: cells[2]!, sub: cells[3]!, cells: cells.slice(4) }))
const isTotal = (label: string) => label === 'Totaal'
const subRows = body.filter((row) => !isTotal(row.main) && !isTotal(row.sub))
const mainTotals = body.filter((row) => isTotal(row.sub))
const grandTotals = body.filter((row) => isTotal(row.main))

/** Least and most reports that a cell can stand for. */
function bounds(cell: string): readonly [number, number] {
  if (cell === '' || cell === '-') return [0, 0]
  return cell === '<5' ? [1, 4] : [Number(cell), Number(cell)]
}
const sum = (cells: readonly string[], end: 0 | 1) => cells.reduce((total, cell) => total + bounds(cell)[end], 0)
const figure = (code: string, main: string, sub: string, quarter: number) => {
  const row = body.find((each) => each.code === code && each.main === main && each.sub === sub)
  return row ? bounds(row.cells[quarter]!)[1] : Number.NaN
}

describe('the sample table P01', () => {
  it('is Windows-1252 and no valid UTF-8', () => {
    expect(() => readSampleText(FILE, 'utf-8')).toThrow()
    const bytes = [...readSampleBytes(FILE)]
    // 0x96 is a dash in Windows-1252 and a control sign in Latin-1. Looked for as a byte: some releases of Node decode it as Latin-1 (nodejs/node#56542).
    for (const byte of [0xe9, 0xeb, 0x96]) expect(bytes, byte.toString(16)).toContain(byte)
    expect(text).toContain('cafés')
    expect(text).toContain('gecreëerde')
  })

  it('ends every line with CR and LF', () => {
    expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('has two header rows, the year standing once over four quarters', () => {
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      ';;;;2023;;;;2024;;;', 'Gebiedcode;Gebied;Hoofdcategorie;Subcategorie;K1;K2;K3;K4;K1;K2;K3;K4',
    ])
  })

  it('has 9 main and 38 sub categories in each of 3 areas, with a total for each main category and each area', () => {
    expect(new Set(subRows.map((row) => `${row.code} ${row.area}`))).toEqual(new Set(['QA01 Noord', 'QA02 Midden', 'QA03 Zuid']))
    for (const code of ['QA01', 'QA02', 'QA03']) {
      const own = subRows.filter((row) => row.code === code)
      expect(own).toHaveLength(38)
      expect(new Set(own.map((row) => row.main)).size).toBe(9)
      expect(mainTotals.filter((row) => row.code === code)).toHaveLength(9)
      expect(grandTotals.filter((row) => row.code === code)).toHaveLength(1)
    }
    expect(body.every((row) => row.cells.length === 8)).toBe(true)
  })

  it('holds whole numbers, <5, - and blanks, each of the last three often enough to matter', () => {
    const cells = subRows.flatMap((row) => row.cells)
    expect(cells.filter((cell) => !/^(\d+|<5|-|)$/.test(cell))).toEqual([])
    expect(cells.filter((cell) => /^[0-4]$/.test(cell))).toEqual([])
    for (const sign of ['<5', '-', '']) expect(cells.filter((cell) => cell === sign).length, sign).toBeGreaterThan(15)
    expect(text).toContain(';"<5";')
  })

  it('closes with a footer of one cell that names the source', () => {
    expect(rows.at(-1)).toHaveLength(1)
    expect(rows.at(-1)![0]).toMatch(/^Bron: /)
  })

  it('has totals that their parts can add up to, as far as hidden cells allow', () => {
    for (const total of mainTotals) {
      const parts = subRows.filter((row) => row.code === total.code && row.main === total.main)
      total.cells.forEach((cell, quarter) => {
        const column = parts.map((row) => row.cells[quarter]!)
        const [low, high] = bounds(cell)
        expect(high, `${total.code} ${total.main} ${quarter}`).toBeGreaterThanOrEqual(sum(column, 0))
        expect(low, `${total.code} ${total.main} ${quarter}`).toBeLessThanOrEqual(sum(column, 1))
      })
    }
  })

  it('has area totals that the totals of the main categories can add up to', () => {
    for (const total of grandTotals) {
      total.cells.forEach((cell, quarter) => {
        const column = mainTotals.filter((row) => row.code === total.code).map((row) => row.cells[quarter]!)
        expect(Number(cell)).toBeGreaterThanOrEqual(sum(column, 0))
        expect(Number(cell)).toBeLessThanOrEqual(sum(column, 1))
      })
    }
  })

  it('tells of waste as the largest main category at the start in every area', () => {
    for (const code of ['QA01', 'QA02', 'QA03']) {
      const others = mainTotals.filter((row) => row.code === code && row.main !== 'Afval')
      expect(figure(code, 'Afval', 'Totaal', 0)).toBeGreaterThan(Math.max(...others.map((row) => bounds(row.cells[0]!)[1])))
    }
  })

  it('tells of reports that halve in Noord, fall in Midden and do not fall in Zuid', () => {
    const change = (code: string) => figure(code, 'Totaal', '', 7) / figure(code, 'Totaal', '', 0)
    expect(change('QA01')).toBeLessThan(0.5)
    expect(change('QA02')).toBeLessThan(0.95)
    expect(change('QA03')).toBeGreaterThan(1)
    expect(figure('QA01', 'Afval', 'Container is vol', 7)).toBeLessThan(figure('QA01', 'Afval', 'Container is vol', 0) / 3)
  })

  it('tells of youth nuisance that stays reported in Noord', () => {
    const main = 'Overlast van en door personen of groepen'
    for (let quarter = 0; quarter < 8; quarter += 1) expect(figure('QA01', main, 'Jongerenoverlast', quarter)).toBeGreaterThanOrEqual(19)
  })

  it('counts loneliness nowhere', () => {
    expect(text).not.toMatch(/eenza/i)
  })
})
