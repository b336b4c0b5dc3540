import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBundle } from '../../apps-script/local/bundle.ts'
import type { UiEffect } from '../../apps-script/local/environment.ts'
import type { CallWatch } from '../../apps-script/local/realm.ts'
import { createExecutor } from '../../apps-script/local/executor.ts'
import type { Job, StructureAction } from '../../apps-script/local/jobs.ts'
import { pendingTriggers } from '../../apps-script/local/services/timed-triggers.ts'
import { emptyWorkbook, type SheetState, type WorkbookState } from '../../apps-script/local/workbook/workbook.ts'
import { signingInput } from '../../shared/sync/envelope.ts'

const bundleDir = join(import.meta.dirname, '../../dist/apps-script')

/** Whether the add-on was built; tests of the built bundle are skipped where it was not. */
export const isBuilt = existsSync(join(bundleDir, 'Code.js'))

export const EXEC_URL = 'http://127.0.0.1:4000/macros/s/local/exec'

/** A device as the extension knows it after pairing. */
export interface TestDevice {
  readonly device: string
  readonly secret: string
}

/** The built add-on on a workbook of its own, run as the local host runs it. */
export interface BuiltAddOn {
  readonly workbook: WorkbookState
  readonly effects: UiEffect[]
  readonly errors: string[]
  /** Calls a public function as the menu and the sidebar do. Throws with the script's message. */
  readonly call: (functionName: string, ...args: readonly unknown[]) => unknown
  /** Posts a text to the web app and reads the answer as JSON. */
  readonly post: (text: string) => { readonly ok: boolean; readonly code?: string; readonly detail?: string; readonly value?: unknown }
  readonly get: () => Record<string, unknown>
  /** What the web app says to a question, as text. */
  readonly getText: (queryString: string) => string
  /** Types texts into cells as a person does; row and column count from 1. */
  readonly type: (tab: string, row: number, column: number, texts: readonly (readonly string[])[]) => void
  /** Selects cells as a person does, for the calls that come after; row and column count from 1. */
  readonly select: (tab: string, row: number, column: number, rows?: number, columns?: number) => void
  readonly change: (change: StructureAction) => void
  readonly sheet: (tab: string) => SheetState
  /** The values of a tab as plain rows. */
  readonly values: (tab: string) => (string | number | boolean)[][]
  /** Place of a header, from 1. */
  readonly column: (tab: string, header: string, headerRow?: number) => number
  readonly forgetCache: () => void
  /** What the add-on remembers of the workbook, besides its cells. */
  readonly properties: Map<string, string>
  /** The triggers on the clock that the add-on made, and what runs those whose moment is still to come. */
  readonly triggers: Map<string, string>
  readonly fireTriggers: () => void
  /** Locks that somebody else's run holds. */
  readonly heldElsewhere: Set<string>
  /** How many ms the add-on's clock is ahead. */
  readonly clock: { ahead: number }
  /** How often each method of Google's services was called (`Range.setValues`), all of them together, and how many cells they read and wrote. */
  readonly countCalls: (work: () => void) => CallCounts
  /** The same since the last count began, for work that waits in between. */
  readonly countsSoFar: () => CallCounts
  /** Hears of every call of a service before it is done, and may throw, as Google does when a quota is spent. */
  watch: CallWatch | null
}

/** What a piece of work asked of Google's services. */
export interface CallCounts {
  readonly all: number
  readonly byName: ReadonlyMap<string, number>
  readonly cellsRead: number
  readonly cellsWritten: number
}

interface Start {
  readonly workbook: WorkbookState
  readonly properties: Map<string, string>
}

const setUps = new Map<string, Start>()

/** The built add-on on a workbook in which its tabs were made: made once in a file of tests, and copied for each. */
export function startSetUpAddOn(language: 'nl' | 'en' = 'nl'): BuiltAddOn {
  let made = setUps.get(language)
  if (made === undefined) {
    const { workbook, properties, call } = startAddOn(language)
    call('setUpTabs')
    setUps.set(language, (made = { workbook, properties }))
  }
  return startAddOn(language, structuredClone(made))
}

