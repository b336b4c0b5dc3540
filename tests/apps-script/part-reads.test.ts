import { beforeEach, describe, expect, it } from 'vitest'
import type { Code } from '../../shared/codebook/code.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import type { SharedCoding } from '../../shared/sheet/shared-coding.ts'
import { newSource } from '../../shared/source/new-source.ts'
import { nextStamp } from '../../shared/stamp/change-stamp.ts'
import { editRecord, type Stamped } from '../../shared/stamp/stamped.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import type { PullReply } from '../../shared/sync/wire-message.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'
import { fillWorkbook, largeRecords } from './large-workbook.ts'

const SMALL = { codings: 90, codes: 12, sources: 30 }
/** More codings than are looked at in one go. */
const LONG = { ...SMALL, codings: 1_200 }
let tick = 0
const stamp = () => nextStamp(null, 1_790_000_000_000 + (tick += 1000), 'd1')

describe.skipIf(!isBuilt)('messages that are answered without reading every row', () => {
  let addOn: BuiltAddOn
  let laptop: TestDevice
  let records: ReturnType<typeof largeRecords>
  /** One coding more than stands there. */
  let fresh: SharedCoding
  const send = (payload: Record<string, unknown>) => addOn.post(signedMessage(laptop, payload))
  const push = (...items: readonly (readonly [string, Stamped])[]) => send({ kind: 'push', records: items.map(([type, record]) => ({ type, record })) })
  const ok = (reply: unknown) => expect(reply).toMatchObject({ ok: true })
  const edited = (at: number, memo: string) => ['coding', editRecord(records.codings[at]!, { memo }, stamp())] as const
  const place = (tab: string, header: string) => addOn.column(tab, header) - 1
  const column = (tab: string, header: string) => {
    const at = place(tab, header)
    return addOn.values(tab).slice(1).map((row) => row[at] ?? '')
  }
  /** The memo in the cell of a row, and that in its record, by id; each id must stand there once. */
  const memos = () => {
    const rows = addOn.values('Coderingen').slice(1)
    const [id, record, memo] = ['_id', '_record', 'Memo'].map((header) => place('Coderingen', header)) as [number, number, number]
    const shown = rows.filter((row) => (row[id] ?? '') !== '').map((row) => [String(row[id]), row[memo] ?? ''] as const)
    const kept = rows.filter((row) => (row[id] ?? '') !== '').map((row) => JSON.parse(String(row[record])) as SharedCoding)
    expect(shown).toEqual(kept.map((coding) => [coding.id, coding.memo]))
    expect(new Set(shown.map(([own]) => own)).size).toBe(shown.length)
    return new Map(shown)
  }
  const pullAll = (since: number) => {
    const found: string[] = []
    for (let from = since, more = true; more;) {
      const { value } = send({ kind: 'pull', since: from }) as { readonly value: PullReply }
      found.push(...value.records.map(({ record }) => record.id))
      expect(value.arrived > from || !value.more).toBe(true)
      ;({ arrived: from, more } = value)
    }
    return found
  }
  const arrived = () => Number(addOn.properties.get('arrived'))
  const row = (at: number) => column('Coderingen', '_id').indexOf(records.codings[at]!.id) + 2
  const change = (action: 'moveRow' | 'deleteRows' | 'insertRows', more: object) => addOn.change({ action, sheetId: addOn.sheet('Coderingen').id, ...more } as Parameters<BuiltAddOn['change']>[0])
  /** Does something when the rows were read and the first of them are about to be written. */
  const whenRead = (work: () => void) => {
    let done = false
    addOn.watch = (call, of) => {
      if (done || call !== 'Range.setNumberFormats' || (of as { readonly sheet?: { readonly name: string } }).sheet?.name !== 'Bronnen') return
      done = true
      work()
    }
  }

  const begin = (size: typeof SMALL) => {
    addOn = startSetUpAddOn()
    records = fillWorkbook(addOn, size)
    fresh = { ...largeRecords({ ...size, codings: size.codings + 1 }).codings.at(-1)! }
    const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
    laptop = readPairingCode(value.code)!
    // The first message looks at every row, and remembers their ids.
    ok(push(edited(0, 'eerst')))
  }

  beforeEach(() => begin(SMALL))

  it('reads one column of codings, and the rows it is about', () => {
    begin(LONG)
    const counted = addOn.countCalls(() => ok(push(edited(3, 'a'), edited(4, 'b'), edited(700, 'c'), ['coding', fresh])))
    expect(counted.cellsRead).toBeLessThan(LONG.codings + 4_000)
    expect([memos().get(records.codings[700]!.id), memos().get(fresh.id), memos().size]).toEqual(['c', '', LONG.codings + 1])
  })

  it('brings far-apart changes in pages, each once', () => {
    begin(LONG)
    const from = arrived()
    const changed = Array.from({ length: 130 }, (_, at) => (at * 97) % LONG.codings)
    ok(push(...changed.map((at) => edited(at, `m${at}`))))
    pullAll(from)
    expect(pullAll(from).sort()).toEqual(changed.map((at) => records.codings[at]!.id).sort())
    expect(pullAll(arrived())).toEqual([])
  })

  it.each([
    ['sorts the rows', () => change('moveRow', { from: row(70) - 1, to: 1 })],
    ['puts a row in between', () => change('insertRows', { at: 3, count: 1 })],
    ['deletes a row', () => change('deleteRows', { at: 5, count: 1 })],
    ['deletes a hidden column', () => addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet('Coderingen').id, at: place('Coderingen', '_arrived'), count: 1 })],
    ['types below the last row', () => addOn.type('Coderingen', SMALL.codings + 2, place('Coderingen', 'Memo') + 1, [['van mij']])],
  ] as const)('writes no coding over another when somebody %s between reading and writing', (_what, work) => {
    whenRead(work)
    const source = editRecord(records.sources[2]!, { place: 'Het plein' }, stamp())
    const items = [['source', source], edited(0, 'a'), edited(1, 'b'), edited(2, 'c'), edited(70, 'd'), edited(SMALL.codings - 1, 'e'), ['coding', fresh]] as const
    expect(push(...items)).toMatchObject({ ok: false })
    addOn.watch = null
    const gone = SMALL.codings - memos().size
    ok(push(...items))
    const after = memos()
    expect([0, 1, 2, 70, SMALL.codings - 1].map((at) => after.get(records.codings[at]!.id))).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect([after.has(fresh.id), gone >= 0 && gone <= 1]).toEqual([true, true])
    expect(column('Coderingen', 'Memo').filter((memo) => memo === 'van mij').length).toBe(_what === 'types below the last row' ? 1 : 0)
  })

  it('takes a row that was pasted once more for no other coding', () => {
    const pasted = addOn.values('Coderingen')[row(5) - 1]!.map(String)
    addOn.type('Coderingen', SMALL.codings + 5, 1, [pasted])
    for (const memo of ['een', 'twee']) ok(push(edited(5, memo)))
    const at = [row(5), SMALL.codings + 5].map((one) => addOn.values('Coderingen')[one - 1]![place('Coderingen', 'Memo')])
    expect(at).toEqual(['twee', pasted[place('Coderingen', 'Memo')]])
    expect(pullAll(arrived() - 1)).toEqual([records.codings[5]!.id])
  })

  it('gives a row back the id that somebody changed, and makes no second row of its coding', () => {
    const cells = addOn.sheet('Coderingen').rows[row(5) - 1]!
    cells[place('Coderingen', '_id')] = { ...cells[place('Coderingen', '_id')], value: 'iets anders' }
    ok(push(edited(5, 'toch')))
    expect([memos().get(records.codings[5]!.id), memos().size]).toEqual(['toch', SMALL.codings])
  })

  it('writes new codings below what people typed under the last', () => {
    addOn.type('Coderingen', SMALL.codings + 3, place('Coderingen', 'Memo') + 1, [['van mij']])
    ok(push(['coding', fresh]))
    expect(column('Coderingen', 'Memo')[SMALL.codings + 1]).toBe('van mij')
    expect(column('Coderingen', '_id')[SMALL.codings + 2]).toBe(fresh.id)
  })

  it('makes a coding that a person deleted by its row anew when it is sent again', () => {
    change('deleteRows', { at: row(9) - 1, count: 1 })
    ok(push(edited(9, 'terug'), edited(10, 'ook')))
    expect([memos().get(records.codings[9]!.id), memos().get(records.codings[10]!.id), memos().size]).toEqual(['terug', 'ook', SMALL.codings])
  })

  it.each([['wiped out', ''], ['filled in alike', '7']])('brings every coding where the numbers of arrival were %s', (_what, text) => {
    begin(LONG)
    const at = place('Coderingen', '_arrived')
    for (const cells of addOn.sheet('Coderingen').rows.slice(1)) if (cells) cells[at] = { value: text === '' ? null : Number(text) }
    const found = pullAll(0)
    expect(new Set(found).size).toBe(LONG.codings + LONG.codes + LONG.sources)
  })

  it('takes an edit by hand along with the row, and finds one that fired no trigger in turn', () => {
    begin(LONG)
    const from = arrived()
    const silent = [row(20), row(1_100)]
    for (const at of silent) addOn.sheet('Coderingen').rows[at - 1]![place('Coderingen', 'Plek')] = { value: 'De brug' }
    ok(push(edited(20, 'erbij')))
    expect(JSON.parse(String(column('Coderingen', '_record')[silent[0]! - 2]))).toMatchObject({ place: 'De brug', memo: 'erbij' })
    for (let looks = 0; looks < 2; looks++) {
      addOn.forgetCache()
      pullAll(arrived())
    }
    expect(pullAll(from).sort()).toEqual([records.codings[20]!.id, records.codings[1_100]!.id].sort())
  })

  it('shows the new name of a code or a source in every row', () => {
    const code = editRecord<Code>(records.codes[1]!, { nameNl: 'Anders genoemd' }, stamp())
    ok(push(['code', code], ['source', editRecord(records.sources[2]!, { title: 'Ander gesprek' }, stamp())]))
    const [codes, sources] = [column('Coderingen', 'Code'), column('Coderingen', 'Bron')]
    expect([codes.filter((cell) => cell === 'BT1 Anders genoemd').length, codes.includes('BT1 Thema 1')]).toEqual([records.codings.filter(({ codeId }) => codeId === code.id).length, false])
    expect([sources.includes('Ander gesprek'), sources.includes('Gesprek 2')]).toEqual([true, false])
  })

  it('shows the name of a code and a source that come after their coding', () => {
    const [code, source] = [newCode('c-later', stamp(), { key: 'BT99', nameNl: 'Later' }, 0), newSource('s-later', 'Gesprek later', stamp())]
    ok(push(['coding', { ...fresh, codeId: code.id, sourceId: source.id } as SharedCoding]))
    ok(push(['code', code]))
    ok(push(['source', source]))
    const cells = addOn.values('Coderingen').at(-1)!
    expect([cells[place('Coderingen', 'Code')], cells[place('Coderingen', 'Bron')]]).toEqual(['BT99 Later', 'Gesprek later'])
  })

  it('marks the cell of a row it reads that nobody can read, and leaves it', () => {
    const at = row(30) - 1
    addOn.sheet('Coderingen').rows[at]![place('Coderingen', 'Toon')] = { value: 'blij' }
    ok(push(edited(30, 'erbij')))
    const cell = addOn.sheet('Coderingen').rows[at]![place('Coderingen', 'Toon')]!
    expect([cell.value, cell.note]).toEqual(['blij', expect.stringContaining('Buurtstem')])
    expect(memos().get(records.codings[30]!.id)).toBe('erbij')
  })

  it.each([3, 5, 8])('come to the same as when every row is read at every message, whatever people do meanwhile (history %i)', (seed) => {
    const [parts, whole] = [history(seed, () => {}), history(seed, ({ properties }) => void properties.delete('ids.codings'))]
    expect(parts).toEqual(whole)
    expect(parts.all.length).toBeGreaterThan(SMALL.codings / 2)
  })

  /** Messages, edits, sorts, deletions and pastes in an order that the seed gives; what a second device has of the codings in the end, and what stands in the workbook. */
  function history(seed: number, before: (of: BuiltAddOn) => void) {
    tick = 0
    begin(SMALL)
    let state = seed
    const upTo = (most: number) => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8) % most
    const more = largeRecords({ ...SMALL, codings: SMALL.codings + 60 }).codings
    const device = new Map<string, string>()
    let cursor = 0
    const plain = ({ changed: _changed, ...coding }: SharedCoding) => JSON.stringify(coding)
    const pull = () => {
      for (let again = true; again;) {
        before(addOn)
        const reply = send({ kind: 'pull', since: cursor })
        expect(reply).toEqual({ ok: true, value: expect.anything() })
        const value = reply.value as PullReply
        for (const { type, record } of value.records) if (type === 'coding') device.set(record.id, plain(record))
        cursor = value.arrived
        again = value.more
      }
    }
    const memo = place('Coderingen', 'Memo')
    const someRow = () => 1 + upTo(addOn.values('Coderingen').length - 1)
    for (let step = 0; step < 25; step++) {
      const kind = upTo(8)
      if (kind < 3) {
        before(addOn)
        ok(push(...Array.from({ length: 1 + upTo(5) }, () => ['coding', editRecord(more[upTo(more.length)]!, { memo: `m${step}` }, stamp())] as const)))
      } else if (kind === 3) pull()
      else if (kind === 4) addOn.type('Coderingen', someRow() + 1, memo + 1, [[`met de hand ${step}`]])
      else if (kind === 5) change('moveRow', { from: someRow(), to: someRow() })
      else if (kind === 6) change('deleteRows', { at: someRow(), count: 1 })
      else addOn.type('Coderingen', addOn.values('Coderingen').length + 1 + upTo(2), 1, [addOn.values('Coderingen')[someRow()]!.map(String)])
    }
    addOn.forgetCache()
    pull()
    expect(addOn.errors).toEqual([])
    const rows = addOn.values('Coderingen').slice(1)
    const [id, record] = ['_id', '_record'].map((header) => place('Coderingen', header)) as [number, number]
    const all = rows.flatMap((cells) => ((cells[id] ?? '') === '' ? [] : [`${String(cells[id])} ${String(cells[memo])} ${plain(JSON.parse(String(cells[record])) as SharedCoding)}`]))
    return { all, device: [...device].sort() }
  }
})
