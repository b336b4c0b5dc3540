import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { CHARTS_LAYOUT } from '../../../shared/sheet/charts-layout.ts'
import { CHART_COLOURS, chartsTable } from '../../../shared/sheet/charts-table.ts'
import { aCode, aCoding, aSource } from '../tally/records.ts'

const making = { language: 'nl' as const, moment: '2026-05-14 09:30', codebook: 'v7' }
const figure = (area: string, period: string, value: number | null, indicatorId = 'SCHOON'): PassiveRow => ({
  indicatorId, kind: 'indicator', label: 'Schone straten', publisher: 'WiA', unit: 'cijfer 1-10', direction: 'higher-better', estimate: false, area, level: area === 'STAD' ? 'city' : 'neighbourhood', period, value,
  interval: null, absence: value === null ? 'not-published' : null, provisional: false, importName: 'x', importedOn: 'y',
})
const input = {
  codes: [aCode('BT1'), aCode('BT2'), aCode('BT2.1', 'BT2'), aCode('AB1'), aCode('AB2')],
  sources: [aSource('s1', { areaCode: 'QA01', date: '2026-05-01' }), aSource('s2', { date: '2026-05-02' }), aSource('shop', { group: 'organisation' })],
  codings: [aCoding('s1', 'BT2.1', 0, 5, 'D1', { tone: -2 }), aCoding('s2', 'BT2', 0, 5, null, { tone: 1 }), aCoding('s2', 'AB1', 7, 9), aCoding('shop', 'BT1', 0, 5), aCoding('shop', 'BT2', 0, 5)],
  passive: [figure('QA02', '2021', 6), figure('QA01', '2021', 5.5), figure('QA01', '2023', 5.2), figure('QA02', '2023', null), figure('STAD', '2023', 6.6)], links: [], indicatorId: null,
}
const { table, charts } = chartsTable(input, making)
const chart = (kind: string) => charts.find((one) => one.kind === kind)!

describe('chartsTable()', () => {
  it('puts residents and organisations side by side in one row a theme, most residents first, and never adds them', () => {
    expect(table.rows.slice(0, 2)).toMatchObject([{ theme: 'BT2', residents: 2, organisations: 1, negative: 1, neutral: 0, positive: 1 }, { theme: 'BT1', residents: 0, organisations: 1 }])
    expect(chart('themes')).toMatchObject({ type: 'bar', stacked: false, columns: ['theme', 'residents', 'organisations'], rows: 2, subtitle: 'Bewoners (n = 2) en instellingen (n = 1) naast elkaar, nooit opgeteld' })
    expect(chart('tone')).toMatchObject({ stacked: true, rows: 2 })
  })

  it('keeps strengths in a chart of their own, without those that nobody named', () => {
    expect(table.rows.map(({ theme }) => theme)).not.toContain('AB1')
    expect(table.rows[0]).toMatchObject({ strength: 'AB1', strengthResidents: 1, strengthOrganisations: 0 })
    expect(chart('strengths')).toMatchObject({ rows: 1 })
  })

  it('draws saturation source by source', () => {
    expect(table.rows.slice(0, 2).map(({ order, seen, curve }) => [order, seen, curve])).toEqual([['1', 1, 1.5], ['2', 3, 3]])
    expect(chart('saturation')).toMatchObject({ type: 'line', columns: ['order', 'seen', 'curve'], rows: 2 })
  })

  it('draws the course of a figure, areas that were talked about first, and leaves a gap where nothing was published', () => {
    expect(chart('trend')).toMatchObject({ title: 'Verloop: Schone straten', subtitle: 'hoger is beter ↑ · cijfer 1-10', columns: ['period', 'trend.1', 'trend.2', 'trend.3'], rows: 2 })
    expect([...table.headers.values()]).toEqual(['QA01', 'STAD', 'QA02', '–', '–'])
    expect(table.rows.slice(0, 2).map((row) => [row['period'], row['trend.1'], row['trend.2'], row['trend.3']])).toEqual([['2021', 5.5, '', 6], ['2023', 5.2, 6.6, '']])
  })

  it('draws nothing of which there is nothing, and says so', () => {
    const empty = chartsTable({ codes: [], sources: [], codings: [], passive: [], links: [], indicatorId: 'SCHOON' }, making)
    expect(empty.charts).toEqual([])
    expect(empty.table.notes[2]).toMatch(/^Verloop: er is nog geen cijfer/)
    expect(table.notes).toHaveLength(CHARTS_LAYOUT.headerRow - 3)
  })

  it('uses columns of the layout and colours of the theme only, in both languages', () => {
    const known = CHARTS_LAYOUT.columns.map(({ id }) => id)
    const colours = readFileSync(new URL('../../../shared/theme/buurtstem.tokens.json', import.meta.url), 'utf8')
    for (const language of ['nl', 'en'] as const) {
      for (const one of chartsTable(input, { ...making, language }).charts) {
        expect(one.columns.filter((id) => !known.includes(id))).toEqual([])
        expect(one.colours).toHaveLength(one.columns.length - 1)
      }
    }
    expect(Object.values(CHART_COLOURS).flat().filter((colour) => !colours.includes(colour))).toEqual([])
  })
})
