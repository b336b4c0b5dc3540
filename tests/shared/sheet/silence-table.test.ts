import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import type { ConfrontationInput } from '../../../shared/sheet/confrontation.ts'
import { SILENCE_LAYOUT } from '../../../shared/sheet/silence-layout.ts'
import { silenceTable } from '../../../shared/sheet/silence-table.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { someIndicator, someObservation } from '../joint-display/some-figures.ts'

const STAMP = '0197f0000000-0000-a'
const code = (id: string, key: string, parentId: string | null = null) => newCode(id, STAMP, { key, nameNl: key, parentId }, 0)
const codes = [code('waste', 'BT2'), code('bins', 'BT2.1', 'waste'), code('youth', 'BT5.2'), code('lonely', 'BT8.4'), code('reporting', 'BT13.1')]
const sources = ['QA01', 'QA01', 'QA01', 'QA02', 'QA02', 'QA02'].map((areaCode, index) => ({ ...newSource(`s${index}`, `s${index}`, STAMP), group: 'resident' as const, method: 'interview' as const, areaCode }))
const said = (sourceId: string, codeId: string) => ({ sourceId, codeId, start: 0, end: 4, speaker: null, tone: -1 as const, utterance: null, deleted: false })
const everywhere = (codeId: string) => sources.map(({ id }) => said(id, codeId))
const { id: _id, ...kind } = someIndicator({ kind: 'reports', direction: 'neither' })
const reports = (indicatorId: string, area: string, value: number): PassiveRow => ({ ...kind, label: indicatorId, ...someObservation(indicatorId, area, '2024', value), importName: '', importedOn: '' })
const link = (codeId: string, indicatorId: string) => ({ id: `${codeId}-${indicatorId}`, made: STAMP, changed: {}, deleted: false, codeId, indicatorId, note: '' })
const input: ConfrontationInput = {
  codes, sources, codings: [...everywhere('bins'), ...everywhere('lonely'), ...everywhere('reporting'), said('s3', 'youth'), said('s4', 'youth')],
  passive: ['QA01', 'QA02'].flatMap((area) => [reports('Afval', area, 60), reports('Jongeren', area, 30)]), links: [link('bins', 'Afval'), link('youth', 'Jongeren')], judgements: [],
}
const table = (given = input) => silenceTable(given, { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7' })
const lines = (given = input) => table(given).rows.map(({ silence, theme, area, told, share }) => [silence, theme, area, told, share].join(' | '))

describe('silenceTable()', () => {
  it('puts what is silent first: loud in reports and not told, then told and not reported, all together and where an area differs', () => {
    expect(lines()).toEqual([
      'veel gemeld, niet verteld | BT5.2 | QA01 | 0 van 3 | 33,3% van alle',
      'veel verteld, niet gemeld | BT8.4 | alles samen | 6 van 6 | ',
      'geen stilte | BT2 | alles samen | 6 van 6 | 66,7% van alle',
      'geen stilte | BT2.1 | alles samen | 6 van 6 | 66,7% van alle',
      'geen stilte | BT5.2 | alles samen | 2 van 6 | 33,3% van alle',
    ])
  })

  it('states whose rule it is, the filter, and what was left out', () => {
    const { madeLine, notes } = table({ ...input, filter: { areas: ['QA01'], methods: [], steps: [] } })
    expect(madeLine).toBe('Stiltes · gemaakt op 2026-05-14 09:30 · codeboek v7 · 3 van 6 bronnen · alleen gebied QA01')
    expect(notes[0]).toMatch(/^Eigen regel van Buurtstem/)
    expect(notes[3]).toContain('Door het filter 3 bewonersbronnen niet meegeteld')
    expect(notes).toHaveLength(SILENCE_LAYOUT.headerRow - 3)
  })

  it('fills only columns that are there, and keys each row by theme and area', () => {
    const ids = new Set(SILENCE_LAYOUT.columns.map(({ id }) => id))
    const { rows } = table()
    expect(rows.flatMap((row) => Object.keys(row)).filter((id) => !ids.has(id))).toEqual([])
    expect(new Set(rows.map((row) => row['_row'])).size).toBe(rows.length)
  })

  it('has nothing to say of silence where nothing was reported at all', () => {
    expect(lines({ ...input, passive: [], links: [] }).every((line) => line.startsWith('geen stilte'))).toBe(true)
  })
})
