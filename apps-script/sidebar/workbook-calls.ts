import type * as workbook from '../index.ts'
import type { SidebarRefusal, SidebarReply } from '../sidebar-reply.ts'

/** The public functions that answer the sidebar. */
type Answering = {
  [Name in keyof typeof workbook as (typeof workbook)[Name] extends (...args: never[]) => SidebarReply<unknown> ? Name : never]: (typeof workbook)[Name]
}
type ValueOf<Name extends keyof Answering> = ReturnType<Answering[Name]> extends SidebarReply<infer Value> ? Value : never

interface Runner {
  withSuccessHandler(done: (value: unknown) => void): Runner
  withFailureHandler(failed: (error: unknown) => void): Runner
  readonly [functionName: string]: unknown
}
declare const google: { readonly script: { readonly run: Runner; readonly host: { readonly editor: { focus(): void } } } }

/** Why a call came back without a value: the workbook's own refusal, no answer at all, or none in time. */
export type CallFailure = { readonly ok: false; readonly code: SidebarRefusal | 'no-answer' | 'too-slow'; readonly detail: string }
export type CallResult<Value> = { readonly ok: true; readonly value: Value } | CallFailure

/** Apps Script refuses more than this in one call, and a workbook that is silent for longer will not answer. */
const LONGEST_CALL = 8_000_000
const PATIENCE_MS = 120_000
/** Counting may take as long as Google lets a run go on, and half a minute more. */
const PATIENCE_FOR: Partial<Record<string, number>> = { refreshTables: 390_000, chooseWorkbookLanguage: 390_000 }

/** Calls a function of the workbook. Never rejects. */
export function callWorkbook<Name extends keyof Answering & string>(name: Name, ...args: Parameters<Answering[Name]>): Promise<CallResult<ValueOf<Name>>> {
  return new Promise((resolve) => {
    if (JSON.stringify(args).length > LONGEST_CALL) return resolve({ ok: false, code: 'too-large', detail: '' })
    const late = setTimeout(() => resolve({ ok: false, code: 'too-slow', detail: '' }), PATIENCE_FOR[name] ?? PATIENCE_MS)
    const finish = (result: CallResult<ValueOf<Name>>) => {
      clearTimeout(late)
      resolve(result)
    }
    const silent = (error: unknown) => finish({ ok: false, code: 'no-answer', detail: error instanceof Error ? error.message : String(error) })
    try {
      const run = google.script.run.withSuccessHandler((reply) => (isReply(reply) ? finish(reply as CallResult<ValueOf<Name>>) : silent(reply))).withFailureHandler(silent)
      const call = run[name]
      if (typeof call === 'function') Reflect.apply(call, run, args)
      else silent(name)
    } catch (error) {
      silent(error)
    }
  })
}

/** Brings a row of a tab in front, and hands the keyboard to the sheet. */
export async function showInSheet(...place: Parameters<Answering['showSheetRow']>): Promise<CallResult<ValueOf<'showSheetRow'>>> {
  const shown = await callWorkbook('showSheetRow', ...place)
  if (shown.ok) google.script.host.editor.focus()
  return shown
}

/** Selects the cell in which a coding of an answer stands, and hands the keyboard to the sheet; its address is null where the words are gone. */
export async function showAnswerInSheet(codingId: string): Promise<CallResult<{ readonly address: string | null }>> {
  const shown = await callWorkbook('showAnswerCell', codingId)
  if (!shown.ok) return shown
  if (shown.value !== null) google.script.host.editor.focus()
  return { ok: true, value: { address: shown.value } }
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}
