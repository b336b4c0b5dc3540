import { describe, expect, it } from 'vitest'
import type { CodebookState, OwnCodeAdded } from '../../apps-script/codebook-protocol.ts'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { codesOfStarter } from '../../shared/codebook/codes-of-starter.ts'
import { STARTER_CODEBOOKS } from '../../shared/codebook/starter-codebooks.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import type { PullReply } from '../../shared/sync/wire-message.ts'
import { isBuilt, signedMessage, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

const codesOf = (...ids: readonly string[]) => STARTER_CODEBOOKS.filter(({ id }) => ids.includes(id)).flatMap(codesOfStarter)
const add = (addOn: BuiltAddOn, ...ids: readonly string[]) => (addOn.call('addStarterCodes', ids) as { readonly value: CodebookState }).value
const read = (addOn: BuiltAddOn) => (addOn.call('readCodebook') as { readonly value: CodebookState }).value
const present = ({ starters }: CodebookState) => Object.fromEntries(starters.map((one) => [one.id, one.present]))
const keys = (addOn: BuiltAddOn) => addOn.values('Codeboek').slice(1).map(([key]) => key).filter((key) => key !== '')
const log = (addOn: BuiltAddOn) => addOn.values('Logboek').slice(1).map(([, what]) => what)
const number = (id: string) => codesOf(id).length

/** An extension that is paired with the workbook. */
function pair(addOn: BuiltAddOn) {
  const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const device = readPairingCode(value.code)!
  return {
    push: (records: readonly unknown[]) => addOn.post(signedMessage(device, { kind: 'push', records: records.map((record) => ({ type: 'code', record })) })),
    pull: () => addOn.post(signedMessage(device, { kind: 'pull', since: 0 })).value as PullReply,
  }
}

describe.skipIf(!isBuilt)('the page Codeboek, on the built add-on', () => {
  it('offers four codebooks, of which none is there, and fills the tab with those that are chosen', () => {
    const addOn = startSetUpAddOn()
    expect(read(addOn).starters.map(({ name, codes, present: there }) => [name, codes, there])).toEqual(STARTER_CODEBOOKS.map(({ nameNl, codes }) => [nameNl, codes.length, 0]))
    expect((addOn.call('readSidebarState') as { readonly value: SidebarState }).value.codes).toBe(0)
    const state = add(addOn, 'BT', 'AB')
    expect(present(state)).toEqual({ BT: number('BT'), AB: number('AB'), WD: 0, PW: 0 })
    expect(keys(addOn)).toEqual(codesOf('BT', 'AB').map(({ key }) => key))
    expect(addOn.values('Codeboek')[3]!.slice(0, 3)).toEqual(['BT2.1', 'BT2 Schoon en heel', 'Afval en containers'])
    expect(log(addOn).at(-1)).toBe(`Startcodeboek Buurtthema’s, ABCD-krachten: ${number('BT') + number('AB')} codes toegevoegd`)
    expect((addOn.call('readSidebarState') as { readonly value: SidebarState }).value.codes).toBe(keys(addOn).length)
    expect(addOn.errors).toEqual([])
  })

  it('does so in a number of calls that does not grow with the codes', () => {
    const calls = (...ids: readonly string[]) => {
      const addOn = startSetUpAddOn()
      return addOn.countCalls(() => void add(addOn, ...ids)).byName.get('Range.setValues')
    }
    expect(calls('BT', 'AB', 'WD', 'PW')).toBe(calls('PW'))
  })

  it('shows names and purposes in the language of an English workbook', () => {
    const addOn = startSetUpAddOn('en')
    expect(add(addOn, 'WD').starters.map(({ name }) => name)).toEqual(STARTER_CODEBOOKS.map(({ nameEn }) => nameEn))
    expect(addOn.values('Log').at(-1)![1]).toBe(`Starter codebook Wellbeing: ${number('WD')} codes added`)
  })

  it.each([['before', true], ['after', false]])('shares its codes with an extension that sends its own %s', (_when, first) => {
    const addOn = startSetUpAddOn()
    const device = pair(addOn)
    if (first) device.push(codesOf('BT', 'AB'))
    else add(addOn, 'BT', 'AB')
    const cells = addOn.values('Codeboek')
    const lines = log(addOn).length
    if (first) add(addOn, 'BT', 'AB')
    else expect(device.push(codesOf('BT', 'AB'))).toMatchObject({ ok: true, value: { refused: [], arrived: codesOf('BT', 'AB').length } })
    expect(addOn.values('Codeboek')).toEqual(cells)
    expect(log(addOn)).toHaveLength(lines)
    const byId = <T extends { readonly id: string }>(records: readonly T[]) => [...records].sort((one, other) => (one.id < other.id ? -1 : 1))
    expect(byId(device.pull().records.map(({ record }) => record))).toEqual(byId(codesOf('BT', 'AB')))
  })

  it('leaves rows and edits of people as they are, also what they made of a starter code', () => {
    const addOn = startSetUpAddOn()
    add(addOn, 'PW')
    addOn.type('Codeboek', 2, addOn.column('Codeboek', 'Naam'), [['Geld en tijd']])
    addOn.type('Codeboek', number('PW') + 2, 1, [['X9', '', 'Van ons zelf']])
    const before = addOn.values('Codeboek')
    expect(present(add(addOn, 'PW', 'AB'))).toMatchObject({ PW: number('PW'), AB: number('AB') })
    expect(addOn.values('Codeboek').slice(0, before.length)).toEqual(before)
    expect(keys(addOn)).toHaveLength(number('PW') + 1 + number('AB'))
  })

  it('is undone by deleting rows, and adds just those again when asked; a code that was ticked as deleted comes back too', () => {
    const addOn = startSetUpAddOn()
    add(addOn, 'AB')
    addOn.change({ action: 'deleteRows', sheetId: addOn.sheet('Codeboek').id, at: 1, count: 2 })
    addOn.type('Codeboek', 2, addOn.column('Codeboek', 'Verwijderd'), [['TRUE']])
    expect(present(read(addOn))).toMatchObject({ AB: number('AB') - 3 })
    expect(present(add(addOn, 'AB'))).toMatchObject({ AB: number('AB') })
    expect([...keys(addOn)].sort()).toEqual(codesOf('AB').map(({ key }) => key).sort())
    expect(log(addOn).at(-1)).toBe('Startcodeboek ABCD-krachten: 3 codes toegevoegd')
  })

  it('makes a code of the team’s own, versioned as any other, and makes none twice', () => {
    const addOn = startSetUpAddOn()
    const { codes } = add(addOn, 'BT')
    const parentId = codes.find(({ label }) => label.startsWith('BT2 '))!.id
    const own = { name: '  Meeuwen\n op het dak ', parentId, definition: 'Vogels die zakken openmaken.' }
    const made = (addOn.call('addCodeOfOwn', own) as { readonly value: OwnCodeAdded }).value
    expect([made.label, made.there]).toEqual(['BT2.5 Meeuwen op het dak', false])
    expect(addOn.values('Codeboek').at(-1)!.slice(0, 5)).toEqual(['BT2.5', 'BT2 Schoon en heel', 'Meeuwen op het dak', 'Meeuwen op het dak', 'Vogels die zakken openmaken.'])
    const device = pair(addOn)
    expect(device.pull().records.map(({ record }) => record).find(({ id }) => id === made.codes.find(({ label }) => label === made.label)!.id)).toMatchObject({ key: 'BT2.5', parentId, status: 'active' })
    expect((addOn.call('addCodeOfOwn', { ...own, name: 'meeuwen op het dak' }) as { readonly value: OwnCodeAdded }).value).toMatchObject({ there: true, label: made.label })
    expect(keys(addOn)).toHaveLength(number('BT') + 1)
    expect(log(addOn).at(-2)).toBe('Code gemaakt: BT2.5 Meeuwen op het dak')
  })

  it.each([
    ['a codebook that does not exist', 'addStarterCodes', [['XX']], 'not-readable'], ['no codebook', 'addStarterCodes', [[]], 'not-readable'],
    ['a code without a name', 'addCodeOfOwn', [{ name: ' ', parentId: null, definition: '' }], 'not-readable'],
    ['a code under one that is gone', 'addCodeOfOwn', [{ name: 'Plein', parentId: 'weg', definition: '' }], 'gone'],
  ])('refuses %s', (_what, call, args, code) => {
    const addOn = startSetUpAddOn()
    expect(addOn.call(call, ...args)).toMatchObject({ ok: false, code })
    expect(keys(addOn)).toEqual([])
  })

  it('names short names that two codes have, which no cell can tell apart', () => {
    const addOn = startSetUpAddOn()
    addOn.type('Codeboek', 2, 1, [['BT1', '', 'Zelf bedacht']])
    expect(read(addOn).doubles).toEqual([])
    expect(add(addOn, 'BT').doubles).toEqual(['BT1'])
  })

  it('says in the tabs that are counted that there are no codes, and where they are made', () => {
    const addOn = startSetUpAddOn()
    addOn.call('refreshTables')
    for (const tab of ['Telling', 'Confrontatie']) expect(addOn.values(tab).map(([first]) => first)).toContain('Er staan nog geen codes in Codeboek. Kies Buurtstem › Open het zijpaneel › Codeboek.')
    add(addOn, 'BT')
    addOn.call('refreshTables')
    for (const tab of ['Telling', 'Confrontatie']) expect(JSON.stringify(addOn.values(tab))).not.toContain('nog geen codes')
  })
})
