import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptStretches } from '../../../shared/source/line-changes.ts'

describe('keptStretches()', () => {
  it.each([
    ['the same text', 'a\nb', 'a\nb', [['a\nb', 0]]],
    ['a word put in', 'Ja. Precies.', 'Ja. Heel precies. Precies.', [['Ja. ', 0], ['Precies.', 18]]],
    ['a line put in', 'a\nb\nc', 'a\nnieuw\nb\nc', [['a\n', 0], ['b\nc', 8]]],
    ['two lines changed far apart', 'een\ntwee\ndrie\nvier\nvijf', 'EEN\ntwee\ndrie\nvier\nVIJF', [['\ntwee\ndrie\nvier\n', 3]]],
    ['a line taken out between look-alikes', 'Ja.\nNee.\nJa.\nToch.\nJa.', 'Ja.\nNee.\nJa.\nJa.', [['Ja.\nNee.\nJa.\n', 0], ['Ja.', 13]]],
    ['nothing left', 'abc', 'xyz', []],
    ['nothing to begin with', '', 'xyz', []],
  ])('of %s', (_what, before, after, expected) => {
    expect(keptStretches(before, after).map(({ from, to, now }) => [before.slice(from, to), now])).toEqual(expected)
  })

  it('is the same words in both texts, in order and without overlap, whatever the edit', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'Ja.', '\n', '\n', 'x')).map((parts) => parts.join(''))
    fc.assert(fc.property(text, text, (before, after) => {
      let [last, lastNow] = [0, 0]
      for (const { from, to, now } of keptStretches(before, after)) {
        expect(after.slice(now, now + to - from)).toBe(before.slice(from, to))
        expect(from).toBeGreaterThanOrEqual(last)
        expect(now).toBeGreaterThanOrEqual(lastNow)
        last = to
        lastNow = now + to - from
      }
    }))
  })
})
