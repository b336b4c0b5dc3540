import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutTurns } from '../../../shared/source/cut-turns.ts'

const words = (text: string, pattern: 'label' | 'bracket' | 'above') => cutTurns(text, pattern).map((unit) => [unit.speaker, unit.time, text.slice(unit.wordsStart, unit.end)])

describe('cutTurns()', () => {
  it.each([
    ['every label with a colon, also one that stands once', 'label', 'Let op: de deur is dicht.\nD1: Ja.', [['Let op', null, 'de deur is dicht.'], ['D1', null, 'Ja.']]],
    ['a label with its words on the next line', 'label', 'Fatima:\nIk woon hier.\n\nAl tien jaar.\nM: Zo.', [['Fatima', null, 'Ik woon hier.\n\nAl tien jaar.'], ['M', null, 'Zo.']]],
    ['a label behind a time', 'label', '[00:04:12] D3: De bakker.\n00:04:20 - D5: Ja.', [['D3', '00:04:12', 'De bakker.'], ['D5', '00:04:20', 'Ja.']]],
    ['a voice tag', 'label', '<v Noor> Ja.\n<v Sam> Nee.', [['Noor', null, 'Ja.'], ['Sam', null, 'Nee.']]],
    ['no clock time and no address', 'label', '17:30: het is donker.\nhttps://zilverriet.example', []],
    ['labels in brackets', 'bracket', '[id1] hello\nM: no label here\n[id2] I am struggling', [['id1', null, 'hello\nM: no label here'], ['id2', null, 'I am struggling']]],
    ['no time in brackets for a voice', 'bracket', '[00:04:12] D3: De bakker.', []],
    ['labels on a line of their own', 'above', 'D3\nDe bakker.\nEn de moeders.\n\nD5\nJa maar.\n\nD3\nNou.\n\nD5\nPrecies.', [['D3', null, 'De bakker.\nEn de moeders.'], ['D5', null, 'Ja maar.'], ['D3', null, 'Nou.'], ['D5', null, 'Precies.']]],
    ['labels with a time on either side', 'above', 'Jan Jansen 0:03\nGoedemiddag.\n\n[00:09] Spreker 2\nHallo.', [['Jan Jansen', '0:03', 'Goedemiddag.'], ['Spreker 2', '00:09', 'Hallo.']]],
    ['a time above the label', 'above', '00:00:03\nD3\nGoedemiddag.\n00:00:09\nD3\nHallo.', [['D3', '00:00:03', 'Goedemiddag.\n00:00:09'], ['D3', '00:00:09', 'Hallo.']]],
    ['no short line of a story for a voice', 'above', 'Zilverriet Noord\nToen ik hier kwam wonen was de gang nog geel.', []],
    ['no answer of one word for a voice', 'above', 'D1\nJa\nD2\nJa\nD1\nJa\nD2\nNee', [['D1', null, 'Ja'], ['D2', null, 'Ja'], ['D1', null, 'Ja'], ['D2', null, 'Nee']]],
  ] as const)('takes %s', (_what, pattern, text, expected) => {
    expect(words(text, pattern)).toEqual(expected)
  })

  it('keeps turns in order, without overlap, inside the text, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('D1', 'D1: ja', '[Noor] zo', '[00:01] M', '', '  ', 'los', '17:30 uur', '\r', '👩‍👧 x: y')).map((lines) => lines.join('\n')), fc.constantFrom('label', 'bracket', 'above' as const), (text, pattern) => {
      let last = 0
      for (const unit of cutTurns(text, pattern as 'label')) {
        expect(unit.start).toBeGreaterThanOrEqual(last)
        expect(unit.wordsStart).toBeGreaterThanOrEqual(unit.start)
        expect(unit.end).toBeGreaterThanOrEqual(unit.wordsStart)
        last = unit.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })

  it('is not held up by a line of a million spaces', () => {
    const began = performance.now()
    cutTurns(`A${' '.repeat(1_000_000)}b\nc`, 'above')
    cutTurns(`A${' '.repeat(1_000_000)}b\nc`, 'label')
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
