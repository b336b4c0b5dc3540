import { describe, expect, it } from 'vitest'
import type { Runner } from '../../../../apps-script/local/runner.ts'
import { createSampleFiller } from '../../../../apps-script/local/sample/sample-filler.ts'

/** A workbook with so many sources, that answers what it is told to, or is busy. */
function startFiller({ sources = 0, offers = true }: { readonly sources?: number; readonly offers?: boolean } = {}) {
  const told: (string | null)[] = []
  const answers = new Map<string, unknown>()
  const book = { sources }
  let gate: Promise<void> = Promise.resolve()
  const run: Runner['run'] = async (job) => {
    if (job.kind !== 'run') throw new Error(job.kind)
    await gate
    const value = job.functionName === 'listExportTabs' ? { ok: true, value: [{ id: 'sources', title: 'Bronnen', rows: book.sources }, { id: 'codebook', title: 'Codeboek', rows: 9 }] } : answers.get(job.functionName)
    return { ok: true, value: value ?? { ok: false, code: 'busy', detail: '' } }
  }
  const filler = createSampleFiller(run, 'nergens', offers, (step) => told.push(step), () => undefined)
  return { filler, told, book, answers, hold: () => { let open = () => undefined as void; gate = new Promise((done) => { open = done }); return () => open() } }
}

describe('createSampleFiller()', () => {
  it('offers the sample in a workbook without sources, until somebody begins empty', async () => {
    const { filler } = startFiller()
    expect(await filler.state()).toEqual({ offered: true, possible: true, step: null })
    filler.decline()
    expect(await filler.state()).toEqual({ offered: false, possible: true, step: null })
    expect(await startFiller({ offers: false }).filler.state()).toMatchObject({ offered: false, possible: true })
  })

  it('refuses a workbook in which somebody’s sources stand, and does nothing there', async () => {
    const { filler, told } = startFiller({ sources: 2 })
    expect(await filler.state()).toMatchObject({ offered: false, possible: false })
    expect(await filler.fill('page', 'nl', 'Voorbeeld')).toEqual({ ok: false, code: 'not-empty', detail: '' })
    expect(told).toEqual([null])
  })

  it('fills once at a time', async () => {
    const { filler, hold } = startFiller()
    const release = hold()
    const first = filler.fill('page', 'nl', 'Voorbeeld')
    expect(await filler.fill('other', 'nl', 'Voorbeeld')).toMatchObject({ ok: false, code: 'busy' })
    release()
    expect(await first).toMatchObject({ ok: false, code: 'failed' })
  })

  it('says what went wrong, and may go on from there though the workbook is no longer empty', async () => {
    const { filler, told, book, answers } = startFiller()
    expect(await filler.fill('page', 'nl', 'Voorbeeld')).toEqual({ ok: false, code: 'failed', detail: 'setUpTabs: busy ' })
    expect(told).toEqual(['tabs', null])
    book.sources = 11
    answers.set('setUpTabs', { ok: true, value: {} })
    expect(await filler.state()).toMatchObject({ possible: true })
    expect(await filler.fill('page', 'nl', 'Voorbeeld')).toMatchObject({ code: 'failed', detail: 'addStarterCodes: busy ' })
  })
})
