import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoUnits, detectUnitKind, speakersOf, startOfWords, unitAt } from '../../../shared/source/cut-into-units.ts'

const demo = (name: string) => readFileSync(join(import.meta.dirname, '../../../shared/demo', name), 'utf8')
const words = (text: string, kind: 'turn' | 'line' | 'paragraph') => cutIntoUnits(text, kind).map((unit) => [unit.speaker, unit.time, text.slice(unit.wordsStart, unit.end)])

describe('cutIntoUnits()', () => {
  it.each([
    ['[00:04:12] M: Wat zou u missen?\n[00:04:15] D3: De bakker.', [['M', '00:04:12', 'Wat zou u missen?'], ['D3', '00:04:15', 'De bakker.']]],
    ['00:12:03 SP2: Ja.\n00:12:09 SP1: Nee.', [['SP2', '00:12:03', 'Ja.'], ['SP1', '00:12:09', 'Nee.']]],
    ['[12:03] Bewoner A – Goed zo.', [['Bewoner A', '12:03', 'Goed zo.']]],
    ['Fatima: Ik woon hier.\nM: Hoe lang?\nFatima: Tien jaar.\nM: Zo.', [['Fatima', null, 'Ik woon hier.'], ['M', null, 'Hoe lang?'], ['Fatima', null, 'Tien jaar.'], ['M', null, 'Zo.']]],
    ['[Noor] Ja.\n[Sam] Nee.\n[Noor] Jawel.\n[Sam] Goed.', [['Noor', null, 'Ja.'], ['Sam', null, 'Nee.'], ['Noor', null, 'Jawel.'], ['Sam', null, 'Goed.']]],
    ['[00:04:12]\nM: Wat zou u missen?\n[00:04:15]\r\nD3: De bakker.\n[00:04:20]\n\nnaloop', [['M', '00:04:12', 'Wat zou u missen?'], ['D3', '00:04:15', 'De bakker.'], [null, '00:04:20', '']]],
    ['[00:01]\n[Noor] Ja.\n[00:02]\n[Noor] Nee.', [[null, '00:01', ''], ['Noor', null, 'Ja.'], [null, '00:02', ''], ['Noor', null, 'Nee.']]],
    ['D1: Eén.\nnog bij D1\n\nlos\nD1: Twee.', [['D1', null, 'Eén.\nnog bij D1'], ['D1', null, 'Twee.']]],
  ])('cuts %j into its turns', (text, expected) => {
    expect(words(text, 'turn')).toEqual(expected)
  })

  it('takes no clock time for a speaker, nor a word with a colon that stands once', () => {
    expect(cutIntoUnits('17:30 is het donker.\nLet op: de deur is dicht.\n17:45: nog steeds.', 'turn')).toEqual([])
    expect(cutIntoUnits('17:30 is het donker: dan blijf ik binnen.\n18:00 is het donker: nog steeds.', 'turn')).toEqual([])
  })

  it('gives every note line its own number as speaker, and leaves the heading out', () => {
    expect(words('# Koffiekar\nWeer: nat\n\n- vr ±45: glas\n- idem buurvrouw', 'line')).toEqual([['1', null, 'vr ±45: glas'], ['2', null, 'idem buurvrouw']])
  })

  it('takes every filled line for a note where a page shows the list without marks', () => {
    expect(words('eerste\n\ntweede', 'line').map(([speaker]) => speaker)).toEqual(['1', '2'])
  })

  it.each([
    ['a turn with time and label', '[00:04:12]\nM: Wat zou', 'Wat zou'],
    ['a turn with its label', 'M: Wat zou', 'Wat zou'],
    ['words within a turn', 'zou u', 'zou u'],
    ['two turns', 'M: Wat zou u missen?\n[00:04:15]\nD3: De', 'Wat zou u missen?\n[00:04:15]\nD3: De'],
    ['a label alone', 'D3:', 'D3:'],
    ['what stands outside the turns', 'Verslag', 'Verslag'],
  ])('starts a passage of %s at its words', (_name, selected, expected) => {
    const text = 'Verslag\n\n[00:04:12]\nM: Wat zou u missen?\n[00:04:15]\nD3: De bakker.'
    const start = text.indexOf(selected)
    const end = start + selected.length
    expect(text.slice(startOfWords(cutIntoUnits(text, 'turn'), { start, end }), end)).toBe(expected)
  })

  it('keeps units in order, without overlap, inside the text, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('D1: ja', '[00:01] M: zo', '[00:02]', '- punt', '', '  ', 'los', '17:30 uur', '\r', '👩‍👧 x: y')).map((lines) => lines.join('\n')), fc.constantFrom('turn', 'line', 'paragraph' as const), (text, kind) => {
      let last = 0
      for (const unit of cutIntoUnits(text, kind as 'turn')) {
        expect(unit.start).toBeGreaterThanOrEqual(last)
        expect(unit.wordsStart).toBeGreaterThanOrEqual(unit.start)
        expect(unit.end).toBeGreaterThanOrEqual(unit.wordsStart)
        expect(unit.end).toBeLessThanOrEqual(text.length)
        last = unit.end
      }
    }))
  })

  it('finds the 175 turns and nine voices of the sample talk, with M as moderator', () => {
    const text = demo('T01_groepsgesprek_ouders.txt')
    expect(detectUnitKind(text)).toBe('turn')
    const units = cutIntoUnits(text, 'turn')
    expect(units.length).toBe(175)
    const speakers = speakersOf(units)
    expect(speakers.map((speaker) => speaker.label).sort()).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'M'])
    expect(speakers.filter((speaker) => speaker.role === 'moderator').map((speaker) => speaker.label)).toEqual(['M'])
  })

  it('finds the nineteen talks of the sample coffee cart', () => {
    const text = demo('T03_koffiekar_plein.md')
    expect(detectUnitKind(text)).toBe('line')
    expect(cutIntoUnits(text, 'line').length).toBe(19)
  })

  it('calls plain prose paragraphs', () => {
    expect(detectUnitKind('Toen ik hier kwam wonen was de gang nog geel.\n\nMijn moeder zei altijd: deur open, buren binnen.')).toBe('paragraph')
  })
})

describe('unitAt()', () => {
  const units = cutIntoUnits('D1: a\nD2: b\nD1: c\nD2: d', 'turn')
  it('finds the unit of an offset, first and last character included', () => {
    expect(unitAt(units, 0)?.index).toBe(0)
    expect(unitAt(units, 4)?.index).toBe(0)
    expect(unitAt(units, 6)?.index).toBe(1)
  })
  it('returns null between units and past the end', () => {
    expect(unitAt(units, 5)).toBeNull()
    expect(unitAt(units, 999)).toBeNull()
    expect(unitAt([], 0)).toBeNull()
  })
})
