import { beforeAll, describe, expect, it } from 'vitest'
import { COMPUTED_LAYOUTS, LAYOUTS } from '../../apps-script/tabs.ts'
import type { PullReply } from '../../shared/sync/wire-message.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { busyFor } from '../busy-for.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'
import { fillWorkbook, type largeRecords } from './large-workbook.ts'

const SMALL = { codings: 60, codes: 10, sources: 12 }
const LARGE = { codings: 3_000, codes: 120, sources: 300 }
/** So many rows more the long tabs of the larger workbook have, and so many cells its codebook, which is read whole, with some for the rows that a command is about. */
const ROWS_MORE = LARGE.codings - SMALL.codings + LARGE.sources - SMALL.sources
const CODEBOOK_MORE = (LARGE.codes - SMALL.codes) * 16 + 1_000
/** The figures of an import part. */
const figures = (count: number) => Array.from({ length: count }, (_, at) => ({
  indicatorId: 'ORSCHOON', kind: 'indicator', label: 'Schoon', publisher: 'WiA', unit: 'cijfer', direction: 'higher-better', estimate: false, area: `QA${at}`, level: 'neighbourhood', period: '2023',
  value: at % 10, interval: null, absence: null, provisional: false, importName: 'wia.csv', importedOn: '2026-05-14',
}))

interface Filled {
  readonly addOn: BuiltAddOn
  readonly device: TestDevice
  readonly records: ReturnType<typeof largeRecords>
}

function filled(size: typeof SMALL): Filled {
  const addOn = startSetUpAddOn()
  const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const records = fillWorkbook(addOn, size)
  addOn.call('importFigures', { fileName: 'wia.csv', rows: figures(Math.min(900, size.sources * 3)), last: true })
  addOn.call('refreshTables')
  return { addOn, device: readPairingCode(value.code)!, records }
}

const ok = (reply: unknown) => expect(reply).toMatchObject({ ok: true })
const post = ({ addOn, device }: Filled, payload: Record<string, unknown>) => {
  const reply = addOn.post(signedMessage(device, payload))
  ok(reply)
  return reply.value
}
/** A later state of records that are there already, spread over their tab. */
const edited = (records: readonly { readonly id: string }[], every: number) =>
  records.filter((_, at) => at % every === 0).map((record) => ({ type: 'coding', record: { ...record, memo: `anders ${every}`, changed: { memo: `0197${'f'.repeat(8)}-0000-d1` } } }))

