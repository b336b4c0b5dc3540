import { describe, expect, it } from 'vitest'
import { linkedFigures, type LinkedFiguresInput } from '../../../shared/joint-display/linked-figures.ts'
import { someIndicator, someObservation } from './some-figures.ts'

const STAMP = '0197f0000000-0000-a'
const link = (codeId: string, indicatorId: string, deleted = false) => ({ id: `${codeId}-${indicatorId}`, made: STAMP, changed: {}, deleted, codeId, indicatorId, note: '' })
const reports = (id: string) => someIndicator({ id, kind: 'reports', direction: 'neither' })
const input: LinkedFiguresInput = {
  indicators: [someIndicator(), reports('Afval'), reports('Wonen')],
  observations: [someObservation('CLEAN', 'QA01', '2023', 5), someObservation('CLEAN', 'STAD', '2023', 6, { level: 'city' }), someObservation('Afval', 'QA01', '2024', 30), someObservation('Wonen', 'QA01', '2024', 4)],
  crosswalk: [link('waste', 'CLEAN'), link('waste', 'Afval'), link('bins', 'Afval'), link('bins', 'Wonen', true)], areas: ['QA01'], cityArea: 'STAD',
}

describe('linkedFigures()', () => {
  it('gives the figures of one code, and of several codes each indicator once', () => {
    const linked = linkedFigures(input)
    expect(linked.figuresOf(['waste']).map(({ indicator, value, city }) => [indicator.id, value, city])).toEqual([['CLEAN', 5, 6], ['Afval', 30, null]])
    expect(linked.figuresOf(['waste', 'bins'])).toHaveLength(2)
    expect([linked.isLinked('bins'), linked.isLinked('other')]).toEqual([true, false])
  })

  it('tells linked reports from all there are, and lists what is linked to nothing', () => {
    const { linkedReports, everyReport, unlinkedIndicators } = linkedFigures(input)
    expect([linkedReports[0]!.low, everyReport[0]!.low]).toEqual([30, 34])
    expect(unlinkedIndicators.map(({ id }) => id)).toEqual(['Wonen'])
  })

  it('shows a figure of the district where the neighbourhood has none, marked as wider, and else the city’s', () => {
    const wide = (observations: LinkedFiguresInput['observations']) => linkedFigures({ ...input, observations }).figuresOf(['waste']).map(({ area, wider }) => [area, wider])
    expect(wide([someObservation('CLEAN', 'QA', '2023', 5, { level: 'district' })])).toEqual([['QA', true]])
    expect(wide([someObservation('CLEAN', 'STAD', '2023', 5, { level: 'city' })])).toEqual([['STAD', true]])
  })

  it('does not mark a district as wider when the talk is about that district', () => {
    const observations = [someObservation('CLEAN', 'QA', '2023', 5, { level: 'district' })]
    expect(linkedFigures({ ...input, observations, areas: ['QA'] }).figuresOf(['waste'])[0]!.wider).toBe(false)
  })
})
