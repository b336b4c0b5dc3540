import { describe, expect, it } from 'vitest'
import { silentVoices } from '../../../shared/source/silent-voices.ts'

const speakers = [{ label: 'M', role: 'moderator' as const, ageBand: null }, { label: 'D1', role: 'respondent' as const, ageBand: null }, { label: 'P1', role: 'professional' as const, ageBand: null }]

describe('silentVoices()', () => {
  it.each([
    ['resident', ['M', 'P1']], ['organisation', ['M', 'P1']], ['professional', ['M']], [null, ['M', 'P1']],
  ] as const)('are in a source of group %s: %j', (group, silent) => {
    expect([...silentVoices({ group, speakers })]).toEqual(silent)
  })
})
