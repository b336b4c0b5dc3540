import type { FigureIndex, ImportResult } from '../../../apps-script/figures-protocol.ts'
import { importInParts, type ImportCalls } from '../../../apps-script/sidebar/import-in-parts.ts'
import type { CallResult } from '../../../apps-script/sidebar/workbook-calls.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { readPairingCode } from '../../../shared/sync/pairing-code.ts'
import { RECORDS_PER_MESSAGE, type PullReply, type PushReply } from '../../../shared/sync/wire-message.ts'
import { signedMessage, startAddOn, type BuiltAddOn, type CallCounts, type TestDevice } from '../../apps-script/built-add-on.ts'
import { busyFor } from '../../busy-for.ts'
import { fillWorkbook, largeRecords, type WorkbookSize } from '../../apps-script/large-workbook.ts'

/** The size that the goals are set for. */
export const LARGE: WorkbookSize = { codings: 100_000, codes: 200, sources: 1_000 }
export const SENT = 1_000
export const FIGURES = 125_000

/** What one piece of work took, and what it asked of Google's services. */
export interface Taken extends Pick<CallCounts, 'cellsRead' | 'cellsWritten'> {
  readonly what: string
  readonly ms: number
  /** By the processor's clock. */
  readonly busy: number
  readonly calls: number
  /** In how many runs of Apps Script. */
  readonly runs: number
}

/** The tasks by name; each is run in a process of its own, and checks what it did. */
export const TASKS: Readonly<Record<string, () => Promise<readonly Taken[]>>> = {
  refresh: () => Promise.resolve(refreshAll()),
  import: importFigures,
  'sync-empty': () => Promise.resolve(sync({ codings: 0, codes: 200, sources: 1_000 })),
  'sync-large': () => Promise.resolve(sync(LARGE)),
}

function refreshAll(): readonly Taken[] {
  const addOn = setUp(LARGE)
  const refresh = (what: string) => take(addOn, what, 1, () => check((addOn.call('refreshTables') as { readonly ok: boolean }).ok, 'a refresh'))
  const taken = [refresh('refresh'), refresh('refresh again')]
  check(addOn.values('Telling').length > LARGE.codes, 'the rows of Telling')
  return taken
}

async function importFigures(): Promise<readonly Taken[]> {
  const addOn = setUp({ codings: 0, codes: 0, sources: 0 })
  const all: { taken: Taken[] } = { taken: [] }
  for (const [what, rows, fresh] of [['import', figures(), FIGURES], ['import of the same', figures(), 0], ['import of a revision', figures().map((row) => ({ ...row, value: row.value === null ? null : row.value + 1 })), 0]] as const) {
    let runs = 0
    let longest = { ms: 0, busy: 0 }
    const call = <T>(name: string, ...args: readonly unknown[]) => {
      runs += 1
      const [from, busy] = [performance.now(), process.cpuUsage()]
      const reply = addOn.call(name, ...args) as CallResult<T>
      longest = { ms: Math.max(longest.ms, performance.now() - from), busy: Math.max(longest.busy, busyFor(busy)) }
      return Promise.resolve(reply)
    }
    const calls: ImportCalls = { index: () => call<FigureIndex>('readFigureIndex'), part: (part) => call<ImportResult>('importFigures', part) }
    const [from, busy] = [performance.now(), process.cpuUsage()]
    let added = -1
    const counted = await countAsync(addOn, async () => {
      const { progress, failure } = await importInParts('lang.csv', rows, calls, () => {}, () => false)
      check(failure === null && progress.done === FIGURES && progress.refused === 0, 'an import')
      added = progress.added
    })
    check(added === fresh && addOn.values('Passief').length === FIGURES + 1, 'how many figures stand there')
    all.taken.push({ what, ms: performance.now() - from, busy: busyFor(busy), calls: counted.all, runs, cellsRead: counted.cellsRead, cellsWritten: counted.cellsWritten }, { what: `${what}: the longest run`, ...longest, calls: 0, runs: 1, cellsRead: 0, cellsWritten: 0 })
  }
  return all.taken
}

