import type { CodingIndex } from './index-columns.ts'
import { NUMBERS, SPEAKERS } from './tally-table.ts'

/**
 * Counts in each table the speakers of each code with all below it, once a value that their sources have (`valueOf`, from 0 up to `values`).
 * `lowest` is what is counted for each code.
 */
export function countVoices(tables: readonly Int32Array[], index: CodingIndex, lowest: Int32Array, parents: Int32Array, valueOf: readonly Int32Array[], values: readonly number[]): void {
  const { first, source, from, to, code } = index.codesOfVoice
  const lastVoice = new Int32Array(index.codes).fill(-1)
  const marked = new Int32Array(index.codes)
  const lastSpeaker = values.map((many) => new Int32Array(index.codes * many).fill(-1))
  for (let speaker = 0; speaker < index.speakers; speaker++) {
    const stop = first[speaker + 1]!
    const alone = stop === first[speaker]! + 1
    for (let voice = first[speaker]!; voice < stop; voice++) {
      const codes = markVoice(code, from[voice]!, to[voice]!, voice, lowest, parents, lastVoice, marked)
      for (let k = 0; k < tables.length; k++) {
        const value = valueOf[k]![source[voice]!]!
        if (value < 0) continue
        if (alone) addVoice(tables[k]!, marked, codes, values[k]!, value)
        else addSpeaker(tables[k]!, marked, codes, values[k]!, value, speaker, lastSpeaker[k]!)
      }
    }
  }
}

/** Writes the codes of a voice with all above them in `marked`, each once, and returns how many they are. */
function markVoice(code: Int32Array, from: number, to: number, voice: number, lowest: Int32Array, parents: Int32Array, lastVoice: Int32Array, marked: Int32Array): number {
  let codes = 0
  for (let i = from; i < to; i++) {
    for (let at = lowest[code[i]!]!; at >= 0 && lastVoice[at] !== voice; at = parents[at]!) {
      lastVoice[at] = voice
      marked[codes++] = at
    }
  }
  return codes
}

function addVoice(table: Int32Array, marked: Int32Array, codes: number, values: number, value: number): void {
  for (let k = 0; k < codes; k++) table[(marked[k]! * values + value) * NUMBERS + SPEAKERS]! += 1
}

/** The same for who speaks in several sources, which may have the same value. */
function addSpeaker(table: Int32Array, marked: Int32Array, codes: number, values: number, value: number, speaker: number, lastSpeaker: Int32Array): void {
  for (let k = 0; k < codes; k++) {
    const cell = marked[k]! * values + value
    if (lastSpeaker[cell] === speaker) continue
    lastSpeaker[cell] = speaker
    table[cell * NUMBERS + SPEAKERS]! += 1
  }
}
