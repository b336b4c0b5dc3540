import { describe, expect, it } from 'vitest'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'
import { MOST_SPEAKERS, rosterOf } from '../../../shared/source/roster-of.ts'

describe('rosterOf()', () => {
  it('lists the voices, and keeps what is known of them', () => {
    const units = cutIntoUnits('M: a\nD1: b\nM: c\nD1: d', 'turn')
    expect(rosterOf(units, [{ label: 'D1', role: 'professional', ageBand: '35-49' }, { label: 'D9', role: 'respondent', ageBand: null }])).toEqual([{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D1', role: 'professional', ageBand: '35-49' }])
  })

  it('lists no respondents where there are more than fit on a card', () => {
    const lines = Array.from({ length: MOST_SPEAKERS + 1 }, (_, at) => `- talk ${at}`).join('\n')
    expect(rosterOf(cutIntoUnits(lines, 'line'))).toEqual([])
    expect(rosterOf(cutIntoUnits(lines, 'line').slice(1)).length).toBe(MOST_SPEAKERS)
  })
})
