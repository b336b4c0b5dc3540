import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { readBundle } from './bundle.ts'
import type { UiAnswer, UiChannel } from './environment.ts'
import { createExecutor } from './executor.ts'
import type { FromExecutor, JobMessage, ToExecutor } from './jobs.ts'
import type { PropertyPairs } from './property-file.ts'
import type { WorkbookState } from './workbook/workbook.ts'

/** What the worker is started with. */
export interface ExecutorWorkerData {
  readonly port: MessagePort
  /** Counts messages to the worker, so that it can wait for one while a script is held by a question. */
  readonly control: Int32Array
  readonly bundleDir: string
  readonly workbook: WorkbookState
  readonly properties: PropertyPairs
  readonly pageUrl: string
  readonly execUrl: string
}

const data = workerData as ExecutorWorkerData
const { port, control } = data
const send = (message: FromExecutor): void => port.postMessage(message)
const log = (level: string, message: string): void => send({ type: 'log', level, message })
const read = readBundle(data.bundleDir)
if (!read.ok) throw new Error(`${read.code}: ${read.detail}`)

const executor = createExecutor({
  bundle: read.bundle,
  workbook: data.workbook,
  stores: {
    properties: { script: new Map(data.properties.script), document: new Map(data.properties.document), user: new Map(data.properties.user), triggers: new Map(data.properties.triggers) },
    cache: new Map(),
  },
  pageUrl: data.pageUrl,
  execUrl: data.execUrl,
  log,
})

const answers = new Map<number, UiAnswer>()
let questions = 0

/**
 * Holds the script until its question is answered. Other jobs go on meanwhile, nested on this thread: a sync does not
 * wait for somebody who left a dialog open.
 */
function waitForAnswer(id: number): UiAnswer {
  for (;;) {
    const seen = Atomics.load(control, 0)
    for (let received = receiveMessageOnPort(port); received !== undefined; received = receiveMessageOnPort(port)) handle(received.message as ToExecutor)
    const answer = answers.get(id)
    if (answer !== undefined) {
      answers.delete(id)
      return answer
    }
    Atomics.wait(control, 0, seen)
  }
}

const channel = (client: string): UiChannel => ({
  show: (effect) => send({ type: 'effect', client, effect }),
  ask: (question) => {
    const changes = executor.soFar()
    if (changes !== null) send({ type: 'changes', changes })
    questions += 1
    const id = questions
    send({ type: 'ask', id, client, question })
    return waitForAnswer(id)
  },
})

function handle(message: ToExecutor): void {
  if (message.type === 'answer') answers.set(message.id, message.answer)
  else runJob(message)
}

function runJob(message: JobMessage): void {
  try {
    const done = executor.run(message.job, { ui: message.client === null ? null : channel(message.client), language: message.language })
    send({ type: 'done', id: message.id, ...done })
  } catch (error) {
    log('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
    send({ type: 'done', id: message.id, result: { ok: false, code: 'script', detail: error instanceof Error ? error.message : String(error) }, changes: executor.soFar() })
  }
}

port.on('message', handle)
send({ type: 'ready' })
