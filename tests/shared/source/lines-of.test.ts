import { expect, it } from 'vitest'
import { linesOf } from '../../../shared/source/lines-of.ts'

it.each([
  ['', ['']], ['a', ['a']], ['a\n', ['a', '']], ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']], ['\n\n', ['', '', '']],
])('cuts %j into its lines, and knows where each stands', (text, lines) => {
  const found = linesOf(text)
  expect(found.map((line) => line.text)).toEqual(lines)
  expect(found.map((line) => text.slice(line.start, line.end))).toEqual(lines)
})
