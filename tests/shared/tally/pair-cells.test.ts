import { expect, it } from 'vitest'
import { pairCells, roomFor } from '../../../shared/tally/pair-cells.ts'

it('roomFor() gives two codes of a source a cell, and keeps room that is large enough', () => {
  const scratch = pairCells(9)
  roomFor(scratch, 5)
  expect({ bits: scratch.bits, enough: scratch.cells.length >= 5 << 3, touched: scratch.touched.length > scratch.cells.length }).toEqual({ bits: 3, enough: true, touched: true })
  const { cells } = scratch
  roomFor(scratch, 2)
  expect(scratch.bits).toBe(1)
  expect(scratch.cells).toBe(cells)
})
