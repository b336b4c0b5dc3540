import type { Bundle } from './bundle.ts'
import { createCustomFunctions } from './custom-calls.ts'
import { type Changes, noChanges, settle, type Stores, type UiChannel } from './environment.ts'
import { type Execution, plainCopy, ScriptFailure, startExecution } from './execution.ts'
import { type ChangeSet, hasChanges, type Job, type JobResult, type WebReply, type WebRequest } from './jobs.ts'
import { applyEdit, applyLines, type Refusal, sheetOfChange, typedPlace } from './person-edit.ts'
import { createSheetMemory, type SheetMemory } from './sheet-change.ts'
import type { CallWatch } from './realm.ts'
import { mediaType, textOutputInner } from './services/content-service.ts'
import { htmlOutputInner } from './services/html-service.ts'
import { AUTH_MODE } from './services/script-app.ts'
import { fireTimedTrigger } from './services/timed-triggers.ts'
import { addSheet, removeSheet } from './services/spreadsheet.ts'
import { cellAt } from './workbook/cells.ts'
import { sheetById, type WorkbookState } from './workbook/workbook.ts'

// Google's limits (August 2026): six minutes an execution, half a minute for a simple trigger.
const LONGEST = 6 * 60_000
const LONGEST_TRIGGER = 30_000

/** What the executor works with; it owns the workbook and the stores. */
export interface ExecutorInput {
  readonly bundle: Bundle
  readonly workbook: WorkbookState
  readonly stores: Stores
  readonly pageUrl: string
  readonly execUrl: string
  readonly longest?: number
  readonly longestTrigger?: number
  /** Locks that an execution elsewhere holds (`document`, `script`, `user`); the host itself runs one at a time. */
  readonly heldElsewhere?: ReadonlySet<string>
  /** The clock that a script sees as Date.now(); the machine's when left out. */
  readonly now?: () => number
  /** Hears of every call of a service, and may refuse it, as a quota of Google's does. */
  readonly watch?: CallWatch
  readonly log: (level: string, message: string) => void
}

/** Whose page a job came from, and in which language. */
export interface JobContext {
  readonly ui: UiChannel | null
  readonly language: string
}

/** Runs jobs one at a time on one workbook. */
export interface Executor {
  readonly run: (job: Job, context: JobContext) => { readonly result: JobResult; readonly changes: ChangeSet | null }
  /** The changes of the running execution so far, so that they can be shown while it waits for a person. */
  readonly soFar: () => ChangeSet | null
}

