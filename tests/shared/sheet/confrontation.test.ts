import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { confront, type ConfrontationInput } from '../../../shared/sheet/confrontation.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { someIndicator, someObservation } from '../joint-display/some-figures.ts'

const STAMP = '0197f0000000-0000-a'
const codes = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('reporting', STAMP, { key: 'BT13.1', nameNl: 'Niet opgevolgd' }, 1)]
const source = (id: string, areaCode: string | null, group: 'resident' | 'organisation' = 'resident') => ({ ...newSource(id, id, STAMP), group, method: 'interview' as const, step: '1', areaCode })
const sources = [source('s1', 'QA01'), source('s2', 'QA01'), source('s3', 'QA02'), source('s4', null), source('o1', 'QA01', 'organisation')]
const said = (sourceId: string, codeId: string) => ({ sourceId, codeId, start: 0, end: 4, speaker: null, tone: -1 as const, utterance: null, deleted: false })
const { id: _id, ...described } = someIndicator()
const figure = (area: string, value: number, more: Partial<PassiveRow> = {}): PassiveRow => ({ ...described, ...someObservation('CLEAN', area, '2023', value), importName: '', importedOn: '', ...more })
const input: ConfrontationInput = {
  codes, sources, codings: [said('s1', 'waste'), said('s3', 'waste'), said('s4', 'reporting'), said('o1', 'waste')], passive: [figure('QA01', 4), figure('QA02', 5), figure('QA03', 6), figure('STAD', 7, { level: 'city' })],
  links: [{ id: 'l', made: STAMP, changed: {}, deleted: false, codeId: 'waste', indicatorId: 'CLEAN', note: '' }], judgements: [],
}
const filter = (more: Partial<NonNullable<ConfrontationInput['filter']>>) => ({ areas: [], methods: [], steps: [], ...more })

describe('confront()', () => {
  it('puts what residents told beside the areas that were talked about, organisations apart', () => {
    const { residents, organisations, display, byArea } = confront(input)
    expect([residents.base.sources, organisations.base.sources]).toEqual([4, 1])
    expect(display.rows[0]!.counted.map(({ area, city }) => [area, city])).toEqual([['QA01', 7], ['QA02', 7]])
    expect(byArea.map(({ area, sources: base }) => [area, base])).toEqual([['QA01', 2], ['QA02', 1]])
  })

  it('keeps to the filter on both sides, and says what it leaves out', () => {
    const { residents, display, filteredOut } = confront({ ...input, filter: filter({ areas: ['QA03', 'QA01'] }) })
    expect([residents.base.sources, filteredOut]).toEqual([2, { sources: 2, withoutArea: 1 }])
    expect(display.rows[0]!.counted.map(({ area }) => area)).toEqual(['QA01', 'QA03'])
    expect(confront({ ...input, filter: filter({ steps: ['2'] }) })).toMatchObject({ residents: { base: { sources: 0 } }, filteredOut: { sources: 4, withoutArea: 0 } })
    expect(confront(input).filteredOut).toEqual({ sources: 0, withoutArea: 0 })
  })

  it('doubts reports only where it is told often that they are not followed up', () => {
    expect(confront(input).doubted).toBeNull()
    expect(confront({ ...input, codings: [...input.codings, said('s1', 'reporting')] }).doubted).toEqual({ sources: 2, base: 4 })
  })
})
