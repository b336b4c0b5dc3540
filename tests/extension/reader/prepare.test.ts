import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Contents } from '../../../extension/reader/files/contents.ts'
import { readPlain } from '../../../extension/reader/files/read-plain.ts'
import { flaggedAnswers, prepare, proposeChoices, refusedColumns } from '../../../extension/reader/prepare.ts'
import { cleanText } from '../../../shared/source/clean-text.ts'
import type { SourceFormat } from '../../../shared/source/recognise-format.ts'

const demo = (name: string, format: 'csv' | 'txt' | 'md' | 'vtt'): Contents => {
  const read = readPlain(readFileSync(join(import.meta.dirname, '../../../shared/demo', name)), format)
  if (typeof read === 'string') throw new Error(read)
  return { ...read, text: cleanText(read.text) }
}
const taken = (contents: Contents, name = 'bestand') => prepare(contents, name, proposeChoices(contents, 'Titel'))
const table = (header: readonly string[], rows: readonly (readonly string[])[], text = '', format: SourceFormat = 'csv'): Contents => ({ format, title: '', text, pages: [], tables: [{ name: '', table: { header, rows }, passedOver: 0 }] })

describe('prepare()', () => {
  it.each([
    ['T01_groepsgesprek_ouders.txt', 'txt', 175, 9], ['T02_groepsgesprek_ouderen.vtt', 'vtt', 111, 7], ['T03_koffiekar_plein.md', 'md', 19, 19], ['T04_koffiekar_noord_postits.txt', 'txt', 27, 27], ['T05_straatenquete.csv', 'csv', 197, 64],
    ['T07_verhaal_mw_R.txt', 'txt', 9, 1], ['T08_jongeren_spraakmemo.txt', 'txt', 51, 4], ['T10_bewonerscommissie_notulen.txt', 'txt', 27, 1], ['T11_ondernemers_school_bieb.txt', 'txt', 40, 6], ['T12_sleutelpersonen_AFGESCHERMD.txt', 'txt', 34, 6],
  ] as const)('takes %s as it is meant', (name, format, units, voices) => {
    const [source, ...others] = taken(demo(name, format))
    expect(others).toEqual([])
    expect(source!.units.length).toBe(units)
    expect(new Set(source!.units.map((unit) => unit.speaker)).size).toBe(voices)
  })

  it('asks of a question that came later only who was asked', () => {
    const [survey] = taken(demo('T05_straatenquete.csv', 'csv'))
    expect(survey!.answered.at(-1)).toEqual({ question: 'Q9 Wat gebeurde er na uw melding?', answers: 13, asked: 31, of: 64 })
  })

  it('keeps an answer of more lines whole, and reads letters of an old encoding', () => {
    const { source, units } = taken(demo('T05_straatenquete.csv', 'csv'))[0]!
    const answer = units.map((unit) => source.text.text.slice(unit.start, unit.end)).find((words) => words.includes('\n'))
    expect(answer).toMatch(/\n/)
    expect(source.text.text).toMatch(/[éë]/)
    expect(source.text.text).not.toMatch(/\ufffd|Ã/)
  })

  it('takes the phone number out of the survey, and leaves it where a person wants that', () => {
    const contents = demo('T05_straatenquete.csv', 'csv')
    const choices = proposeChoices(contents, 'Enquête')
    const flagged = flaggedAnswers(contents.tables[0]!.table, choices.uses)
    expect(flagged.length).toBe(1)
    const number = /0\d[\d -]{7,}/
    expect(prepare(contents, 'a', choices)[0]!.source.text.text).not.toMatch(number)
    expect(prepare(contents, 'a', choices)[0]!.source.text.text).toContain('[…]')
    expect(prepare(contents, 'a', { ...choices, hidesPersonalData: false })[0]!.source.text.text).toMatch(number)
  })

  it('makes two sources of a walk-about with residents and professionals, and gives their rows their role', () => {
    const parts = taken(demo('T09_schouw.csv', 'csv'))
    expect(parts.map(({ group, units, source }) => [group, units.length, source.card.speakers![0]!.role])).toEqual([['resident', 5, 'respondent'], ['professional', 4, 'professional']])
    expect(parts[0]!.source.text.text).not.toContain(parts[1]!.source.text.text.split('\n')[0])
  })

  it('takes labels out of the text where a person wants that, and remembers whose words they are', () => {
    const contents = demo('T01_groepsgesprek_ouders.txt', 'txt')
    const [source] = prepare(contents, 'a', { ...proposeChoices(contents, 'a'), labels: 'out' })
    expect(source!.source.text.text).not.toMatch(/\[00:|D3:/)
    expect(source!.units.length).toBe(175)
    expect(source!.source.card.speakers!.length).toBe(9)
  })

  it('keeps the role that a person gave a voice', () => {
    const contents = demo('T11_ondernemers_school_bieb.txt', 'txt')
    const [source] = prepare(contents, 'a', { ...proposeChoices(contents, 'a'), roster: [{ label: 'Bieb', role: 'professional', ageBand: '35-49' }] })
    expect(source!.source.card.speakers!.find((speaker) => speaker.label === 'Bieb')).toEqual({ label: 'Bieb', role: 'professional', ageBand: '35-49' })
  })
})

describe('proposeChoices()', () => {
  const rows = [['1', 'het is hier fijn'], ['2', 'de lift is stuk'], ['3', 'meer groen graag']]
  it('takes the table of a file that is hardly more, and the text of a report with a table in it', () => {
    expect(proposeChoices(table(['nr', 'antwoord'], rows, 'Titel\nnr\tantwoord\n1\ta', 'html'), 'a').take).toBe(0)
    expect(proposeChoices(table(['nr', 'antwoord'], rows, 'Een alinea.\n'.repeat(40), 'docx'), 'a').take).toBe('text')
  })
  it('takes the largest sheet, and never the codebook of a workbook for coding', () => {
    const sheet = (name: string, count: number) => ({ name, table: { header: ['Antwoord', 'Codes'], rows: Array.from({ length: count }, (_, at) => [`wat ik vind is ${at}`, 'a,b']) }, passedOver: 0 })
    const contents = { ...table([], []), tables: [sheet('q1_codebook', 9), sheet('q1_codes_anna', 4), sheet('q1_codes_final', 5)] }
    expect(proposeChoices(contents, 'a')).toMatchObject({ take: 2, uses: ['open', 'out'] })
  })
})

describe('refusedColumns()', () => {
  it('refuses columns of personal data by name and by what is in them, and no column of answers for one phone number', () => {
    const refused = refusedColumns({
      header: ['nr', 'naam', 'contact', 'antwoord'],
      rows: [['1', 'Jan de Vries', '06-12345678', 'het is hier fijn'], ['2', 'Els Bakker', '06-23456789', '06-34567890'], ['3', 'Bo Smit', '06-45678901', 'de lift'], ['4', 'Ali Can', '06-56789012', 'groen'], ['5', 'Jo Vos', '06-67890123', 'rust'], ['6', 'Mo Ali', '06-78901234', 'de bakker']],
    })
    expect(refused.map(({ column, reason }) => [column, reason])).toEqual([[1, 'name'], [2, 'phone']])
  })
})
