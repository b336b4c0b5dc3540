import { expect, it } from 'vitest'
import { bitsFor, cellsFor, touchedFor } from '../../../shared/tally/pair-cells.ts'

it('cellsFor() has a cell for any two codes of the source with most, and touchedFor() a place for each', () => {
  expect([1, 2, 4, 5].map(bitsFor)).toEqual([0, 1, 2, 3])
  const cells = cellsFor(Int32Array.of(0, 2, 7, 7))
  expect(cells.length).toBeGreaterThan((4 << bitsFor(5)) | 4)
  expect(touchedFor(cells).length).toBeGreaterThan(cells.length + 1)
  expect(cellsFor(Int32Array.of(0)).length).toBe(0)
})
