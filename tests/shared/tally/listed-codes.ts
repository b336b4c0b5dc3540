import type { CodesOfSources, CodesOfVoices } from '../../../shared/tally/list-codes.ts'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'

/** A source, a code that occurs there, and its codings. */
type Listed = readonly [source: number, code: number, codings: number]

const inOrder = (listed: Listed[]): Listed[] => listed.sort((a, b) => a[0] - b[0] || a[1] - b[1])

/** For each source or speaker what should be listed, in an order of its own. */
export function listedByHand(codings: readonly NumberedCoding[], groups: number, groupOf: 'source' | 'speaker'): Listed[][] {
  return Array.from({ length: groups }, (_, group) => {
    const pairs = new Map<string, Listed>()
    for (const one of codings) if (one[groupOf] === group) pairs.set(`${one.source} ${one.code}`, [one.source, one.code, (pairs.get(`${one.source} ${one.code}`)?.[2] ?? 0) + 1])
    return inOrder([...pairs.values()])
  })
}

export function listedBySource({ first, code, codings }: CodesOfSources): Listed[][] {
  return Array.from({ length: first.length - 1 }, (_, source) => inOrder(Array.from(code.subarray(first[source], first[source + 1]), (one, k): Listed => [source, one, codings[first[source]! + k]!])))
}

export function listedBySpeaker({ first, source, from, to, code, codings }: CodesOfVoices): Listed[][] {
  return Array.from({ length: first.length - 1 }, (_, speaker) => {
    const listed: Listed[] = []
    for (let voice = first[speaker]!; voice < first[speaker + 1]!; voice++) for (let k = from[voice]!; k < to[voice]!; k++) listed.push([source[voice]!, code[k]!, codings[k]!])
    return inOrder(listed)
  })
}
