import { describe, expect, it } from 'vitest'
import { voicesIn } from '../../../shared/source/voices-in.ts'

describe('voicesIn()', () => {
  it('counts respondents of the roster and whoever was coded besides, each once', () => {
    const speakers = [{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D1', role: 'respondent', ageBand: null }] as const
    expect(voicesIn({ group: 'resident', speakers }, new Set(['D1', 'D9']))).toBe(2)
  })
  it('takes a source in which nobody is named for one voice', () => {
    expect(voicesIn({ group: null, speakers: [] }, new Set())).toBe(1)
    expect(voicesIn({ group: null, speakers: [] }, new Set(['']))).toBe(1)
  })
})
