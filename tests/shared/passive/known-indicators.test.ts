import { expect, it } from 'vitest'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { KNOWN_INDICATORS, knownIndicator } from '../../../shared/passive/known-indicators.ts'
import { STARTER_INDICATORS } from '../../../shared/passive/starter-indicators.ts'

it('KNOWN_INDICATORS holds the starter set and more, each id once, with themes that exist', () => {
  expect(KNOWN_INDICATORS.slice(0, STARTER_INDICATORS.length)).toEqual(STARTER_INDICATORS)
  expect(new Set(KNOWN_INDICATORS.map(({ id }) => id.toLowerCase())).size).toBe(KNOWN_INDICATORS.length)
  const keys = new Set(STARTER_BT.map(({ key }) => key))
  expect(KNOWN_INDICATORS.flatMap(({ themes }) => themes).filter((key) => !keys.has(key))).toEqual([])
})

it('knownIndicator() finds by name, letter case and outer spaces aside', () => {
  expect(knownIndicator(' leefbaarometer ONV ')).toMatchObject({ direction: 'higher-better', themes: ['BT5', 'BT7'] })
  expect(knownIndicator('LSOCCOH_R')).toMatchObject({ publisher: 'Veiligheidsmonitor' })
  expect([knownIndicator('onv'), knownIndicator('constructor'), knownIndicator('')]).toEqual([null, null, null])
})

it('E33 always goes with its caveat, and with no direction', () => {
  expect(knownIndicator('e33')).toMatchObject({ kind: 'reports', direction: 'neither', label: 'E33 verward gedrag (registraties, geen unieke personen)' })
})
