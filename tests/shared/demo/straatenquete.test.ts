import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readSampleBytes, readSampleText } from './read-sample.ts'
import { OPEN_QUESTIONS } from './sample-utterances.ts'

const FILE = 'T05_straatenquete.csv'
const text = readSampleText(FILE, 'windows-1252')
const [header, ...rows] = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' }).data
const [NUMBER, AREA, POSTCODE, AGE, GRADE, REPORTED, AFTER] = [0, 2, 3, 4, 6, 8, 10] as const

describe('the sample survey T05', () => {
  it('has 64 respondents and 11 columns', () => {
    expect(rows).toHaveLength(64)
    expect(header).toHaveLength(11)
    expect(rows.filter((cells) => cells.length !== 11)).toEqual([])
    expect(rows.map((cells) => cells[NUMBER])).toEqual(rows.map((_, index) => String(index + 1).padStart(3, '0')))
  })

  it('is Windows-1252 and no valid UTF-8', () => {
    expect(() => readSampleText(FILE, 'utf-8')).toThrow()
    // é, ë, ö, a curled quote, the euro and a dash: the last three have other places in Latin-1.
    const bytes = [...readSampleBytes(FILE)]
    for (const byte of [0xe9, 0xeb, 0xf6, 0x92, 0x80, 0x96]) expect(bytes, byte.toString(16)).toContain(byte)
  })

  it('ends rows with CR LF and lines within an answer with LF, as a spreadsheet writes', () => {
    expect(text.split('\r\n')).toHaveLength(66)
    expect(text.split('\r\n').join('')).not.toContain('\r')
    expect(rows.flat().filter((cell) => cell.includes('\n')).length).toBeGreaterThanOrEqual(6)
  })

  it('has a separator within a quoted answer', () => {
    expect(rows[33]![5]).toBe('plein; bakker')
  })

  it('writes grades with a decimal comma', () => {
    for (const cells of rows) expect(cells[GRADE]).toMatch(/^\d,\d$/)
  })

  it('asks Q9 from number 34 on only: 31 answered, of which n.v.t. exactly where nothing was reported', () => {
    expect(rows.slice(0, 33).every((cells) => cells[AFTER] === '')).toBe(true)
    const asked = rows.slice(33)
    expect(asked.filter((cells) => cells[AFTER] !== '')).toHaveLength(31)
    for (const cells of asked) expect(cells[AFTER] === 'n.v.t.', cells[NUMBER]).toBe(cells[REPORTED] === 'nee')
  })

  it('has n.v.t. in an open answer too, where somebody explains it', () => {
    expect(rows.some((cells) => cells[5]!.startsWith('n.v.t., '))).toBe(true)
  })

  it('has a column of postcodes without letters, one an area', () => {
    expect(header![POSTCODE]).toContain('postcode4')
    expect(new Set(rows.map((cells) => `${cells[AREA]} ${cells[POSTCODE]}`))).toEqual(new Set(['QA01 1197', 'QA02 1198', 'QA03 1199']))
  })

  it('has one row with a phone number', () => {
    expect(rows.filter((cells) => /06-\d{8}/.test(cells.join(' '))).map((cells) => cells[NUMBER])).toEqual(['063'])
  })

  it('lets people from Noord report less often than people from Midden and Zuid', () => {
    const share = (area: string) => {
      const own = rows.filter((cells) => cells[AREA] === area)
      return own.filter((cells) => cells[REPORTED] === 'ja').length / own.length
    }
    expect(share('QA01')).toBeLessThan(share('QA02'))
    expect(share('QA01')).toBeLessThan(share('QA03'))
  })

  it('lets old people tell of days without others', () => {
    const alone = rows.filter((cells) => /geen mens|niemand ziet|alleen bent|zie ik niemand|kom nergens meer/.test(cells.join(' ')))
    expect(alone.length).toBeGreaterThanOrEqual(5)
    expect(alone.every((cells) => cells[AGE] === '65-74' || cells[AGE] === '75+')).toBe(true)
  })

  it('holds answers of more than one word in most open cells', () => {
    const cells = rows.flatMap((row) => OPEN_QUESTIONS.map((column) => row[column]!))
    expect(cells.filter((cell) => cell.includes(' ')).length).toBeGreaterThan(120)
  })
})
