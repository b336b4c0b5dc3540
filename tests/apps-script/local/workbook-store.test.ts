import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSet } from '../../../apps-script/local/jobs.ts'
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
const withValue = (value: string): ChangeSet => ({ book: null, sheets: [{ ...emptySheet(0, 'Blad1'), rows: [[{ value }]] }], properties: { script: [['geheim', value]], document: [], user: [] } })
const valueOf = (store: WorkbookStore) => store.workbook().sheets[0]?.rows[0]?.[0]?.value

describe('the workbook on disk', () => {
  it('is there again after it was closed, properties for its owner only', async () => {
    const store = await open()
    store.apply(withValue('een'))
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
    store.apply(withValue('een'))
    await store.save()
    writeFileSync(path, 'van een ander')
    store.apply(withValue('twee'))
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
      store.apply(withValue(String(index)))
      return store.save()
    })
    expect((await Promise.all(saves)).every((result) => result.ok)).toBe(true)
    await store.close()
    const next = await open()
    expect(valueOf(next)).toBe('19')
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
