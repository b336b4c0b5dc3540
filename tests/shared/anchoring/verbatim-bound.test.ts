import { describe, expect, it } from 'vitest'
import { passageBounds } from '../../../shared/anchoring/passage-bounds.ts'
import { verbatimEnd, verbatimStart } from '../../../shared/anchoring/verbatim-bound.ts'
import { aligned, indexed, passageOf, quoted } from './reading.ts'

/** Where a quote is found by the words beside its bounds alone, and by all that an alignment tells. */
function found(text: string, exact: string, prefix: string, suffix: string) {
  const index = indexed(text)
  const passage = passageOf(quoted(exact, prefix, suffix))!
  const alignment = aligned(index, passage)
  return { start: verbatimStart(index.words, passage, alignment), end: verbatimEnd(index.words, passage, alignment), all: passageBounds(index.words, passage, alignment) }
}

const cases: readonly (readonly [string, string, string, string, string, string])[] = [
  ['whole words', 'En toen ging de lamp weer stuk, zei ze.', 'de lamp', 'En toen ging ', ' weer stuk, zei', 'de lamp'],
  ['marks that belong to the quote', 'Ze zei: “De lamp is stuk!” en liep door.', '“De lamp is stuk!”', 'En ze zei: ', ' en liep door', '“De lamp is stuk!”'],
  ['bounds inside words', 'En toen gingen de lampen weer stuk, zei ze.', 'ngen de lam', 'En toen gi', 'pen weer stuk', 'ngen de lam'],
  ['white space and quotes that became others', 'Ze zei:\n\n"De lamp\tis stuk!"  En liep door.', '“De lamp is stuk!”', 'En ze zei: ', ' En liep door', '"De lamp\tis stuk!"'],
  ['words that became others in the middle', 'Toen ging de lamp op het plein die het niet deed weer stuk, zei ze.', 'de lamp op het plein die brandde weer stuk', 'Toen ging ', ', zei ze.', 'de lamp op het plein die het niet deed weer stuk'],
]

describe('verbatimStart(), verbatimEnd()', () => {
  it.each(cases)('answer what all of the alignment does for %s', (_, text, exact, prefix, suffix, expected) => {
    const { start, end, all } = found(text, exact, prefix, suffix)
    expect(text.slice(start, end)).toBe(expected)
    expect(all).toEqual({ start, end })
  })

  it.each([
    ['marks at a bound are others', 'En toen ging, de lamp, weer stuk.', 'de lamp', 'En toen ging ', ' weer stuk'],
    ['words at the bounds are others', 'En toen ging een lantaarn weer stuk, zei ze.', 'de lamp', 'En toen ging ', ' weer stuk, zei'],
    ['the words beside them are others', 'En toen gaat de lamp op alweer stuk, zei ze.', 'de lamp op', 'En toen ging ', ' weer stuk, zei'],
    ['nothing is remembered beside them', 'En toen ging de lamp weer stuk.', 'toen ging de lamp', '', ''],
  ])('are -1 where %s', (_, text, exact, prefix, suffix) => {
    expect(found(text, exact, prefix, suffix)).toMatchObject({ start: -1, end: -1 })
  })

  it('leave the begin to all of the alignment where a stammer was put in', () => {
    const { start, end } = found('En toen ging de de lamp weer stuk, zei ze.', 'de lamp weer', 'En toen ging ', ' stuk, zei')
    expect([start, end]).toEqual([-1, 'En toen ging de de lamp weer'.length])
  })
})
