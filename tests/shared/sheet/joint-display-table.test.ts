import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { Judgement } from '../../../shared/joint-display/judgement.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../../shared/sheet/joint-display-layout.ts'
import { jointDisplayTable, type JointDisplayTableInput } from '../../../shared/sheet/joint-display-table.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const codes = [newCode('c1', stamp, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('c2', stamp, { key: 'BT8', nameNl: 'Samen' }, 1)]
const sources = [{ ...newSource('s1', 'Ouders', stamp), group: 'resident' as const, method: 'focus-group' as const, areaCode: 'QA01' }]
const codings = [{ sourceId: 's1', codeId: 'c2', speaker: 'D1', start: 0, end: 5, tone: 1 as const, utterance: null, deleted: false }]
const figure = (indicatorId: string, area: string, period: string, value: number | null, more: Partial<PassiveRow> = {}): PassiveRow => ({
  indicatorId, kind: 'indicator', label: `Naam ${indicatorId}`, publisher: 'WiA', unit: '', direction: 'higher-worse', estimate: false, area, level: 'neighbourhood', period, value, interval: null,
  absence: value === null ? 'suppressed' : null, provisional: false, importName: '', importedOn: '', ...more,
})
const link = (indicatorId: string, codeId: string) => ({ id: `${indicatorId}-${codeId}`, made: stamp, changed: {}, deleted: false, indicatorId, codeId, note: '' })
const judged = (codeId: string, basis: string): Judgement => ({ id: codeId, made: stamp, changed: {}, deleted: false, codeId, fit: 'discordant', line: 'Anders', basis })
const make = (input: Partial<JointDisplayTableInput>) => jointDisplayTable(
  { codes, sources, codings, passive: [], links: [], judgements: [], stamp, ...input }, { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7' })

describe('jointDisplayTable()', () => {
  it('puts what was told beside what is counted, a line an indicator and a line an area, with direction in words', () => {
    const passive = [figure('A', 'QA01', '2021', 4), figure('A', 'QA01', '2023', 5.5, { provisional: true }), figure('A', 'QA02', '2023', 9), figure('B', 'QA01', '2023', null)]
    const { rows } = make({ passive, links: [link('A', 'c1'), link('B', 'c1')] })
    expect(rows[0]).toMatchObject({
      theme: 'BT2 Schoon', told: 'niet gehoord (0 van 1)',
      counted: '• Naam A (hoger is slechter)\n   QA01, 2023: 5,5 · ▼ slechter dan 2021 (4) · voorlopig\n• Naam B (hoger is slechter)\n   QA01, 2023: afgeschermd',
    })
    expect(rows[1]).toMatchObject({ theme: 'BT8 Samen', told: 'in 1 van 1 bewonersbronnen; 1 spreker, 1 fragment', tone: '1 positief', counted: 'geen cijfer gekoppeld' })
  })
  it('marks a figure that speaks of more than the neighbourhood', () => {
    expect(make({ passive: [figure('A', 'QA', '2023', 4, { level: 'district' })], links: [link('A', 'c1')] }).rows[0]!.counted).toContain('alleen op niveau wijk')
  })
  it('gives every theme a judgement to fill in, under the id of its code', () => {
    const record = JSON.parse(String(make({}).rows[0]!._record)) as Judgement
    expect(record).toMatchObject({ id: 'c2', codeId: 'c2', fit: null, line: '' })
  })
  it('keeps judgements, flags the one whose numbers changed, and keeps that of a theme that is gone', () => {
    const basis = String(make({}).rows[0]!._basis)
    expect(make({ judgements: [judged('c2', basis)] }).rows[0]).toMatchObject({ fit: 'wijkt af', line: 'Anders', changed: '' })
    expect(make({ judgements: [judged('c2', 'other')] }).rows[0]!.changed).toContain('veranderd')
    expect(make({ judgements: [judged('c9', 'other')] }).rows.at(-1)).toMatchObject({ theme: 'c9 (telt niet meer mee: vervallen of verwijderd)', line: 'Anders', _id: 'c9' })
  })
  it('leaves what a person typed and nobody can read as it is', () => {
    expect(make({ asTyped: new Map([['c2', { fit: 'half', line: 'x' }]]) }).rows[0]).toMatchObject({ fit: 'half', line: 'x' })
  })
  it('lists figures that are linked to no theme below', () => {
    const rows = make({ passive: [figure('A', 'QA01', '2023', 4)] }).rows
    expect(rows.at(-1)).toMatchObject({ theme: 'Zonder thema', counted: 'Naam A · WiA', _row: 'loose:A' })
    expect(rows.at(-1)).not.toHaveProperty('_id')
  })
  it('shows some areas and says how many more there are', () => {
    const passive = Array.from({ length: 9 }, (_, index) => figure('A', `Z${index}`, '2023', index))
    const lines = String(make({ passive, links: [link('A', 'c1')], sources: [{ ...sources[0]!, areaCode: null }] }).rows[0]!.counted).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[5]).toBe('   en nog 5 gebieden: zie het tabblad Passief')
  })
  it('puts organisations apart on a line of their own, with their own base', () => {
    const organisation = { ...newSource('o1', 'School', stamp), group: 'organisation' as const, method: 'focus-group' as const, areaCode: 'QA01' }
    const told = make({ sources: [...sources, organisation], codings: [...codings, { ...codings[0]!, sourceId: 'o1' }] }).rows[0]!.told
    expect(told).toBe('in 1 van 1 bewonersbronnen; 1 spreker, 1 fragment\nInstellingen apart: 1 van 1 bron')
  })
  it('gives a suggestion beside the judgement, and never in it', () => {
    const three = ['s1', 's2', 's3'].map((id) => ({ ...sources[0]!, id }))
    const row = make({ sources: three, codings: three.map(({ id }) => ({ ...codings[0]!, sourceId: id })) }).rows[0]!
    expect(row).toMatchObject({ fit: '', suggestion: 'Voorstel: alleen verhaal\nVaak verteld (3 van 3).\nEr is geen cijfer van de buurt bij.' })
  })
  it('shows what professionals’ own workbook says in its own column, and counts it nowhere', () => {
    const [without, beside] = [make({}), make({ professionals: new Map([['c2', '2025: 12 coderingen door 6 mensen']]) })]
    expect(beside.rows[0]!.professionals).toBe('2025: 12 coderingen door 6 mensen')
    expect(beside.rows.map((row) => ({ ...row, professionals: '' }))).toEqual(without.rows)
  })
  it('says in its head what it is filtered by, with the base that is left', () => {
    const { madeLine, notes, rows } = make({ sources: [...sources, { ...sources[0]!, id: 's2', areaCode: null }], filter: { areas: ['QA01'], methods: ['focus-group'], steps: [] } })
    expect(madeLine).toBe('Confrontatie · gemaakt op 2026-05-14 09:30 · codeboek v7 · 1 van 2 bronnen · alleen gebied QA01; methode groepsgesprek')
    expect(notes[1]).toMatch(/^Door het filter 1 bewonersbron niet meegeteld, waarvan 1 zonder gebied\./)
    expect(rows[0]!.told).toContain('1 van 1')
  })
  it('fills only columns that are there, and notes that it is no sample', () => {
    const ids = new Set(JOINT_DISPLAY_LAYOUT.columns.map(({ id }) => id))
    const { rows, notes } = make({ passive: [figure('A', 'QA01', '2023', 4)] })
    expect(rows.flatMap((row) => Object.keys(row)).filter((id) => !ids.has(id))).toEqual([])
    expect(notes[0]).toContain('Geen steekproef')
  })
})
