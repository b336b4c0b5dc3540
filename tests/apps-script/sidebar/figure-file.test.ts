import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { is } from 'valibot'
import { changeProfile, readFigureFile, type FigureFile, type KnownHere } from '../../../apps-script/sidebar/figure-file.ts'
import { dayOf, figuresOf, importName } from '../../../apps-script/sidebar/figures-of-file.ts'
import { whyOf } from '../../../apps-script/sidebar/file-proposal.ts'
import { nl } from '../../../apps-script/strings/nl.ts'
import { passiveRowSchema } from '../../../shared/sheet/passive-tab.ts'

const root = join(import.meta.dirname, '../../..')
const nothingKept = (): Promise<KnownHere> => Promise.resolve({ profile: null, areas: [] })
const keeping = (profile: string | null): Promise<KnownHere> => Promise.resolve({ profile, areas: [] })
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function open(name: string, bytes: Uint8Array, kept: (kind: string) => Promise<KnownHere> = nothingKept): Promise<FigureFile> {
  const read = await readFigureFile(new File([new Uint8Array(bytes)], name), kept)
  if (!read.ok) throw new Error(read.problem)
  return read.file
}

const decided = (file: FigureFile) => changeProfile(file, { missing: { ...file.profile.missing, '': 'blank', '-': 'nil' } })

it('dayOf() is the day on the clock of the person, also just after midnight', () => {
  expect([dayOf(new Date(2026, 4, 14, 0, 30)), dayOf(new Date(2026, 10, 5, 23, 59))]).toEqual(['2026-05-14', '2026-11-05'])
})

it('importName() keeps both ends of a name that is longer than the workbook takes', () => {
  const name = `${'a'.repeat(240)}_2024.csv`
  expect(importName('p.csv')).toBe('p.csv')
  expect(importName(name)).toMatch(/^a+…a+_2024\.csv$/)
  expect(importName(name)).toHaveLength(200)
})

