import { describe, expect, it } from 'vitest'
import { alignWords, roomForAlignment } from '../../../shared/anchoring/align-words.ts'
import { passageBounds } from '../../../shared/anchoring/passage-bounds.ts'
import { verbatimBounds } from '../../../shared/anchoring/verbatim-bounds.ts'
import { indexed, passageOf, quoted, runsOf } from './reading.ts'

/** What a quote is found as by its run alone, and what the alignment says. */
function found(text: string, exact: string, prefix: string, suffix: string) {
  const index = indexed(text)
  const passage = passageOf(quoted(exact, prefix, suffix))!
  const chain = runsOf(index, passage)
  const alignment = roomForAlignment(passage.high)
  alignWords(index.words, passage, chain, alignment)
  const [verbatim, aligned] = [verbatimBounds(index.words, passage, chain), passageBounds(index.words, passage, alignment)]
  return { verbatim: verbatim && text.slice(verbatim.start, verbatim.end), aligned: aligned && text.slice(aligned.start, aligned.end) }
}

describe('verbatimBounds()', () => {
  it.each([
    ['whole words', 'En toen ging de lamp weer stuk, zei ze.', 'de lamp', 'En toen ging ', ' weer stuk, zei', 'de lamp'],
    ['marks that belong to the quote', 'Ze zei: “De lamp is stuk!” en liep door.', '“De lamp is stuk!”', 'En ze zei: ', ' en liep door', '“De lamp is stuk!”'],
    ['bounds inside words', 'En toen gingen de lampen weer stuk, zei ze.', 'ngen de lam', 'En toen gi', 'pen weer stuk', 'ngen de lam'],
    ['white space and quotes that became others', 'Ze zei:\n\n"De lamp\tis stuk!"  En liep door.', '“De lamp is stuk!”', 'En ze zei: ', ' En liep door', '"De lamp\tis stuk!"'],
  ])('answers what the alignment does for %s', (_, text, exact, prefix, suffix, expected) => {
    expect(found(text, exact, prefix, suffix)).toEqual({ verbatim: expected, aligned: expected })
  })

  it.each([
    ['marks at a bound are others', 'En toen ging, de lamp weer stuk.', 'de lamp', 'En toen ging ', ' weer stuk'],
    ['a word of the quote is another', 'En toen ging de lantaarn weer stuk, zei ze.', 'de lamp', 'En toen ging ', ' weer stuk, zei'],
    ['the word beside it is another', 'En toen ging de lamp alweer stuk, zei ze.', 'de lamp', 'En toen ging ', ' weer stuk, zei'],
    ['nothing is remembered beside it', 'En toen ging de lamp weer stuk.', 'toen ging de lamp', '', ''],
  ])('is null where %s', (_, text, exact, prefix, suffix) => {
    expect(found(text, exact, prefix, suffix).verbatim).toBeNull()
  })
})
