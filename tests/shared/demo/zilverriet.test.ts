import { describe, expect, it } from 'vitest'
import { REPORT_FORMS, SOURCE_GROUPS, SOURCE_METHODS } from '../../../shared/source/source.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { readSampleBytes, readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const sourceOf = (id: string) => ZILVERRIET.sources.find((source) => source.id === id)!
const textOf = (id: string) => readSampleText(sourceOf(id).fileName)

describe('ZILVERRIET', () => {
  it('has 3,940 inhabitants and 1,870 dwellings in three areas', () => {
    expect(ZILVERRIET.areas.map((area) => [area.code, area.oldCode])).toEqual([['QA01', 'Q12a'], ['QA02', 'Q12b'], ['QA03', 'Q12c']])
    expect(ZILVERRIET.areas.reduce((sum, area) => sum + area.inhabitants, 0)).toBe(3940)
    expect(ZILVERRIET.areas.reduce((sum, area) => sum + area.dwellings, 0)).toBe(1870)
  })

  it('has the twelve sources T01 to T12, in order', () => {
    expect(ZILVERRIET.sources.map((source) => source.id)).toEqual(Object.keys(UTTERANCES))
  })

  it('has ten to eleven thousand words in all', () => {
    const words = Object.values(UTTERANCES).reduce((sum, utterances) => sum + wordCount(utterances()), 0)
    expect(words).toBeGreaterThanOrEqual(10_000)
    expect(words).toBeLessThanOrEqual(11_000)
  })

  it.each(ZILVERRIET.sources)('says of $id in which encoding its text is', ({ fileName, encoding, alsoAs }) => {
    if (!fileName.endsWith('.docx')) expect(readSampleText(fileName, encoding).includes('\uFEFF')).toBe(false)
    else expect(readSampleText(alsoAs!)).toMatch(/^<!doctype html>/)
  })

  it.each(ZILVERRIET.sources)('has a card for $id that is whole enough to be counted', ({ fileName, card }) => {
    expect(readSampleBytes(fileName).length).toBeGreaterThan(1000)
    expect(SOURCE_GROUPS).toContain(card.group)
    expect(SOURCE_METHODS).toContain(card.method)
    expect(REPORT_FORMS).toContain(card.reportForm)
    expect(card.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(card.keepUntil! > card.date!).toBe(true)
    expect(card.areaCode === null || ZILVERRIET.areas.some((area) => area.code === card.areaCode)).toBe(true)
  })

  it.each(ZILVERRIET.sources)('counts no more people for $id than were asked', ({ card }) => {
    expect(card.reached!).toBeLessThanOrEqual(card.approached!)
    expect(card.spoken! + card.refused!).toBeLessThanOrEqual(card.reached!)
  })

  it.each(ZILVERRIET.sources)('has every field of a source card for $id, and none besides', ({ card }) => {
    const { id: _id, made: _made, changed: _changed, deleted: _deleted, fingerprint: _fingerprint, ...fields } = newSource('x', 'x', '000000000001-0000-x')
    expect(Object.keys(card).toSorted()).toEqual(Object.keys(fields).toSorted())
  })

  it('lists the moderator and seven parents of T01, and not D8, who walks in', () => {
    const { card } = sourceOf('T01')
    expect(card.speakers.map((speaker) => speaker.label)).toEqual(['M', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'])
    expect(card.speakers.filter((speaker) => speaker.role === 'moderator').map((speaker) => speaker.label)).toEqual(['M'])
    expect(card.spoken).toBe(7)
  })

  it('keeps residents, organisations and professionals apart', () => {
    const ids = (group: string) => ZILVERRIET.sources.filter((source) => source.card.group === group).map((source) => source.id)
    expect(ids('organisation')).toEqual(['T11'])
    expect(ids('professional')).toEqual(['T12'])
    expect(ids('resident')).toHaveLength(10)
  })

  it.each(ZILVERRIET.sources.filter((source) => source.card.speakers.length > 0))('lists for $id every voice that is in the text', ({ id, card }) => {
    const voices = new Set(UTTERANCES[id]!().map((utterance) => utterance.speaker))
    // D8 walks in halfway; the test above says so.
    voices.delete('D8')
    expect(new Set(card.speakers.map((speaker) => speaker.label))).toEqual(voices)
  })

  it('lets nobody quote young people of whom a form is missing, nor people at the door who were not asked', () => {
    expect(['T06', 'T08', 'T10', 'T12'].map((id) => sourceOf(id).card.consentQuoting)).toEqual([false, false, false, false])
  })

  it('writes down as promised what the moderator says is promised', () => {
    expect(ZILVERRIET.sources.filter((source) => source.card.promises !== null).map((source) => source.id)).toEqual(['T01', 'T02', 'T05', 'T07', 'T08', 'T11', 'T12'])
  })

  it('counts the nineteen talks of T03 as people spoken to', () => {
    expect(sourceOf('T03').card.spoken).toBe(textOf('T03').split('\n').filter((line) => line.startsWith('- ')).length)
  })

  it('names the method date that stands in the text itself', () => {
    expect(textOf('T01')).toContain('20 mei 2025')
    expect(textOf('T03')).toContain('14 mei 2025')
    expect(textOf('T02')).toContain('22 mei 2025')
    for (const [id, date] of [['T04', '17 mei'], ['T07', '2 juni'], ['T08', '11 juni'], ['T10', '10 juni'], ['T11', '5 juni'], ['T12', '16 juni']] as const) {
      expect(textOf(id)).toContain(`${date} 2025`)
      expect(new Date(sourceOf(id).card.date!).getUTCDate()).toBe(Number.parseInt(date, 10))
    }
  })

  it.each(ZILVERRIET.passiveFiles)('describes $id so that its first lines are read right', ({ fileName, encoding, separator, headerRows }) => {
    if (encoding === 'xlsx') return expect(Array.from(readSampleBytes(fileName).subarray(0, 2))).toEqual([0x50, 0x4b])
    const lines = readSampleText(fileName, encoding).split(/\r?\n/)
    const widths = lines.slice(0, headerRows + 1).map((line) => line.split(separator).length)
    expect(new Set(widths).size).toBe(1)
    expect(lines[headerRows]).toMatch(/Q(?:A01|12a|A;)|GM1999/)
    expect(lines[headerRows - 1]).not.toMatch(/QA01|Q12a|GM1999/)
  })

  it('uses only places without house numbers', () => {
    expect(ZILVERRIET.places.filter((place) => /\d/.test(place))).toEqual([])
  })
})
