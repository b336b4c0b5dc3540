import { describe, expect, it } from 'vitest'
import { SATURATION_LAYOUT } from '../../../shared/sheet/saturation-layout.ts'
import { saturationTable } from '../../../shared/sheet/saturation-table.ts'
import { aCode, aCoding, aSource } from '../tally/records.ts'
import { caseOf, HAS_CASES, SATURATION_CASES } from '../tally/saturation-cases.ts'

const making = { language: 'nl' as const, moment: '2026-05-14 09:30', codebook: 'v7' }
const SETTINGS = { base: 4, run: 2, threshold: 0.05 }
const day = (k: number) => `2026-05-${String(k + 1).padStart(2, '0')}`

/** Sources in each of which certain codes occur, given in another order than that of their dates. */
function inputOf(codesPerSource: readonly (readonly string[])[]) {
  return {
    codes: [...new Set(codesPerSource.flat())].map((id) => aCode(id)),
    sources: codesPerSource.map((_, k) => aSource(`s${k + 1}`, { date: day(k) })).reverse(),
    codings: codesPerSource.flatMap((codes, k) => codes.map((code, at) => aCoding(`s${k + 1}`, code, at, at + 1))),
  }
}
const withNew = (found: readonly number[]) => found.map((count, k) => Array.from({ length: count }, (_, n) => `c${k}.${n}`))
const table = (codesPerSource: readonly (readonly string[])[], settings = SETTINGS, language: 'nl' | 'en' = 'nl') => saturationTable(inputOf(codesPerSource), settings, { ...making, language })
const GUEST = [16, 9, 8, 4, 4, 3, 1, 0, 0, 1, 0, 0]

describe('saturationTable()', () => {
  it('shows the worked example of Guest, Namey and Chen with its settings', () => {
    const { rows, notes, bold } = table(withNew(GUEST))
    expect(notes[1]).toBe('Instelling (Guest e.a. 2020): basis 4 bronnen, reeks 2 bronnen, drempel 5%. Je past dit aan in het zijpaneel.')
    expect(notes[2]).toBe('Drempel gehaald bij 6+2: in die reeks, tot en met bron 8, was 2,7% van de basis nieuw.')
    expect(rows[3]).toMatchObject({ order: 4, seen: 37, run: 'basis: 37 codes' })
    expect(rows[5]).toMatchObject({ source: 's6', date: '2026-05-06', newCodes: 3, seen: 44, run: '4+2', runNew: 7, ratio: '18,9%', verdict: 'nee' })
    expect(rows[7]).toMatchObject({ run: '6+2', verdict: 'ja, hier voor het eerst' })
    expect([...bold]).toEqual([7])
  })

  const runCases = SATURATION_CASES.filter(({ input }) => input.new_codes_per_interview !== undefined)
  it.skipIf(!HAS_CASES).each(HAS_CASES ? runCases : [null])('shows every run of the case $id of the collection, and when it was reached', (one) => {
    const { input: { new_codes_per_interview: found, base, run, threshold }, expected } = one!
    const { rows, notes } = table(withNew(found!), { base: base!, run: run!, threshold: threshold! }, 'en')
    const shown = rows.filter(({ runNew }) => runNew !== undefined)
    if (expected.runs === undefined) {
      expect(expected.ratio).toBe('undefined')
      expect(new Set(shown.map(({ ratio }) => ratio))).toEqual(new Set(['not defined']))
      expect(notes[2]).toBe('The base has no code at all: the ratio is then not defined.')
      return
    }
    expect(shown.map((row) => [row['run'], row['runNew'], row['order']])).toEqual(expected.runs.map((each) => [each.n_notation.replace('^', ''), each.new, each.interviews[1]]))
    shown.forEach((row, k) => expect(Number.parseFloat(String(row['ratio'])) / 100).toBeCloseTo(expected.runs![k]!.ratio, 3))
    const first = rows.find(({ verdict }) => verdict === 'yes, here first')
    expect([first?.['run'] ?? null, first?.['order'] ?? null]).toEqual([expected.saturated_at?.replace('^', '') ?? null, expected.interviews_needed])
    if (expected.saturated_at === null) expect(notes[2]).toMatch(/^Threshold not reached/)
  })

  it.skipIf(!HAS_CASES)('shows the toy matrix of the collection: curve, Chao2 and inductive saturation', () => {
    const { input, expected } = caseOf('toy-matrix')
    const { rows, notes } = table(input.codes_per_document!, SETTINGS, 'en')
    rows.forEach((row, k) => expect(row['curve']).toBeCloseTo(expected.rarefaction![k]!, 3))
    const { observed, q1, q2, chao2_bias_corrected: corrected, chao2_classic: classic } = expected.chao2!
    expect(notes[3]).toBe(`Chao2: ${observed} codes heard, an estimated ${corrected.toFixed(1)} at least in all (bias-corrected; classic ${classic.toFixed(1)}); ${q1} in exactly one source, ${q2} in exactly two.`)
    expect(notes[4]).toContain(`: ${expected.its!.its.toFixed(2)}, that is`)
  })

  const frequencyCases = SATURATION_CASES.filter(({ input }) => input.code_document_frequencies !== undefined)
  it.skipIf(!HAS_CASES).each(HAS_CASES ? frequencyCases : [null])('shows the case $id of the collection, from codes by how many sources they occur in', (one) => {
    const { input: { code_document_frequencies: frequencies, N }, expected } = one!
    const codesPerSource = Array.from({ length: N! }, (_, source) => frequencies!.flatMap((frequency, code) => (source < frequency ? [`c${code}`] : [])))
    const { rows, notes } = table(codesPerSource, SETTINGS, 'en')
    if (expected.curve) rows.forEach((row, k) => expect(row['curve']).toBeCloseTo(expected.curve![k]!, 3))
    if (expected.chao2_bias_corrected !== undefined) expect(notes[3]).toContain(`estimated ${expected.chao2_bias_corrected.toFixed(1)} at least in all`)
    expect(expected.curve ?? expected.chao2_bias_corrected).toBeDefined()
  })

  it.skipIf(!HAS_CASES)('leaves no case of numbers in the collection aside', () => {
    expect(SATURATION_CASES.length).toBe(runCases.length + frequencyCases.length + 1)
  })

  it('says how many sources have no date, and when there are too few for a run', () => {
    const { notes } = saturationTable({ codes: [aCode('a')], sources: [aSource('s1'), aSource('s2', { date: day(1) })], codings: [aCoding('s1', 'a', 0, 1)] }, SETTINGS, making)
    expect(notes[0]).toBe('Volgorde: op datum van de bron; 1 bron zonder datum achteraan. Alleen bewonersbronnen; codes zoals ze zijn gegeven.')
    expect(notes[2]).toBe('Te weinig bronnen: hiervoor zijn er minstens 6 nodig, er zijn er 2.')
  })

  it('says nothing where there is nothing, and keeps to the room above the header', () => {
    const empty = table([])
    expect(empty.rows).toEqual([])
    expect(empty.notes[3]).toBe('Chao2: er zijn geen bronnen om op te rekenen.')
    expect(empty.notes).toHaveLength(SATURATION_LAYOUT.headerRow - 3)
  })
})
