import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { DIRECTIONS } from '../../../shared/passive/observation.ts'
import { STARTER_INDICATORS, starterIndicator } from '../../../shared/passive/starter-indicators.ts'

describe('STARTER_INDICATORS', () => {
  it('has 36 indicators with unique ids', () => {
    expect(new Set(STARTER_INDICATORS.map((indicator) => indicator.id)).size).toBe(36)
    expect(STARTER_INDICATORS).toHaveLength(36)
  })

  it('maps to themes that exist; only the verdict on the whole neighbourhood has none', () => {
    const known = new Set(STARTER_BT.map((code) => code.key))
    expect(STARTER_INDICATORS.flatMap((indicator) => indicator.themes).filter((key) => !known.has(key))).toEqual([])
    expect(STARTER_INDICATORS.filter((indicator) => indicator.themes.length === 0).map((indicator) => indicator.id)).toEqual(['LBUURT_R'])
  })

  it('knows the direction of each, and calls every grade better when higher', () => {
    expect(STARTER_INDICATORS.filter((indicator) => !DIRECTIONS.includes(indicator.direction))).toEqual([])
    const grades = STARTER_INDICATORS.filter((indicator) => indicator.id.endsWith('_R'))
    expect(grades.length).toBeGreaterThan(15)
    expect(new Set(grades.map((indicator) => indicator.direction))).toEqual(new Set(['higher-better']))
  })

  it('calls only the health figures estimates', () => {
    expect(STARTER_INDICATORS.filter((indicator) => indicator.estimate).map((indicator) => indicator.id)).toEqual(['PEENZ_P', 'WZGEZOND_P', 'WZDEPR_P'])
  })
})

describe('starterIndicator()', () => {
  it('finds an indicator by its name, letter case and outer spaces aside', () => {
    expect(starterIndicator(' ljongerenovl_p ')).toMatchObject({ id: 'LJONGERENOVL_P', direction: 'higher-worse', themes: ['BT5.2'], publisher: 'Veiligheidsmonitor' })
  })

  it.each(['', 'BEVTOTAAL', 'constructor'])('returns null for %j', (id) => {
    expect(starterIndicator(id)).toBeNull()
  })
})

const METADATA = new URL('../../../../shared/data/passive/bbga-metadata_utf8.csv', import.meta.url)

describe.skipIf(!existsSync(METADATA))('STARTER_INDICATORS beside the published BBGA list', () => {
  type Row = { Variabele: string; Definitie: string; Bron: string; Kleurenpalet: string }
  const read = () => new Map(Papa.parse<Row>(readFileSync(METADATA, 'utf8').replace(/^\uFEFF/, ''), { header: true }).data.map((row) => [row.Variabele, row]))

  it('knows only variables that are published, with the direction of their colours', () => {
    const published = read()
    for (const { id, direction } of STARTER_INDICATORS) {
      expect(published.get(id)?.Kleurenpalet, id).toBe(direction === 'higher-better' ? '1' : '2')
    }
  })

  it('gives the floor of respondents or clients that the definition names', () => {
    const published = read()
    for (const { id, minimumN } of STARTER_INDICATORS) {
      const named = [...(published.get(id)?.Definitie ?? '').matchAll(/minstens (\d+) (?:respondenten|cliënten)|minder dan (\d+) huishoudens/g)].map((match) => Number(match[1] ?? match[2]))
      expect(minimumN, id).toBe(named.length === 0 ? null : Math.min(...named))
    }
  })

  it('names the publisher of each survey as the list does', () => {
    const published = read()
    for (const { id, publisher } of STARTER_INDICATORS) {
      expect(published.get(id)?.Bron.replace(/\s/g, ''), id).toContain(publisher.replace(/\s/g, ''))
    }
  })
})
