import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSet } from '../../../apps-script/local/jobs.ts'
import { printOf } from '../../../apps-script/local/journal.ts'
import { openWorkbook, type WorkbookStore } from '../../../apps-script/local/workbook-store.ts'
import { emptySheet } from '../../../apps-script/local/workbook/workbook.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtstem-'))
  path = join(folder, 'proef.xlsx')
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<WorkbookStore> {
  const opened = await openWorkbook(path, 'nl_NL', 'Blad1')
  if (!opened.ok) throw new Error(opened.code)
  return opened.store
}
const withValue = (value: string): ChangeSet => ({ book: null, sheets: [{ facts: emptySheet(0, 'Blad1'), rowCount: 1, rows: [[0, [{ value }]]] }], properties: { script: [['geheim', value]], document: [], user: [], triggers: [] } })
const valueOf = (store: WorkbookStore) => store.workbook().sheets[0]?.rows[0]?.[0]?.value

describe('the workbook on disk', () => {
  it('is there again after it was closed, properties for its owner only', async () => {
    const store = await open()
    await store.keep(withValue('een'))
    expect(await store.save()).toEqual({ ok: true, moved: null })
    await store.close()
    expect(statSync(join(folder, '.proef.xlsx.buurtstem.json')).mode & 0o777).toBe(0o600)
    const next = await open()
    expect([valueOf(next), next.properties().script]).toEqual(['een', [['geheim', 'een']]])
    await next.close()
    expect(readdirSync(folder).toSorted()).toEqual(['.proef.xlsx.buurtstem.json', 'proef.xlsx'])
  })

  it('is never opened twice', async () => {
    const store = await open()
    expect(await openWorkbook(path, 'nl_NL', 'Blad1')).toMatchObject({ ok: false, code: 'in-use' })
    await store.close()
    await (await open()).close()
  })

  it('is opened when the process that locked it is gone', async () => {
    writeFileSync(join(folder, '.proef.xlsx.lock'), JSON.stringify({ pid: 2 ** 22 - 1, started: '1', url: null }))
    await (await open()).close()
    writeFileSync(join(folder, '.proef.xlsx.lock'), '{"pi')
    await (await open()).close()
  })

  it('is left alone when it cannot be read', async () => {
    writeFileSync(path, 'geen werkmap')
    expect(await openWorkbook(path, 'nl_NL', 'Blad1')).toMatchObject({ ok: false, code: 'not-a-workbook' })
    expect(readFileSync(path, 'utf8')).toBe('geen werkmap')
    expect(existsSync(join(folder, '.proef.xlsx.lock'))).toBe(false)
  })

  it('is saved beside itself when another program changed it', async () => {
    const store = await open()
    await store.keep(withValue('een'))
    await store.save()
    writeFileSync(path, 'van een ander')
    await store.keep(withValue('twee'))
    const saved = await store.save()
    expect(saved).toMatchObject({ ok: true, moved: expect.stringMatching(/proef \(\d{4}-\d\d-\d\d \d\d\.\d\d\)\.xlsx$/) })
    expect(readFileSync(path, 'utf8')).toBe('van een ander')
    await store.close()
    path = store.path()
    const next = await open()
    expect([valueOf(next), next.properties().script]).toEqual(['twee', [['geheim', 'twee']]])
    await next.close()
  })

  it('takes many changes at once in few writes and keeps the last', async () => {
    const store = await open()
    const saves = Array.from({ length: 20 }, (_, index) => {
      void store.keep(withValue(String(index)))
      return store.save()
    })
    expect((await Promise.all(saves)).every((result) => result.ok)).toBe(true)
    await store.close()
    const next = await open()
    expect(valueOf(next)).toBe('19')
    await next.close()
  })

  /** Goes on with the files as a killed host leaves them: copied in the midst of the work, with nothing closed. */
  const killed = async (work: (store: WorkbookStore) => Promise<void>) => {
    const store = await open()
    await work(store)
    const left = mkdtempSync(join(tmpdir(), 'buurtstem-'))
    for (const name of readdirSync(folder).filter((one) => !one.endsWith('.lock'))) copyFileSync(join(folder, name), join(left, name))
    await store.close()
    rmSync(folder, { recursive: true })
    folder = left
    path = join(folder, 'proef.xlsx')
  }
  const journal = () => join(folder, '.proef.xlsx.journal')

  it('has everything that was kept, though the host was killed before the file was written', async () => {
    await killed(async (store) => {
      await store.keep(withValue('een'))
      await store.save()
      expect(store.isSaved()).toBe(true)
      await store.keep(withValue('twee'))
      expect(store.isSaved()).toBe(false)
    })
    expect(statSync(journal()).mode & 0o777).toBe(0o600)
    const next = await open()
    expect([valueOf(next), next.properties().script, existsSync(journal())]).toEqual(['twee', [['geheim', 'twee']], false])
    await next.close()
    const again = await open()
    expect(valueOf(again)).toBe('twee')
    await again.close()
  })

  it('has everything that was kept before there was a file', async () => {
    await killed((store) => store.keep(withValue('een')).then(() => undefined))
    const next = await open()
    expect([valueOf(next), existsSync(path)]).toEqual(['een', true])
    await next.close()
  })

  it('passes over a line of the journal that was cut off, which nobody was told of', async () => {
    await killed(async (store) => {
      await store.keep(withValue('een'))
      await store.keep(withValue('twee'))
    })
    const lines = readFileSync(journal(), 'utf8')
    writeFileSync(journal(), lines.slice(0, -20))
    const next = await open()
    expect(valueOf(next)).toBe('een')
    await next.close()
  })

  it('takes nothing from the journal twice when the host was killed right after the file was written', async () => {
    let left = ''
    await killed(async (store) => {
      await store.keep(withValue('een'))
      left = readFileSync(journal(), 'utf8')
      await store.save()
      await store.keep(withValue('twee'))
      await store.save()
    })
    const print = printOf(readFileSync(path))
    writeFileSync(journal(), `${left}${JSON.stringify({ kind: 'saving', print, held: 1 })}\n`)
    const next = await open()
    expect([valueOf(next), next.path(), existsSync(journal())]).toEqual(['twee', path, false])
    await next.close()
  })

  it('is saved beside itself when another program changed it after the host was killed', async () => {
    await killed(async (store) => {
      await store.keep(withValue('een'))
      await store.save()
      copyFileSync(path, join(folder, 'ander.xlsx'))
      await store.keep(withValue('twee'))
      await store.save()
      await store.keep(withValue('drie'))
    })
    copyFileSync(join(folder, 'ander.xlsx'), path)
    const next = await open()
    expect([valueOf(next), next.path() === path]).toEqual(['drie', false])
    await next.close()
    rmSync(next.path())
    const kept = await open()
    expect([valueOf(kept), kept.path()]).toEqual(['een', path])
    await kept.close()
  })

  it('keeps in the journal what came while the file was being written', async () => {
    await killed(async (store) => {
      await store.keep(withValue('een'))
      const saving = store.save()
      await store.keep(withValue('twee'))
      await saving
    })
    const next = await open()
    expect(valueOf(next)).toBe('twee')
    await next.close()
  })

  it('clears away what a killed host left half written', async () => {
    writeFileSync(join(folder, '.proef.xlsx.12345.tmp'), 'half')
    writeFileSync(join(folder, '..proef.xlsx.buurtstem.json.12345.tmp'), 'half')
    await (await open()).close()
    expect(readdirSync(folder)).toEqual(['proef.xlsx'])
  })

  it.skipIf(process.getuid?.() === 0)('says so when its folder is read-only', async () => {
    chmodSync(folder, 0o555)
    expect(await openWorkbook(path, 'nl_NL', 'Blad1')).toMatchObject({ ok: false, code: 'no-write' })
  })
})
