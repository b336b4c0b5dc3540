import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import { changeProfile, readFigureFile, type FigureFile } from '../../../apps-script/sidebar/figure-file.ts'
import { figuresOf } from '../../../apps-script/sidebar/figures-of-file.ts'
import type { ImportProfile } from '../../../shared/passive/import-profile.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { passiveRowSchema } from '../../../shared/sheet/passive-tab.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'

const demo = join(import.meta.dirname, '../../../shared/demo')
const AREAS = ZILVERRIET.areas.map(({ code }) => code)
const pathOf = (id: string) => ZILVERRIET.passiveFiles.find((file) => file.id === id)!.fileName

/** What a person would do in the wizard: take what is proposed, and answer what is asked. */
async function open(id: string): Promise<FigureFile> {
  const name = pathOf(id)
  const read = await readFigureFile(new File([readFileSync(join(demo, name))], name), () => Promise.resolve({ profile: null, areas: AREAS }))
  if (!read.ok) throw new Error(read.problem)
  return read.file
}
const imported = async (id: string, answers: Partial<ImportProfile> | ((file: FigureFile) => Partial<ImportProfile>) = {}) => {
  const file = await open(id)
  return figuresOf(changeProfile(file, typeof answers === 'function' ? answers(file) : answers), '2026-05-14')
}
const askedOf = (file: FigureFile) => file.proposal.questions.map(({ code, sign }) => (sign === null ? code : `${code} ${sign}`))
/** Independent of the product: the cells of a file whose shape the test knows. */
const cellsOf = (id: string, delimiter = ';') => readFileSync(join(demo, pathOf(id)), 'latin1').trimEnd().split(/\r?\n/).map((line) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '').trim()))
const comma = (cell: string) => Number(cell.replace(/\./g, '').replace(',', '.'))
const brief = (rows: readonly PassiveRow[]) => rows.map(({ indicatorId, area, period, value, absence }) => [indicatorId, area, period, value ?? absence])
const at = (rows: readonly PassiveRow[], indicatorId: string, area: string, period: string) => rows.find((row) => row.indicatorId === indicatorId && row.area === area && row.period === period)

describe('P01, reports by quarter, in the wizard', () => {
  it('gives 912 figures, with a year merged over its quarters and no totals', async () => {
    const { rows, leftOut } = await imported('P01', (file) => ({ missing: { ...file.profile.missing, '-': 'nil', '': 'not-applicable' } }))
    expect([rows.length, leftOut.counts.totals, leftOut.lines]).toEqual([912, 30, []])
    expect(at(rows, 'Afval › Container is vol', 'QA01', '2024-K4')).toMatchObject({ value: 11, level: 'neighbourhood', edition: '2022', kind: 'reports', direction: 'neither' })
  })
})

describe('P02, the survey, in the wizard', () => {
  it('gives every figure with its respondents, its scale and the direction of its reversed grade', async () => {
    const { rows, leftOut } = await imported('P02')
    const expected = cellsOf('P02').slice(1).map(([year, area, , variable, , value]) => [variable, area, year, value === '.' ? 'not-published' : comma(value!)])
    expect(brief(rows)).toEqual(expected)
    expect(leftOut.lines).toEqual([])
    expect(at(rows, 'LBURENOVERLAST_R', 'QA01', '2019')).toMatchObject({ value: 6.6, direction: 'higher-better', scale: '1-10', n: 63, unit: 'cijfer 1-10' })
    expect(rows.filter(({ absence }) => absence === 'not-published').every(({ n }) => (n ?? 99) < 20)).toBe(true)
  })
})

describe('P03, the long list of the city, in the wizard', () => {
  const answers: Partial<ImportProfile> = { missing: { '': 'not-published' } }
  it('reads a decimal point below semicolons, and keeps old and new area codes apart', async () => {
    const file = await open('P03')
    expect(file.profile).toMatchObject({ delimiter: ';', decimal: '.', headerRows: 1 })
    expect(askedOf(file)).toEqual(['blank-meaning '])
    expect(file.areas.filter(({ edition }) => edition === '2015').map(({ raw }) => raw)).toEqual(['Q12a', 'Q12b', 'Q12c'])
    const { rows, leftOut } = await imported('P03', answers)
    const expected = cellsOf('P03').slice(1).filter(([, area]) => area !== 'Z').map(([year, area, variable, value]) => [variable, area, year, value === '' ? 'not-published' : Number(value)])
    expect(brief(rows)).toEqual(expected)
    expect(leftOut.lines.map(({ reason, raw }) => [reason, raw])).toEqual(Array.from({ length: 6 }, () => ['area', 'Z']))
    expect(at(rows, 'BEVTOTAAL', 'Q12a', '2021')?.edition).toBe('2015')
    expect(at(rows, 'BEVTOTAAL', 'QA01', '2024')).toMatchObject({ value: 1420, edition: '2022' })
    expect(at(rows, 'BEVTOTAAL', 'QA01', '2021')).toBeUndefined()
  })

  it('joins the series only where a person says which old code is which area, and still tells the list it came from', async () => {
    const { rows } = await imported('P03', { ...answers, areas: { q12a: 'QA01' } })
    expect(rows.filter(({ indicatorId, area }) => indicatorId === 'VOVERLAST_I' && area === 'QA01').map(({ period, edition }) => [period, edition])).toEqual([
      ['2019', '2015'], ['2020', '2015'], ['2021', '2015'], ['2022', '2022'], ['2023', '2022'], ['2024', '2022'],
    ])
    expect(rows.some(({ area }) => area === 'Q12b')).toBe(true)
  })
})

