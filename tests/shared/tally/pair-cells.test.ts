import { expect, it } from 'vitest'
import { pairCells, roomFor } from '../../../shared/tally/pair-cells.ts'

it('roomFor() gives two codes of a source a cell, and keeps room that is large enough', () => {
  const scratch = pairCells(9)
  expect(roomFor(scratch, 5)).toBe(3)
  expect({ enough: scratch.cells.length >= 5 << 3, touched: scratch.touched.length > scratch.cells.length + 1 }).toEqual({ enough: true, touched: true })
  const { cells } = scratch
  expect(roomFor(scratch, 2)).toBe(1)
  expect(scratch.cells).toBe(cells)
})
