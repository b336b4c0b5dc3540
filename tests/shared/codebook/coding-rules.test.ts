import { describe, expect, it } from 'vitest'
import { CODING_RULES, TRICKY_CASES } from '../../../shared/codebook/coding-rules.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { EXPECTATIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS } from '../../../shared/coding/coding.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'

const CHOICES = {
  utterance: UTTERANCE_KINDS, tone: TONES, reach: REACHES, time: TIMES, sensitivity: SENSITIVITIES, expectation: EXPECTATIONS,
  key: STARTER_CODEBOOKS.flatMap((codebook) => codebook.codes.map((code) => code.key)), place: ZILVERRIET.places,
} as const

describe('CODING_RULES', () => {
  it('has unique ids, and every rule in both languages', () => {
    expect(new Set(CODING_RULES.map((rule) => rule.id)).size).toBe(CODING_RULES.length)
    expect(CODING_RULES.filter((rule) => rule.nl === '' || rule.en === '' || rule.nl === rule.en)).toEqual([])
  })
})

describe('TRICKY_CASES', () => {
  it('has ten cases with unique ids, each said and explained in both languages', () => {
    expect(new Set(TRICKY_CASES.map((each) => each.id)).size).toBe(10)
    expect(TRICKY_CASES).toHaveLength(10)
    expect(TRICKY_CASES.filter((each) => [each.saidNl, each.saidEn, each.whyNl, each.whyEn].includes(''))).toEqual([])
  })

  it.each(TRICKY_CASES)('codes $id with known codes and facets only, at most three themes', ({ codings }) => {
    expect(codings.length).toBeGreaterThan(0)
    expect(codings.filter((coding) => coding.key.startsWith('BT')).length).toBeLessThanOrEqual(3)
    for (const coding of codings) {
      for (const [facet, value] of Object.entries(coding)) {
        expect(CHOICES[facet as keyof typeof CHOICES], `${coding.key} ${facet}`).toContain(value)
      }
    }
  })
})