/** Makes the executor of a workbook. */
export function createExecutor(input: ExecutorInput): Executor {
  const { bundle, workbook, stores } = input
  const running: Changes[] = []
  const memory = createSheetMemory(workbook.sheets)

  const take = (changes: Changes): ChangeSet | null => {
    settle(workbook, changes)
    if (!hasChanges(changes)) return null
    const set = changeSet(workbook, stores, changes, memory)
    changes.sheets.clear()
    changes.removed.clear()
    changes.book = false
    changes.properties = false
    return set
  }

  const start = (context: JobContext, changes: Changes, selection: Extract<Job, { kind: 'run' }>['selection'], simpleTrigger: boolean): Execution =>
    startExecution(bundle, {
      workbook, changes, stores, simpleTrigger,
      ui: context.ui,
      selection: selection === null
        ? { sheetId: workbook.activeSheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } }
        : { sheetId: selection.sheetId, area: selection.area },
      locks: new Set(),
      language: context.language,
      pageUrl: input.pageUrl,
      execUrl: input.execUrl,
      log: input.log,
      watch: input.watch ?? null,
      now: input.now ?? null,
      heldElsewhere: input.heldElsewhere ?? new Set(),
      missing: (member) => input.log('warn', `${member} is not implemented by the local host`),
    }, input.longest ?? LONGEST)

  const trigger = (execution: Execution, name: string, event: Readonly<Record<string, unknown>>): void => {
    if (!execution.entryPoints.includes(name)) return
    try {
      execution.call(name, [{ authMode: AUTH_MODE.LIMITED, source: execution.environment.make.spreadsheet(), user: null, ...event }], input.longestTrigger ?? LONGEST_TRIGGER)
    } catch (error) {
      // As with Google, a failing trigger is logged and takes nothing back.
      input.log('error', `${name}: ${error instanceof ScriptFailure ? error.trace || error.message : String(error)}`)
    }
  }

  const functions = createCustomFunctions(bundle, () => start({ ui: null, language: 'nl' }, noChanges(null), null, true))

  const perform = (job: Job, context: JobContext, changes: Changes): JobResult => {
    switch (job.kind) {
      case 'open': {
        const execution = start(context, changes, null, true)
        trigger(execution, 'onOpen', {})
        return { ok: true, value: null }
      }
      case 'run': {
        if (job.selection !== null && sheetById(workbook, job.selection.sheetId) !== null) workbook.activeSheetId = job.selection.sheetId
        const execution = start(context, changes, job.selection, false)
        return { ok: true, value: plainCopy(execution.call(job.functionName, job.args, input.longest ?? LONGEST)) }
      }
      case 'edit': return edit(job, context, changes)
      case 'structure': return structure(job, context, changes)
      case 'timed': return timed(job.trigger, context, changes)
      case 'web': return { ok: true, value: web(start(context, changes, null, false), job.request, input.longest ?? LONGEST) }
    }
  }

  const timed = (id: string, context: JobContext, changes: Changes): JobResult => {
    const functionName = fireTimedTrigger(stores.properties.triggers, id)
    if (functionName === null) return { ok: true, value: null }
    changes.properties = true
    const now = new Date()
    const execution = start({ ...context, ui: null }, changes, null, false)
    try {
      execution.call(functionName, [{ authMode: AUTH_MODE.FULL, triggerUid: id, year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, 'day-of-month': now.getUTCDate(), hour: now.getUTCHours(), minute: now.getUTCMinutes(), timezone: 'UTC' }], input.longest ?? LONGEST)
    } catch (error) {
      input.log('error', `${functionName}: ${error instanceof ScriptFailure ? error.trace || error.message : String(error)}`)
    }
    return { ok: true, value: null }
  }

  const edit = (job: Extract<Job, { kind: 'edit' }>, context: JobContext, changes: Changes): JobResult => {
    const sheet = sheetById(workbook, job.sheetId)
    if (sheet === null) return refusal({ code: 'refused', detail: `Sheet ${job.sheetId} not found` })
    const rows = job.texts.length
    const columns = Math.max(0, ...job.texts.map((cells) => cells.length))
    if (rows === 0 || columns === 0) return { ok: true, value: null }
    const { row, column } = rows * columns === 1 ? typedPlace(sheet, job) : job
    const before = cellAt(sheet, row, column)
    const refused = applyEdit(workbook, sheet, { row, column }, job.texts)
    if (refused !== null) return refusal(refused)
    changes.sheets.add(sheet.id)
    changes.stale = true
    const area = { row, column, rows, columns }
    workbook.activeSheetId = sheet.id
    const execution = start(context, changes, { sheetId: sheet.id, area }, true)
    settle(workbook, changes)
    const after = cellAt(sheet, row, column)
    // With more than one cell Google gives neither value, and an emptied cell has none.
    const single = rows === 1 && columns === 1
    trigger(execution, 'onEdit', {
      range: execution.environment.make.range(sheet, area),
      ...(single && after.value !== null ? { value: String(after.value) } : {}),
      ...(single && before.value !== null ? { oldValue: String(before.value) } : {}),
    })
    return { ok: true, value: null }
  }

  const structure = (job: Extract<Job, { kind: 'structure' }>, context: JobContext, changes: Changes): JobResult => {
    const { change } = job
    if (change.action === 'addSheet' || change.action === 'deleteSheet') {
      const { environment } = start(context, changes, null, false)
      try {
        if (change.action === 'addSheet') return { ok: true, value: addSheet(environment, change.name ?? undefined).id }
        const doomed = sheetById(workbook, change.sheetId)
        if (doomed !== null) removeSheet(environment, doomed)
        return { ok: true, value: null }
      } catch (error) {
        return refusal({ code: 'refused', detail: error instanceof Error ? error.message : String(error) })
      }
    }
    const sheet = sheetOfChange(workbook, change)
    if (sheet === null) return refusal({ code: 'refused', detail: 'The sheet is no longer there.' })
    const refused = applyLines(workbook, sheet, change)
    if (refused !== null) return refusal(refused)
    changes.book = true
    changes.stale = true
    changes.sheets.add(sheet.id)
    for (const other of workbook.sheets) {
      if (other.rows.some((cells) => cells?.some((cell) => cell?.formula !== undefined))) changes.sheets.add(other.id)
    }
    return { ok: true, value: null }
  }

  return {
    run: (job, context) => {
      const changes = noChanges(functions)
      running.push(changes)
      try {
        const result = ((): JobResult => {
          try {
            return perform(job, context, changes)
          } catch (error) {
            if (!(error instanceof ScriptFailure)) throw error
            input.log('error', error.trace || error.message)
            return { ok: false, code: 'script', detail: error.message }
          }
        })()
        return { result, changes: take(changes) }
      } finally {
        running.pop()
      }
    },
    soFar: () => {
      const changes = running.at(-1)
      return changes === undefined ? null : take(changes)
    },
  }
}

