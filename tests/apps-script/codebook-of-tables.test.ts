import { beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotsPage } from '../../apps-script/people-protocol.ts'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { COMPUTED_LAYOUTS } from '../../apps-script/tabs.ts'
import { codebookDigest } from '../../shared/codebook/codebook-digest.ts'
import { newCode } from '../../shared/codebook/new-code.ts'
import type { ReportDocument } from '../../shared/sheet/report-document.ts'
import { newSource } from '../../shared/source/new-source.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn, type TestDevice } from './built-add-on.ts'

const STAMP = '0197f0000000-0000-d1'
const CODES = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('bins', STAMP, { key: 'BT2.1', nameNl: 'Afval', parentId: 'waste' }, 1)]
const DIGEST = codebookDigest(CODES)
const OLDER = 'VEROUDERD: gemaakt met een ouder codeboek dan er nu is.'

describe.skipIf(!isBuilt)('the codebook that each table of the built add-on was made with', () => {
  let addOn: BuiltAddOn
  let laptop: TestDevice
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const push = (records: readonly unknown[]) => value(addOn.post(signedMessage(laptop, { kind: 'push', records })))
  const heads = (line: number) => COMPUTED_LAYOUTS.filter(({ id }) => id !== 'comparison').map(({ title }) => String(addOn.values(title.nl)[line]![0]))
  const state = () => value<SidebarState>(addOn.call('readSidebarState'))
  const rename = (to: string) => addOn.type('Codeboek', 3, addOn.column('Codeboek', 'Naam'), [[to]])

  beforeEach(() => {
    addOn = startSetUpAddOn()
    laptop = readPairingCode(value<{ readonly code: string }>(addOn.call('pairNewDevice', 'Laptop')).code)!
    push(CODES.map((record) => ({ type: 'code', record })))
    value(addOn.call('refreshTables'))
  })

  it('stands in the head of every table as version and digest, the digest being that of the browser that sent the codes', () => {
    for (const head of heads(0)) expect(head).toMatch(new RegExp(` · codeboek v\\d+ · ${DIGEST}( · |$)`))
    expect(state().codebook).toMatch(new RegExp(` · ${DIGEST}$`))
  })

  it('is told to be older in every table and in the sidebar as soon as the codebook is another, until the tables are made again', () => {
    push([{ type: 'source', record: newSource('s1', 'Gesprek', STAMP) }])
    for (const line of heads(1)) expect(line).toMatch(/^VEROUDERD(?!.*ouder codeboek)/)
    expect(state().computed.every(({ olderCodebook }) => olderCodebook === null)).toBe(true)
    const was = state().codebook
    rename('Vuil')
    for (const line of heads(1)) expect(line.startsWith(`${OLDER} Kies `), line).toBe(true)
    for (const head of heads(0)) expect(head).toContain(DIGEST)
    const { computed, codebook } = state()
    expect(computed.filter(({ olderCodebook }) => olderCodebook === was)).toHaveLength(COMPUTED_LAYOUTS.length)
    expect(codebook).not.toBe(was)
    value(addOn.call('refreshTables'))
    for (const line of heads(1)) expect(line).toBe('Bijgewerkt.')
    for (const head of heads(0)) expect(head).toContain(` · codeboek ${codebook}`)
  })

  it('is told by codes that come from a browser too, and not where the content is the same again', () => {
    rename('Vuil')
    rename('Afval')
    expect(state().computed.every(({ olderCodebook, stale }) => stale && olderCodebook === null)).toBe(true)
    for (const line of heads(1)) expect(line).not.toContain(OLDER)
    push([{ type: 'code', record: newCode('lift', STAMP, { key: 'BT9', nameNl: 'Lift' }, 2) }])
    for (const line of heads(1)) expect(line).toContain(OLDER)
  })

  it('stands beside each snapshot, with whether it is the one of now', () => {
    const frozen = value<SnapshotsPage>(addOn.call('takeSnapshot', { name: 'Stap 3', note: '', by: '' }))
    expect(frozen).toMatchObject({ items: [{ codebook: frozen.codebook, olderCodebook: false }] })
    rename('Vuil')
    const now = value<SnapshotsPage>(addOn.call('readSnapshots'))
    expect(now.items).toMatchObject([{ codebook: frozen.codebook, olderCodebook: true }])
    expect(now.codebook).not.toBe(frozen.codebook)
  })

  it('stands in what is exported: the lines above a table, and the last line of a report', () => {
    expect(value<{ readonly above: readonly string[] }>(addOn.call('readExportPart', 'tally', 0)).above[0]).toContain(` · codeboek v`)
    const { blocks } = value<ReportDocument>(addOn.call('makeReportDocument', { kind: 'residents', language: 'nl', questions: [] }))
    expect(JSON.stringify(blocks.at(-1))).toMatch(new RegExp(`met codeboek v\\d+ · ${DIGEST}\\.`))
  })
})
