import { signal } from '@preact/signals'
import type { PageEffect, PageEvent } from '../clients.ts'
import type { UiAnswer, UiQuestion } from '../environment.ts'
import type { StructureAction } from '../jobs.ts'
import type { FillStep } from '../sample/fill-steps.ts'
import type { BookView, CellView, SheetView } from '../sheet-view.ts'
import { areasMeet, mergeAt } from '../workbook/merges.ts'
import type { Area } from '../workbook/workbook.ts'
import { listen, readBook, readSheet, runJob, sendAnswer } from './host-connection.ts'
import { say } from './language.ts'

/** A message at the edge of the page; `sticky` stays until it is closed. */
export interface Toast {
  readonly id: number
  readonly title: string
  readonly message: string
  readonly sticky: boolean
}

/** A question on the page: a script's, or the page's own with its own way on. */
export interface Question extends UiQuestion {
  readonly key: string
  readonly initial?: string
  readonly done: (answer: UiAnswer) => void
}

export const book = signal<BookView | null>(null)
export const sheet = signal<SheetView | null>(null)
export const sheetId = signal<number | null>(null)
export const selection = signal<Area>({ row: 0, column: 0, rows: 1, columns: 1 })
export const sidebar = signal<Extract<PageEffect, { kind: 'sidebar' }> | null>(null)
export const dialog = signal<Extract<PageEffect, { kind: 'dialog' }> | null>(null)
export const questions = signal<readonly Question[]>([])
export const toasts = signal<readonly Toast[]>([])
export const busy = signal<string | null>(null)
/** What of the sample is being put into the workbook. */
export const filling = signal<FillStep | null>(null)
/** The column of the filter whose list is open. */
export const filtering = signal<number | null>(null)
/** Goes up when the grid should take the keyboard again. */
export const gridFocus = signal(0)
/** A place that a script selected; the grid goes there. */
export const goTo = signal<{ readonly area: Area } | null>(null)

let toastCount = 0
// Seconds that a script's message stays at most; Google lets it ask for ever, which would cover the sheet.
const LONGEST = 8

/** Shows a message; it goes by itself after some seconds unless it must be closed. */
export function showToast(title: string, message: string, seconds: number | null): void {
  toastCount += 1
  const id = toastCount
  toasts.value = [...toasts.value.slice(-3), { id, title, message, sticky: seconds === null }]
  if (seconds !== null) passAway(id, Math.max(1, seconds) * 1000)
}

/** Closes a message after a time, but never while somebody points at it or stands in it with the keyboard. */
function passAway(id: number, after: number): void {
  setTimeout(() => {
    if (document.querySelector(`.toast[data-toast="${id}"]:is(:hover, :focus-within)`) === null) closeToast(id)
    else passAway(id, 1000)
  }, after)
}

/** Takes a message away. */
export function closeToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Asks the person something on behalf of the page; null when dismissed. */
export const ask = (question: UiQuestion & { readonly initial?: string }): Promise<string | null> =>
  new Promise((resolve) => {
    const key = crypto.randomUUID()
    questions.value = [...questions.value, {
      ...question, key,
      done: (answer) => {
        questions.value = questions.value.filter((other) => other.key !== key)
        resolve(answer.button === 'OK' || answer.button === 'YES' ? answer.text : null)
      },
    }]
  })

/** The merged cells around a place; null when it is no part of any. */
export const mergeAround = (row: number, column: number): Area | null => mergeAt(sheet.value?.merges ?? [], row, column)

/** The cell at a place, of merged cells the first; null when it is empty. */
export function cellView(row: number, column: number): CellView | null {
  const place = mergeAround(row, column) ?? { row, column }
  return sheet.value?.rows[place.row]?.[place.column] ?? null
}

let refreshing: Promise<void> | null = null
let again = false

/** Reads the workbook's frame and the visible tab again; calls in between share one more reading. */
export function refresh(): Promise<void> {
  if (refreshing !== null) {
    again = true
    return refreshing
  }
  refreshing = (async () => {
    do {
      again = false
      const next = await readBook()
      if (next === null) break
      const visible = next.tabs.find((tab) => tab.id === sheetId.value && !tab.hidden)
        ?? next.tabs.find((tab) => tab.id === next.activeSheetId && !tab.hidden) ?? next.tabs.find((tab) => !tab.hidden)
      book.value = next
      if (visible === undefined) break
      const view = await readSheet(visible.id)
      if (view !== null && (sheetId.value === null || sheetId.value === visible.id || !next.tabs.some((tab) => tab.id === sheetId.value && !tab.hidden))) {
        sheetId.value = visible.id
        sheet.value = view
      }
    } while (again)
  })().finally(() => { refreshing = null })
  return refreshing
}

