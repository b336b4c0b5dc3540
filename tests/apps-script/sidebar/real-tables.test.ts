import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import { changeProfile, readFigureFile, type Opened } from '../../../apps-script/sidebar/figure-file.ts'
import { figuresOf } from '../../../apps-script/sidebar/figures-of-file.ts'
import { proposeThemes } from '../../../shared/passive/report-categories.ts'
import { passiveRowSchema } from '../../../shared/sheet/passive-tab.ts'

const data = join(import.meta.dirname, '../../../../shared/data')
const read = (path: string): Promise<Opened> => readFigureFile(new File([readFileSync(join(data, path))], path.split('/').pop()!), () => Promise.resolve({ profile: null, areas: [] }))
const fileOf = async (path: string) => {
  const opened = await read(path)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.file
}

// Tables of the city that nobody here wrote; they are not ours to ship, so where they are absent these tests are skipped.
describe.skipIf(!existsSync(data))('tables of the city', () => {
  it('every indicator of 2017 comes in with its level, its list of areas and what is known of it', async () => {
    const file = await fileOf('passive/bbga-2017-stadsdeel-gebied.ssv')
    const { rows, leftOut } = figuresOf(file, '2026-05-14')
    const lines = readFileSync(join(data, 'passive/bbga-2017-stadsdeel-gebied.ssv'), 'utf8').trimEnd().split(/\r?\n/).map((line) => line.split(' '))
    // Independent of the product: lines of four parts, the last of them a number.
    const expected = lines.filter((parts) => parts.length === 4 && /^-?[\d.]+$/.test(parts[3]!) && !parts[1]!.startsWith('Z')).map(([year, area, id, value]) => [id, area, year, Number(value)])
    expect(rows.filter(({ value }) => value !== null).map(({ indicatorId, area, period, value }) => [indicatorId, area, period, value])).toEqual(expected)
    expect(rows.length + leftOut.lines.length + leftOut.counts.duplicates + leftOut.counts.empty).toBe(lines.length)
    expect(rows.filter((row) => !is(passiveRowSchema, row))).toEqual([])
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['city', 'area']))
    expect(rows.find(({ indicatorId, area }) => indicatorId === 'LSOCCOH_R' && area === 'STAD')).toMatchObject({ direction: 'higher-better', scale: '1-10', publisher: 'Veiligheidsmonitor' })
  })

  it('the published sample with a column gebiedcode15 comes in line by line', async () => {
    const file = await fileOf('passive/bbga_tableau-sample.csv')
    const lines = readFileSync(join(data, 'passive/bbga_tableau-sample.csv'), 'utf8').trimEnd().split(/\r?\n/).slice(1).map((line) => line.split(';'))
    const { rows, leftOut } = figuresOf(changeProfile(file, { missing: { ...file.profile.missing, '': 'not-published' } }), '2026-05-14')
    expect(rows.map(({ indicatorId, area, period, value }) => [indicatorId, area, period, value])).toEqual(lines.map(([year, area, id, value]) => [id, area, year, value === '' ? null : Number(value)]))
    expect(leftOut.lines).toEqual([])
  })

  it.each(['passive/bbga-metadata_utf8.csv', 'reports/vng-BOR_MELD_referentie_tabel.xlsx', 'reports/amsterdam-signals-categories.json', 'passive/amsterdam-gebieden22.geojson'])('%s holds no figures: whatever a person clicks, nothing wrong comes in and nothing breaks', async (path) => {
    const opened = await read(path)
    if (!opened.ok) return expect(['empty', 'notText']).toContain(opened.problem)
    const { rows } = figuresOf(opened.file, '2026-05-14')
    expect(rows.filter((row) => !is(passiveRowSchema, row))).toEqual([])
    expect(opened.file.personColumns).toEqual([])
    expect(rows).toEqual([])
  })

  it('of the report categories of VNG and of Amsterdam, most get a proposal for the crosswalk', async () => {
    const file = await fileOf('reports/vng-BOR_MELD_referentie_tabel.xlsx')
    const vng = file.table.rows.map(({ cells }) => `${cells[1]!} › ${cells[3]!}`)
    const signals = JSON.parse(readFileSync(join(data, 'reports/amsterdam-signals-categories.json'), 'utf8')) as readonly { readonly pk: number; readonly fields: { readonly parent: number | null; readonly name: string } }[]
    const names = new Map(signals.map(({ pk, fields }) => [pk, fields.name]))
    const amsterdam = signals.filter(({ fields }) => fields.parent !== null).map(({ fields }) => `${names.get(fields.parent!)!} › ${fields.name}`)
    for (const [what, all, least] of [['VNG', vng, 0.85], ['Amsterdam', amsterdam, 0.95]] as const) {
      const without = [...new Set(all.filter((one) => proposeThemes(one).length === 0))]
      expect(1 - all.filter((one) => proposeThemes(one).length === 0).length / all.length, `${what}: ${without.join(' | ')}`).toBeGreaterThan(least)
    }
  })
})
