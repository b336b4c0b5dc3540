import { describe, expect, it } from 'vitest'
import { isWordBoundary } from '../../../shared/interchange/is-word-boundary.ts'

/** The text cut at all its word boundaries. */
function cut(text: string, inDoubt: boolean): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !isWordBoundary(text, at, inDoubt)) continue
    pieces.push(text.slice(from, at))
    from = at
  }
  return pieces
}

describe('isWordBoundary()', () => {
  it.each([
    ['De bus', ['De', ' ', 'bus']],
    ["zo'n plein", ["zo'n", ' ', 'plein']],
    ['zo’n', ['zo’n']],
    ["'s avonds'", ["'", 's', ' ', 'avonds', "'"]],
    ['Noord-Holland', ['Noord', '-', 'Holland']],
    ['12,50 en 3.000.', ['12,50', ' ', 'en', ' ', '3.000', '.']],
    ['één e\u0301\u0301n', ['één', ' ', 'e\u0301\u0301n']],
    ['ja😀nee', ['ja', '😀', 'nee']],
    ['שָׁלוֹם עולם', ['שָׁלוֹם', ' ', 'עולם']],
    ['a_b1', ['a_b1']],
  ])('cuts %j as browsers do', (text, pieces) => {
    expect(cut(text, false)).toEqual(pieces)
    const segmenter = new Intl.Segmenter('nl', { granularity: 'word' })
    expect(pieces).toEqual([...segmenter.segment(text)].map(({ segment }) => segment))
  })

  it('answers what is asked in doubt between characters of a script without spaces', () => {
    expect(cut('我们 住', true)).toEqual(['我', '们', ' ', '住'])
    expect(cut('我们 住', false)).toEqual(['我们', ' ', '住'])
  })
})