/** Shows another tab. */
export async function openTab(id: number): Promise<void> {
  if (id === sheetId.value) return
  sheetId.value = id
  selection.value = { row: 0, column: 0, rows: 1, columns: 1 }
  // A script brings a tab in front before its run is over: one that it made itself is not there to be read until then, and is read after.
  if (book.value !== null && !book.value.tabs.some((tab) => tab.id === id)) return
  const view = await readSheet(id)
  if (view !== null && sheetId.value === id) sheet.value = view
}

/** Whether cells may be changed: where a protection warns, the person is asked. */
export async function mayChange(cells: Area): Promise<boolean> {
  const guard = sheet.value?.protections.find(({ area }) => area === null || areasMeet(area, cells))
  if (guard === undefined) return true
  const message = guard.description === '' ? say('protectedAsk') : say('protectedAskNamed', { name: guard.description })
  return (await ask({ kind: 'alert', title: '', message, buttons: 'YES_NO' })) !== null
}

/** Writes what a person typed, after asking where a protection warns. */
export async function editCells(row: number, column: number, texts: readonly (readonly string[])[]): Promise<void> {
  const view = sheet.value
  if (view === null) return
  const columns = Math.max(0, ...texts.map((cells) => cells.length))
  if (!(await mayChange({ row, column, rows: texts.length, columns }))) return refresh()
  const reply = await runJob({ kind: 'edit', sheetId: view.id, row, column, texts })
  if (!reply.ok) tellFailure(reply.code, reply.detail)
  await refresh()
}

/** Changes rows, columns or tabs. Gives the new tab's number for `addSheet`. */
export async function changeStructure(change: StructureAction): Promise<unknown> {
  const reply = await runJob({ kind: 'structure', change })
  if (!reply.ok) tellFailure(reply.code, reply.detail)
  await refresh()
  return reply.ok ? reply.value : null
}

/** Runs a function of the add-on, as its menus do. */
export async function runMenuItem(functionName: string, label: string): Promise<void> {
  busy.value = label
  const reply = await callScript(functionName, [])
  busy.value = null
  if (!reply.ok) tellFailure(reply.code, reply.detail)
}

/** Calls a function of the add-on with what is selected now. */
export const callScript = (functionName: string, args: readonly unknown[]) =>
  runJob({ kind: 'run', functionName, args, selection: sheetId.value === null ? null : { sheetId: sheetId.value, area: selection.value } })

function tellFailure(code: string, detail: string): void {
  if (code === 'invalid-value') showToast(say('invalid'), detail, 8)
  else if (code === 'offline') showToast('', say('lost'), null)
  else if (code === 'too-large') showToast('', say('tooLarge'), 8)
  else if (code === 'not-saved') showToast('', say('notSaved', { detail }), null)
  else showToast('', say('failed', { detail }), null)
}

function hear(event: PageEvent): void {
  if (event.kind === 'revision') void refresh()
  else if (event.kind === 'sample') filling.value = event.step
  else if (event.kind === 'notice') showToast('', say(event.code === 'saved-beside' ? 'savedBeside' : event.code === 'not-saved' ? 'notSaved' : 'savedAgain', { detail: event.detail }), event.code === 'saved-again' ? 5 : null)
  else if (event.kind === 'ask') {
    const { id, question } = event
    if (questions.value.some((other) => other.key === `script ${id}`)) return
    questions.value = [...questions.value, {
      ...question, key: `script ${id}`,
      done: (answer) => {
        questions.value = questions.value.filter((other) => other.key !== `script ${id}`)
        void sendAnswer(id, answer)
      },
    }]
  } else showEffect(event.effect)
}

function showEffect(effect: PageEffect): void {
  if (effect.kind === 'toast') showToast(effect.title, effect.message, effect.seconds < 0 ? LONGEST : Math.min(effect.seconds, LONGEST))
  else if (effect.kind === 'sidebar') sidebar.value = effect
  else if (effect.kind === 'dialog') dialog.value = effect
  else if (effect.kind === 'activate') {
    void openTab(effect.sheetId).then(() => {
      if (effect.area !== null) goTo.value = { area: effect.area }
    })
  }
}

/** Starts listening, reads the workbook and lets the add-on make its menus. */
export async function startPage(): Promise<void> {
  let lost = false
  listen(hear, (connected) => {
    if (!connected && !lost) showToast('', say('lost'), null)
    if (connected && lost) {
      toasts.value = toasts.value.filter((toast) => toast.message !== say('lost'))
      showToast('', say('back'), 4)
      // A host that was started again has given its page another token.
      void readBook().then((found) => (found === null ? location.reload() : refresh()))
    }
    lost = !connected
  })
  await refresh()
  await runJob({ kind: 'open' })
  await refresh()
}
