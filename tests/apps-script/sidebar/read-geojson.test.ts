import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutMap } from '../../../apps-script/sidebar/lay-out-map.ts'
import { LARGEST_MAP, proposeCodeProperty, proposeNameProperty, readGeoJson } from '../../../apps-script/sidebar/read-geojson.ts'

const square = (x: number, y: number) => [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]]
const feature = (properties: unknown, coordinates: unknown = square(4, 52), type = 'Polygon') => ({ type: 'Feature', properties, geometry: { type, coordinates } })
const file = (features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const read = (text: string) => {
  const found = readGeoJson(text)
  if ('problem' in found) throw new Error(found.problem)
  return found
}
const amsterdam = join(import.meta.dirname, '../../../../shared/data/passive/amsterdam-gebieden22.geojson')

describe('readGeoJson()', () => {
  it('reads polygons and multipolygons with their properties as text', () => {
    const { areas, leftOut } = read(file([feature({ code: 'QA01', inhabitants: 12, nested: { a: 1 }, none: null }), feature({ code: 'QA02' }, [square(5, 52), square(7, 52)], 'MultiPolygon')]))
    expect(areas.map(({ properties, rings }) => [properties, rings.length])).toEqual([[{ code: 'QA01', inhabitants: '12' }, 1], [{ code: 'QA02' }, 2]])
    expect(leftOut).toBe(0)
  })

  it.each([
    ['a point', feature({}, [4, 52], 'Point')], ['no geometry', { type: 'Feature', properties: {}, geometry: null }], ['text for numbers', feature({}, [[['4', '52'], ['5', '52'], ['5', '53']]])],
    ['numbers beyond any map', feature({}, [[[1e300, 1], [2, 2], [3, 3]]])], ['two points', feature({}, [[[4, 52], [5, 52]]])], ['nothing', null], ['no ring', feature({}, [])],
  ])('leaves out what is no area and counts it: %s', (_what, odd) => {
    expect(read(file([feature({ code: 'A' }), odd]))).toMatchObject({ areas: [{ properties: { code: 'A' } }], leftOut: 1 })
    expect(readGeoJson(file([odd]))).toEqual({ problem: 'not-areas' })
  })

  it.each([
    ['{', 'not-json'], ['', 'not-json'], ['[]', 'not-areas'], ['null', 'not-areas'], ['{"type":"FeatureCollection","features":[]}', 'not-areas'], ['{"type":"Topology","objects":{}}', 'not-areas'],
    [' '.repeat(LARGEST_MAP + 1), 'too-large'], [file(Array.from({ length: 5_001 }, () => null)), 'too-many'],
    [file([feature({}, [Array.from({ length: 600_001 }, () => [4, 52])])]), 'too-many'],
  ])('refuses a file that is no map (%#)', (text, problem) => {
    expect(readGeoJson(text)).toEqual({ problem })
  })

  it('keeps names that would reach into an object as plain properties, and cuts long ones', () => {
    const { areas } = read('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":"x","code":"<img src=x onerror=alert(1)>"},"geometry":{"type":"Polygon","coordinates":[[[4,52],[5,52],[5,53]]]}}]}')
    expect(areas[0]!.properties['code']).toBe('<img src=x onerror=alert(1)>')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(read(file([feature({ code: 'x'.repeat(999) })])).areas[0]!.properties['code']).toHaveLength(120)
  })
})

describe('proposeCodeProperty() and proposeNameProperty()', () => {
  const { areas } = read(file([feature({ id: '1', Buurt_code: 'qa01', Buurt: 'Noord', Stadsdeel: 'X' }), feature({ id: '2', Buurt_code: 'QA02', Buurt: 'Midden', Stadsdeel: 'X' })]))
  it('find the property with the codes that have figures, letter case aside, and the one with names', () => {
    expect(proposeCodeProperty(areas, ['QA01', 'QA03'])).toBe('Buurt_code')
    expect(proposeCodeProperty(areas, ['ZZ'])).toBeNull()
    expect(proposeNameProperty(areas, 'Buurt_code')).toBe('Buurt')
    expect(proposeNameProperty(areas, 'Buurt')).toBe('Buurt')
  })
})

describe.skipIf(!existsSync(amsterdam))('a map of a real city', () => {
  it('is read whole, its codes and names are found, and it is drawn in its own shape', () => {
    const { areas, leftOut } = read(readFileSync(amsterdam, 'utf8'))
    expect([areas.length, leftOut]).toEqual([23, 0])
    expect(proposeCodeProperty(areas, ['DX21', 'DX07'])).toBe('Gebied_code')
    expect(proposeNameProperty(areas, 'Gebied_code')).toBe('Gebied')
    const { areas: drawn, height } = layOutMap(areas, 276, () => true)
    // Amsterdam is 27 km wide and 18 km high between its farthest points.
    expect(height / 276).toBeGreaterThan(0.55)
    expect(height / 276).toBeLessThan(0.85)
    const at = (code: string) => drawn[areas.findIndex(({ properties }) => properties['Gebied_code'] === code)]!.label
    // Bijlmer Oost lies south-east of Geuzenveld.
    expect(at('DX21')[0]).toBeGreaterThan(at('DX06')[0])
    expect(at('DX21')[1]).toBeGreaterThan(at('DX06')[1])
  })
})
