import type { PageEvent } from '../clients.ts'
import type { UiAnswer } from '../environment.ts'
import type { Job } from '../jobs.ts'
import type { FillReply, SampleState } from '../sample/sample-filler.ts'
import type { BookView, SheetView } from '../sheet-view.ts'
import { language } from './language.ts'

const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
const token = meta('buurtstem-token')
const headers = { 'X-Buurtstem-Token': token, 'Content-Type': 'application/json' }

/** This page among others of the same workbook. */
export const client: string = crypto.randomUUID()

/** Where the add-on's frames come from: another origin than this page. */
export const frameOrigin = meta('buurtstem-frames')

/** The host's answer to a job; `offline` when there was none. */
export type JobReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly detail: string }

/** Asks the host to do something. Never rejects. */
export async function runJob(job: Job): Promise<JobReply> {
  try {
    const response = await fetch('/api/job', { method: 'POST', headers, body: JSON.stringify({ client, language, job }) })
    return (await response.json()) as JobReply
  } catch (error) {
    return { ok: false, code: 'offline', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Sends the answer to a question of a script. */
export async function sendAnswer(id: number, answer: UiAnswer): Promise<void> {
  await fetch('/api/answer', { method: 'POST', headers, body: JSON.stringify({ client, id, answer }) })
}

/** What the host says of the sample, or null when it does not answer. */
export const readSample = (): Promise<SampleState | null> => read<SampleState>('/api/sample')

/** Asks the host to fill the workbook with the sample, or says that a person begins without it. Never rejects. */
export async function orderSample(action: 'fill' | 'decline', device: string): Promise<FillReply | { readonly ok: false; readonly code: 'offline' }> {
  try {
    const response = await fetch('/api/sample', { method: 'POST', headers, body: JSON.stringify({ client, language, device, action }) })
    return (await response.json()) as FillReply
  } catch {
    return { ok: false, code: 'offline' }
  }
}

/** The workbook around the grid, or null when the host does not answer. */
export const readBook = (): Promise<BookView | null> => read<BookView>('/api/book')

/** One tab, or null when it is gone or the host does not answer. */
export const readSheet = (id: number): Promise<SheetView | null> => read<SheetView>(`/api/sheet/${id}`)

async function read<Value>(path: string): Promise<Value | null> {
  try {
    const response = await fetch(path, { headers })
    return response.ok ? ((await response.json()) as Value) : null
  } catch {
    return null
  }
}

/** Listens to what the host tells; `connected` says whether it can be heard. The browser reconnects by itself. */
export function listen(heard: (event: PageEvent) => void, connected: (yes: boolean) => void): void {
  const source = new EventSource(`/api/events?client=${client}&token=${encodeURIComponent(token)}`)
  source.addEventListener('open', () => connected(true))
  source.addEventListener('error', () => connected(false))
  source.addEventListener('message', (message: MessageEvent<string>) => heard(JSON.parse(message.data) as PageEvent))
}
