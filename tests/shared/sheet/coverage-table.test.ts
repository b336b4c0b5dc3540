import { describe, expect, it } from 'vitest'
import type { FactorEffect } from '../../../shared/method/local-factor.ts'
import { DEFAULT_COVERAGE_SETTINGS } from '../../../shared/sheet/coverage-settings.ts'
import { COVERAGE_LAYOUT } from '../../../shared/sheet/coverage-layout.ts'
import { coverageTable } from '../../../shared/sheet/coverage-table.ts'
import type { Source } from '../../../shared/source/source.ts'
import { aSource } from '../tally/records.ts'

const making = { language: 'nl' as const, moment: '2026-05-14 09:30', codebook: 'v7' }
const speakers = [{ label: 'D1', role: 'respondent' as const, ageBand: '75+' }, { label: 'D2', role: 'respondent' as const, ageBand: null }]
const sources = [
  aSource('a', { method: 'coffee-cart', areaCode: 'QA01', place: 'plein', approached: 30, reached: 20, spoken: 12, refused: 3, speakers }),
  aSource('b', { areaCode: 'QA02', approached: 8, spoken: 4 }), aSource('c', {}), aSource('shop', { group: 'organisation', areaCode: 'QA02', approached: 3, spoken: 3 }),
  aSource('pro', { group: 'professional', areaCode: 'QA09' }),
]
const tableOf = (of: readonly Source[], settings = {}, language: 'nl' | 'en' = 'nl') => coverageTable({ codes: [], sources: of, codings: [] }, { ...DEFAULT_COVERAGE_SETTINGS, ...settings }, { ...making, language })
const row = (id: string, table = tableOf(sources)) => table.rows.find((one) => one['_id'] === id)
const silent = (table: ReturnType<typeof tableOf>) => table.rows.slice(table.rows.findIndex((one) => one['_id'] === 'part.silent') + 1).map(({ what, place }) => [what, place])

describe('coverageTable()', () => {
  it('gives each method and place its denominators, as x of y below 20 and with an interval above', () => {
    expect(row('resident.coffee-cart.QA01')).toMatchObject({ what: 'koffiekar', place: 'QA01', sources: 1, approached: 30, reached: 20, spoken: 12, refused: 3, response: '40% (25–58%)', refusal: '10% (3–26%)', known: '', voices: 2, 'age.75+': 1, 'age.unknown': 1 })
    expect(row('resident.interview.QA02')).toMatchObject({ response: '4 van 8', refusal: '' })
  })

  it('leaves an unknown number empty and says on how many cards it stands', () => {
    expect(row('resident.interview.')).toMatchObject({ place: 'plek onbekend', approached: '', spoken: '', response: '', known: 'benaderd: op 0 van 1 kaarten; bereikt: op 0 van 1 kaarten; gesproken: op 0 van 1 kaarten; geweigerd: op 0 van 1 kaarten' })
    expect(row('all.resident')).toMatchObject({ sources: 3, approached: 38, known: 'benaderd: op 2 van 3 kaarten; bereikt: op 1 van 3 kaarten; gesproken: op 2 van 3 kaarten; geweigerd: op 1 van 3 kaarten' })
  })

  it('shows ages as a part of those that are known', () => {
    expect(row('ages.resident')).toMatchObject({ 'age.75+': '1 van 1', 'age.0-11': '0 van 1' })
    expect(row('ages.resident')).not.toHaveProperty('age.unknown')
  })

  it('puts organisations in a part of their own, and professionals nowhere', () => {
    const table = tableOf(sources)
    expect(row('all.organisation')).toMatchObject({ sources: 1, approached: 3 })
    expect(JSON.stringify(table.rows)).not.toContain('QA09')
    expect(table.rows.filter((_, index) => table.bold.has(index)).map((one) => one['_id'])).toEqual(['part.resident', 'all.resident', 'part.organisation', 'all.organisation', 'part.silent'])
  })

  it('lists who was not heard, everywhere first, then place by place', () => {
    const list = silent(tableOf(sources, { places: ['QA01', 'QA03'] }))
    expect(list[0]).toEqual(['0-11 jaar: nergens bij iemand genoteerd', ''])
    expect(list).toContainEqual(['Geen enkele bron', 'QA03'])
    expect(list).toContainEqual(['Van niemand hier is een leeftijd bekend', 'QA02'])
    expect(list).toContainEqual(['Hier niet gedaan, elders wel: interview', 'QA01'])
    expect(list).toContainEqual(['1 van 3 bronnen zonder plek: waar die over gaan is niet te zien', ''])
    expect(list.at(-1)![0]).toMatch(/^Nog nergens gedaan: straatenquête, /)
  })

  it('says that nothing can be said without ages, and without sources', () => {
    expect(silent(tableOf([aSource('a', { areaCode: 'QA01' })]))[0]).toEqual(['Van niemand is een leeftijd bekend: wie ontbreekt is niet te zeggen', ''])
    expect(silent(tableOf([]))).toEqual([['Er is nog geen bronkaart van bewoners die meetelt', '']])
  })

  it('asks for what the local factors ask for, and not for a committee where hardly anybody is organised', () => {
    const listed = (effects: readonly FactorEffect[], of: readonly Source[] = sources) => silent(coverageTable({ codes: [], sources: of, codings: [] }, { ...DEFAULT_COVERAGE_SETTINGS, places: ['QA03'] }, making, effects))
    expect(listed(['organisation-high'])).toContainEqual(['Situatieprofiel: bewoners zijn goed georganiseerd, maar er is nog geen bron van een commissie of initiatief', ''])
    expect(listed([]).at(-1)![0]).toContain('bewonersvertegenwoordiging')
    expect(listed(['organisation-low']).at(-1)![0]).not.toContain('bewonersvertegenwoordiging')
    expect(listed(['aloof-high'], [])).toEqual([
      ['Er is nog geen bronkaart van bewoners die meetelt', ''], ['Geen enkele bron', 'QA03'],
      ['Situatieprofiel: hier ging je nog niet zelf naar mensen toe (koffiekar, huis-aan-huis of straatenquête)', 'QA03'],
      ['Situatieprofiel: hier nog niet geweest in de ochtend, middag, avond', 'QA03'],
    ])
  })

  it('goes by place when a person chose so', () => {
    expect(tableOf(sources, { placesBy: 'place' }).rows.map(({ place }) => place).filter(Boolean)).toContain('plein')
  })

  it('has as many notes as there is room for above the header, in both languages, and only columns of the layout', () => {
    for (const language of ['nl', 'en'] as const) expect(tableOf(sources, {}, language).notes).toHaveLength(COVERAGE_LAYOUT.headerRow - 3)
    const known = COVERAGE_LAYOUT.columns.map(({ id }) => id)
    expect(tableOf(sources).rows.flatMap((one) => Object.keys(one)).filter((id) => !known.includes(id))).toEqual([])
    expect(tableOf(sources).madeLine).toBe('Dekking · gemaakt op 2026-05-14 09:30 · codeboek v7 · 4 van 5 bronnen')
  })
})
