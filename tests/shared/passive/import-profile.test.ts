import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type ImportProfile, importProfileSchema } from '../../../shared/passive/import-profile.ts'

const PROFILE: ImportProfile = {
  encoding: 'utf-8', delimiter: ';', decimal: ',', thousands: null, headerRows: 1, columns: ['area', 'period', 'indicator', 'value'], missing: { '': 'blank', '-': 'nil' },
  kind: 'indicator', publisher: '', defaultPeriod: '', defaultArea: '', totalWords: ['totaal'], footerWords: ['bron:'],
  areas: { q12a: 'QA01' }, directions: { overlast: 'higher-better' }, cappedAt: 90, roundedTo: 5, estimate: true, fillDown: true, unfinished: 'leave-out',
}

describe('importProfileSchema', () => {
  it('gives back a profile that went through JSON', () => {
    expect(v.parse(importProfileSchema, JSON.parse(JSON.stringify(PROFILE)))).toEqual(PROFILE)
  })

  it('reads a profile that was kept before areas, directions and rules of publication were in it', () => {
    const { areas: _areas, directions: _directions, cappedAt: _cap, roundedTo: _rounded, estimate: _estimate, fillDown: _fill, unfinished: _unfinished, ...old } = PROFILE
    expect(v.parse(importProfileSchema, old)).toEqual({ ...old, areas: {}, directions: {}, cappedAt: null, roundedTo: null, estimate: false, fillDown: false, unfinished: 'ask' })
  })

  it('does not reach for what every object has', () => {
    expect(v.parse(importProfileSchema, { ...PROFILE, areas: JSON.parse('{"__proto__":"QA01"}') }).areas).toEqual({})
    expect(v.is(importProfileSchema, { ...PROFILE, directions: { toString: 'neither' } })).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ['an encoding nobody knows', { encoding: 'latin-1' }], ['seven header rows', { headerRows: 7 }], ['a cap that cuts nearly all off', { cappedAt: 1 }], ['rounding to something odd', { roundedTo: 3 }], ['a direction that is none', { directions: { x: 'up' } }], ['half a header row', { headerRows: 0.5 }], ['a role that is none', { columns: ['name'] }],
    ['a sign without a meaning', { missing: { '-': 'whatever' } }], ['a sign as long as a text', { missing: { ['x'.repeat(201)]: 'nil' } }], ['a delimiter of two letters', { delimiter: ';;' }], ['no columns', { columns: undefined }],
  ])('refuses %s', (_what, change) => {
    expect(v.is(importProfileSchema, { ...PROFILE, ...change })).toBe(false)
  })
})
