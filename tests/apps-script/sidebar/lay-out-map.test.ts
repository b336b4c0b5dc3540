import { describe, expect, it } from 'vitest'
import { layOutMap } from '../../../apps-script/sidebar/lay-out-map.ts'
import type { MapArea } from '../../../apps-script/sidebar/read-geojson.ts'

const area = (...ring: readonly (readonly [number, number])[]): MapArea => ({ properties: {}, rings: [ring] })
const box = (x: number, y: number, width: number, height: number) => area([x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y])
const pointsOf = (path: string) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
const sizeOf = (path: string) => {
  const points = pointsOf(path)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)] as const
}

describe('layOutMap()', () => {
  it('draws a kilometre east as long as a kilometre north, at the height of the Netherlands', () => {
    // At 52° a degree of longitude is cos 52° of a degree of latitude.
    const [width, height] = sizeOf(layOutMap([box(4.9, 51.995, 0.01 / Math.cos((52 * Math.PI) / 180), 0.01)], 276, () => true).areas[0]!.path)
    expect(width / height).toBeCloseTo(1, 2)
  })

  it('puts north above, and draws metres as they are', () => {
    const { areas } = layOutMap([box(120_000, 480_000, 1_000, 1_000), box(120_000, 484_000, 1_000, 1_000)], 276, () => true)
    expect(areas[1]!.label[1]).toBeLessThan(areas[0]!.label[1])
    const [width, height] = sizeOf(areas[0]!.path)
    expect(width / height).toBeCloseTo(1, 2)
  })

  it('draws the same, whichever way round a ring goes', () => {
    const ring: readonly (readonly [number, number])[] = [[4, 52], [5, 52], [5, 53], [4, 53]]
    expect(layOutMap([area(...ring.toReversed())], 276, () => true).areas[0]!.label).toEqual(layOutMap([area(...ring)], 276, () => true).areas[0]!.label)
  })

  it('fills the drawing with what has numbers, and with everything when nothing has', () => {
    const areas = [box(4, 52, 0.01, 0.01), box(5, 52, 0.01, 0.01)]
    expect(sizeOf(layOutMap(areas, 276, (place) => place === 0).areas[0]!.path)[0]).toBeGreaterThan(200)
    expect(sizeOf(layOutMap(areas, 276, () => false).areas[0]!.path)[0]).toBeLessThan(10)
  })

  it('puts the label of a bent area inside it', () => {
    const bend = area([0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [0, 2])
    const { areas, width } = layOutMap([bend], 276, () => true)
    const [x, y] = areas[0]!.label
    const bottom = pointsOf(areas[0]!.path)[0]![1]
    expect(x > width * 0.78 || bottom - y < (bottom * 2) / 10).toBe(true)
  })

  it('survives an area without any size', () => {
    expect(layOutMap([area([4, 52], [4, 52], [4, 52])], 276, () => true).areas).toEqual([{ path: '', label: expect.any(Array) as unknown, roomy: false }])
  })
})
