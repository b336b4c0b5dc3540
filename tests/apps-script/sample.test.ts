import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { FILL_STEPS } from '../../apps-script/local/sample/fill-steps.ts'
import { fillWorkbook, isUnused, type WorkbookHands } from '../../apps-script/local/sample/fill-workbook.ts'
import { tallyByCode } from '../../shared/tally/tally-by-code.ts'
import { GOLD, GOLD_CODES, GOLD_SOURCES, placeOf } from '../shared/demo/gold.ts'
import { isBuilt, startAddOn, type BuiltAddOn } from './built-add-on.ts'

const folder = join(import.meta.dirname, '../../shared/demo')
const handsOf = (addOn: BuiltAddOn): WorkbookHands => ({ call: async (name, ...args) => addOn.call(name, ...args), post: async (message) => addOn.post(message) })

describe.skipIf(!isBuilt)('a workbook that is filled with the sample', () => {
  let addOn: BuiltAddOn
  const steps: string[] = []
  const cells = (tab: string) => addOn.values(tab)
  const column = (tab: string, place = 0) => cells(tab).map((row) => String(row[place] ?? ''))

  beforeAll(async () => {
    addOn = startAddOn()
    expect(await isUnused(handsOf(addOn))).toBe(true)
    // It stops on the way, and goes on when it is asked again.
    const cut = { ...handsOf(addOn), post: () => Promise.reject(new Error('the line is cut')) }
    await expect(fillWorkbook(cut, folder, 'Voorbeeld', () => undefined)).rejects.toThrow('the line is cut')
    await fillWorkbook(handsOf(addOn), folder, 'Voorbeeld', (step) => steps.push(step))
  }, 120_000)

  it('says each step once, is up to date everywhere, and nothing in it has to be mended', () => {
    expect(steps).toEqual(FILL_STEPS)
    const { value } = addOn.call('readSidebarState') as { readonly value: SidebarState }
    expect(value.computed.filter(({ madeOn, stale }) => madeOn === null || stale)).toEqual([])
    expect([value.unreadable, value.missing, value.codes]).toEqual([0, [], GOLD_CODES.length])
    expect(addOn.errors).toEqual([])
  })

  it('tallies what both coders coded, source by source as the gold codings say', () => {
    const codings = GOLD.map((gold) => ({ ...placeOf(gold), sourceId: gold.source, codeId: GOLD_CODES.find(({ key }) => key === gold.code)!.id, speaker: gold.speaker, tone: gold.tone, utterance: gold.utterance, deleted: false }))
    const counted = new Map(tallyByCode({ codes: GOLD_CODES, sources: GOLD_SOURCES, codings }).rows.map(({ codeId, all }) => [GOLD_CODES.find(({ id }) => id === codeId)!.key, [all.sources, all.speakers, all.segments]]))
    const head = cells('Telling').findIndex(([first]) => first === 'Thema')
    const shown = cells('Telling').slice(head + 1).map((row) => [String(row[0]).trim().split(' ')[0]!, [row[1], row[3], row[4]]] as const)
    expect(shown).toHaveLength(GOLD_CODES.length)
    for (const [key, numbers] of shown) expect([key, numbers]).toEqual([key, counted.get(key)])
  })

  it('tells the planted story beside the figures, has every tab filled that is counted, and leaves judgement to people', () => {
    const [head, ...rows] = cells('Confrontatie').slice(4)
    const at = (name: string) => head!.indexOf(name)
    const row = (key: string) => rows.find(([theme]) => String(theme).trim().startsWith(`${key} `))!
    expect(row('BT2.1')[at('Voorstel')]).toContain('klopt met de cijfers')
    expect(row('BT8.4')[at('Voorstel')]).toContain('alleen verhaal')
    expect(row('BT5.2')[at('Voorstel')]).toContain('QA01: alleen cijfer')
    expect(row('BT13.1')[at('Voorstel')]).toContain('wijkt af')
    expect(row('BT2.1')[at('Geteld')]).toContain('minder meldingen is hier niet minder overlast')
    expect(rows.map((cell) => [cell[at('Oordeel')], cell[at('Duiding')]]).filter(([fit, line]) => fit !== '' || line !== '')).toEqual([])
    expect(column('Terugkoppeling', 1).slice(1).filter((cell) => cell !== '')).toEqual([])
    expect(column('Dekking').join(' ')).toContain('Niet gehoord')
    expect(column('Overeenstemming')).toContain('Alle codes samen')
    expect(column('Koppeling').length).toBeGreaterThan(80)
  })

  it('holds nothing of professionals but counts, and no words of who may not be quoted', () => {
    const all = ['Bronnen', 'Coderingen', 'Confrontatie', 'Overeenstemming', 'Logboek'].map((tab) => JSON.stringify(cells(tab))).join('\n')
    for (const { quote } of GOLD.filter(({ source, speaker }) => source === 'T12' || (source === 'T09' && ['3', '5', '8', '9'].includes(speaker ?? '')))) expect(all).not.toContain(quote)
    expect(all).not.toContain('leutelpersonen')
    expect(column('Professionals').slice(1).length).toBeGreaterThan(5)
    // Five people were at the table, and of no theme did five of them speak.
    expect(new Set(cells('Professionals').slice(1).map((row) => row[2]))).toEqual(new Set(['<5']))
    for (const { quote } of GOLD.filter(({ source, sensitivity }) => source === 'T08' || sensitivity !== 'none')) expect(JSON.stringify(cells('Coderingen'))).not.toContain(quote)
  })

  it('keeps no device that could send more, and is no place for the sample a second time', async () => {
    const { value } = addOn.call('readSidebarState') as { readonly value: SidebarState }
    expect(value.devices.map(({ label, revoked }) => [label, revoked])).toEqual([['Voorbeeld', true], ['Voorbeeld', true]])
    expect(await isUnused(handsOf(addOn))).toBe(false)
  })

  it('has nothing twice, though filling stopped on the way and was begun anew', () => {
    for (const [tab, place] of [['Codeboek', 0], ['Bronnen', 0], ['Passief', cells('Passief')[0]!.indexOf('_key')]] as const) {
      const names = column(tab, place).slice(1).filter((name) => name !== '')
      expect([tab, new Set(names).size]).toEqual([tab, names.length])
    }
    expect(column('Koppeling').slice(1).map((name, row) => `${name} ${column('Koppeling', 1)[row + 1]}`)).toEqual([...new Set(column('Koppeling').slice(1).map((name, row) => `${name} ${column('Koppeling', 1)[row + 1]}`))])
  })
})
