import { beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotsPage } from '../../apps-script/people-protocol.ts'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import type { NumberAnswer } from '../../apps-script/tally-protocol.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'

const STAMP = '0197f0000000-0000-d1'
const LATER = '0197f0000001-0000-d1'
const TAB = 'Vergelijking'
const source = (id: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, `Gesprek ${id}`, STAMP), group: 'resident', method: 'interview', areaCode: 'QA01', ...patch })
const coding = (id: string, sourceId: string, codeId: string): SharedCoding => ({
  id, made: STAMP, changed: {}, deleted: false, sourceId, codeId, coder: 'Fatima', speaker: null, unit: 0, utterance: 'complaint', tone: -1, reach: null, time: null, place: null, evidence: null, sensitivity: 'none',
  expectation: 'none', memo: '', quotePermission: 'none', start: Number(id.replace(/\D/g, '')) * 10, end: Number(id.replace(/\D/g, '')) * 10 + 8, words: '',
})
const CODES = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon', nameEn: 'Clean' }, 0), newCode('bins', STAMP, { key: 'BT2.1', nameNl: 'Afval', nameEn: 'Waste', parentId: 'waste' }, 1)]

describe.skipIf(!isBuilt)('Vergelijking in the built add-on', () => {
  let addOn: BuiltAddOn
  let laptop: TestDevice
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const push = (records: readonly { readonly type: string; readonly record: unknown }[]) => value(addOn.post(signedMessage(laptop, { kind: 'push', records })))
  const freeze = (name: string) => value<SnapshotsPage>(addOn.call('takeSnapshot', { name, note: '', by: '' })).items[0]!.id
  const show = (before: string, after: string | null) => value<SnapshotsPage>(addOn.call('compareInTab', before, after))
  const top = (tab = TAB) => addOn.values(tab).slice(0, 5).map(([line]) => line)
  const rows = (tab = TAB) => addOn.values(tab).slice(6).map((row) => row.slice(0, 12).map(String))
  const rowsOf = (theme: string) => rows().filter(([name]) => name!.trim() === theme)
  const stale = () => value<SidebarState>(addOn.call('readSidebarState')).computed.filter(({ stale: old }) => old).map(({ title }) => title)
  /** Takes the rows of a snapshot out of its tab, as a person does who deletes them. */
  const throwAway = (name: string) => {
    const at = addOn.values('Momentopnamen').findIndex(([cell]) => cell === name)
    addOn.change({ action: 'deleteRows', sheetId: addOn.sheet('Momentopnamen').id, at, count: 1 })
  }

  beforeEach(() => {
    addOn = startSetUpAddOn()
    laptop = readPairingCode(value<{ readonly code: string }>(addOn.call('pairNewDevice', 'Laptop')).code)!
    push([...CODES.map((record) => ({ type: 'code', record })), ...[source('s1'), source('s2', { areaCode: 'QA02' })].map((record) => ({ type: 'source', record })), ...[coding('k1', 's1', 'bins'), coding('k2', 's2', 'waste')].map((record) => ({ type: 'coding', record }))])
  })

  it('says how to choose until somebody did, and costs nothing', () => {
    value(addOn.call('refreshTables'))
    expect(top()).toEqual([expect.stringMatching(/^Vergelijking · gemaakt op /), 'Bijgewerkt.', expect.stringContaining('kies welke twee'), '', ''])
    expect(rows()).toEqual([])
  })

  it('shows a snapshot beside now with areas, organisations, professionals and reasons, and goes along with a refresh', () => {
    value(addOn.call('takeProfessionalCounts', 'BT2.1\t2025\t12\t6'))
    const id = freeze('Stap 3')
    expect(show(id, null)).toMatchObject({ tab: TAB, chosen: { before: id, after: null, missing: [] } })
    push([...[source('s3', { areaCode: 'QA02', title: 'Koffiekar' }), source('s4', { group: 'organisation', areaCode: null })].map((record) => ({ type: 'source', record })), ...[coding('k3', 's3', 'bins'), coding('k4', 's4', 'bins')].map((record) => ({ type: 'coding', record }))])
    value(addOn.call('takeProfessionalCounts', 'BT2.1\t2025\t20\t9\nBT2.1\t2026\t3\t2'))
    expect(stale()).toContain(TAB)
    expect(top()[1]).toMatch(/^VEROUDERD/)
    value(addOn.call('refreshTables'))
    expect(top().slice(0, 2)).toEqual([expect.stringMatching(/ · ‘Stap 3’ \(20\d\d-\d\d-\d\d \d\d:\d\d\) → nu$/), 'Bijgewerkt.'])
    expect(rowsOf('BT2.1 Afval')).toEqual([
      ['bewoners', 'alles samen', '1 van 2', '2 van 3', '1', '', '1', '2', '1', '2', '+1 codering uit 1 nieuwe bron'],
      ['bewoners', 'QA01', '1 van 1', '1 van 1', '0', '', '1', '1', '1', '1', ''],
      ['bewoners', 'QA02', '0 van 1', '1 van 2', '1', '', '0', '1', '0', '1', '+1 codering uit 1 nieuwe bron'],
      ['instellingen en ondernemers', 'alles samen', 'geen bronnen', '1 van 1', '1', '', '0', '1', '0', '1', '+1 codering uit 1 nieuwe bron'],
      ['professionals, 2025', '', '', '', '', '', '6', '9', '12', '20', ''],
      ['professionals, 2026', '', '', '', '', '', '–', '<5', '–', '<5', ''],
    ].map((cells) => [expect.stringContaining('BT2.1 Afval'), ...cells]))
    expect(rowsOf('Alle thema’s')[0]!.slice(1, 12)).toEqual(['bewoners', 'alles samen', '2 bronnen', '3 bronnen', '1', '', '', '', '', '', 'Nieuw: Koffiekar\nNieuw: Gesprek s4'])
    expect(stale()).toEqual([])
  })

  it('does not turn stale where both are frozen, puts the earlier first, and keeps notes of people’s own beside their row', () => {
    const first = freeze('Eerst')
    push([{ type: 'coding', record: coding('k3', 's1', 'waste') }])
    const second = freeze('Later')
    show(second, first)
    expect(top()[0]).toMatch(/‘Eerst’ .* → ‘Later’/)
    addOn.type(TAB, 10, 20, [['onze notitie']])
    push([{ type: 'source', record: source('s3') }])
    expect([stale(), top()[1]]).toEqual([expect.not.arrayContaining([TAB]), 'Bijgewerkt.'])
    value(addOn.call('refreshTables'))
    expect(rowsOf('Alle thema’s')[0]!.slice(3, 5)).toEqual(['2 bronnen', '2 bronnen'])
    expect(addOn.values(TAB)[9]![19]).toBe('onze notitie')
  })

  it('says it where a snapshot was thrown away, and shows none of its numbers any more', () => {
    const id = freeze('Stap 3')
    show(id, null)
    expect(rows().length).toBeGreaterThan(0)
    throwAway('Stap 3')
    value(addOn.call('refreshTables'))
    expect(top()[2]).toMatch(/^Deze momentopname staat niet meer in het tabblad Momentopnamen: ‘Stap 3’/)
    expect(rows()).toEqual([])
    expect(value<SnapshotsPage>(addOn.call('readSnapshots'))).toMatchObject({ items: [], tab: TAB, chosen: { before: id, after: null, missing: ['Stap 3'] } })
    expect(addOn.call('compareInTab', id, null)).toMatchObject({ ok: false, code: 'gone' })
  })

  it('compares nothing with a snapshot that was changed, turns stale by the change itself, and says why', () => {
    show(freeze('Stap 3'), null)
    const place = addOn.sheet('Momentopnamen').rows[1]!.findIndex((cell) => String(cell?.value).startsWith('#{'))
    const data = String(addOn.values('Momentopnamen')[1]![place])
    addOn.type('Momentopnamen', 2, place + 1, [[data.replace('"residents":{"sources":2', '"residents":{"sources":9')]])
    expect(stale()).toEqual([TAB])
    value(addOn.call('refreshTables'))
    expect([top()[2], rows()]).toEqual([expect.stringContaining('Het controlegetal klopt niet'), []])
    addOn.type('Momentopnamen', 2, place + 1, [[data]])
    value(addOn.call('refreshTables'))
    expect(rowsOf('BT2 Schoon')).toHaveLength(3)
  })

  it('tells re-coding, another codebook and other settings', () => {
    const id = freeze('Stap 3')
    push([{ type: 'code', record: { ...CODES[1]!, nameNl: 'Vuil', changed: { nameNl: LATER } } }, { type: 'coding', record: { ...coding('k2', 's2', 'bins'), changed: { codeId: LATER } } }])
    value(addOn.call('keepDisplayFilter', { areas: ['QA01'], methods: [], steps: [] }))
    show(id, null)
    expect(rowsOf('BT2.1 Vuil')[0]![11]).toBe('+1 codering: eerst ‘BT2 Schoon’')
    expect(rowsOf('Codeboek')[0]!.slice(3)).toEqual([expect.stringMatching(/^v\d+ · [0-9a-z]{7}$/), expect.stringMatching(/^v\d+ · [0-9a-z]{7}$/), '', '', '', '', '', '', 'Het codeboek is veranderd.\nHernoemd: BT2.1 Afval → BT2.1 Vuil'])
    expect(rowsOf('Instellingen')[0]![11]).toBe('Confrontatie had een ander filter. Deze aantallen zijn zonder filter geteld.')
    expect(addOn.values('Logboek').at(-1)!.slice(1)).toEqual(['Tabblad Vergelijking gemaakt', 'zijpaneel'])
  })

  it('opens its numbers of now to the codings behind them, in one area too, and says why it cannot those that are frozen', () => {
    const id = freeze('Stap 3')
    push([{ type: 'source', record: source('s3', { areaCode: 'QA02' }) }, { type: 'coding', record: coding('k3', 's3', 'bins') }])
    show(id, null)
    const open = (area: string, header: string, group = 'bewoners') => {
      const row = addOn.values(TAB).findIndex((cells) => String(cells[0]).trim() === 'BT2.1 Afval' && cells[1] === group && cells[2] === area)
      addOn.select(TAB, row + 1, addOn.column(TAB, header, 6))
      return value<NumberAnswer>(addOn.call('readNumber', null))
    }
    expect(open('alles samen', 'Daarna')).toMatchObject({ counts: { sources: 2, segments: 2 }, total: 2, column: 'Alle bewoners', stale: false })
    expect(open('QA02', 'Fragmenten daarna')).toMatchObject({ counts: { sources: 1 }, passages: [{ codingId: 'k3' }], column: 'Alle bewoners · QA02' })
    expect(open('QA02', 'Eerst')).toEqual({ none: 'frozen' })
    show(freeze('Later'), id)
    expect(open('alles samen', 'Daarna')).toEqual({ none: 'frozen' })
  })

  it('speaks English in an English workbook', () => {
    show(freeze('Step 3'), null)
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Comparison')[0]![0]).toMatch(/^Comparison · made on .* · ‘Step 3’ .* → now$/)
    expect(addOn.values('Comparison').slice(6).find(([name]) => String(name).includes('Waste'))!.slice(1, 5)).toEqual(['residents', 'all together', '1 of 2', '1 of 2'])
  })

  it('refuses what is no snapshot, and writes nothing', () => {
    for (const ids of [['x', null], [null, null], [{ a: 1 }, null], ['x'.repeat(99), 'y']]) expect(addOn.call('compareInTab', ...ids)).toMatchObject({ ok: false })
    expect(rows()).toEqual([])
  })
})