describe('readFigureFile()', () => {
  it('proposes how to read the quarterly reports, in their encoding, with a reason for each column', async () => {
    const file = await open('P01_meldingen_kwartaal.csv', readFileSync(join(root, 'shared/demo/P01_meldingen_kwartaal.csv')))
    expect(file.profile).toMatchObject({ encoding: 'windows-1252', delimiter: ';', headerRows: 2, kind: 'reports' })
    expect(file.refusedColumns).toEqual([])
    expect(file.signs.map(({ sign }) => sign).sort()).toEqual(['', '-'])
    for (const { place } of file.columns) expect(whyOf(file.proposal, nl.sidebar.figures, 'columns', { column: place })).not.toBe('')
  })

  it('gives figures that the workbook takes, each one', async () => {
    const file = decided(await open('P01_meldingen_kwartaal.csv', readFileSync(join(root, 'shared/demo/P01_meldingen_kwartaal.csv'))))
    const { rows, leftOut } = figuresOf(file, '2026-05-14')
    expect(rows.length).toBeGreaterThan(800)
    expect(rows.filter((row) => !is(passiveRowSchema, row))).toEqual([])
    expect(rows.find(({ indicatorId, area, period }) => indicatorId === 'Afval › Container is vol' && area === 'QA01' && period === '2023-K1')).toMatchObject({ value: 41, kind: 'reports' })
    expect(rows.some(({ interval }) => interval?.low === 1 && interval.high === 4)).toBe(true)
    expect(leftOut.counts.totals).toBeGreaterThan(0)
  })

  it('takes nothing at all from a table about persons, whatever role somebody gives its columns, and names column and line', async () => {
    const csv = 'Naam;Gebied;Jaar;Overlast;Telefoon\nJ. de Vries;QA01;2023;3;06-12345678\nK. Bakker;QA02;2023;7;06-87654321\n'
    const file = await open('klachten.csv', bytesOf(csv))
    expect(file.personColumns).toEqual([{ place: 0, name: 'Naam', reason: 'name', line: 2 }])
    expect(file.refusedColumns.map(({ name, reason }) => [name, reason])).toEqual([['Telefoon', 'phone']])
    expect(figuresOf(changeProfile(file, { columns: ['indicator', 'area', 'period', 'value', 'value'] }), '2026-05-14').rows).toEqual([])
  })

  it('leaves columns of free text and places behind, and reads the rest', async () => {
    const csv = 'Gebied;Jaar;Aantal;Toelichting;lat\nQA01;2023;3;Er lag weer van alles naast de bak;52.31234\nQA02;2023;7;En niemand doet er iets aan;52.31244\n'
    const file = await open('schouw.csv', bytesOf(csv))
    expect(file.refusedColumns.map(({ name, reason }) => [name, reason])).toEqual([['Toelichting', 'free-text'], ['lat', 'coordinates']])
    const forced = changeProfile(file, { columns: ['area', 'period', 'value', 'indicator', 'value'] })
    expect(JSON.stringify(figuresOf(forced, '2026-05-14'))).not.toMatch(/van alles|52\.3/)
  })

  it('does not take the names of areas for those of people', async () => {
    const rows = ['AA01;Oud Zuid', 'AA02;Banne Noord'].flatMap((area) => ['2021', '2022', '2023'].map((year) => `${area};${year};5,1\n`)).join('')
    const file = await open('x.csv', bytesOf(`Gebiedcode;Naam;Jaar;Waarde\n${rows}`))
    expect([file.personColumns, file.refusedColumns]).toEqual([[], []])
    const people = await open('x.csv', bytesOf('Gebiedcode;Naam;Jaar;Waarde\nAA01;Jan Jansen;2023;1\nAA01;Kees Bakker;2023;2\nAA02;Piet Visser;2023;2\n'))
    expect(people.personColumns.map(({ name }) => name)).toEqual(['Naam'])
  })

  it('keeps a formula as the text it is', async () => {
    const csv = 'Gebied;Jaar;Indicator;Waarde\nQA01;2023;"=IMPORTXML(""http://example.org"";""//a"")";3\n'
    expect(figuresOf(await open('x.csv', bytesOf(csv)), '2026-05-14').rows[0]).toMatchObject({ indicatorId: '=IMPORTXML("http://example.org";"//a")', value: 3 })
  })

  it('names lines that cannot be read, and what stands there', async () => {
    const good = Array.from({ length: 12 }, (_, year) => `QA01;${2010 + year};A;${year}\n`).join('')
    const csv = `Gebied;Jaar;Indicator;Waarde\n${good}QA02;2023;A;drie\nQA03;ooit;A;5\n`
    expect(figuresOf(await open('x.csv', bytesOf(csv)), '2026-05-14').leftOut.lines).toEqual([{ line: 14, column: 'Waarde', reason: 'ask', raw: 'drie' }, { line: 15, column: 'Waarde', reason: 'period', raw: '5' }])
  })

  it('takes no figure from a row with too many or too few cells, names its line, and keeps the rest', async () => {
    const good = Array.from({ length: 12 }, (_, year) => `QA01;${2010 + year};A;Schoon;${year}\n`).join('')
    const file = await open('x.csv', bytesOf(`Gebied;Jaar;Code;Indicator;Waarde\n${good}QA02;2023;A;7\nQA03;2023;A;Schoon;extra;8\nQA04;2023;A;Schoon;9\n`))
    const { rows, leftOut } = figuresOf(file, '2026-05-14')
    expect(leftOut.lines).toEqual([{ line: 14, column: '', reason: 'width', raw: '4/5' }, { line: 15, column: '', reason: 'width', raw: '6/5' }])
    expect(rows.map(({ area }) => area)).toEqual([...Array.from({ length: 12 }, () => 'QA01'), 'QA04'])
    expect(file.signs).toEqual([])
  })

  it('trusts the rows where it is the head that has another width', async () => {
    const good = Array.from({ length: 12 }, (_, year) => `QA01;${2010 + year};A;${year};\n`).join('')
    const { rows, leftOut } = figuresOf(await open('x.csv', bytesOf(`Gebied;Jaar;Indicator;Waarde;;;\n${good}`)), '2026-05-14')
    expect([rows.length, leftOut.lines]).toEqual([12, []])
  })

  it('sees that another encoding was chosen than the file has, whenever that is', async () => {
    const file = await open('x.csv', bytesOf('Gebied;Jaar;Indicator;Waarde\nQA01;2023;Cafés en ruïnes;3\nQA02;2023;Cafés en ruïnes;4\n'))
    expect([file.garbled, changeProfile(file, { encoding: 'windows-1252' }).garbled, changeProfile(file, { encoding: 'utf-8' }).garbled]).toEqual([false, true, false])
    const kept = JSON.stringify({ ...file.profile, encoding: 'windows-1252' })
    expect(await open('x.csv', bytesOf('Gebied;Jaar;Indicator;Waarde\nQA01;2023;Cafés en ruïnes;3\nQA02;2023;Cafés en ruïnes;4\n'), () => keeping(kept))).toMatchObject({ remembered: true, garbled: true })
  })

  it('proposes the columns anew, with their reasons, when a person says that another sign stands between them', async () => {
    const table = 'gebied|jaar|indicator|waarde\nQA01|2022|A|1,5\nQA02|2022|A|2,5\nQA03|2022|A|3,5\n'
    const taken = await open('x.csv', bytesOf(table))
    const wrong = changeProfile(taken, { delimiter: ',', publisher: 'WiA' })
    expect(wrong.profile.columns).not.toContain('period')
    const right = changeProfile(wrong, { delimiter: '|' })
    expect(right.profile).toMatchObject({ delimiter: '|', headerRows: 1, columns: ['area', 'period', 'indicator', 'value'], decimal: ',', publisher: 'WiA' })
    expect(whyOf(right.proposal, nl.sidebar.figures, 'columns', { column: 3 })).toContain('waarde')
    expect(figuresOf(right, '2026-05-14').rows.map(({ area, value }) => [area, value])).toEqual([['QA01', 1.5], ['QA02', 2.5], ['QA03', 3.5]])
  })

  it('proposes the columns anew below the head that a person points out', async () => {
    const file = await open('x.csv', bytesOf('Cijfers 2024;1;2;3\nGebied;Jaar;Indicator;Waarde\nQA01;2022;A;1,5\nQA02;2022;A;2,5\n'))
    expect(file.profile.headerRows).toBe(0)
    expect(changeProfile(file, { headerRows: 2 }).profile).toMatchObject({ headerRows: 2, columns: ['area', 'period', 'indicator', 'value'] })
  })

  it('keeps what a person chose for columns and signs when only the encoding changes', async () => {
    const file = await open('x.csv', bytesOf('Gebied;Jaar;Indicator;Waarde\nQA01;2023;Cafés;-\nQA02;2023;Cafés;4\n'))
    const chosen = changeProfile(file, { columns: ['area', 'period', 'label', 'value'], missing: { '-': 'nil' } })
    expect(changeProfile(chosen, { encoding: 'windows-1252' }).profile).toMatchObject({ columns: ['area', 'period', 'label', 'value'], missing: { '-': 'nil' } })
  })

  it('tells columns apart that have the same name below a merged head', async () => {
    const file = await open('x.csv', bytesOf(';;2023;;2024;\nGebied;Indicator;K1;K2;K1;K2\nQA01;A;1;2;3;4\nQA02;A;5;6;7;8\n'))
    expect(file.columns.map(({ name }) => name)).toEqual(['Gebied', 'Indicator', '2023 · K1', '2023 · K2', '2024 · K1', '2024 · K2'])
  })

  it('names the column of a cell that cannot be read', async () => {
    const good = Array.from({ length: 12 }, (_, row) => `QA01;A${row};1;2\n`).join('')
    const { leftOut } = figuresOf(await open('x.csv', bytesOf(`Gebied;Indicator;2022;2023\n${good}QA01;B;3;=1+1\n`)), '2026-05-14')
    expect(leftOut.lines).toEqual([{ line: 14, column: '2023', reason: 'figure', raw: '=1+1' }])
  })

  it('uses what was confirmed earlier for a file with the same head, and only then', async () => {
    const csv = (value: string) => bytesOf(`Gebied;Jaar;Indicator;Waarde\nQA01;2023;A;${value}\n`)
    const first = await open('a.csv', csv('3'))
    const kept = JSON.stringify({ ...first.profile, publisher: 'Bevestigd' })
    const again = await open('b.csv', csv('4'), (kind) => keeping(kind === first.kindOfFile ? kept : null))
    expect(again).toMatchObject({ remembered: true, profile: { publisher: 'Bevestigd' } })
    const damaged = await open('b.csv', csv('4'), () => keeping('{"decimal":'))
    expect(damaged.remembered).toBe(false)
  })

  it.each([
    ['an empty file', new Uint8Array(0), 'empty'], ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 3, 0xe8, 0]), 'notText'],
  ])('says what is the matter with %s', async (_name, bytes, problem) => {
    expect(await readFigureFile(new File([bytes], 'x.csv'), nothingKept)).toEqual({ ok: false, problem })
  })

  const city = join(root, '../shared/data/passive/bbga-2017-stadsdeel-gebied.ssv')
  it.skipIf(!existsSync(city))('reads a table of the city that has no head', async () => {
    const { rows, leftOut } = figuresOf(await open('bbga-2017-stadsdeel-gebied.ssv', readFileSync(city)), '2026-05-14')
    expect(rows.length + leftOut.lines.length).toBeGreaterThan(14_000)
    expect(rows.length).toBeGreaterThan(13_000)
    expect(new Set(rows.map(({ indicatorId }) => indicatorId)).size).toBeGreaterThan(500)
    expect(rows.find(({ indicatorId, area }) => indicatorId === 'BEV0_17_P' && area === 'STAD')).toMatchObject({ value: 17.6, period: '2017' })
  })
})
