import { refusalFor, type GoogleRefusal } from './google-refusals.ts'
import { NewerWorkbook } from './workbook-version.ts'

/** Why the workbook could not do what the sidebar asked; the sidebar has a sentence for each. */
export type SidebarRefusal =
  | 'busy' | 'not-deployed' | 'odd-address' | 'no-name' | 'too-many-devices' | 'not-readable' | 'too-large' | 'newer-workbook' | 'gone' | 'merged' | GoogleRefusal

/** Every answer to the sidebar. */
export type SidebarReply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: SidebarRefusal; readonly detail: string }

/** An answer with what was asked for. */
export function said<T>(value: T): SidebarReply<T> {
  return { ok: true, value }
}

/** An answer that says why not. */
export function refused(code: SidebarRefusal, detail = ''): { readonly ok: false; readonly code: SidebarRefusal; readonly detail: string } {
  return { ok: false, code, detail: detail.slice(0, 300) }
}

/** Runs what the sidebar asked for; an error becomes an answer as well. */
export function answered<T>(work: () => SidebarReply<T>): SidebarReply<T> {
  try {
    return work()
  } catch (error) {
    if (error instanceof NewerWorkbook) return refused('newer-workbook')
    return refused(refusalFor(error), error instanceof Error ? error.message : String(error))
  }
}
