import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { displayFilterSchema, fitsFilter, isFiltered, NO_FILTER } from '../../../shared/sheet/display-filter.ts'

const source = { areaCode: 'QA01', method: 'coffee-cart', step: '3' } as const

describe('fitsFilter()', () => {
  it.each([
    ['no filter', NO_FILTER, true], ['its area', { ...NO_FILTER, areas: ['QA01', 'QA02'] }, true], ['another area', { ...NO_FILTER, areas: ['QA02'] }, false], ['its method', { ...NO_FILTER, methods: ['coffee-cart'] as const }, true],
    ['another step', { ...NO_FILTER, steps: ['3b'] }, false], ['its area and another method', { areas: ['QA01'], methods: ['story'] as const, steps: [] }, false],
  ])('with %s', (_what, filter, fits) => {
    expect(fitsFilter(filter, source)).toBe(fits)
  })

  it('leaves out a source of which what is asked for is not known', () => {
    const unknown = { areaCode: null, method: null, step: null }
    expect([fitsFilter(NO_FILTER, unknown), fitsFilter({ ...NO_FILTER, areas: ['QA01'] }, unknown), fitsFilter({ ...NO_FILTER, steps: ['1'] }, unknown)]).toEqual([true, false, false])
  })
})

it('isFiltered() is false when every list is empty', () => {
  expect([isFiltered(NO_FILTER), isFiltered({ ...NO_FILTER, steps: ['1'] })]).toEqual([false, true])
})

it.each([null, {}, { areas: 'QA01', methods: [], steps: [] }, { areas: [''], methods: [], steps: [] }, { areas: [], methods: ['guess'], steps: [] }, { areas: Array.from({ length: 61 }, String), methods: [], steps: [] }])('displayFilterSchema refuses %j', (given) => {
  expect(safeParse(displayFilterSchema, given).success).toBe(false)
})
