import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { bitsFor, cellsFor, touchedFor } from '../../../shared/tally/pair-cells.ts'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'
import { columnsOf } from './random-columns.ts'

/** Cells in which each code has its own number. */
export interface PairCells {
  readonly localOf: Int32Array
  readonly cells: Int32Array
  readonly touched: Int32Array
}

/** One source made ready for a sweep: its codings in order, and cells. */
export function readyToSweep(codings: readonly NumberedCoding[], codes: number): { readonly index: ReturnType<typeof indexColumns>; readonly bits: number; readonly scratch: PairCells } {
  const cells = cellsFor(Int32Array.of(0, codes))
  const scratch = { localOf: new Int32Array(codes), cells, touched: touchedFor(cells) }
  for (let code = 0; code < codes; code++) scratch.localOf[code] = code
  return { index: indexColumns(columnsOf(codings), { sources: 1, codes, speakers: 5 }), bits: bitsFor(codes), scratch }
}

/** The pairs that stand in the cells, two different codes at `lower * codes + higher`. */
export function pairsIn({ cells, touched }: PairCells, bits: number, codes: number): number[] {
  const pairs = new Array<number>(codes * codes).fill(0)
  for (const cell of new Set(touched.subarray(1, touched[0]! + 1))) {
    const [one, other] = [cell >> bits, cell & ((1 << bits) - 1)]
    if (one !== other) pairs[Math.min(one, other) * codes + Math.max(one, other)]! += cells[cell]!
  }
  return pairs
}
