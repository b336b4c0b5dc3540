import { describe, expect, it } from 'vitest'
import { proposeNumberSigns } from '../../../shared/passive/propose-number-signs.ts'

describe('proposeNumberSigns()', () => {
  it.each<[string, readonly string[], ',' | '.', '.' | ',' | ' ' | null, readonly string[]]>([
    ['5,6 has a decimal comma', ['5,6', '12'], ',', null, []],
    ['17.6 has a decimal point', ['17.6'], '.', null, []],
    ['27,4 beside 3.940 as at CBS', ['3.940', '27,4', '.'], ',', '.', []],
    ['17.6 beside 1.420 as in BBGA', ['17.6', '1.420'], '.', null, []],
    ['1.234,50 tells both', ['1.234,50'], ',', '.', []],
    ['1,234.50 tells both', ['1,234.50'], '.', ',', []],
    ['1.234.567 can only be groups', ['1.234.567'], ',', '.', []],
    ['1 234 is grouped by spaces', ['1 234', '12'], ',', ' ', []],
    ['0.123 can be no group', ['0.123'], '.', null, []],
    ['1234,567 can be no group', ['1234,567'], ',', null, []],
    ['1.420 alone may be either', ['1.420', '33'], ',', '.', ['ambiguous-thousands']],
    ['1,420 alone may be either', ['1,420'], ',', null, ['ambiguous-thousands']],
    ['17.6 beside 27,4 cannot both be right', ['17.6', '27,4'], ',', null, ['mixed-decimals']],
    ['1.234.567 beside 17.6 cannot both be right', ['1.234.567', '17.6'], '.', null, ['mixed-decimals']],
    ['whole numbers tell nothing', ['1', '22', '-', '<5', ''], ',', null, []],
    ['words tell nothing', ['a.b', 'x,y', '=1.5+2', '1.2.3.4'], ',', null, []],
    ['stars, signs and percents aside', ['-5,6%', '<0,5', '7,1*'], ',', null, []],
  ])('%s', (_what, cells, decimal, thousands, questions) => {
    const proposed = proposeNumberSigns(cells)
    expect(proposed.value).toEqual({ decimal, thousands })
    expect(proposed.questions.map(({ code }) => code)).toEqual(questions)
    expect(proposed.reasons.map(({ field }) => field)).toEqual(['decimal', 'thousands'])
  })
})
