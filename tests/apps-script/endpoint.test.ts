import { beforeEach, describe, expect, it } from 'vitest'
import { newCode } from '../../shared/codebook/new-code.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { nextStamp } from '../../shared/stamp/change-stamp.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { LONGEST_MESSAGE } from '../../shared/sync/envelope.ts'
import type { PullReply } from '../../shared/sync/wire-message.ts'
import { LAYOUTS } from '../../apps-script/tabs.ts'
import { EXEC_URL, isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'
import { busyFor } from '../busy-for.ts'

const START = Date.UTC(2026, 4, 14, 9)
let tick = 0
const stampOf = (device: string) => nextStamp(null, START + (tick += 1000), device)

function pairDevice(addOn: BuiltAddOn, label = 'Laptop'): TestDevice {
  const reply = addOn.call('pairNewDevice', label) as { ok: true; value: { code: string } }
  const pairing = readPairingCode(reply.value.code)
  if (!pairing) throw new Error('the pairing code could not be read')
  expect(pairing.endpoint).toBe(EXEC_URL)
  return pairing
}

const code = (id: string, key: string, nameNl: string, device: string, more: Partial<Code> = {}): Code => newCode(id, stampOf(device), { key, nameNl, ...more }, tick % 12)
const source = (id: string, title: string, device: string): Source => ({ ...newSource(id, title, stampOf(device)), group: 'resident', method: 'focus-group' })
const coding = (id: string, codeId: string, sourceId: string, device: string, more: Partial<SharedCoding> = {}): SharedCoding => ({
  id, made: stampOf(device), changed: {}, deleted: false, sourceId, codeId, coder: 'AB', speaker: 'D1', unit: 3, memo: '', quotePermission: 'none', utterance: null, tone: null, reach: null,
  time: null, place: null, evidence: null, sensitivity: 'none', expectation: 'none', start: 10, end: 20, words: '', ...more,
})

describe.skipIf(!isBuilt)('the endpoint of the built add-on', () => {
  let addOn: BuiltAddOn
  let laptop: TestDevice
  const send = (device: TestDevice, payload: Record<string, unknown>, change = {}) => addOn.post(signedMessage(device, payload, change))
  const push = (device: TestDevice, records: readonly unknown[], change = {}) => send(device, { kind: 'push', records }, change)
  const pull = (device: TestDevice, since = 0) => send(device, { kind: 'pull', since }).value as PullReply
  const starters = () => [
    { type: 'code', record: code('c1', 'BT2', 'Schoon en heel', 'd1') },
    { type: 'code', record: code('c2', 'BT2.1', 'Afval en containers', 'd1', { parentId: 'c1' }) },
    { type: 'source', record: source('s1', 'Groepsgesprek ouders', 'd1') },
    { type: 'coding', record: coding('k1', 'c2', 's1', 'd1') },
  ]

  beforeEach(() => {
    addOn = startSetUpAddOn()
    laptop = pairDevice(addOn)
  })

  it('makes every tab once, with a frozen header and hidden technical columns', () => {
    addOn.call('setUpWorkbook')
    expect(addOn.workbook.sheets.map(({ name }) => name)).toEqual(['Blad1', ...LAYOUTS.map(({ title }) => title.nl)])
    const sheet = addOn.sheet('Codeboek')
    expect(sheet.frozenRows).toBe(1)
    expect(sheet.hiddenColumns.map((index) => addOn.values('Codeboek')[0]![index])).toEqual(['_id', '_record', '_arrived'])
    expect(addOn.errors).toEqual([])
  })

  it('guards what it makes itself by the name that people know, and leaves judgement and interpretation free', () => {
    expect(addOn.sheet('Telling').protections).toMatchObject([{ area: null, description: 'Buurtstem: Telling', warningOnly: true }])
    const guarded = addOn.sheet('Confrontatie').protections
    expect(new Set(guarded.map(({ description }) => description))).toEqual(new Set(['Buurtstem: Confrontatie']))
    const free = ['Oordeel', 'Duiding'].map((header) => addOn.column('Confrontatie', header, 5) - 1)
    expect(guarded.some(({ area }) => area === null || free.some((place) => place >= area.column && place < area.column + area.columns))).toBe(false)
  })

  it('says hello and tells its version without a word about the workbook to strangers', () => {
    expect(send(laptop, { kind: 'hello' })).toMatchObject({ ok: true, value: { workbookName: 'Zilverriet', schemaVersion: 2 } })
    expect(addOn.get()).toEqual({ ok: true, value: { product: 'Buurtstem', version: '0.1.0' } })
  })

  it('writes what arrives in its tabs, in words', () => {
    expect(push(laptop, starters())).toMatchObject({ ok: true, value: { accepted: 4, refused: [], arrived: 4 } })
    expect(addOn.values('Codeboek')[2]!.slice(0, 3)).toEqual(['BT2.1', 'BT2 Schoon en heel', 'Afval en containers'])
    expect(addOn.values('Coderingen')[1]!.slice(0, 3)).toEqual(['Groepsgesprek ouders', 'D1', 'BT2.1 Afval en containers'])
    expect(addOn.values('Bronnen')[1]!.slice(0, 3)).toEqual(['Groepsgesprek ouders', 'bewoner', 'groepsgesprek'])
    expect(addOn.errors).toEqual([])
  })

  it('gives texts the format for plain text, and tick boxes not, for they would become a word in it', () => {
    push(laptop, starters())
    const formatOf = (header: string) => addOn.sheet('Codeboek').rows[1]![addOn.column('Codeboek', header) - 1]?.style?.numberFormat
    expect([formatOf('Naam'), formatOf('Verwijderd')]).toEqual(['@', undefined])
  })

  it('gives the same rows when the same records come twice', () => {
    const records = starters()
    push(laptop, records)
    const before = addOn.values('Coderingen')
    expect(push(laptop, records)).toMatchObject({ ok: true, value: { accepted: 4, arrived: 4 } })
    expect(addOn.values('Coderingen')).toEqual(before)
  })

  it('answers a repeated operation as the first time without doing it twice, also when the first answer was lost', () => {
    const records = starters()
    const first = push(laptop, records, { opId: 'op-same' })
    addOn.type('Codeboek', 2, 3, [['Met de hand']])
    expect(push(laptop, records, { opId: 'op-same' })).toEqual(first)
    expect(addOn.values('Codeboek')[1]![2]).toBe('Met de hand')
  })

  it.each([
    ['altered', (message: string) => message.replace('hello', 'hellp'), 'bad-signature'],
    ['not JSON', () => '<html>', 'not-readable'],
    ['empty', () => '', 'not-readable'],
    ['too large', () => 'x'.repeat(LONGEST_MESSAGE + 1), 'too-large'],
    ['with a signature of nobody', (message: string) => message.replace(/"sig":"[0-9a-f]{4}/, '"sig":"0000'), 'bad-signature'],
  ])('refuses a message that is %s', (_name, bend, refusal) => {
    expect(addOn.post(bend(signedMessage(laptop, { kind: 'hello' })))).toMatchObject({ ok: false, code: refusal })
    expect(addOn.values('Logboek').at(-1)![1]).toContain(refusal)
    expect(JSON.stringify(addOn.values('Logboek'))).not.toContain(laptop.secret)
  })

  it('refuses a message that comes again, is older than five minutes, or is from the future', () => {
    const message = signedMessage(laptop, { kind: 'hello' })
    expect(addOn.post(message).ok).toBe(true)
    expect(addOn.post(message)).toMatchObject({ ok: false, code: 'replayed' })
    expect(send(laptop, { kind: 'hello' }, { ts: Date.now() - 301_000 })).toMatchObject({ ok: false, code: 'clock-off' })
    expect(send(laptop, { kind: 'hello' }, { ts: Date.now() + 301_000 })).toMatchObject({ ok: false, code: 'clock-off' })
  })

  it('leaves a workbook of a newer version alone, and says so', () => {
    addOn.properties.set('schema', '99')
    const before = addOn.values('Codeboek')
    expect(push(laptop, starters())).toMatchObject({ ok: false, code: 'newer-workbook' })
    expect(addOn.values('Codeboek')).toEqual(before)
  })

  it('refuses an unknown device, and a device that was withdrawn', () => {
    expect(send({ device: 'nobody', secret: laptop.secret }, { kind: 'hello' })).toMatchObject({ ok: false, code: 'unknown-device' })
    addOn.call('revokePairedDevice', laptop.device)
    expect(send(laptop, { kind: 'hello' })).toMatchObject({ ok: false, code: 'revoked-device' })
  })

  it('refuses a device that sends more than it should in a minute, and lets others through', () => {
    const other = pairDevice(addOn, 'Tweede')
    // Within two minutes at most: more than twice as many as a minute allows.
    const replies = Array.from({ length: 250 }, () => send(laptop, { kind: 'hello' }))
    expect(replies.filter(({ ok }) => ok).length).toBeLessThanOrEqual(240)
    // Not the last: a new minute may have begun by then.
    expect(replies).toContainEqual(expect.objectContaining({ ok: false, code: 'too-many' }))
    expect(send(other, { kind: 'hello' }).ok).toBe(true)
  })

  it('takes the readable records of a push and names the places of the others', () => {
    const [first, ...rest] = starters()
    const future = { type: 'code', record: { ...code('c9', 'X', 'Later', 'd1'), made: nextStamp(null, Date.now() + 10 * 86_400_000, 'd1') } }
    expect(push(laptop, [{ type: 'code', record: { id: 'half' } }, first, future, { nonsense: true }, ...rest])).toMatchObject({
      ok: true, value: { accepted: 4, refused: expect.arrayContaining([{ index: 0, reason: 'not-readable' }, { index: 3, reason: 'not-readable' }, { index: 2, reason: 'clock-off' }]) },
    })
  })

  it('brings what one device sent to the other, in pages, and nothing again after that', () => {
    const tablet = pairDevice(addOn, 'Tablet')
    const codes = Array.from({ length: 190 }, (_, index) => ({ type: 'code', record: code(`n${index}`, `N${index}`, `Code ${index}`, 'd1') }))
    push(laptop, codes)
    push(laptop, [...starters(), ...Array.from({ length: 60 }, (_, index) => ({ type: 'coding', record: coding(`m${index}`, 'c2', 's1', 'd1') }))])
    const first = pull(tablet)
    expect(first.records).toHaveLength(200)
    expect(first.more).toBe(true)
    const second = pull(tablet, first.arrived)
    expect(second.records).toHaveLength(54)
    expect(second.more).toBe(false)
    expect(new Set([...first.records, ...second.records].map(({ record }) => record.id)).size).toBe(254)
    expect(pull(tablet, second.arrived)).toMatchObject({ records: [], more: false, arrived: second.arrived })
  })

  it('lets an edit by hand travel to the extension, with a later stamp than what it replaces', () => {
    push(laptop, starters())
    const { arrived } = pull(laptop)
    addOn.type('Coderingen', 2, addOn.column('Coderingen', 'Toon'), [['zeer negatief']])
    addOn.type('Bronnen', 2, addOn.column('Bronnen', 'Plek'), [["''s-Gravenplein"]])
    const news = pull(laptop, arrived)
    expect(news.records.map(({ type, record }) => [type, record.id])).toEqual([['coding', 'k1'], ['source', 's1']])
    expect(news.records[0]!.record).toMatchObject({ tone: -2, changed: { tone: expect.stringContaining('sheet') } })
    expect(news.records[1]!.record).toMatchObject({ place: "'s-Gravenplein" })
  })

  it('finds an edit that fired no trigger on the next pull', () => {
    push(laptop, starters())
    const { arrived } = pull(laptop)
    const memo = addOn.column('Coderingen', 'Memo') - 1
    const row = addOn.sheet('Coderingen').rows[1]!
    row[memo] = { ...row[memo], value: 'geplakt door een script' }
    addOn.forgetCache()
    expect(pull(laptop, arrived).records).toMatchObject([{ type: 'coding', record: { id: 'k1', memo: 'geplakt door een script' } }])
  })

  it('makes a code of a row that a person types, with a parent that is typed at the same time', () => {
    addOn.type('Codeboek', 2, 1, [['AB1', '', 'Bewoners'], ['AB1.1', 'AB1', 'Talenten']])
    expect(addOn.values('Codeboek')[2]!.slice(0, 3)).toEqual(['AB1.1', 'AB1 Bewoners', 'Talenten'])
    const { records } = pull(laptop)
    const parent = records.find(({ record }) => 'key' in record && record.key === 'AB1')!
    expect(records.find(({ record }) => 'key' in record && record.key === 'AB1.1')!.record).toMatchObject({ nameNl: 'Talenten', parentId: parent.record.id, status: 'active' })
  })

  it('keeps both changes when two devices changed different fields, and the later one of the same field', () => {
    const tablet = pairDevice(addOn, 'Tablet')
    const [, , , item] = starters()
    push(laptop, starters())
    const base = item!.record as SharedCoding
    push(laptop, [{ type: 'coding', record: editRecord(base, { memo: 'eerst', tone: 1 }, stampOf('d1')) }])
    push(tablet, [{ type: 'coding', record: editRecord(base, { memo: 'later' }, stampOf('d2')) }])
    expect(pull(tablet).records.find(({ record }) => record.id === 'k1')!.record).toMatchObject({ memo: 'later', tone: 1 })
  })

  it('goes on when a tab is renamed and a column moved by hand, and leaves people’s own columns alone', () => {
    push(laptop, starters())
    const sheet = addOn.sheet('Coderingen')
    addOn.change({ action: 'renameSheet', sheetId: sheet.id, name: 'Mijn fragmenten' })
    addOn.change({ action: 'insertColumns', sheetId: sheet.id, at: 2, count: 1 })
    addOn.type('Mijn fragmenten', 1, 3, [['Mijn notitie'], ['bewaren!']])
    addOn.change({ action: 'moveColumn', sheetId: sheet.id, from: 3, to: 0 })
    push(laptop, [{ type: 'coding', record: coding('k2', 'c1', 's1', 'd1') }])
    const rows = addOn.values('Mijn fragmenten')
    expect(rows[0]!.slice(0, 4)).toEqual(['Code', 'Bron', 'Spreker', 'Mijn notitie'])
    expect(rows[1]!.slice(0, 4)).toEqual(['BT2.1 Afval en containers', 'Groepsgesprek ouders', 'D1', 'bewaren!'])
    expect(rows[2]!.slice(0, 4)).toEqual(['BT2 Schoon en heel', 'Groepsgesprek ouders', 'D1', ''])
    expect(pull(laptop).records).toHaveLength(5)
    expect(addOn.workbook.sheets.map(({ name }) => name)).not.toContain('Coderingen')
  })

  it('keeps a row that was half deleted by hand, marks it, counts it, and mends it when the record comes again', () => {
    const records = starters()
    push(laptop, records)
    const place = addOn.column('Coderingen', '_record') - 1
    addOn.sheet('Coderingen').rows[1]![place] = { ...addOn.sheet('Coderingen').rows[1]![place], value: '{"id":"k1","half' }
    addOn.forgetCache()
    expect(pull(laptop)).toMatchObject({ unreadableRows: 1 })
    expect(addOn.values('Coderingen')[1]![2]).toBe('BT2.1 Afval en containers')
    expect(addOn.sheet('Coderingen').rows[1]!.some((cell) => cell?.note?.includes('beschadigd'))).toBe(true)
    push(laptop, [records[3]])
    addOn.forgetCache()
    expect(pull(laptop)).toMatchObject({ unreadableRows: 0 })
    expect(addOn.values('Coderingen')).toHaveLength(2)
    expect(addOn.sheet('Coderingen').rows[1]!.some((cell) => cell?.note?.includes('Buurtstem'))).toBe(false)
  })

  it('leaves a cell that cannot be read for the person, and takes it once it is right', () => {
    push(laptop, starters())
    const { arrived } = pull(laptop)
    const column = addOn.column('Coderingen', 'Code')
    addOn.type('Coderingen', 2, column, [['bestaat niet']])
    expect(addOn.values('Coderingen')[1]![column - 1]).toBe('bestaat niet')
    expect(addOn.sheet('Coderingen').rows[1]![column - 1]!.note).toContain('staat niet in het codeboek')
    addOn.type('Coderingen', 2, column, [['bt2']])
    expect(addOn.values('Coderingen')[1]![column - 1]).toBe('BT2 Schoon en heel')
    expect(addOn.sheet('Coderingen').rows[1]![column - 1]!.note ?? '').toBe('')
    expect(pull(laptop, arrived).records).toMatchObject([{ record: { id: 'k1', codeId: 'c1' } }])
  })

  it('shows the new name everywhere when a code is renamed, and takes the old one for no edit', () => {
    const records = starters()
    push(laptop, records)
    push(laptop, [{ type: 'code', record: editRecord(records[1]!.record as Code, { nameNl: 'Afval', key: 'BT2.9' }, stampOf('d1')) }])
    expect(addOn.values('Coderingen')[1]![2]).toBe('BT2.9 Afval')
    addOn.type('Codeboek', 2, 3, [['Netjes']])
    addOn.forgetCache()
    expect(pull(laptop)).toMatchObject({ unreadableRows: 0 })
    expect(addOn.values('Codeboek')[2]!.slice(0, 3)).toEqual(['BT2.9', 'BT2 Netjes', 'Afval'])
  })

  it('never makes a formula, a date or a number of a text', () => {
    const odd = ['=IMPORTXML("http://example.org","//a")', "'s avonds", '1-2', '+31 6', '@buur', '-', '0012', '\t=1+1', 'WAAR', '1e5']
    const base = starters()
    push(laptop, [...base.slice(0, 3), ...odd.map((memo, index) => ({ type: 'coding', record: coding(`q${index}`, 'c2', 's1', 'd1', { memo }) }))])
    const place = addOn.column('Coderingen', 'Memo') - 1
    expect(addOn.values('Coderingen').slice(1).map((row) => row[place])).toEqual(odd)
    push(laptop, [{ type: 'source', record: source('s2', '=HYPERLINK("http://example.org")', 'd1') }])
    const cells = addOn.workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row ?? []))
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([])
    addOn.forgetCache()
    const { records, unreadableRows } = pull(laptop)
    expect(unreadableRows).toBe(0)
    expect(records.filter(({ type }) => type === 'coding').map(({ record }) => (record as SharedCoding).memo)).toEqual(odd)
  })

  it('uses as many spreadsheet calls for many rows as for few', () => {
    push(laptop, starters())
    const many = Array.from({ length: 180 }, (_, index) => ({ type: 'coding', record: coding(`z${index}`, 'c2', 's1', 'd1') }))
    const began = process.cpuUsage()
    push(laptop, many)
    expect(busyFor(began)).toBeLessThan(5_000)
    expect(addOn.values('Coderingen')).toHaveLength(182)
  })
})