/** Starts the built add-on, on an empty workbook when none is given. */
export function startAddOn(language: 'nl' | 'en' = 'nl', start?: Start): BuiltAddOn {
  const read = readBundle(bundleDir)
  if (!read.ok) throw new Error(read.detail)
  const workbook = start?.workbook ?? emptyWorkbook('test', 'Zilverriet', 'nl_NL', 'Blad1')
  const effects: UiEffect[] = []
  const errors: string[] = []
  const cache = new Map<string, { value: string; expires: number }>()
  const properties = start?.properties ?? new Map<string, string>()
  const triggers = new Map<string, string>()
  const heldElsewhere = new Set<string>()
  const clock = { ahead: 0 }
  const hearing: Pick<BuiltAddOn, 'watch'> = { watch: null }
  let counts = new Map<string, number>()
  const cells = { read: 0, written: 0 }
  const executor = createExecutor({
    watch: (call, of) => {
      counts.set(call, (counts.get(call) ?? 0) + 1)
      if (/^Range\.get(Values?|DisplayValues?|Formulas?|Notes?|NumberFormats?)$/.test(call)) cells.read += cellsOf(of)
      else if (/^Range\.(set(Values?|Formulas?)|clearContent|clear)$/.test(call)) cells.written += cellsOf(of)
      hearing.watch?.(call, of)
    },
    bundle: read.bundle, workbook, pageUrl: 'http://127.0.0.1:4000/', execUrl: EXEC_URL,
    stores: { properties: { script: new Map(), document: properties, user: new Map(), triggers }, cache },
    now: () => Date.now() + clock.ahead, heldElsewhere,
    log: (level, message) => void (level === 'info' ? null : errors.push(message)),
  })
  const ui = { show: (effect: UiEffect) => void effects.push(effect), ask: () => ({ button: 'CLOSE' as const, text: '' }) }
  const run = (job: Job) => {
    const { result } = executor.run(job, { ui: job.kind === 'web' ? null : ui, language })
    if (!result.ok) throw new Error(`${result.code}: ${result.detail}`)
    return result.value
  }
  const text = (method: 'GET' | 'POST', body: string, queryString = '') =>
    (run({ kind: 'web', request: { method, queryString, contentType: 'text/plain', body } }) as { readonly text: string }).text
  const web = (method: 'GET' | 'POST', body: string) => JSON.parse(text(method, body)) as unknown
  const sheet = (tab: string) => {
    const found = workbook.sheets.find(({ name }) => name === tab)
    if (!found) throw new Error(`there is no tab ${tab}, only ${workbook.sheets.map(({ name }) => name).join(', ')}`)
    return found
  }
  const valuesOf = (row: SheetState['rows'][number] | undefined) => Array.from(row ?? [], (cell) => cell?.value ?? '')
  const values = (tab: string) => {
    const { rows } = sheet(tab)
    // Below what stands there are hundreds of rows that have a look only.
    const last = rows.findLastIndex((row) => row?.some((cell) => (cell?.value ?? '') !== '' && cell?.value !== false))
    return Array.from({ length: last + 1 }, (_none, row) => valuesOf(rows[row]))
  }
  const countsSoFar = (): CallCounts => ({ all: [...counts.values()].reduce((sum, count) => sum + count, 0), byName: counts, cellsRead: cells.read, cellsWritten: cells.written })
  let selection: Extract<Job, { kind: 'run' }>['selection'] = null
  return Object.assign(hearing, {
    workbook, effects, errors, sheet, values, properties, triggers, heldElsewhere, clock,
    fireTriggers: () => {
      for (const { id } of pendingTriggers([...triggers])) run({ kind: 'timed', trigger: id })
    },
    call: (functionName, ...args) => run({ kind: 'run', functionName, args, selection }),
    select: (tab, row, column, rows = 1, columns = 1) => void (selection = { sheetId: sheet(tab).id, area: { row: row - 1, column: column - 1, rows, columns } }),
    post: (body) => web('POST', body) as ReturnType<BuiltAddOn['post']>,
    get: () => web('GET', '') as Record<string, unknown>,
    getText: (queryString) => text('GET', '', queryString),
    type: (tab, row, column, texts) => void run({ kind: 'edit', sheetId: sheet(tab).id, row: row - 1, column: column - 1, texts }),
    change: (change) => void run({ kind: 'structure', change }),
    column: (tab, header, headerRow = 1) => {
      const heads = valuesOf(sheet(tab).rows[headerRow - 1])
      const place = heads.findIndex((head) => String(head).startsWith(header))
      if (place < 0) throw new Error(`${tab} has no column ${header}: ${heads.join(', ')}`)
      return place + 1
    },
    forgetCache: () => cache.clear(),
    countCalls: (work) => {
      counts = new Map()
      Object.assign(cells, { read: 0, written: 0 })
      work()
      return countsSoFar()
    },
    countsSoFar,
  } satisfies Omit<BuiltAddOn, 'watch'>)
}

/** How many cells a range has; 0 for what is no range. */
function cellsOf(of: unknown): number {
  const area = typeof of === 'object' && of !== null && 'area' in of ? of.area as { readonly rows: number; readonly columns: number } | null : null
  return area === null ? 0 : area.rows * area.columns
}

let made = 0

/** A signed message as the extension sends it. `change` bends it, to see that it is refused. */
export function signedMessage(
  { device, secret }: TestDevice, payload: Record<string, unknown>, change: Partial<{ ts: number; nonce: string; payload: string; opId: string; v: number }> = {},
): string {
  made += 1
  const opId = change.opId ?? `op-${made}`
  const envelope = { v: 1 as const, device, ts: change.ts ?? Date.now(), nonce: change.nonce ?? `nonce-${made}-`.padEnd(24, '0'), opId, payload: JSON.stringify({ opId, ...payload }) }
  const sig = createHmac('sha256', secret).update(signingInput(envelope), 'utf8').digest('hex')
  return JSON.stringify({ ...envelope, sig, ...(change.payload === undefined ? {} : { payload: change.payload }), ...(change.v === undefined ? {} : { v: change.v }) })
}