/** `columns`: of how many columns of the long tabs every row may be read, where the command is about few rows. */
const COMMANDS: readonly { readonly name: string; readonly columns?: number; readonly run: (filled: Filled) => void }[] = [
  { name: 'making tabs', run: ({ addOn }) => ok(addOn.call('setUpTabs')) },
  { name: 'a refresh', run: ({ addOn }) => ok(addOn.call('refreshTables')) },
  { name: 'the state of the sidebar', run: ({ addOn }) => ok(addOn.call('readSidebarState')) },
  { name: 'a look for rows to mend', run: ({ addOn }) => ok(addOn.call('listRowsToMend')) },
  { name: 'the first pull', run: (all) => void (all.addOn.forgetCache(), post(all, { kind: 'pull', since: 0 })) },
  { name: 'a push of changed codings', columns: 2, run: (all) => void post(all, { kind: 'push', records: edited(all.records.codings, Math.ceil(all.records.codings.length / 6)) }) },
  { name: 'a pull of what is new', columns: 2, run: (all) => {
    const { records } = post(all, { kind: 'pull', since: Number(all.addOn.properties.get('arrived')) - 3 }) as PullReply
    expect(records).toHaveLength(3)
  } },
  { name: 'a push of a new coding', columns: 2, run: (all) => void post(all, { kind: 'push', records: [{ type: 'coding', record: { ...all.records.codings[0]!, id: 'nieuw' } }] }) },
  { name: 'a look at answers in a column of people', run: ({ addOn }) => {
    addOn.type('Blad1', 1, 1, [['Wat valt op?'], ['Afval bij de glasbak']])
    addOn.select('Blad1', 2, 1)
    ok(addOn.call('readAnswerCells'))
  } },
  { name: 'a pull of nothing', columns: 0, run: (all) => void post(all, { kind: 'pull', since: Number(all.addOn.properties.get('arrived')) }) },
  { name: 'a part of an import', run: ({ addOn, records }) => ok(addOn.call('importFigures', { fileName: 'wia.csv', rows: figures(Math.min(1_000, records.sources.length * 3 + 20)), last: true })) },
  { name: 'readiness', run: ({ addOn }) => ok(addOn.call('readReadiness')) },
  { name: 'promises', run: ({ addOn }) => ok(addOn.call('readPromises')) },
  { name: 'a snapshot', run: ({ addOn }) => ok(addOn.call('takeSnapshot', { name: 'Stap 3', note: '', by: '' })) },
  { name: 'a comparison in its tab', run: ({ addOn }) => {
    const { value } = addOn.call('readSnapshots') as { readonly value: { readonly items: readonly { readonly id: string }[] } }
    ok(addOn.call('compareInTab', value.items[0]!.id, null))
  } },
  { name: 'a typed memo', columns: 1, run: ({ addOn, records }) => addOn.type('Coderingen', records.codings.length - 1, addOn.column('Coderingen', 'Memo'), [['met de hand']]) },
  { name: 'a typed name of a code', run: ({ addOn }) => addOn.type('Codeboek', 3, addOn.column('Codeboek', 'Naam'), [['Anders genoemd']]) },
  { name: 'a refresh after a code was renamed', run: ({ addOn }) => ok(addOn.call('refreshTables')) },
  { name: 'a paste of 40 memos', run: ({ addOn }) => addOn.type('Coderingen', 5, addOn.column('Coderingen', 'Memo'), Array.from({ length: 40 }, () => ['geplakt'])) },
]

describe.skipIf(!isBuilt)('spreadsheet calls of each command of the built add-on', () => {
  let [small, large] = [] as unknown as [Filled, Filled]
  beforeAll(() => {
    ;[small, large] = [filled(SMALL), filled(LARGE)]
  })

  // In this order: each goes on where the one before left the workbook.
  it.each(COMMANDS)('do not grow with the rows: $name', ({ run, columns }) => {
    const [few, many] = [small, large].map((one) => one.addOn.countCalls(() => run(one))) as [ReturnType<BuiltAddOn['countCalls']>, ReturnType<BuiltAddOn['countCalls']>]
    // The moment of each computed tab is written where it is another minute than that of the refresh before.
    const grown = [...many.byName].flatMap(([name, count]) => (count > (few.byName.get(name) ?? 0) + COMPUTED_LAYOUTS.length ? [`${name}: ${few.byName.get(name) ?? 0} → ${count}`] : []))
    expect(grown).toEqual([])
    if (columns !== undefined) expect(many.cellsRead - few.cellsRead).toBeLessThanOrEqual(columns * ROWS_MORE + CODEBOOK_MORE)
    expect(many.byName.get('Sheet.getDataRange') ?? 0).toBeLessThanOrEqual(LAYOUTS.length + 1)
    expect([small.addOn.errors, large.addOn.errors]).toEqual([[], []])
  })

  // A fifth of the size of the goal (100,000 codings, 200 codes, 1,000 sources within 10 s), and what is over grows no faster than the rows.
  it('a refresh of 20,000 codings ends within four seconds of work', () => {
    const addOn = startSetUpAddOn()
    fillWorkbook(addOn, { codings: 20_000, codes: 200, sources: 1_000 })
    const before = process.cpuUsage()
    ok(addOn.call('refreshTables'))
    expect(busyFor(before)).toBeLessThan(4_000)
    expect(addOn.values('Telling').length).toBeGreaterThan(200)
  })
})
