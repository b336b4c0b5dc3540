import { describe, expect, it } from 'vitest'
import { clearChange, figureSignal, isE33 } from '../../../shared/joint-display/figure-signal.ts'
import { someFigure, someIndicator } from './some-figures.ts'
import { caseOf, hasCases } from './triangulation-cases.ts'

describe('figureSignal()', () => {
  it.each([
    [5.4, 'higher-better', 'problem'], [5.5, 'higher-better', 'level'], [6.6, 'higher-better', 'fine'], [6.6, 'higher-worse', 'problem'], [5.4, 'higher-worse', 'fine'], [6, 'higher-worse', 'level'],
  ] as const)('%s beside a city of 6 is, with direction %s, %s', (value, direction, signal) => {
    expect(figureSignal(someFigure(value, { indicator: someIndicator({ direction }) }))).toMatchObject({ signal, against: 'city' })
  })

  it('holds a figure against the one before where the city has none', () => {
    expect(figureSignal(someFigure(5, { city: null, previous: { period: '2021', value: 6, interval: null } }))).toMatchObject({ signal: 'problem', against: 'before' })
    expect(figureSignal(someFigure(5, { city: null }))).toBeNull()
  })

  it('compares with a city of none, and with one below zero', () => {
    expect(figureSignal(someFigure(2, { city: 0, indicator: someIndicator({ direction: 'higher-worse' }) }))).toMatchObject({ signal: 'problem' })
    expect(figureSignal(someFigure(-0.4, { city: -0.2 }))).toMatchObject({ signal: 'problem' })
  })

  it.each([
    ['an estimate', { indicator: someIndicator({ estimate: true }) }], ['a figure of a larger area', { level: 'district', wider: true } as const], ['a figure without a direction', { indicator: someIndicator({ direction: 'neither' }) }],
    ['reports', { indicator: someIndicator({ kind: 'reports' }) }], ['E33', { indicator: someIndicator({ label: 'Overlast verward persoon (E33)' }) }],
  ])('says nothing of the neighbourhood by %s', (_what, more) => {
    expect(figureSignal(someFigure(3, more))).toBeNull()
  })

  it('says nothing by a figure that is not there', () => {
    expect(figureSignal(someFigure(null))).toBeNull()
  })
})

describe('isE33()', () => {
  it.each([['E33', true], ['Registraties (e33) per wijk', true], ['E330', false], ['PE33', false]])('of %s is %s', (label, is) => {
    expect(isE33({ id: 'x', label })).toBe(is)
  })
})

it.each([[90, 100, -1], [91, 100, 0], [110, 100, 1], [0, 0, 0], [1, 0, 1], [5.4, 6, -1]])('clearChange() from %d, which was %d, is %d', (now, before, change) => {
  expect(clearChange(now, before)).toBe(change)
})

it.skipIf(!hasCases)('bbga2017-spearman-kendall: an index that is worse when higher is read the other way round from a grade, as its rank correlation is negative', () => {
  const { input, expected } = caseOf<Readonly<Record<string, Readonly<Record<string, number>>>>, Readonly<Record<string, number>>>('bbga2017-spearman-kendall')
  const signals = (name: string, city: number, direction: 'higher-better' | 'higher-worse') =>
    new Map(Object.entries(input[name]!).map(([area, value]) => [area, figureSignal(someFigure(value, { area, city, indicator: someIndicator({ id: name, direction }) }))!.signal]))
  const mean = (name: string) => Object.values(input[name]!).reduce((sum, value) => sum + value, 0) / Object.keys(input[name]!).length
  const safety = signals('VVEILIGH_I', 100, 'higher-worse')
  const evening = signals('VVEILIGAVOND_R', mean('VVEILIGAVOND_R'), 'higher-better')
  const content = signals('LBUURT_R', mean('LBUURT_R'), 'higher-better')
  const opposite = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) => [...a].filter(([area, signal]) => signal !== 'level' && b.get(area) !== 'level' && b.get(area) !== signal)
  const alike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) => [...a].filter(([area, signal]) => signal !== 'level' && b.get(area) === signal)
  expect(expected['spearman_buurt_index']).toBeLessThan(0)
  expect(alike(content, safety).length).toBeGreaterThan(opposite(content, safety).length)
  expect(expected['spearman_buurt_avond']).toBeGreaterThan(0.9)
  expect(opposite(content, evening)).toEqual([])
  expect(alike(content, evening).length).toBeGreaterThan(0)
})
