import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import * as v from 'valibot'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../shared/passive/decode-bytes.ts'
import { importProfileSchema } from '../../../shared/passive/import-profile.ts'
import { QUESTION_CODES, REASON_CODES } from '../../../shared/passive/profile-proposal.ts'
import { proposeProfile } from '../../../shared/passive/propose-profile.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { tableToObservations } from '../../../shared/passive/table-to-observations.ts'
import { readSampleBytes } from '../demo/read-sample.ts'
import { busyFor } from '../../busy-for.ts'

const reports = decodeBytes(readSampleBytes('P01_meldingen_kwartaal.csv'), 'windows-1252')
const codes = (text: string, fileName = 'x.csv') => proposeProfile(text, 'utf-8', fileName).questions.map(({ code }) => code)

describe('proposeProfile()', () => {
  it('proposes how the reports of the sample are read', () => {
    const { profile } = proposeProfile(reports, 'windows-1252', 'meldingen_kwartaal.csv')
    expect(profile).toMatchObject({
      encoding: 'windows-1252', delimiter: ';', headerRows: 2, kind: 'reports', publisher: 'Meldingen stadsdeel Oeverdam', missing: { '': 'ask', '-': 'ask' },
      columns: ['area', 'area-name', 'indicator', 'sub-category', ...Array.from({ length: 8 }, () => 'value')],
    })
  })

  it('gives a reason or a question for each thing it filled in', () => {
    const { profile, reasons, questions } = proposeProfile(reports, 'windows-1252', 'meldingen_kwartaal.csv')
    const spoken = [...reasons, ...questions]
    for (const field of ['encoding', 'delimiter', 'decimal', 'thousands', 'headerRows', 'kind', 'publisher', 'totalWords', 'footerWords']) expect(spoken.map((one) => one.field)).toContain(field)
    profile.columns.forEach((_role, column) => expect(spoken.some((one) => one.field === 'columns' && one.column === column)).toBe(true))
    Object.keys(profile.missing).forEach((sign) => expect(spoken.some((one) => one.field === 'missing' && one.sign === sign)).toBe(true))
  })

  it('reads CBS figures with groups, commas and points in one row', () => {
    const { profile, questions } = proposeProfile('gwb_code;jaar;inwoners;eenpersoons\nBU03630001;2023;3.940;27,4\nBU03630002;2023;1.420*;.\n', 'utf-8', 'kwb_buurten.csv')
    expect(profile).toMatchObject({ decimal: ',', thousands: '.', publisher: 'CBS', missing: { '.': 'not-published' }, columns: ['area', 'period', 'value', 'value'] })
    expect(questions).toEqual([])
  })

  it.each<[string, string, string, string]>([
    ['whether 1.420 is a thousand', 'jaar;gebiedcode;variabele;waarde\n2023;A01;W;1.420', 'x.csv', 'ambiguous-thousands'],
    ['which period figures are of', 'gebiedcode;variabele;waarde\nA01;W;1', 'x.csv', 'no-period'],
    ['also when the file name has a year', 'gebiedcode;variabele;waarde\nA01;W;1', 'wia2021.csv', 'no-period'],
    ['which area figures are of', 'jaar;variabele;waarde\n2023;W;1', 'x.csv', 'no-area'],
    ['what figures are about', '2023;A01;12\n2023;A02;14', 'x.csv', 'no-indicator'],
    ['who published them', 'jaar;gebiedcode;variabele;waarde\n2023;A01;W;1', 'x.csv', 'no-publisher'],
    ['whether the encoding is right', 'jaar;gebiedcode;variabele;waarde\n2023;A01;cafÃ©s;1', 'x.csv', 'wrong-encoding'],
    ['what to do about damaged rows', 'jaar;gebiedcode;variabele;waarde\n2023;A01;W;1\n2023;A02;W;1\n2023;A03;W;1\n2023;A04;W;1\n2023;A01\n', 'x.csv', 'damaged-rows'],
    ['where the columns are', 'zomaar een tekst', 'x.csv', 'no-value-column'],
  ])('asks %s', (_what, text, fileName, code) => expect(codes(text, fileName)).toContain(code))

  it('proposes the year of the file name and still asks', () => {
    expect(proposeProfile('gebiedcode;variabele;waarde\nA01;W;1', 'utf-8', 'wia2021.csv').profile.defaultPeriod).toBe('2021')
  })

  it('makes a storable profile of any text, with known codes, and never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.array(fc.constantFrom('2023', 'A01', 'Totaal', '', '-', '<5', '1.420', '27,4', '"', '=1', 'jaar', '__proto__', '\n', '\u0000'), { maxLength: 8 }).map((cells) => cells.join(';')), { maxLength: 12 }).map((lines) => lines.join('\n')))
    fc.assert(fc.property(text, (anything) => {
      const { profile, reasons, questions } = proposeProfile(anything, 'utf-8', 'x.csv')
      expect(v.parse(importProfileSchema, JSON.parse(JSON.stringify(profile)))).toEqual(profile)
      for (const { code } of reasons) expect(REASON_CODES).toContain(code)
      for (const { code } of questions) expect(QUESTION_CODES).toContain(code)
    }), { numRuns: 500 })
  })

  it.each(['x'.repeat(5_000_000), `1${' '.repeat(5_000_000)}2`, '1.'.repeat(2_500_000), '"'.repeat(5_000_000)])('is not held up by a cell of five million letters', (cell) => {
    const started = process.cpuUsage()
    const text = `jaar;gebiedcode;variabele;waarde 2023\n2023;A01;W;${cell}\n2023;A02;W;1\n${cell};A01;W;2`
    const { profile } = proposeProfile(text, 'utf-8', 'x.csv')
    tableToObservations(readTable(text, profile), profile)
    expect(busyFor(started)).toBeLessThan(8_000)
  })

  it('proposes within seconds for 200,000 rows', () => {
    const text = `jaar;gebiedcode;variabele;waarde\n${Array.from({ length: 200_000 }, (_, at) => `2023;A${10 + (at % 90)};VAR_${at % 800};${at},5`).join('\n')}`
    const started = process.cpuUsage()
    expect(proposeProfile(text, 'utf-8', 'x.csv').profile.columns).toEqual(['period', 'area', 'indicator', 'value'])
    expect(busyFor(started)).toBeLessThan(10_000)
  })

  it('runs in a bare script world, without timers, console, TextDecoder or document', async () => {
    const folder = new URL('../../../shared/passive/', import.meta.url).pathname
    const built = await build({
      configFile: false, logLevel: 'silent',
      build: { write: false, target: 'es2020', minify: false, lib: { entry: `${folder}propose-profile.ts`, formats: ['iife'], name: 'engine', fileName: 'engine' } },
    })
    const output = [built].flat()[0]!
    if (!('output' in output)) throw new Error('the build gave no output')
    const world = createContext({ text: reports }, { codeGeneration: { strings: false, wasm: false } })
    runInContext(output.output[0].code, world)
    const profile: unknown = JSON.parse(String(runInContext("JSON.stringify(engine.proposeProfile(text, 'windows-1252', 'meldingen_kwartaal.csv').profile)", world)))
    expect(profile).toEqual(proposeProfile(reports, 'windows-1252', 'meldingen_kwartaal.csv').profile)
  })

  it('has types of its own for Papa Parse, so that the engine cannot see Node', () => {
    expect(readFileSync(new URL('../../../shared/tsconfig.json', import.meta.url), 'utf8')).toContain('papaparse.d.ts')
  })
})
