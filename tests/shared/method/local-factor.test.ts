import { describe, expect, it } from 'vitest'
import { factorEffects, LOCAL_FACTORS, type FactorName, type FactorScore, type LocalFactor } from '../../../shared/method/local-factor.ts'
import { EFFECT_WORDS } from '../../../shared/sheet/factor-words.ts'

const STAMP = '0197f0000000-0000-a'
const factor = (name: FactorName, score: FactorScore | null, patch: Partial<LocalFactor> = {}): LocalFactor => ({ id: name, made: STAMP, changed: {}, deleted: false, factor: name, score, explanation: '', date: null, ...patch })

describe('factorEffects()', () => {
  it.each([
    ['organisation', ['organisation-low', 'organisation-high']], ['renewal', ['renewal-high']], ['running-process', ['running-process-high']],
    ['aloof', ['aloof-high']], ['capacity', ['capacity-low', 'capacity-high']], ['offer', ['offer-low', 'offer-high']],
  ] as const)('suggests for %s what a low and a high score mean, and nothing for a middle one', (name, effects) => {
    expect((['low', 'middle', 'high'] as const).flatMap((score) => factorEffects([factor(name, score)]))).toEqual(effects)
  })

  it('suggests nothing where nobody judged, or where the factor was deleted', () => {
    expect(factorEffects([factor('offer', null), factor('capacity', 'low', { deleted: true })])).toEqual([])
  })

  it('keeps the order of the factors', () => {
    expect(factorEffects([factor('offer', 'low'), factor('aloof', 'high')])).toEqual(['offer-low', 'aloof-high'])
  })

  it('has words in both languages for every effect there is, and none besides', () => {
    const all = LOCAL_FACTORS.flatMap((name) => (['low', 'high'] as const).flatMap((score) => factorEffects([factor(name, score)])))
    expect(Object.keys(EFFECT_WORDS).sort()).toEqual([...all].sort())
  })
})
