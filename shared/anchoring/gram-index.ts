import { mixBits } from './mix-bits.ts'

/** Where each run of `size` words stands in a text of `length` words: a hash table with chains, latest place first. */
export interface GramIndex {
  readonly size: number
  readonly ids: Int32Array
  readonly length: number
  /** For each slot the latest place and how many places share it, side by side: they are read together. */
  readonly slots: Int32Array
  readonly next: Int32Array
  readonly mask: number
}

/** Words indexed in one step: few, for a function that is called often is compiled sooner than one that loops for long. */
const STEP = 256

/** Indexes the runs of `size` words of a text of `length` words, in steps of less than a millisecond. */
export function* indexGramsBySteps(ids: Int32Array, length: number, size: number): Generator<void, GramIndex, void> {
  const index = startIndex(ids, length, size, length)
  for (let from = 0; from + size <= length; from += STEP) {
    addGrams(index, from, Math.min(from + STEP, length - size + 1))
    yield
  }
  return index
}

/** Tells which runs of words are wanted; now and then, by chance, one more. */
export type WantedGrams = Uint8Array

const WANTED = 2 ** 16

export function noneWanted(): WantedGrams {
  return new Uint8Array(WANTED)
}

/** The run of `size` words of `ids` at `at` is wanted too. */
export function wantGram(wanted: WantedGrams, ids: Int32Array, at: number, size: number): void {
  wanted[gramHash(ids, at, size) & (WANTED - 1)] = 1
}

/** `indexGramsBySteps` for those that are wanted, when they are few: memory costs more time than work does. */
export function* indexWantedGramsBySteps(ids: Int32Array, length: number, size: number, wanted: WantedGrams): Generator<void, GramIndex, void> {
  const places: number[] = []
  for (let from = 0; from + size <= length; from += STEP) {
    placesOfWanted(places, ids, size, wanted, from, Math.min(from + STEP, length - size + 1))
    yield
  }
  const index = startIndex(ids, length, size, places.length)
  for (let from = 0; from < places.length; from += STEP) {
    for (const place of places.slice(from, from + STEP)) addGram(index, place)
    yield
  }
  return index
}

function startIndex(ids: Int32Array, length: number, size: number, grams: number): GramIndex {
  let room = 16
  while (room < grams * 2) room *= 2
  return { size, ids, length, slots: new Int32Array(room * 2), next: new Int32Array(Math.max(0, length)), mask: room - 1 }
}

function addGrams(index: GramIndex, from: number, to: number): void {
  for (let i = from; i < to; i++) addGram(index, i)
}

function addGram({ ids, size, slots, next, mask }: GramIndex, i: number): void {
  const slot = (gramHash(ids, i, size) & mask) << 1
  next[i] = slots[slot + 1] === 0 ? -1 : slots[slot]!
  slots[slot] = i
  slots[slot + 1]!++
}

function placesOfWanted(places: number[], ids: Int32Array, size: number, wanted: WantedGrams, from: number, to: number): void {
  for (let i = from; i < to; i++) if (wanted[gramHash(ids, i, size) & (WANTED - 1)] === 1) places.push(i)
}

/** The slot of the run of words of `ids` at `at`. */
export function gramSlot(index: GramIndex, ids: Int32Array, at: number): number {
  return (gramHash(ids, at, index.size) & index.mask) << 1
}

/** How many places share a slot. */
export function gramCount(index: GramIndex, slot: number): number {
  return index.slots[slot + 1]!
}

/** The latest place of a slot, or -1; `next` leads to those before. */
export function latestGram(index: GramIndex, slot: number): number {
  return index.slots[slot + 1] === 0 ? -1 : index.slots[slot]!
}

/** Whether the run of words at `place` of the text is the one at `at` of `ids` (slots are shared by chance now and then). */
export function isSameGram(index: GramIndex, place: number, ids: Int32Array, at: number): boolean {
  for (let k = 0; k < index.size; k++) if (index.ids[place + k] !== ids[at + k]) return false
  return true
}

function gramHash(ids: Int32Array, at: number, size: number): number {
  let hash = ids[at]!
  for (let k = 1; k < size; k++) hash = (Math.imul(hash, 0x9e3779b1) + ids[at + k]!) | 0
  return mixBits(hash)
}
