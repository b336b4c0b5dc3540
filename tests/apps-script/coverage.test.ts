import { beforeAll, describe, expect, it } from 'vitest'
import { type CoverageSettings, DEFAULT_COVERAGE_SETTINGS } from '../../shared/sheet/coverage-settings.ts'
import { GOLD, GOLD_SOURCES } from '../shared/demo/gold.ts'
import { type BuiltAddOn, isBuilt, startSetUpAddOn } from './built-add-on.ts'
import { fillWithZilverriet } from './zilverriet-book.ts'

describe.skipIf(!isBuilt)('coverage, saturation and what goes together in the built add-on, on the sample neighbourhood', () => {
  let addOn: BuiltAddOn
  const choose = (settings: unknown) => addOn.call('chooseCoverageSettings', settings) as { readonly ok: boolean; readonly code?: string; readonly value?: CoverageSettings }
  const rowOf = (tab: string, text: string) => addOn.values(tab).find((row) => row.includes(text))
  beforeAll(() => {
    addOn = startSetUpAddOn()
    fillWithZilverriet(addOn)
    expect(addOn.call('refreshTables')).toMatchObject({ ok: true })
  })

  it('adds up the cards of residents, and says which ages and areas are missing', () => {
    const residents = GOLD_SOURCES.filter(({ group }) => group === 'resident')
    const total = (field: 'approached' | 'reached' | 'spoken' | 'refused') => residents.reduce((sum, source) => sum + (source[field] ?? 0), 0)
    expect(rowOf('Dekking', 'all.resident')!.slice(2, 7)).toEqual([residents.length, total('approached'), total('reached'), total('spoken'), total('refused')])
    expect(rowOf('Dekking', '0-11 jaar: nergens bij iemand genoteerd')).toBeDefined()
    expect(rowOf('Dekking', 'Geen enkele bron')).toBeUndefined()
    expect(choose({ ...DEFAULT_COVERAGE_SETTINGS, places: ['QA01', 'QA02', 'QA03'] })).toMatchObject({ ok: true, value: { places: ['QA01', 'QA02', 'QA03'] } })
    expect(rowOf('Dekking', 'Geen enkele bron')).toContain('QA03')
  })

  it('lists the resident sources by date with as many codes in the end as were given', () => {
    const rows = addOn.values('Verzadiging').slice(9)
    const dates = rows.map((row) => String(row[2]))
    expect(dates).toEqual([...dates].sort())
    const residents = GOLD_SOURCES.filter(({ group }) => group === 'resident').map(({ id }) => id)
    const given = new Set(GOLD.filter(({ coder, source, speaker }) => coder === 'A' && residents.includes(source) && speaker !== 'M').map(({ code }) => code))
    expect(rows).toHaveLength(residents.length)
    expect(rows.at(-1)![4]).toBe(given.size)
  })

  it('counts by the settings that a person chose, at once, and refuses others', () => {
    expect(choose({ ...DEFAULT_COVERAGE_SETTINGS, base: 3, run: 1, within: 200, pairLevel: 'themes' })).toMatchObject({ ok: true })
    expect(addOn.values('Verzadiging')[3]![0]).toContain('basis 3 bronnen, reeks 1 bron')
    expect(addOn.values('Samen genoemd')[2]![0]).toContain('hoogstens 200 tekens')
    const pairs = addOn.values('Samen genoemd').slice(7)
    expect(pairs[0]!.slice(0, 2)).toEqual(['BT2 Schoon en heel', 'BT13 Gemeente en instanties'])
    expect(new Set(pairs.map((row) => row.slice(0, 2).sort().join())).size).toBe(pairs.length)
    expect(choose({ ...DEFAULT_COVERAGE_SETTINGS, base: 0 })).toMatchObject({ ok: false, code: 'not-readable' })
    expect(choose('=1+1')).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.call('readCoverageSettings')).toMatchObject({ value: { base: 3, within: 200 } })
  })

  it('turns all three stale when a code is retired, and says so in English when a person chooses that', () => {
    addOn.type('Codeboek', 2, addOn.column('Codeboek', 'Status'), [['vervallen']])
    for (const tab of ['Dekking', 'Verzadiging', 'Samen genoemd']) expect(addOn.values(tab)[1]![0]).not.toBe('Bijgewerkt.')
    expect(addOn.call('chooseWorkbookLanguage', 'en')).toMatchObject({ ok: true })
    expect(addOn.values('Coverage')[0]![0]).toMatch(/^Coverage · made on /)
    expect(addOn.values('Saturation')[3]![0]).toMatch(/^Setting \(Guest et al\. 2020\): base 3 sources/)
    expect(addOn.values('Said together')[1]![0]).toBe('Up to date.')
  })
})
