import { beforeAll, describe, expect, it } from 'vitest'
import type { MapChoices, MapNumbers } from '../../apps-script/map-protocol.ts'
import { type BuiltAddOn, isBuilt, startSetUpAddOn } from './built-add-on.ts'
import { fillWithZilverriet } from './zilverriet-book.ts'

describe.skipIf(!isBuilt)('the numbers of the map in the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  beforeAll(() => {
    addOn = startSetUpAddOn()
    fillWithZilverriet(addOn)
    const figure = { indicatorId: 'MELDINGEN', kind: 'reports', label: 'Meldingen', publisher: '', unit: 'aantal', direction: 'neither', estimate: false, level: 'neighbourhood', period: '2024', interval: null, absence: null, provisional: false, importName: 'x', importedOn: 'y' }
    value(addOn.call('importFigures', { fileName: 'x', rows: [{ ...figure, area: 'QA01', value: 12 }, { ...figure, area: 'QA02', value: null, interval: { low: 1, high: 4 } }], last: true }))
  })

  it('are those of a theme and of a figure, by area', () => {
    const choices = value<MapChoices>(addOn.call('readMapChoices'))
    expect(choices.indicators).toEqual([{ id: 'MELDINGEN', label: 'Meldingen' }])
    const waste = choices.themes.find(({ label }) => label.startsWith('BT2 '))!
    const numbers = value<MapNumbers>(addOn.call('readMapNumbers', { kind: 'theme', id: waste.id }))
    expect(numbers.areas.map(({ area }) => area)).toEqual(['QA01', 'QA02'])
    expect(numbers.note).toContain('5 bronnen hebben geen gebied')
    expect(value<MapNumbers>(addOn.call('readMapNumbers', { kind: 'indicator', id: 'MELDINGEN' })).areas.map(({ short }) => short)).toEqual(['12', '1–4'])
  })

  it('are refused for what is no choice', () => {
    expect(addOn.call('readMapNumbers', { kind: 'theme', id: 'gone' })).toMatchObject({ ok: false, code: 'gone' })
    for (const odd of [null, 'x', { kind: 'other', id: 'x' }, { kind: 'theme', id: '' }, { kind: 'theme', id: 'x'.repeat(401) }]) expect(addOn.call('readMapNumbers', odd)).toMatchObject({ ok: false, code: 'not-readable' })
  })

  it('of a larger area are marked: on the map in each neighbourhood, and in Confrontatie as a cell that holds no others', () => {
    const choices = value<MapChoices>(addOn.call('readMapChoices'))
    const codeId = choices.themes.find(({ label }) => label.startsWith('BT2 '))!.id
    const figure = { kind: 'indicator', label: 'Huisarts', publisher: '', unit: '%', direction: 'neither', estimate: false, period: '2024', interval: null, absence: null, provisional: false, importName: 'z', importedOn: 'y' }
    value(addOn.call('importFigures', { fileName: 'z', rows: [{ ...figure, indicatorId: 'HUISARTS', level: 'district', area: 'QA', value: 81 }], last: true }))
    value(addOn.call('linkIndicators', [{ indicatorId: 'HUISARTS', codeId }]))
    value(addOn.call('refreshTables'))
    const { areas } = value<MapNumbers>(addOn.call('readMapNumbers', { kind: 'indicator', id: 'HUISARTS' }))
    expect(areas.map(({ area, short, from }) => [area, short, from])).toEqual([['QA', '81', undefined], ['QA01', '81', 'QA'], ['QA02', '81', 'QA']])
    const row = addOn.values('Confrontatie').findIndex(([theme]) => String(theme).startsWith('BT2 '))
    const style = (at: number) => addOn.sheet('Confrontatie').rows[at]?.[addOn.column('Confrontatie', 'Geteld', 5) - 1]?.style
    expect(addOn.values('Confrontatie')[row]![addOn.column('Confrontatie', 'Geteld', 5) - 1]).toMatch(/\n▨▨▨ QA, 2024: 81 · alleen op niveau wijk$/)
    expect([style(row)?.italic, style(row)?.background, style(row + 1)?.italic]).toEqual([true, '#ece8de', undefined])
    expect(addOn.errors).toEqual([])
  })
})
