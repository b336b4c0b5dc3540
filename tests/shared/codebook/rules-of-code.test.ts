import { describe, expect, it } from 'vitest'
import { TRICKY_CASES } from '../../../shared/codebook/coding-rules.ts'
import { rulesOfCode } from '../../../shared/codebook/rules-of-code.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodeId } from '../../../shared/codebook/starter-codes.ts'

const of = (key: string) => rulesOfCode({ id: starterCodeId(key) })

describe('rulesOfCode()', () => {
  it.each([
    ['BT5.2', ['nuisance-crime-fear'], ['boys-have-nothing']], ['BT7', ['nuisance-crime-fear'], ['past-the-garages']], ['BT6', ['nuisance-crime-fear'], ['past-the-garages', 'dealing-by-hearsay']],
    ['BT13', [], ['when-will-we-hear']], ['AB7', ['strength-beside-theme', 'two-strengths'], ['baker-knows-everyone']], ['PW3', ['values-on-ideas', 'outcome-or-response'], []], ['WD-S4', ['health-is-special', 'judgement-not-fact'], []], ['BT1', [], ['bench-we-keep-clean']],
  ])('shows beside %s', (key, rules, cases) => {
    const found = of(key)
    expect([found.rules.map(({ id }) => id), found.cases.map(({ id }) => id)]).toEqual([rules, cases])
  })
  it('shows every tricky case beside some code', () => {
    const shown = new Set(STARTER_CODEBOOKS.flatMap(({ codes }) => codes.flatMap(({ key }) => of(key).cases.map(({ id }) => id))))
    expect([...shown].sort()).toEqual(TRICKY_CASES.map(({ id }) => id).sort())
  })
  it('knows nothing of a code of the team’s own, whatever it is called', () => {
    expect(rulesOfCode({ id: '0198c1d0-0000-7000-8000-000000000000' })).toEqual({ rules: [], cases: [] })
  })
})