describe('P04, crimes by month, in the wizard', () => {
  const answers = (file: FigureFile): Partial<ImportProfile> => ({ missing: { ...file.profile.missing, '': 'suppressed' }, unfinished: 'leave-out' })
  it('leaves totals out, reads codes with spaces behind them, and proposes which of our areas a code of CBS is', async () => {
    const file = await open('P04')
    expect(file.profile).toMatchObject({ kind: 'reports', areas: { bu1999qa01: 'QA01', bu1999qa02: 'QA02', bu1999qa03: 'QA03' }, publisher: 'Politie' })
    const { rows, leftOut } = await imported('P04', answers)
    const expected = cellsOf('P04').slice(1).filter(([, key, , , period]) => key !== '0.0.0' && period !== '2024MM12')
      .map(([, key, , area, period, value]) => [key, area!.slice(-4), period!.replace('MM', '-'), value === '' ? 'suppressed' : Number(value)])
    expect(brief(rows)).toEqual(expected)
    expect(leftOut.counts).toMatchObject({ totals: 72, unfinished: 21 })
    expect(at(rows, '2.2.1', 'QA01', '2024-11')).toMatchObject({ label: 'Vernieling cq. zaakbeschadiging', edition: 'CBS', level: 'neighbourhood' })
  })

  it('sees that the last month is half filled, and decides nothing by itself', async () => {
    const { unfinished, rows } = await imported('P04', (file) => ({ missing: { ...file.profile.missing, '': 'suppressed' } }))
    expect(unfinished).toMatchObject({ period: '2024-12', filled: 9 })
    expect(rows.filter(({ period }) => period === '2024-12')).toHaveLength(21)
    const marked = await imported('P04', (file) => ({ ...answers(file), unfinished: 'provisional' }))
    expect(marked.rows.filter(({ period, provisional, value }) => period === '2024-12' && value !== null && !provisional)).toEqual([])
  })
})

describe('P05, nuisance by district, in the wizard', () => {
  it('gives figures of a district as such, and never as those of a neighbourhood', async () => {
    const { rows, leftOut } = await imported('P05')
    const lines = cellsOf('P05').slice(1, -1).filter(([code, , kind]) => code !== 'ZZ' && !kind!.startsWith('Totaal'))
    expect(brief(rows)).toEqual(lines.flatMap(([code, , kind, ...values]) => values.map((value, year) => [kind, code, String(2020 + year), Number(value)])))
    expect(new Set(rows.map(({ area, level }) => `${area} ${level}`))).toEqual(new Set(['QA district', 'Q borough']))
    expect(leftOut).toMatchObject({ counts: { totals: 2, footer: 1 }, lines: [{ line: 12, reason: 'area', raw: 'ZZ' }] })
    expect(at(rows, 'E33', 'QA', '2024')?.label).toContain('geen unieke personen')
  })

  it('does not take the word of a profile for it that a district is a neighbourhood', async () => {
    const { rows, leftOut } = await imported('P05', { areas: { qa: 'QA01' } })
    expect(rows.some(({ area }) => area === 'QA01' || area === 'QA')).toBe(false)
    expect(leftOut.lines.filter(({ raw }) => raw === 'QA')).toHaveLength(4)
  })
})

