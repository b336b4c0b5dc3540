import { describe, expect, it } from 'vitest'
import { countAnswers, isAnswer } from '../../../shared/source/answer-table.ts'

describe('isAnswer()', () => {
  it.each([['ja', true], ['0', true], ['geen', true], ['', false], ['-', false], ['–', false], ['.', false], ['n.v.t.', false], ['N.v.t', false], ['nvt', false], ['x', false], ['N/A', false], ['x is hier niet', true]])('%j: %s', (cell, expected) => {
    expect(isAnswer(cell)).toBe(expected)
  })
})

describe('countAnswers()', () => {
  it('tells who answered from who was asked: a blank cell was not', () => {
    expect(countAnswers({ header: ['a', 'Q9'], rows: [['1', 'ja'], ['2', 'n.v.t.'], ['3', ''], ['4']] }, 1)).toEqual({ answers: 1, asked: 2 })
  })
})