function sync(size: WorkbookSize): readonly Taken[] {
  const addOn = setUp(size)
  const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const device = readPairingCode(value.code)!
  const all = largeRecords({ ...size, codings: size.codings + SENT }).codings
  const fresh = all.slice(size.codings)
  const since = Number(addOn.properties.get('arrived'))
  const where = size.codings === 0 ? 'an empty workbook' : 'a full workbook'
  const changed = (size.codings === 0 ? fresh : all).filter((_, at, { length }) => at % Math.floor(length / SENT) === 0).slice(0, SENT)
    .map((record) => ({ ...record, memo: 'anders', changed: { memo: `0197${'f'.repeat(8)}-0000-d1` } }))
  const taken = [
    take(addOn, `push of ${SENT} new codings into ${where}`, SENT / RECORDS_PER_MESSAGE, () => push(addOn, device, fresh)),
    take(addOn, `pull of ${SENT} codings from ${where}`, SENT / RECORDS_PER_MESSAGE, () => check(pull(addOn, device, since) === SENT, 'a pull')),
    take(addOn, `pull of nothing from ${where}`, 1, () => check(pull(addOn, device, Number(addOn.properties.get('arrived'))) === 0, 'a pull of nothing')),
    take(addOn, `push of ${SENT} changed codings, spread over ${where}`, SENT / RECORDS_PER_MESSAGE, () => push(addOn, device, changed)),
    take(addOn, `pull of ${SENT} changed codings, spread over ${where}`, SENT / RECORDS_PER_MESSAGE, () => check(pull(addOn, device, since + SENT) === SENT, 'a pull of changes')),
  ]
  check(addOn.values('Coderingen').length === size.codings + SENT + 1, 'how many codings stand there')
  return taken
}

function push(addOn: BuiltAddOn, device: TestDevice, codings: readonly SharedCoding[]): void {
  for (let at = 0; at < codings.length; at += RECORDS_PER_MESSAGE) {
    const reply = addOn.post(signedMessage(device, { kind: 'push', records: codings.slice(at, at + RECORDS_PER_MESSAGE).map((record) => ({ type: 'coding', record })) }))
    check(reply.ok && (reply.value as PushReply).accepted === Math.min(RECORDS_PER_MESSAGE, codings.length - at), 'a push')
  }
}

function pull(addOn: BuiltAddOn, device: TestDevice, from: number): number {
  const got = new Set<string>()
  for (let since = from, more = true; more;) {
    const reply = addOn.post(signedMessage(device, { kind: 'pull', since }))
    check(reply.ok, 'a pull')
    const value = reply.value as PullReply
    for (const { record } of value.records) got.add(record.id)
    since = value.arrived
    more = value.more
  }
  return got.size
}

function setUp(size: WorkbookSize): BuiltAddOn {
  const addOn = startAddOn()
  addOn.call('setUpTabs')
  fillWorkbook(addOn, size)
  return addOn
}

function take(addOn: BuiltAddOn, what: string, runs: number, work: () => void): Taken {
  const [from, busy] = [performance.now(), process.cpuUsage()]
  const { all, cellsRead, cellsWritten } = addOn.countCalls(work)
  const taken = { what, ms: performance.now() - from, busy: busyFor(busy) }
  check(addOn.errors.length === 0, `${what}: ${addOn.errors.join(' ')}`)
  return { ...taken, calls: all, runs, cellsRead, cellsWritten }
}

/** Counts of work that waits in between: nothing else is done on this workbook meanwhile. */
async function countAsync(addOn: BuiltAddOn, work: () => Promise<void>): Promise<CallCounts> {
  addOn.countCalls(() => {})
  await work()
  return addOn.countsSoFar()
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not as it should be: ${what}`)
}

/** Figures as the reader of files makes them: 40 indicators of 125 areas in 25 periods. */
export function figures(): readonly PassiveRow[] {
  return Array.from({ length: FIGURES }, (_, at): PassiveRow => ({
    indicatorId: `V${at % 40}`, kind: 'indicator', label: `Cijfer ${at % 40}`, publisher: 'O&S', unit: '%', direction: 'higher-better', estimate: false, scale: '0-100', n: 30 + (at % 900), edition: '2022',
    area: `QA${Math.floor(at / 40) % 125}`, level: 'neighbourhood', period: String(2000 + Math.floor(at / 5_000)), value: at % 17 === 0 ? null : (at % 1_000) / 10, interval: null, absence: at % 17 === 0 ? 'not-published' : null,
    provisional: false, importName: 'lang.csv', importedOn: '2026-05-14',
  }))
}
