import { describe, expect, it } from 'vitest'
import { proposeMissingSigns } from '../../../shared/passive/propose-missing-signs.ts'

const DUTCH = { decimal: ',', thousands: null } as const
const propose = (...cells: string[]) => proposeMissingSigns(cells, DUTCH)

describe('proposeMissingSigns()', () => {
  it('proposes the usual meaning with how often a sign stands there', () => {
    const proposed = propose('.', '5,6', ' . ', 'x', 'N.v.t.')
    expect(proposed.value).toEqual({ '.': 'not-published', x: 'suppressed', 'n.v.t.': 'not-applicable' })
    expect(proposed.reasons.map(({ sign, evidence }) => [sign, evidence])).toEqual([['.', '2'], ['x', '1'], ['n.v.t.', '1']])
    expect(proposed.questions).toEqual([])
  })

  it('asks what an empty cell, a dash and a sign of its own mean', () => {
    const proposed = propose('', '', '-', 'onb')
    expect(proposed.value).toEqual({ '': 'ask', '-': 'ask', onb: 'ask' })
    expect(proposed.questions.map(({ sign, code, evidence }) => [sign, code, evidence])).toEqual([['', 'blank-meaning', '2'], ['-', 'dash-meaning', '1'], ['onb', 'unknown-sign', '1']])
  })

  it.each(['=1+1', '+cmd', '@sum', '12.5', '<5', '5-9', '__proto__', 'a long text in the wrong column', '5,6*'])('takes %j for no sign', (cell) => expect(propose(cell).value).toEqual({}))

  it('knows that a 0 of CBS means less than half, and of nobody else', () => {
    expect(proposeMissingSigns(['0', '0,0', '10', '0,5'], DUTCH, true).value).toEqual({ '0': 'below-half', '0,0': 'below-half' })
    expect(propose('0', '0,0').value).toEqual({})
  })

  it('stops asking when a column holds words instead of figures', () => {
    expect(propose(...Array.from({ length: 100 }, (_, at) => `woord${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`)).questions).toHaveLength(12)
  })
})
