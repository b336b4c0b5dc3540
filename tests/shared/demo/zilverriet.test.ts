import { describe, expect, it } from 'vitest'
import { REPORT_FORMS, SOURCE_GROUPS, SOURCE_METHODS } from '../../../shared/source/source.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { readSampleText } from './read-sample.ts'

const textOf = (id: string) => readSampleText(ZILVERRIET.sources.find((source) => source.id === id)!.fileName)

describe('ZILVERRIET', () => {
  it('has 3,940 inhabitants and 1,870 dwellings in three areas', () => {
    expect(ZILVERRIET.areas.map((area) => [area.code, area.oldCode])).toEqual([['QA01', 'Q12a'], ['QA02', 'Q12b'], ['QA03', 'Q12c']])
    expect(ZILVERRIET.areas.reduce((sum, area) => sum + area.inhabitants, 0)).toBe(3940)
    expect(ZILVERRIET.areas.reduce((sum, area) => sum + area.dwellings, 0)).toBe(1870)
  })

  it.each(ZILVERRIET.sources)('has a card for $id that is whole enough to be counted', ({ fileName, card }) => {
    expect(readSampleText(fileName).length).toBeGreaterThan(1000)
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
    const { card } = ZILVERRIET.sources[0]!
    expect(card.speakers.map((speaker) => speaker.label)).toEqual(['M', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'])
    expect(card.speakers.filter((speaker) => speaker.role === 'moderator').map((speaker) => speaker.label)).toEqual(['M'])
    expect(card.spoken).toBe(7)
  })

  it('counts the nineteen talks of T03 as people spoken to', () => {
    expect(ZILVERRIET.sources[1]!.card.spoken).toBe(textOf('T03').split('\n').filter((line) => line.startsWith('- ')).length)
  })

  it('names the method date that stands in the text itself', () => {
    expect(textOf('T01')).toContain('20 mei 2025')
    expect(textOf('T03')).toContain('14 mei 2025')
  })

  it.each(ZILVERRIET.passiveFiles)('describes $id so that its first lines are read right', ({ fileName, encoding, separator, headerRows }) => {
    const lines = readSampleText(fileName, encoding).split('\r\n')
    const widths = lines.slice(0, headerRows + 1).map((line) => line.split(separator).length)
    expect(new Set(widths).size).toBe(1)
    expect(lines[headerRows]).toMatch(/QA01/)
    expect(lines[headerRows - 1]).not.toMatch(/QA01/)
  })

  it('uses only places without house numbers', () => {
    expect(ZILVERRIET.places.filter((place) => /\d/.test(place))).toEqual([])
  })
})
