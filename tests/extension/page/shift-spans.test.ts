import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBetween, shiftSpan } from '../../../extension/page/shift-spans.ts'

describe('editBetween()', () => {
  it('is null for equal texts', () => {
    expect(editBetween('een', 'een')).toBeNull()
  })

  it.each([
    ['abc', 'abXc', { from: 2, beforeEnd: 2, afterEnd: 3 }],
    ['abc', 'ac', { from: 1, beforeEnd: 2, afterEnd: 1 }],
    ['aaa', 'aa', { from: 2, beforeEnd: 3, afterEnd: 2 }],
    ['', 'x', { from: 0, beforeEnd: 0, afterEnd: 1 }],
  ])('finds what turned %j into %j', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit)
  })

  it('finds the same edit in a text of any length', () => {
    const long = (length: number) => 'Over de kade, het veer en de sluis. '.repeat(Math.ceil(length / 36)).slice(0, length)
    for (const at of [0, 1, 4_095, 4_096, 4_097, 20_000, 40_959, 40_960]) {
      const before = long(40_960)
      expect(editBetween(before, `${before.slice(0, at)}✂${before.slice(at)}`)).toEqual({ from: at, beforeEnd: at, afterEnd: at + 1 })
    }
  })

  it('tells exactly what to put in the place of what', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 })
    fc.assert(fc.property(text, text, (before, after) => {
      const edit = editBetween(before, after)
      const made = edit ? before.slice(0, edit.from) + after.slice(edit.from, edit.afterEnd) + before.slice(edit.beforeEnd) : before
      expect(made).toBe(after)
    }))
  })
})

describe('shiftSpan()', () => {
  it('keeps the words of every span that an edit did not touch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 20 })
    fc.assert(fc.property(text, text, fc.nat(20), fc.nat(20), (before, after, a, b) => {
      const span = { start: Math.min(a, b, before.length), end: Math.min(Math.max(a, b), before.length) }
      const edit = editBetween(before, after)
      const shifted = edit ? shiftSpan(span, edit) : span
      if (shifted) expect(after.slice(shifted.start, shifted.end)).toBe(before.slice(span.start, span.end))
    }))
  })

  it('gives up a span at whose edge something was typed: it may belong to it', () => {
    expect(shiftSpan({ start: 0, end: 2 }, { from: 2, beforeEnd: 2, afterEnd: 3 })).toBeNull()
  })
})
