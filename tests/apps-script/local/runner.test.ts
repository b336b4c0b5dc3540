import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRunner } from '../../../apps-script/local/runner.ts'
import { openWorkbook, type WorkbookStore } from '../../../apps-script/local/workbook-store.ts'

let folder = ''
let store: WorkbookStore
const logged: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtstem-runner-'))
  const opened = await openWorkbook(join(folder, 'x.xlsx'), 'nl_NL', 'Blad1')
  if (!opened.ok) throw new Error(opened.detail)
  store = opened.store
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A runner whose thread does this when it is given a job. */
function runnerThat(does: string) {
  const worker = join(folder, 'worker.mjs')
  writeFileSync(worker, `import { workerData } from 'node:worker_threads'
    workerData.port.on('message', () => { ${does} })
    workerData.port.postMessage({ type: 'ready' })`)
  const nothing = () => {}
  return startRunner(store, { worker: pathToFileURL(worker), bundleDir: folder, pageUrl: '', execUrl: '' }, {
    changed: nothing, effect: nothing, ask: nothing, saved: nothing, log: (_level, message) => void logged.push(message),
  })
}

describe('startRunner()', () => {
  it.each([
    ['fails', "throw new Error('no room left')", 'no room left'],
    ['ends', 'process.exit(1)', 'The thread that runs the add-on has ended. Start again.'],
  ])('answers the job under way, and every later one, when its thread %s', async (_how, does, detail) => {
    const runner = await runnerThat(does)
    for (let job = 0; job < 3; job++) expect(await runner.run({ kind: 'open' }, null, 'nl')).toEqual({ ok: false, code: 'script', detail })
    await runner.stop()
  })

  it('runs a trigger of a script when its moment comes, and one whose moment passed while the host was off at once', async () => {
    const triggers = { soon: Date.now() + 300, passed: Date.now() - 5_000, far: Date.now() + 86_400_000 }
    await store.keep({ book: null, sheets: [], properties: { script: [], document: [], user: [], triggers: Object.entries(triggers).map(([id, at]) => [id, JSON.stringify({ functionName: 'f', at })]) } })
    const runner = await runnerThat("workerData.port.postMessage({ type: 'log', level: 'info', message: 'fired' })")
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(logged.filter((line) => line === 'fired')).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(logged.filter((line) => line === 'fired')).toHaveLength(2)
    void runner.stop()
  })
})
