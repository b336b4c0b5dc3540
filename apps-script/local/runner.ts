import { MessageChannel, Worker } from 'node:worker_threads'
import type { UiAnswer, UiEffect, UiQuestion } from './environment.ts'
import type { ExecutorWorkerData } from './executor-worker.ts'
import type { ChangeSet, FromExecutor, Job, JobResult, ToExecutor } from './jobs.ts'
import { pendingTriggers } from './services/timed-triggers.ts'
import type { WorkbookStore } from './workbook-store.ts'

// How long a script that still runs may go on when the host stops.
const LONGEST_GOODBYE = 3000

// The workbook's file follows when nothing changed for a moment, and at the latest after so long: what changed is in its journal already.
const SAVE_AFTER = 400
const LONGEST_UNSAVED = 10_000

// A timer of Node's holds 32 bits of milliseconds; a later alarm is set again when properties change or the host starts.
const LONGEST_ALARM = 2_000_000_000

const ENDED = 'The thread that runs the add-on has ended. Start again.'

/** What the runner tells about. */
export interface RunnerEvents {
  readonly changed: () => void
  readonly effect: (client: string, effect: UiEffect) => void
  readonly ask: (client: string, id: number, question: UiQuestion) => void
  readonly log: (level: string, message: string) => void
  /** How a save went: whether it failed, or went to another file. */
  readonly saved: (result: Awaited<ReturnType<WorkbookStore['save']>>) => void
}

/** The main thread's side of the executor. */
export interface Runner {
  /** Runs a job. What it changed is on disk before this resolves; when it could not be saved the result says so. */
  readonly run: (job: Job, client: string | null, language: string) => Promise<JobResult | { readonly ok: false; readonly code: 'not-saved'; readonly detail: string }>
  readonly answer: (id: number, answer: UiAnswer) => void
  readonly stop: () => Promise<void>
}

/** Starts the executor on its own thread, so that a long script never holds up pages that only read. */
export async function startRunner(
  store: WorkbookStore, options: { readonly worker: URL; readonly bundleDir: string; readonly pageUrl: string; readonly execUrl: string }, events: RunnerEvents,
): Promise<Runner> {
  const { port1, port2 } = new MessageChannel()
  const control = new Int32Array(new SharedArrayBuffer(4))
  const workerData: ExecutorWorkerData = {
    port: port2, control, bundleDir: options.bundleDir, workbook: store.workbook(), properties: store.properties(),
    pageUrl: options.pageUrl, execUrl: options.execUrl,
  }
  const worker = new Worker(options.worker, { workerData, transferList: [port2], execArgv: [] })
  type Done = JobResult | { readonly ok: false; readonly code: 'not-saved'; readonly detail: string }
  const waiting = new Map<number, (result: Done) => void>()
  let jobs = 0

  const send = (message: ToExecutor): void => {
    port1.postMessage(message)
    Atomics.add(control, 0, 1)
    Atomics.notify(control, 0)
  }
  let timer: NodeJS.Timeout | undefined
  let saveBy: number | null = null
  const saveSoon = (after = SAVE_AFTER): void => {
    saveBy ??= Date.now() + LONGEST_UNSAVED
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), Math.max(0, Math.min(after, saveBy - Date.now())))
  }
  const saveNow = async (): Promise<void> => {
    saveBy = null
    const saved = await store.save()
    events.saved(saved)
    if (!store.isSaved()) saveSoon(saved.ok ? SAVE_AFTER : LONGEST_UNSAVED)
  }
  const keep = async (changes: ChangeSet): ReturnType<WorkbookStore['keep']> => {
    const kept = await store.keep(changes)
    if (!kept.ok || kept.moved !== null) events.saved(kept)
    saveSoon()
    if (changes.properties !== null) setAlarms(changes.properties.triggers)
    events.changed()
    return kept
  }
  let alarms: NodeJS.Timeout[] = []
  let lastLanguage = 'nl'
  /** Runs each trigger when its moment comes; those of a host that was stopped run when it starts again, as Google's would have run meanwhile. */
  const setAlarms = (triggers: readonly (readonly [string, string])[]): void => {
    for (const alarm of alarms) clearTimeout(alarm)
    alarms = pendingTriggers(triggers).filter(({ at }) => at - Date.now() < LONGEST_ALARM).map(({ id, at }) => setTimeout(() => void run({ kind: 'timed', trigger: id }, null, lastLanguage), Math.max(0, at - Date.now())))
  }
  const finish = async (message: Extract<FromExecutor, { type: 'done' }>): Promise<void> => {
    let result: Done = message.result
    if (message.changes !== null) {
      const kept = await keep(message.changes)
      if (!kept.ok) result = { ok: false, code: 'not-saved', detail: kept.detail }
    }
    waiting.get(message.id)?.(result)
    waiting.delete(message.id)
  }

  const ready = new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    port1.on('message', (message: FromExecutor) => {
      switch (message.type) {
        case 'ready': resolve(); break
        case 'done': void finish(message); break
        case 'changes':
          void keep(message.changes)
          break
        case 'effect': events.effect(message.client, message.effect); break
        case 'ask': events.ask(message.client, message.id, message.question); break
        case 'log': events.log(message.level, message.message); break
      }
    })
  })
  await ready
  let ended: string | null = null
  /** Nobody waits for a thread that is no more: not who waits now, nor who comes later. */
  const end = (detail: string): void => {
    ended ??= detail
    for (const done of waiting.values()) done({ ok: false, code: 'script', detail: ended })
    waiting.clear()
  }
  worker.on('error', (error) => {
    events.log('error', error.stack ?? error.message)
    end(error.message)
  })
  worker.on('exit', () => end(ENDED))

  const run: Runner['run'] = (job, client, language) => new Promise((resolve) => {
    if (ended !== null) return resolve({ ok: false, code: 'script', detail: ended })
    lastLanguage = language
    jobs += 1
    waiting.set(jobs, resolve)
    send({ type: 'job', id: jobs, client, language, job })
  })
  setAlarms(store.properties().triggers)

  return {
    run,
    answer: (id, answer) => send({ type: 'answer', id, answer }),
    stop: async () => {
      // What is still running may finish its save; a script that goes on is ended.
      const deadline = Date.now() + LONGEST_GOODBYE
      while (waiting.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
      clearTimeout(timer)
      setAlarms([])
      port1.close()
      await worker.terminate()
    },
  }
}
