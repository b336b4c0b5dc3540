import { describe, expect, it } from 'vitest'
import { dropStrays } from '../../../shared/anchoring/drop-strays.ts'
import { SAME } from '../../../shared/anchoring/word-likeness.ts'
import { passageOf, quoted } from './reading.ts'

/** Which words remain of an alignment in which the words marked x were found. */
function remaining(found: string): string {
  const exact = [...found].map((_, n) => `w${n}`).join(' ')
  const passage = passageOf(quoted(exact))!
  const likeness = Int32Array.from(found, (sign) => (sign === 'x' ? SAME : 0))
  const places = Int32Array.from(found, (sign, w) => (sign === 'x' ? w : -1))
  dropStrays(passage, { places, likeness })
  expect([...places].map((place) => place >= 0)).toEqual([...likeness].map((one) => one > 0))
  return [...places].map((place) => (place >= 0 ? 'x' : '.')).join('')
}

describe('dropStrays()', () => {
  it.each([
    ['keeps words found throughout', 'xx.xxx..xx', 'xx.xxx..xx'],
    ['drops a chance word far behind', 'xxxxxx.....x', 'xxxxxx......'],
    ['drops a chance word far before', 'x.....xxxxxx', '......xxxxxx'],
    ['keeps both sides of a long cut in the middle', 'xxxxxx...............xxxxxx', 'xxxxxx...............xxxxxx'],
    ['keeps the longer of two stretches that are worth as much', 'xxxx.....xxx', 'xxxx.....xxx'],
    ['keeps an only word', '..x..', '..x..'],
    ['keeps nothing of nothing', '.....', '.....'],
  ])('%s', (_, found, expected) => {
    expect(remaining(found)).toBe(expected)
  })
})