describe('P06, care and health in a spreadsheet, in the wizard', () => {
  it('reads titles, merged heads over areas and years, and the rules the figures were published by', async () => {
    const file = await open('P06')
    expect(file.profile).toMatchObject({ headerRows: 4, cappedAt: 90, roundedTo: 5, estimate: true, fillDown: false })
    expect(file.content).toMatchObject({ sheet: 1 })
    expect(file.signs.map(({ sign }) => sign)).toEqual(['.'])
    expect(file.columns.slice(0, 3).map(({ name }) => name)).toEqual(['Indicator', 'Eenheid', 'QA01 · 2016'])
    const { rows, leftOut } = await imported('P06')
    expect([rows.length, leftOut.lines, leftOut.counts.footer]).toEqual([14 * 9, [], 1])
    expect(at(rows, 'Ervaart de gezondheid als goed of zeer goed', 'QA02', '2020')).toMatchObject({ value: 67, unit: '%', scale: '0-100', estimate: true, level: 'neighbourhood' })
    expect(at(rows, 'Rookt', 'QA01', '2022')).toMatchObject({ value: 24, unit: '%' })
    expect(at(rows, 'Is ingeschreven bij een huisarts', 'QA03', '2016')).toMatchObject({ value: null, interval: { low: 90, high: 100 }, absence: null })
    expect(at(rows, 'Is ingeschreven bij een huisarts', 'QA01', '2022')).toMatchObject({ value: 89, interval: null })
    expect(at(rows, 'Cliënten wijkverpleging', 'QA01', '2020')).toMatchObject({ value: 50, interval: { low: 48, high: 52 }, unit: 'aantal' })
    expect(at(rows, 'Cliënten maatschappelijke opvang', 'QA02', '2016')).toMatchObject({ value: 5, interval: { low: 1, high: 7 } })
    expect(at(rows, 'Cliënten maatschappelijke opvang', 'QA03', '2016')).toMatchObject({ value: 0, interval: null })
    expect(at(rows, 'Cliënten maatschappelijke opvang', 'QA03', '2022')).toMatchObject({ value: null, absence: 'not-published' })
  })
})

describe('P07, the Leefbaarometer, in the wizard', () => {
  it('reads negative decimals, leaves years open that were not measured, and knows that nuisance runs the other way', async () => {
    const { rows, leftOut } = await imported('P07')
    const [head, ...lines] = cellsOf('P07')
    expect(brief(rows)).toEqual(lines.flatMap(([code, , year, ...values]) => values.map((value, place) => [`Leefbaarometer ${head![3 + place]!}`, code!.slice(-4), year, comma(value)])))
    expect([rows.length, leftOut.lines]).toEqual([14 * 7, []])
    expect(at(rows, 'Leefbaarometer onv', 'QA01', '2024')).toMatchObject({ value: -0.203, direction: 'higher-better', publisher: 'Leefbaarometer' })
    expect(rows.some(({ area, period }) => area === 'QA03' && period === '2016')).toBe(false)
  })
})

describe('P08, key figures of CBS, in the wizard', () => {
  it('reads thousands, decimals, a missing and a provisional figure in one row, after a person said which year it is', async () => {
    const file = await open('P08')
    expect(askedOf(file)).toEqual(['no-period'])
    const { rows, leftOut } = await imported('P08', { defaultPeriod: '2024' })
    expect([rows.length, leftOut.lines]).toEqual([5 * 8, []])
    const noord = Object.fromEntries(rows.filter(({ area }) => area === 'QA01').map(({ indicatorId, value, absence, provisional }) => [indicatorId, [value ?? absence, provisional]]))
    expect(noord).toEqual({
      a_inw: [1420, true], a_hh: [760, false], g_hhgro: [1.9, false], p_huurw: [91.3, false], p_wcorpw: [89.5, false], g_woz: ['not-published', false], a_bedv: [58, false], p_1ouder: [15.2, false],
    })
    expect(at(rows, 'a_inw', 'WK1999QA', '2024')).toMatchObject({ value: 3940, level: 'district', provisional: true })
    expect(at(rows, 'a_inw', 'GM1999', '2024')).toMatchObject({ value: 212_480, level: 'city' })
    expect(at(rows, 'p_huurw', 'QA03', '2024')).toMatchObject({ value: 27.4 })
  })
})

describe('P09, files of a housing corporation, in the wizard', () => {
  it('is refused for the names and addresses in it, with column and line, and nothing of it comes out', async () => {
    const file = await open('P09')
    expect(file.personColumns).toEqual([{ place: 1, name: 'Naam huurder', reason: 'name', line: 2 }, { place: 2, name: 'Adres', reason: 'address', line: 2 }])
    expect(file.table.rows).toHaveLength(41)
    expect(figuresOf(changeProfile(file, { columns: file.columns.map(() => 'value'), defaultArea: 'QA01', defaultPeriod: '2024' }), '2026-05-14').rows).toEqual([])
  })
})

it('gives, of every table that is taken, only figures that the workbook takes', async () => {
  for (const { id } of ZILVERRIET.passiveFiles) {
    const { rows } = await imported(id, { defaultPeriod: '2024' })
    expect(rows.filter((row) => !is(passiveRowSchema, row)), id).toEqual([])
    expect(rows.length > 0, id).toBe(id !== 'P09')
  }
})
