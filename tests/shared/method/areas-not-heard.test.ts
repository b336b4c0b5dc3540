import { describe, expect, it } from 'vitest'
import { areasNotHeard } from '../../../shared/method/areas-not-heard.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'

const source = (patch: Partial<Source>): Source => ({ ...newSource('s1', 's1', '0197f0000000-0000-a'), group: 'resident', method: 'interview', ...patch })
const area = (code: string, level: 'neighbourhood' | 'district' | null = 'neighbourhood') => ({ area: code, level })

describe('areasNotHeard()', () => {
  it('names the neighbourhoods of the same district that figures know and nobody was heard in', () => {
    expect(areasNotHeard([source({ areaCode: 'QA01' })], [area('QA03'), area('QA01'), area('QA02'), area('QA02'), area('QB07'), area('QA', 'district'), area('STAD', null)])).toEqual(['QA02', 'QA03'])
  })

  it('knows nothing where the figures are of no neighbourhood there', () => {
    expect(areasNotHeard([source({ areaCode: 'QA01' })], [area('QA', 'district'), area('QB02')])).toBeNull()
    expect(areasNotHeard([source({ areaCode: 'QA01' })], [area('QA01')])).toEqual([])
  })

  it('knows nothing where no resident source has an area', () => {
    expect(areasNotHeard([source({}), source({ areaCode: 'QA01', group: 'professional' }), source({ areaCode: 'QA01', method: null })], [area('QA02')])).toBeNull()
  })
})
