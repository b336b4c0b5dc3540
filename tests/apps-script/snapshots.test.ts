import { beforeEach, describe, expect, it } from 'vitest'
import type { PromisesState, ReadinessState, SnapshotItem, SnapshotsCompared, SnapshotsPage } from '../../apps-script/people-protocol.ts'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'

const STAMP = '0197f0000000-0000-d1'
const LATER = '0197f0000001-0000-d1'
const code = (id: string, key: string, name: string, parentId: string | null = null) => newCode(id, STAMP, { key, nameNl: name, parentId }, 0)
const source = (id: string, title: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, title, STAMP), group: 'resident', method: 'interview', areaCode: 'QA01', ...patch })
const coding = (id: string, sourceId: string, codeId: string, patch: Partial<SharedCoding> = {}): SharedCoding => ({
  id, made: STAMP, changed: {}, deleted: false, sourceId, codeId, coder: 'Fatima', speaker: null, unit: 0, utterance: 'complaint', tone: -1, reach: null, time: null, place: null, evidence: null, sensitivity: 'none',
  expectation: 'none', memo: '', quotePermission: 'none', start: Number(id.replace(/\D/g, '')) * 10, end: Number(id.replace(/\D/g, '')) * 10 + 8, words: '', ...patch,
})
const CODES = [code('waste', 'BT2', 'Schoon'), code('bins', 'BT2.1', 'Afval', 'waste'), code('rats', 'BT2.2', 'Ongedierte', 'waste')]
const SOURCES = [source('s1', 'Koffiekar'), source('s2', 'Avond in het buurthuis', { promises: 'De corporatie belt terug', date: '2025-05-14' })]
const CODINGS = [coding('k1', 's1', 'bins'), coding('k2', 's2', 'rats'), coding('k3', 's2', 'bins', { expectation: 'action-expected' })]

