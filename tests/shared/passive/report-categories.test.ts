import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { REPORT_CATEGORIES, proposeThemes } from '../../../shared/passive/report-categories.ts'
import { readSampleText } from '../demo/read-sample.ts'

const KNOWN = new Set(STARTER_BT.map((code) => code.key))

describe('REPORT_CATEGORIES', () => {
  it('has the twelve main categories, each with themes that exist', () => {
    expect(REPORT_CATEGORIES).toHaveLength(12)
    for (const category of [...REPORT_CATEGORIES, ...REPORT_CATEGORIES.flatMap((each) => each.subs)]) {
      expect(category.themes.length, category.name).toBeGreaterThan(0)
      expect(category.themes.filter((key) => !KNOWN.has(key)), category.name).toEqual([])
    }
  })

  it('has every main and sub category of the sample table, under the same main category, and no other sub categories', () => {
    const rows = Papa.parse<string[]>(readSampleText('P01_meldingen_kwartaal.csv', 'windows-1252'), { delimiter: ';' }).data.slice(2)
    const inTable = new Set(rows.filter((row) => row[3] && row[3] !== 'Totaal').map((row) => `${row[2]} › ${row[3]}`))
    const inList = REPORT_CATEGORIES.flatMap((category) => category.subs.map((sub) => `${category.name} › ${sub.name}`))
    expect(new Set(inList)).toEqual(inTable)
    expect(inList).toHaveLength(38)
  })
})

describe('proposeThemes()', () => {
  it.each([
    ['a sub category by its exact name', 'Jongerenoverlast', ['BT5.2']],
    ['a sub category in other letters and spaces', '  container   IS VOL', ['BT2.1']],
    ['a name with accents, written without', 'Overlast cafes en terrassen', ['BT5.4']],
    ['a main category', 'Overlast van dieren', ['BT2.2']],
    ['a path, by its last part', 'Wegen, verkeer, straatmeubilair › Speelplaats', ['BT2.3', 'BT9']],
    ['a total row, by its main category', 'Afval › Totaal', ['BT2.1']],
    ['an unknown sub category, by its main one', 'Wonen › Iets nieuws', ['BT4']],
    ['an unknown sub category with a telling word, before its main one', 'Overig › Muizenplaag', ['BT2.2']],
    ['words in a label nobody listed', 'Bijgeplaatst afval bij ondergrondse container', ['BT2.1']],
    ['words for two themes', 'Hangjeugd en drugs', ['BT5.2', 'BT5.3']],
    ['a kind of nuisance, not nuisance in general', 'Overlast parkeren', ['BT3']],
    ['nuisance in general when nothing says what kind', 'Overlast diversen', ['BT5']],
    ['neighbours, not neighbourhood', 'Buurtbudget', []],
    ['short words only as words of their own', 'Vibratie, slagboom, verplichting', []],
    ['the category for the rest', 'Overig', ['BT99']],
    ['nothing', '', []],
    ['a total without a category', 'Totaal', []],
    ['separators alone', ' › > ', []],
  ])('reads %s', (_what, label, themes) => {
    expect(proposeThemes(label)).toEqual(themes)
  })

  it('proposes only themes that exist, none twice, for any label', () => {
    const words = fc.constantFrom('overlast', 'vuil', 'ratten', 'jongeren', 'groen', 'buren', 'stank', 'container', '›', 'xyz', 'Afval')
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words).map((parts) => parts.join(' '))), (label) => {
      const themes = proposeThemes(label)
      expect(themes.filter((key) => !KNOWN.has(key))).toEqual([])
      expect(new Set(themes).size).toBe(themes.length)
    }))
  })
})

const SIGNALEN = new URL('../../../../shared/data/reports/amsterdam-signals-categories.json', import.meta.url)

describe.skipIf(!existsSync(SIGNALEN))('proposeThemes() beside the categories of Signalen', () => {
  type Category = { pk: number; fields: { name: string; parent: number | null } }
  const read = (): Category[] => JSON.parse(readFileSync(SIGNALEN, 'utf8'))

  it('knows every main category by its exact name', () => {
    const names = new Set(REPORT_CATEGORIES.map((category) => category.name))
    expect(read().filter(({ fields }) => fields.parent === null && !names.has(fields.name))).toEqual([])
  })

  it('proposes a theme for every sub category below its main one', () => {
    const categories = read()
    const nameOf = new Map(categories.map(({ pk, fields }) => [pk, fields.name]))
    const without = categories.filter(({ fields }) => fields.parent !== null && proposeThemes(`${nameOf.get(fields.parent)} › ${fields.name}`).length === 0)
    expect(without).toEqual([])
  })
})
