import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '../../../shared/passive/import-profile.ts'
import { proposeCarrying, proposePublicationRules } from '../../../shared/passive/propose-rules.ts'

const SHAPE = { decimal: ',' as const, thousands: null, missing: {} }
const rowsOf = (cells: readonly (readonly string[])[]) => cells.map((row, at) => ({ line: at + 1, cells: row }))
const rules = (cells: readonly (readonly string[])[], words: readonly string[] = []) => proposePublicationRules(rowsOf(cells), ['indicator', 'unit', 'value', 'value', 'value'], SHAPE, words)

describe('proposePublicationRules()', () => {
  const capped = [['A', '%', '90', '90', '90'], ['B', '%', '12', '31', '45']]
  const rounded = [['A', 'aantal', '5', '10', '45'], ['B', 'aantal', '15', '0', '20'], ['C', 'aantal', '5', '5', '120']]
  it('asks whether percentages were cut off where none is above 90 and some are at it', () => {
    expect(rules(capped)).toMatchObject({ value: { cappedAt: null }, questions: [{ field: 'cappedAt', code: 'looks-capped', evidence: '3' }] })
    expect(rules([...capped, ['C', '%', '95', '1', '2']]).questions).toEqual([])
  })
  it('proposes it where the words say so, with those words', () => {
    expect(rules(capped, ['Titel', 'Vanaf 90 staat er 90'])).toMatchObject({ value: { cappedAt: 90 }, reasons: [{ field: 'cappedAt', evidence: 'Vanaf 90 staat er 90' }], questions: [] })
  })
  it('asks whether counts were rounded where all are multiples of 5, and does not where one is not', () => {
    expect(rules(rounded)).toMatchObject({ value: { roundedTo: null }, questions: [{ field: 'roundedTo', code: 'looks-rounded', evidence: '8' }] })
    expect(rules([...rounded, ['D', 'aantal', '7', '10', '15']]).questions).toEqual([])
    expect(rules(rounded, ['Aantallen zijn afgerond op 5'])).toMatchObject({ value: { roundedTo: 5 }, questions: [] })
  })
  it('reads that figures are estimates', () => {
    expect(rules([], ['Schatting RIVM'])).toMatchObject({ value: { estimate: true }, reasons: [{ field: 'estimate', code: 'estimate-words', evidence: 'Schatting RIVM' }] })
    expect(rules([], ['Bijschattingsregel']).value.estimate).toBe(false)
  })
})

describe('proposeCarrying()', () => {
  const columns: readonly ColumnRole[] = ['area', 'indicator', 'value']
  it('sees areas that stand on the first row of their block only', () => {
    expect(proposeCarrying(rowsOf([['QA01', 'A', '1'], ['', 'B', '2'], ['', 'C', '3'], ['QA02', 'A', '4'], ['', 'B', '5']]), columns)).toMatchObject({ value: true, reasons: [{ field: 'fillDown', evidence: '3' }] })
  })
  it('does not take one hole, a full column or a first row without an area for it', () => {
    expect(proposeCarrying(rowsOf([['QA01', 'A', '1'], ['', 'B', '2'], ['QA01', 'C', '3']]), columns).value).toBe(false)
    expect(proposeCarrying(rowsOf([['', 'A', '1'], ['', 'B', '2'], ['QA01', 'C', '3']]), columns).value).toBe(false)
  })
})
