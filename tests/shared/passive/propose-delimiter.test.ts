import { describe, expect, it } from 'vitest'
import type { Delimiter } from '../../../shared/passive/import-profile.ts'
import { proposeDelimiter } from '../../../shared/passive/propose-delimiter.ts'

describe('proposeDelimiter()', () => {
  it.each<[string, string, Delimiter]>([
    ['a semicolon, though every row has a decimal comma', 'a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['a comma', 'a,b\n1,2\n3,4', ','],
    ['a comma, though quoted cells hold semicolons', 'a,b\n"x;y",2\n"p;q",4', ','],
    ['a tab, though the cells hold commas', 'a\tb\n1,5\t2,5', '\t'],
    ['a pipe', 'a|b\n1|2', '|'],
    ['a space', '2017 STAD BEV 12\n2017 DX01 BEV 3', ' '],
    ['a semicolon, though notes below the table have none', 'a;b\n1;2\n3;4\n5;6\n7;8\nBron: x', ';'],
  ])('finds %s', (_what, text, delimiter) => {
    const proposed = proposeDelimiter(text, ['bron:'])
    expect(proposed.value).toBe(delimiter)
    expect(proposed.reasons.map(({ code }) => code)).toEqual(['same-width-rows'])
    expect(proposed.questions).toEqual([])
  })

  it.each(['', 'woord\nwoord', '\n\n'])('asks when nothing cuts %j into columns', (text) => {
    expect(proposeDelimiter(text, []).questions.map(({ code }) => code)).toEqual(['one-column'])
  })
})
