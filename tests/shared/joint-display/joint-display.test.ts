import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { jointDisplay, type JointDisplayInput } from '../../../shared/joint-display/joint-display.ts'
import type { Judgement } from '../../../shared/joint-display/judgement.ts'
import type { Indicator, Observation } from '../../../shared/passive/observation.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'

const STAMP = '0197f0000000-0000-a'
const codes = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('bins', STAMP, { key: 'BT2.1', nameNl: 'Afval', parentId: 'waste' }, 1), newCode('lonely', STAMP, { key: 'BT8.4', nameNl: 'Eenzaam' }, 2), newCode('quiet', STAMP, { key: 'BT9', nameNl: 'Stil' }, 3)]
const sources = ['s1', 's2'].map((id) => ({ ...newSource(id, id, STAMP), group: 'resident' as const, method: 'interview' as const }))
const said = (sourceId: string, codeId: string) => ({ sourceId, codeId, start: 0, end: 4, speaker: null, tone: -1 as const, utterance: null, deleted: false })
const tally = tallyByCode({ codes, sources, codings: [said('s1', 'bins'), said('s2', 'bins'), said('s1', 'lonely')] })
const grade: Indicator = { id: 'CLEAN', kind: 'indicator', label: 'schoon', publisher: 'WiA', unit: '1-10', direction: 'higher-better', estimate: false }
const figure = (period: string, value: number | null, area = 'QA01'): Observation => ({ indicatorId: 'CLEAN', area, level: area === 'STAD' ? 'city' : 'neighbourhood', period, value, interval: null, absence: value === null ? 'not-published' : null, provisional: false })
const link = (codeId: string, indicatorId: string, deleted = false) => ({ id: `${codeId}-${indicatorId}`, made: STAMP, changed: {}, deleted, codeId, indicatorId, note: '' })
const input: JointDisplayInput = { codes, tally, indicators: [grade], observations: [figure('2021', 6.1), figure('2023', 5.8), figure('2023', 6.4, 'STAD')], crosswalk: [link('bins', 'CLEAN')], judgements: [], cityArea: 'STAD' }
const judgement = (patch: Partial<Judgement>): Judgement => ({ id: 'bins', made: STAMP, changed: {}, deleted: false, codeId: 'bins', fit: 'confirmed', line: 'Klopt.', basis: '', ...patch })
const rowOf = (given: JointDisplayInput, codeId: string) => jointDisplay(given).rows.find((row) => row.codeId === codeId)

describe('jointDisplay()', () => {
  it('puts what was told in x of y sources beside the newest figure, its city figure and its development', () => {
    expect(rowOf(input, 'bins')).toMatchObject({
      told: { counts: { sources: 2 }, base: { sources: 2 }, tone: { negative: 2 } },
      counted: [{ area: 'QA01', period: '2023', value: 5.8, city: 6.4, previous: { period: '2021', value: 6.1 }, development: 'worse' }],
    })
  })

  it('has a row for a theme that was only told, and for one that is only counted, and none for silence on both sides', () => {
    const given = { ...input, crosswalk: [link('quiet', 'CLEAN')] }
    expect(jointDisplay(given).rows.map((row) => row.codeId)).toEqual(['waste', 'bins', 'lonely', 'quiet'])
    expect(jointDisplay(input).rows.map((row) => row.codeId)).toEqual(['waste', 'bins', 'lonely'])
  })

  it('keeps a judgement, and flags it when the numbers under it changed', () => {
    const basis = rowOf(input, 'bins')!.basis
    const judged = { ...input, judgements: [judgement({ basis })] }
    expect(rowOf(judged, 'bins')).toMatchObject({ judgement: { line: 'Klopt.' }, judgedOnOtherNumbers: false })
    expect(rowOf({ ...judged, observations: [...input.observations, figure('2025', 7)] }, 'bins')).toMatchObject({ judgement: { line: 'Klopt.' }, judgedOnOtherNumbers: true })
  })

  it('keeps the row of a judged theme when its links and codings are gone', () => {
    expect(rowOf({ ...input, crosswalk: [], judgements: [judgement({ codeId: 'quiet', id: 'quiet' })] }, 'quiet')).toBeDefined()
  })

  it('passes over deleted links and links to figures that are not there', () => {
    expect(rowOf({ ...input, crosswalk: [link('bins', 'CLEAN', true), link('bins', 'GONE')] }, 'bins')!.counted).toEqual([])
  })

  it('lists what is linked to nothing on both sides', () => {
    expect(jointDisplay({ ...input, crosswalk: [] })).toMatchObject({ unlinkedIndicators: [{ id: 'CLEAN' }], unlinkedCodes: ['bins', 'lonely'] })
    expect(jointDisplay(input)).toMatchObject({ unlinkedIndicators: [], unlinkedCodes: ['lonely'] })
  })
})
