import { describe, expect, it } from 'vitest'
import { cutLines, headingOfLine } from '../../../shared/source/cut-lines.ts'

const words = (text: string, pattern: 'marked' | 'barred' | 'filled', skip = 0) => cutLines(text, { pattern, skip }).map((unit) => [unit.speaker, text.slice(unit.wordsStart, unit.end)])

describe('cutLines()', () => {
  it.each([
    ['lines with a mark', 'marked', 0, '# Koffiekar\n- vr ±45: glas\n3. lift\n* “laat maar”', [['1', 'vr ±45: glas'], ['2', 'lift'], ['3', '“laat maar”']]],
    ['lines of a board with columns', 'barred', 0, 'Post-its, 27 stuks\n\nFIJN | moestuin\nKAN BETER | ratten | blok C', [['1', 'moestuin'], ['2', 'ratten | blok C']]],
    ['every filled line below the heading', 'filled', 2, 'Schouw\nnat weer\n\n glas bij de bak\n\nlicht stuk', [['1', 'glas bij de bak'], ['2', 'licht stuk']]],
    ['no note in nothing', 'filled', 0, '\n \n', []],
    ['fewer lines than are to be skipped', 'filled', 9, 'a\nb', []],
  ] as const)('cuts %s', (_what, pattern, skip, text, expected) => {
    expect(words(text, pattern, skip)).toEqual(expected)
  })
})

describe('headingOfLine()', () => {
  it.each([['FIJN | moestuin', 'FIJN'], ['KAN BETER | a | b', 'KAN BETER'], ['moestuin', null], ['| leeg', null], ['IDEE | ', null], [`${'x'.repeat(60)} | a`, null]])('of %j is %j', (line, heading) => {
    expect(headingOfLine(line)).toBe(heading)
  })
})
