import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedLabel, shareSource } from '../../../shared/sheet/shared-source.ts'
import type { Speaker } from '../../../shared/source/source.ts'
import { sources } from '../../arbitraries.ts'

const roster = (...labels: readonly string[]): Speaker[] => labels.map((label) => ({ label, role: 'respondent', ageBand: null }))

describe('sharedLabel()', () => {
  it.each(['D1', 'M', 'd12', 'SP2', 'R12', '14', 'Speaker 3', 'spreker B', 'deelnemer 12', 'Moderator', 'gespreksleider'])('lets %s stand: it names nobody', (label) => {
    expect(sharedLabel(roster(label), label)).toBe(label)
  })

  it.each([
    'Anna', 'Jo', 'Bo', 'Ab', 'JB', 'Jan1', 'Bo2', 'bewoner Eva', 'deelnemer Jo', 'spreker Bo', 'mevrouw De Wit', 'M. Jansen', 'Anna (62)', 'wijkagent Kees', 'D1 Anna', '0612345678', 'Ö', '', ' ', 'D1\nAnna',
  ])('turns %j into a letter and a place', (label) => {
    expect(sharedLabel(roster('D1', label), label)).toBe('S2')
  })

  it('does not tell who somebody is that is not in the roster', () => {
    expect(sharedLabel(roster('D1'), 'Anna')).toBe('S?')
  })

  it('takes another letter when the roster has that label already, so that two voices never become one', () => {
    const speakers = roster('S2', 'Anna', 'p7')
    expect(speakers.map(({ label }) => sharedLabel(speakers, label))).toEqual(['S2', 'X2', 'p7'])
  })
})

describe('shareSource()', () => {
  const names = fc.constantFrom('Anna', 'Jo', 'Bo', 'Ab', 'Li', 'Fatima', 'De Wit', 'bewoner Eva', 'Jan1')
  const labels = fc.constantFrom('D1', 'D2', 'M', 'S1', 'S2', 'P2', '3', 'Speaker 1')

  it('never lets a name out, and keeps as many different voices as there were', () => {
    fc.assert(
      fc.property(sources, fc.uniqueArray(fc.oneof(names, labels), { maxLength: 8 }), (source, voices) => {
        const shared = shareSource({ ...source, speakers: roster(...voices) })
        const out = shared.speakers.map(({ label }) => label)
        expect(out.filter((label) => /Anna|Jo|Bo|Ab|Li|Fatima|Wit|Eva|Jan/i.test(label))).toEqual([])
        expect(new Set(out).size).toBe(voices.length)
      }),
    )
  })

  it('says the same when it is done twice, and keeps all else of the card', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const shared = shareSource(source)
        expect(shareSource(shared).speakers).toEqual(shared.speakers)
        expect({ ...shared, speakers: source.speakers }).toEqual(source)
        expect(shared.speakers.map(({ role, ageBand }) => [role, ageBand])).toEqual(source.speakers.map(({ role, ageBand }) => [role, ageBand]))
      }),
    )
  })
})
