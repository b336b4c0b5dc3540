import type { CustomFunctionDoc } from './bundle.ts'
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Clients, PageMenu } from './clients.ts'
import { answer, answerJson, readBody } from './http-answers.ts'
import type { Job } from './jobs.ts'
import type { Runner } from './runner.ts'
import type { SampleFiller } from './sample/sample-filler.ts'
import { type BookView, viewSheet } from './sheet-view.ts'
import type { WorkbookStore } from './workbook-store.ts'
import { sheetById } from './workbook/workbook.ts'

const MOST_BODY = 20 * 1024 * 1024

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_048_576))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))
const sheetId = v.pipe(v.number(), v.integer())
const area = v.object({ row: index, column: index, rows: count, columns: count })
/** A range of any size, as a whole tab is sorted and filtered. */
const within = v.object({ row: index, column: index, rows: v.pipe(index, v.minValue(1)), columns: v.pipe(index, v.minValue(1)) })
const structure = v.variant('action', [
  v.object({ action: v.picklist(['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns']), sheetId, at: index, count }),
  v.object({ action: v.picklist(['moveColumn', 'moveRow']), sheetId, from: index, to: index }),
  v.object({ action: v.picklist(['hideColumn', 'showColumns']), sheetId, at: index }),
  v.object({ action: v.literal('setColumnWidth'), sheetId, at: index, width: v.number() }),
  v.object({ action: v.picklist(['freezeRows', 'freezeColumns']), sheetId, count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)) }),
  v.object({ action: v.literal('removeChart'), sheetId, chartId: v.number() }),
  v.object({ action: v.picklist(['mergeCells', 'mergeAcross', 'mergeDown', 'unmergeCells', 'addFilter']), sheetId, area: within }),
  v.object({ action: v.literal('sortRange'), sheetId, area: within, column: index, up: v.boolean() }),
  v.object({ action: v.picklist(['removeFilter', 'filterAgain']), sheetId }),
  v.object({ action: v.literal('filterColumn'), sheetId, column: index, hidden: v.array(v.string()) }),
  v.object({ action: v.literal('addSheet'), name: v.nullable(v.string()) }),
  v.object({ action: v.literal('renameSheet'), sheetId, name: v.string() }),
  v.object({ action: v.picklist(['deleteSheet', 'hideSheet', 'showSheet']), sheetId }),
  v.object({ action: v.literal('moveSheet'), sheetId, to: index }),
])
const job = v.variant('kind', [
  v.object({ kind: v.literal('open') }),
  v.object({ kind: v.literal('run'), functionName: v.string(), args: v.array(v.unknown()), selection: v.nullable(v.object({ sheetId, area })) }),
  v.object({ kind: v.literal('edit'), sheetId, row: index, column: index, texts: v.array(v.array(v.string())) }),
  v.object({ kind: v.literal('structure'), change: structure }),
])
const message = v.object({ client: v.string(), language: v.picklist(['nl', 'en']), job })
const sampleOrder = v.object({ client: v.string(), language: v.picklist(['nl', 'en']), device: v.pipe(v.string(), v.minLength(1), v.maxLength(60)), action: v.picklist(['fill', 'decline']) })
const reply = v.object({
  client: v.string(), id: v.number(),
  answer: v.object({ button: v.picklist(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']), text: v.string() }),
})

/** What the page's endpoints need. */
export interface PageApiInput {
  readonly token: string
  readonly store: WorkbookStore
  readonly runner: Runner
  readonly clients: Clients
  readonly sample: SampleFiller
  readonly facts: { readonly version: string; readonly execUrl: string; readonly addOnName: string; readonly functions: readonly CustomFunctionDoc[] }
  readonly menus: () => readonly PageMenu[]
}

/**
 * The endpoints of the workbook page, all under `/api/`. Every one asks for the token that only the page itself was given,
 * so that no other web page can read or drive the workbook. Returns false when the address is not one of them.
 */
export function createPageApi(input: PageApiInput): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const { store, runner, clients, sample } = input
  const allowed = (given: unknown): boolean => {
    const [a, b] = [Buffer.from(String(given)), Buffer.from(input.token)]
    return a.length === b.length && timingSafeEqual(a, b)
  }
  const book = (): BookView => {
    const workbook = store.workbook()
    return {
      revision: store.revision(), name: workbook.name, path: store.path(), locale: workbook.locale, activeSheetId: workbook.activeSheetId,
      tabs: workbook.sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, tabColor })),
      ...input.facts, menus: input.menus(),
    }
  }
  const read = async (response: ServerResponse, path: string): Promise<void> => {
    if (path === '/api/book') return answerJson(response, 200, book())
    if (path === '/api/sample') return answerJson(response, 200, await sample.state())
    const id = /^\/api\/sheet\/(\d+)$/.exec(path)?.[1]
    const sheet = id === undefined ? null : sheetById(store.workbook(), Number(id))
    if (sheet === null) return answerJson(response, 404, { ok: false, code: 'no-sheet', detail: '' })
    answerJson(response, 200, viewSheet(store.workbook(), sheet, store.revision()))
  }
  const write = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const body = await readBody(request, MOST_BODY)
    if (body === null) return answerJson(response, 413, { ok: false, code: 'too-large', detail: '' })
    let data: unknown
    try {
      data = JSON.parse(body)
    } catch {
      return answerJson(response, 400, { ok: false, code: 'bad-request', detail: 'JSON' })
    }
    if (path === '/api/answer') {
      const parsed = v.safeParse(reply, data)
      if (!parsed.success) return answerJson(response, 400, { ok: false, code: 'bad-request', detail: parsed.issues[0].message })
      if (clients.answered(parsed.output.client, parsed.output.id)) runner.answer(parsed.output.id, parsed.output.answer)
      return answerJson(response, 200, { ok: true, value: null })
    }
    if (path === '/api/sample') {
      const parsed = v.safeParse(sampleOrder, data)
      if (!parsed.success) return answerJson(response, 400, { ok: false, code: 'bad-request', detail: parsed.issues[0].message })
      const { client, language, device, action } = parsed.output
      if (action === 'fill') return answerJson(response, 200, await sample.fill(client, language, device))
      sample.decline()
      return answerJson(response, 200, { ok: true })
    }
    const parsed = v.safeParse(message, data)
    if (!parsed.success) return answerJson(response, 400, { ok: false, code: 'bad-request', detail: parsed.issues[0].message })
    const { client, language } = parsed.output
    answerJson(response, 200, await runner.run(parsed.output.job as Job, client, language))
  }

  return async (request, response, url) => {
    if (!url.pathname.startsWith('/api/')) return false
    const given = url.pathname === '/api/events' ? url.searchParams.get('token') : request.headers['x-buurtstem-token']
    if (!allowed(given)) {
      request.resume()
      answerJson(response, 403, { ok: false, code: 'forbidden', detail: '' })
    } else if (url.pathname === '/api/events' && request.method === 'GET') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      clients.connect(url.searchParams.get('client') ?? '', response)
    } else if (request.method === 'GET') {
      await read(response, url.pathname)
    } else if (request.method === 'POST' && ['/api/job', '/api/answer', '/api/sample'].includes(url.pathname)) {
      await write(request, response, url.pathname)
    } else {
      answer(response, 405, 'text/plain', 'Method not allowed')
    }
    return true
  }
}