describe.skipIf(!isBuilt)('snapshots, promises and readiness in the built add-on', () => {
  let addOn: BuiltAddOn
  let laptop: TestDevice
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const push = (given: { readonly codes?: readonly unknown[]; readonly sources?: readonly unknown[]; readonly codings?: readonly unknown[] }) => {
    const records = [...(given.codes ?? []).map((record) => ({ type: 'code', record })), ...(given.sources ?? []).map((record) => ({ type: 'source', record })), ...(given.codings ?? []).map((record) => ({ type: 'coding', record }))]
    value(addOn.post(signedMessage(laptop, { kind: 'push', records })))
  }
  const freeze = (name: string, note = '') => value<SnapshotsPage>(addOn.call('takeSnapshot', { name, note, by: 'kernteam' })).items
  const compare = (before: string, after: string | null) => value<SnapshotsCompared>(addOn.call('compareSnapshots', before, after))

  beforeEach(() => {
    addOn = startSetUpAddOn()
    laptop = readPairingCode(value<{ readonly code: string }>(addOn.call('pairNewDevice', 'Laptop')).code)!
    push({ codes: CODES, sources: SOURCES, codings: CODINGS })
  })

  it('freezes the tallies in a row of their own, with who, when, why, codebook and checksum, and tells the log', () => {
    const [item] = freeze('Stap 3', '=vóór de bijeenkomst')
    expect(item).toMatchObject({ name: 'Stap 3', by: 'kernteam', note: '=vóór de bijeenkomst', state: 'whole', sources: 2, codebook: expect.stringMatching(/^v\d+ · [0-9a-z]{7}$/) })
    const [, row] = addOn.values('Momentopnamen')
    expect(row!.slice(0, 4)).toEqual(['Stap 3', expect.stringMatching(/^20\d\d-\d\d-\d\d \d\d:\d\d$/), 'kernteam', '=vóór de bijeenkomst'])
    const hash = String(row![addOn.column('Momentopnamen', 'Controlegetal') - 1])
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(addOn.values('Logboek').at(-1)![1]).toBe(`Momentopname gemaakt: Stap 3 (controlegetal begint met ${hash.slice(0, 12)})`)
    expect(addOn.sheet('Momentopnamen').rows.flatMap((cells) => cells ?? []).some((cell) => cell?.formula !== undefined)).toBe(false)
  })

  it('never writes over an earlier snapshot', () => {
    freeze('Eerst')
    const [, before] = addOn.values('Momentopnamen')
    push({ codings: [coding('k4', 's1', 'rats')] })
    expect(freeze('Later').map(({ name }) => name)).toEqual(['Later', 'Eerst'])
    value(addOn.call('refreshTables'))
    expect(addOn.values('Momentopnamen')[1]).toEqual(before)
  })

  it('compares a snapshot with now, and says what changed in each theme and why', () => {
    const [{ id }] = freeze('Stap 3') as [SnapshotItem]
    expect(compare(id, null)).toMatchObject({ nothingChanged: true, after: null })
    push({
      codes: [{ ...CODES[2]!, nameNl: 'Ratten', changed: { nameNl: LATER } }], sources: [source('s3', 'Straatenquête')],
      codings: [coding('k5', 's3', 'bins'), { ...CODINGS[1]!, codeId: 'bins', changed: { codeId: LATER } }, { ...CODINGS[0]!, deleted: true, changed: { deleted: LATER } }],
    })
    const { text } = compare(id, null)
    expect([text.base, text.sources, text.codebook]).toEqual([['Bewonersbronnen die meetellen: 2 → 3.'], ['Nieuw: Straatenquête'], ['Hernoemd: BT2.2 Ongedierte → BT2.2 Ratten']])
    expect(text.themes.map(({ title, why }) => [title, ...why])).toEqual([
      ['BT2 Schoon', '+1 codering uit 1 nieuwe bron', '−1 codering: verwijderd'],
      ['BT2.1 Afval', '+1 codering uit 1 nieuwe bron', '−1 codering: verwijderd', '+1 codering: eerst ‘BT2.2 Ratten’'],
      ['BT2.2 Ratten', '−1 codering: nu ‘BT2.1 Afval’'],
    ])
  })

  it('puts the earlier of two snapshots first, whichever is named first', () => {
    const [{ id: first }] = freeze('Eerst') as [SnapshotItem]
    push({ sources: [{ ...SOURCES[0]!, group: 'organisation', changed: { group: LATER } }] })
    const [{ id: second }] = freeze('Later') as [SnapshotItem]
    for (const compared of [compare(first, second), compare(second, first)]) {
      expect([compared.before.name, compared.after!.name, compared.text.sources]).toEqual(['Eerst', 'Later', ['Verbeterd: Koffiekar (groep)']])
      expect(compared.text.themes[1]).toMatchObject({ title: 'BT2.1 Afval', why: ['−1 codering: de kaart van 1 bron is verbeterd'] })
    }
  })

  it('tells that a snapshot was changed afterwards, in its data or its checksum, and compares it no more', () => {
    const [{ id }] = freeze('Stap 3') as [SnapshotItem]
    const place = addOn.sheet('Momentopnamen').rows[1]!.findIndex((cell) => String(cell?.value).startsWith('#{'))
    const data = String(addOn.values('Momentopnamen')[1]![place])
    addOn.type('Momentopnamen', 2, place + 1, [[data.replace('"residents":{"sources":2', '"residents":{"sources":9')]])
    expect(value<SnapshotsPage>(addOn.call('readSnapshots')).items).toMatchObject([{ id, name: 'Stap 3', state: 'changed', sources: null }])
    expect(addOn.call('compareSnapshots', id, null)).toMatchObject({ ok: false, code: 'gone' })
    addOn.type('Momentopnamen', 2, place + 1, [[data]])
    expect(value<SnapshotsPage>(addOn.call('readSnapshots')).items).toMatchObject([{ state: 'whole' }])
    addOn.type('Momentopnamen', 2, place + 1, [['']])
    expect(value<SnapshotsPage>(addOn.call('readSnapshots')).items).toMatchObject([{ state: 'incomplete' }])
  })

  it('refuses a snapshot without a name, and ids that are none', () => {
    expect(addOn.call('takeSnapshot', { name: '  ', note: '', by: '' })).toMatchObject({ ok: false, code: 'not-readable' })
    for (const ids of [['x', null], [null, null], [{ a: 1 }, null]]) expect(addOn.call('compareSnapshots', ...ids)).toMatchObject({ ok: false })
    expect(addOn.values('Momentopnamen')).toHaveLength(1)
  })

  it('offers promises, writes down only what a person takes over, and offers nothing again that was decided', () => {
    const offered = value<PromisesState>(addOn.call('readPromises'))
    expect(offered).toMatchObject({ open: 0, more: 0, proposals: [
      { key: 's2', kind: 'card', source: 'Avond in het buurthuis', words: 'De corporatie belt terug', date: '2025-05-14' }, { key: 'k3', kind: 'action-expected', theme: 'BT2.1 Afval', words: '' },
    ] })
    expect(addOn.values('Toezeggingen')).toHaveLength(1)
    const decided = value<PromisesState>(addOn.call('decidePromises', [{ key: 's2', take: true, what: 'De corporatie belt vóór 1 juni terug' }, { key: 'k3', take: false, what: '' }, { key: 'zomaar', take: true, what: 'x' }]))
    expect(decided).toMatchObject({ open: 1, proposals: [] })
    const rows = addOn.values('Toezeggingen')
    const [from, gone] = ['Uit bron', 'Verwijderd'].map((header) => addOn.column('Toezeggingen', header) - 1)
    expect(rows.slice(1).map((row) => [row[0], row[from!], row[gone!]])).toEqual([['De corporatie belt vóór 1 juni terug', 'Avond in het buurthuis', false], ['Bewoner verwacht actie', 'Avond in het buurthuis', true]])
    value(addOn.call('refreshTables'))
    expect(value<PromisesState>(addOn.call('readPromises')).proposals).toEqual([])
  })

  it('refuses decisions that are none, and writes nothing', () => {
    for (const bad of ['x', [{ key: 's2' }], [{ key: 's2', take: 'ja', what: '' }], [{ key: '../s2', take: true, what: '' }]]) expect(addOn.call('decidePromises', bad)).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.values('Toezeggingen')).toHaveLength(1)
  })

  it('gives each told theme a row in Terugkoppeling once, and says which are open in the tab and in the sidebar', () => {
    value(addOn.call('refreshTables'))
    value(addOn.call('refreshTables'))
    expect(addOn.values('Terugkoppeling').slice(1).map(([theme]) => theme)).toEqual(['BT2 Schoon'])
    const line = (point: string) => addOn.values('Stap 3-gereedheid').find(([title]) => title === point)?.slice(1, 3)
    expect(line('Thema’s teruggekoppeld')).toEqual(['kijk ernaar', 'Nog open: BT2 Schoon. Zeg dat ook in het verslag.'])
    expect(line('Toezeggingen afgehandeld')).toEqual(['kijk ernaar', '2 voorstellen wachten op jou.'])
    addOn.type('Terugkoppeling', 2, 2, [['opgepakt', 'Er komt een container bij']])
    expect(value<SidebarState>(addOn.call('readSidebarState')).computed.filter(({ stale }) => stale).map(({ title }) => title)).toEqual(['Stap 3-gereedheid'])
    expect(value<ReadinessState>(addOn.call('readReadiness')).points.find(({ id }) => id === 'feedback')).toMatchObject({ state: 'ready' })
    value(addOn.call('refreshTables'))
    expect(line('Thema’s teruggekoppeld')![0]).toBe('klaar')
    expect(addOn.values('Terugkoppeling')[1]!.slice(0, 3)).toEqual(['BT2 Schoon', 'opgepakt', 'Er komt een container bij'])
  })

  it('gives the suggestions of the six factors in the sidebar', () => {
    addOn.type('Situatieprofiel', 6, 2, [['laag'], ['laag']])
    const { suggestions, scored } = value<ReadinessState>(addOn.call('readReadiness'))
    expect([scored, suggestions.map((text) => text.slice(0, 10))]).toEqual([2, ['Werk met n', 'Plan nog g']])
  })
})