const refusal = (refused: Refusal): JobResult => ({ ok: false, ...refused })

function web(execution: Execution, request: WebRequest, limit: number): WebReply {
  const name = request.method === 'POST' ? 'doPost' : 'doGet'
  if (!execution.entryPoints.includes(name)) throw new ScriptFailure(`Script function not found: ${name}`, '')
  const form = request.method === 'POST' && request.contentType.startsWith('application/x-www-form-urlencoded') ? request.body : ''
  const parameters: Record<string, string[]> = {}
  for (const [key, value] of [...new URLSearchParams(request.queryString), ...new URLSearchParams(form)]) (parameters[key] ??= []).push(value)
  const event = {
    parameter: Object.fromEntries(Object.entries(parameters).map(([key, values]) => [key, values[0]])),
    parameters,
    queryString: request.queryString,
    contextPath: '',
    contentLength: request.method === 'POST' ? Buffer.byteLength(request.body) : -1,
    ...(request.method === 'POST'
      ? { postData: { type: request.contentType, contents: request.body, length: Buffer.byteLength(request.body), name: 'postData' } }
      : {}),
  }
  const output = execution.call(name, [event], limit)
  const text = textOutputInner(output)
  if (text !== null) return { kind: 'text', text: text.text, mediaType: mediaType(text.mimeName), fileName: text.fileName }
  try {
    const html = htmlOutputInner(output)
    return { kind: 'html', html: html.html, title: html.title }
  } catch {
    throw new ScriptFailure('The script completed but did not return anything.', '')
  }
}

function changeSet(workbook: WorkbookState, stores: Stores, changes: Changes, memory: SheetMemory): ChangeSet {
  const { name, locale, timeZone, metadata, activeSheetId, nextId } = workbook
  return {
    book: changes.book || changes.removed.size > 0
      ? { name, locale, timeZone, metadata, activeSheetId, nextId, order: workbook.sheets.map((sheet) => sheet.id) }
      : null,
    sheets: workbook.sheets.filter((sheet) => changes.sheets.has(sheet.id)).map(memory.changeOf),
    properties: changes.properties
      ? { script: [...stores.properties.script], document: [...stores.properties.document], user: [...stores.properties.user], triggers: [...stores.properties.triggers] }
      : null,
  }
}
