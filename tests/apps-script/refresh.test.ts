import { beforeEach, describe, expect, it } from 'vitest'
import type { RefreshProgress } from '../../apps-script/refresh-protocol.ts'
import type { SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

const MINUTES = 60_000

describe.skipIf(!isBuilt)('a refresh of the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const refresh = () => value<SidebarState>(addOn.call('refreshTables'))
  const state = () => value<SidebarState>(addOn.call('readSidebarState'))
  const log = () => addOn.values('Logboek').map((row) => String(row[1]))
  /** Writing takes long: whenever a computed tab is written the clock is so much later. */
  const slowly = (ms: number) => {
    let titled = 0
    addOn.watch = (call) => {
      if (call === 'Range.setFontWeights' && (titled += 1) > 0) addOn.clock.ahead += ms
    }
  }

  beforeEach(() => {
    addOn = startSetUpAddOn()
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel'], ['BT2.1', 'BT2', 'Afval']])
  })

  it('that takes longer than one run may stops in time, keeps its place, and goes on by itself until every tab is whole', () => {
    slowly(3 * MINUTES)
    const first = refresh()
    expect(first.refresh).toMatchObject({ waiting: true, done: 1 })
    expect([addOn.values('Telling')[1]![0], addOn.values('Confrontatie')[1]![0]]).toEqual(['Bijgewerkt.', expect.stringMatching(/^Nog niet gemaakt/)])
    expect([...addOn.triggers.values()].map((text) => JSON.parse(text) as unknown)).toMatchObject([{ functionName: 'continueRefresh' }])
    for (let runs = 0; runs < 20 && state().refresh !== null; runs++) addOn.fireTriggers()
    expect(state().computed.every(({ madeOn, stale }) => madeOn !== null && !stale)).toBe(true)
    expect(log().filter((line) => line === 'Tellingen bijgewerkt')).toHaveLength(1)
    expect([addOn.triggers.size, addOn.errors]).toEqual([0, []])
  })

  it('is gone on with by the sidebar too, and the run on the clock then finds nothing to do', () => {
    slowly(3 * MINUTES)
    let next = refresh()
    for (let runs = 0; runs < 20 && next.refresh?.waiting; runs++) next = refresh()
    expect(next.refresh).toBeNull()
    const written = log().length
    addOn.fireTriggers()
    expect(log()).toHaveLength(written)
  })

  it('says that it does not go on by itself where the script may make no triggers', () => {
    slowly(3 * MINUTES)
    const slow = addOn.watch
    addOn.watch = (call) => {
      if (call === 'ClockTriggerBuilder.create') throw new Error('This script has too many triggers.')
      slow?.(call, null)
    }
    addOn.call('refreshWorkbook')
    expect(addOn.effects.at(-1)).toMatchObject({ kind: 'toast', message: expect.stringContaining('Kies nog eens Ververs') as string })
    expect(state().refresh?.waiting).toBe(true)
  })

  it('stops when a person asks: before the next tab while it runs, at once while it waits', () => {
    let asked = false
    addOn.watch = (call) => {
      if (call !== 'Range.setFontWeights' || asked) return
      asked = true
      // The run that writes has its turn, as a run at Google elsewhere would.
      addOn.heldElsewhere.add('script')
      value(addOn.call('cancelRefresh'))
      addOn.heldElsewhere.clear()
    }
    expect(refresh().refresh).toBeNull()
    expect([addOn.values('Telling')[1]![0], addOn.values('Confrontatie')[1]![0]]).toEqual(['Bijgewerkt.', expect.stringMatching(/^Nog niet gemaakt/)])
    expect(log().at(-1)).toBe('Verversen gestopt door een mens')
    slowly(3 * MINUTES)
    expect(refresh().refresh).toMatchObject({ waiting: true })
    expect(value<RefreshProgress | null>(addOn.call('cancelRefresh'))).toBeNull()
    addOn.fireTriggers()
    expect(addOn.values('Confrontatie')[1]![0]).toMatch(/^Nog niet gemaakt/)
  })

  it('tells the sidebar which tab it writes', () => {
    const seen = new Set<string>()
    addOn.watch = (call) => {
      if (call === 'Range.setFontWeights') seen.add(JSON.stringify(value(addOn.call('readRefreshProgress'))))
    }
    refresh()
    const told = [...seen].map((text) => JSON.parse(text) as RefreshProgress)
    expect(told.map(({ title }) => title)).toEqual(expect.arrayContaining(['Telling', 'Confrontatie']))
    expect(told.every(({ done, of, waiting }) => done < of && !waiting)).toBe(true)
    expect(value(addOn.call('readRefreshProgress'))).toBeNull()
  })

  it('waits for one that another person started, and says so', () => {
    addOn.heldElsewhere.add('script')
    expect(addOn.call('refreshTables')).toMatchObject({ ok: false, code: 'busy' })
    addOn.heldElsewhere.clear()
    expect(refresh().refresh).toBeNull()
  })

  it('lets browsers send between two tabs: what they sent makes the tabs out of date, and nothing of it is lost', () => {
    let typed = false
    addOn.watch = (call) => {
      // The lock is free between the first tab and the second.
      if (call !== 'Lock.releaseLock' || typed || !String(addOn.values('Telling')[0]?.[0]).startsWith('Telling')) return
      typed = true
      addOn.type('Codeboek', 4, 1, [['BT8', '', 'Samen leven']])
    }
    const after = refresh()
    expect(typed).toBe(true)
    expect(after.computed.some(({ stale }) => stale)).toBe(true)
    addOn.watch = null
    expect(refresh().computed.some(({ stale }) => stale)).toBe(false)
    expect(addOn.values('Telling').map(([theme]) => theme)).toContain('BT8 Samen leven')
  })

  it('that breaks off while a tab is written leaves that tab visibly unfinished, writes the others, and says which and why', () => {
    refresh()
    addOn.type('Codeboek', 4, 1, [['BT8', '', 'Samen leven']])
    let broken = false
    addOn.watch = (call) => {
      if (broken || call !== 'Range.setValues' || !String(addOn.values('Telling')[1]?.[0]).startsWith('NIET AF')) return
      broken = true
      throw new Error('Service Spreadsheets timed out while accessing document.')
    }
    expect(addOn.call('refreshTables')).toMatchObject({ ok: false, code: 'quota', detail: expect.stringContaining('timed out') as string })
    addOn.watch = null
    expect([addOn.values('Telling')[1]![0], addOn.values('Confrontatie')[1]![0]]).toEqual([expect.stringMatching(/^NIET AF/), 'Bijgewerkt.'])
    expect(log().join()).toContain('Telling kon niet worden geschreven: Google deed er te lang over')
    expect(state().computed.find(({ title }) => title === 'Telling')?.stale).toBe(true)
    expect(refresh().computed.every(({ stale }) => !stale)).toBe(true)
  })
})
