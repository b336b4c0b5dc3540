import { NUMBERS } from './tally-table.ts'

/**
 * Adds the row of each code to that of the code above it, children first, so that each row is of a code with all below it. Rows are `width`
 * long and hold groups of `NUMBERS` numbers, of which those at `which` are added.
 */
export function addUpward(table: Int32Array, parents: Int32Array, width: number, which: readonly number[]): void {
  for (const code of childrenFirst(parents)) {
    const [own, above] = [code * width, parents[code]! * width]
    if (above >= 0) for (const number of which) addNumbers(table, own + number, above + number, own + width)
  }
}

function addNumbers(table: Int32Array, from: number, to: number, stop: number): void {
  for (let at = from; at < stop; at += NUMBERS) table[to + at - from]! += table[at]!
}

/** Codes in an order in which each comes before the one above it. */
export function childrenFirst(parents: Int32Array): Int32Array {
  const waiting = new Int32Array(parents.length)
  for (const parent of parents) if (parent >= 0) waiting[parent]! += 1
  const order = new Int32Array(parents.length)
  let ready = 0
  waiting.forEach((children, code) => {
    if (children === 0) order[ready++] = code
  })
  for (let k = 0; k < ready; k++) {
    const parent = parents[order[k]!]!
    if (parent < 0) continue
    waiting[parent]! -= 1
    if (waiting[parent] === 0) order[ready++] = parent
  }
  return order
}
