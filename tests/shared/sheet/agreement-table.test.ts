import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { AGREEMENT_LAYOUT } from '../../../shared/sheet/agreement-layout.ts'
import { agreementTable } from '../../../shared/sheet/agreement-table.ts'
import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { SourceGroup } from '../../../shared/source/source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { GOLD_CODES, GOLD_SOURCES } from '../demo/gold.ts'
import { goldShared } from './gold-shared.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const making = { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7' } as const
const codes = [newCode('c1', stamp, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('c2', stamp, { key: 'BT2.1', nameNl: 'Afval', parentId: 'c1' }, 1), newCode('c3', stamp, { key: 'BT7', nameNl: 'Veilig' }, 2)]
const source = (id: string, group: SourceGroup = 'resident') => ({ ...newSource(id, `Bron ${id}`, stamp), group, method: 'interview' as const })
const coding = (sourceId: string, coder: string, codeId: string, unit: number, more: Partial<SharedCoding> = {}): SharedCoding => ({
  id: `${sourceId}-${coder}-${codeId}-${unit}`, made: stamp, changed: {}, deleted: false, sourceId, codeId, coder, unit, start: unit * 10, end: unit * 10 + 5, words: '', speaker: 'D1', memo: '', quotePermission: 'none',
  utterance: null, tone: null, reach: null, time: null, place: null, evidence: null, sensitivity: 'none', expectation: 'none', ...more,
})
const units = Array.from({ length: 20 }, (_, at) => at)

describe('agreementTable()', () => {
  const codings = [...units.flatMap((at) => [coding('s1', 'Ada', 'c3', at), coding('s1', 'Bo', 'c3', at)]).slice(0, -1), coding('s1', 'Ada', 'c2', 0, { words: 'Glas naast de container' }), coding('s1', 'Bo', 'c1', 0)]
  const table = agreementTable({ codes, sources: [source('s1'), source('s2')], codings: [...codings, coding('s2', 'Ada', 'c1', 0)] }, making)
  const row = (theme: string) => table.rows.find((one) => String(one.theme).trim() === theme)!

  it('says of how many sources and coders, and what is compared', () => {
    expect(table.madeLine).toBe('Overeenstemming · gemaakt op 2026-05-14 09:30 · codeboek v7 · 1 bron door 2 codeurs')
    expect(table.notes).toHaveLength(AGREEMENT_LAYOUT.headerRow - 3)
  })

  it('gives a theme with the codes below it, and its codes apart', () => {
    expect(row('BT2 Schoon')).toMatchObject({ units: 20, used: 1, agreed: '100%', kappa: 1, alpha: 1, ac1: 1 })
    expect(row('BT2.1 Afval')).toMatchObject({ units: 20, used: 1, agreed: '95%', kappa: 0, ac1: 0.95 })
    expect(row('BT7 Veilig')).toMatchObject({ used: 20, agreed: '95%', kappa: 0 })
  })

  it('lists what is left to settle: who gave a code and who did not, with the words only where they were shared', () => {
    const [settle, ...differences] = table.rows.slice(table.rows.findIndex(({ _id }) => _id === 'settle'))
    expect(settle!.theme).toBe('Te bespreken (3)')
    expect(differences.map(({ theme, where, place, given, notGiven, words }) => [theme, where, place, given, notGiven, words])).toEqual([
      ['BT2.1 Afval', 'Bron s1', 'D1 · eenheid 1, vanaf teken 0', 'Ada', 'Bo', 'Glas naast de container'], ['BT2 Schoon', 'Bron s1', 'D1 · eenheid 1, vanaf teken 0', 'Bo', 'Ada', ''],
      ['BT7 Veilig', 'Bron s1', 'D1 · eenheid 20, vanaf teken 190', 'Ada', 'Bo', ''],
    ])
  })

  it('hides every measure below twenty units', () => {
    const small = agreementTable({ codes, sources: [source('s1')], codings: codings.filter(({ unit }) => unit! < 19) }, making)
    for (const one of small.rows.filter(({ units: n }) => n !== undefined)) expect([one.kappa ?? '', one.alpha ?? '', one.ac1 ?? '', String(one.agreed).includes('%')]).toEqual(['', '', '', false])
    expect(small.rows.find(({ theme }) => theme === 'BT7 Veilig')).toMatchObject({ units: 19, agreed: '19 van 19' })
  })

  it('leaves out professionals, deleted codings and retired codes, and says what to do when nobody coded twice', () => {
    const out = [coding('p', 'Ada', 'c1', 0), coding('p', 'Bo', 'c2', 0), coding('s1', 'Ada', 'c1', 0), coding('s1', 'Bo', 'c1', 0, { deleted: true }), coding('s1', 'Cas', 'old', 0)]
    const table2 = agreementTable({ codes: [...codes, newCode('old', stamp, { key: 'OUD', nameNl: 'Oud', status: 'retired' }, 3)], sources: [source('s1'), source('p', 'professional')], codings: out }, making)
    expect(table2.rows).toEqual([])
    expect(table2.notes[0]).toContain('nog geen bron door twee of meer mensen gecodeerd')
  })

  it('fills only columns that are there, in both languages', () => {
    const ids = new Set(AGREEMENT_LAYOUT.columns.map(({ id }) => id))
    const english = agreementTable({ codes, sources: [source('s1')], codings }, { ...making, language: 'en' })
    for (const { rows } of [table, english]) expect(rows.flatMap((one) => Object.keys(one)).filter((id) => !ids.has(id))).toEqual([])
    expect(english.rows.map(({ theme }) => String(theme)).some((theme) => /Alle|Te bespreken/.test(theme))).toBe(false)
  })
})

it('agreementTable() finds on the sample how far its two coders agree, and every difference that was planted', () => {
  const { rows } = agreementTable({ codes: GOLD_CODES, sources: GOLD_SOURCES, codings: goldShared() }, making)
  const overall = rows[0]!
  expect(Number(overall.units)).toBeGreaterThan(40)
  expect(Number(overall.kappa)).toBeGreaterThan(0.7)
  expect(Number(overall.kappa)).toBeLessThan(1)
  // Counted another way: per unit and code, who gave it.
  const given = new Map<string, Set<string>>()
  for (const { sourceId, unit, codeId, coder } of goldShared()) {
    if (!['T01', 'T03', 'T05'].includes(sourceId)) continue
    const key = `${sourceId} ${unit} ${codeId}`
    given.set(key, (given.get(key) ?? new Set()).add(coder))
  }
  const differing = [...given.values()].filter((coders) => coders.size === 1).length
  expect(differing).toBeGreaterThan(0)
  expect(rows.find(({ _id }) => _id === 'settle')!.theme).toBe(`Te bespreken (${differing})`)
})
