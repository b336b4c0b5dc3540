import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { findSpans } from '../../../shared/anchoring/find-spans.ts'
import { findSpansBySteps } from '../../../shared/anchoring/find-spans-by-steps.ts'

const text = Array.from({ length: 30_000 }, (_, n) => `woord${(n * 7919) % 10_007}`).join(' ')
const selectors = Array.from({ length: 300 }, (_, n) => describeSpan(text, { start: n * 700, end: n * 700 + 90 }))
const edited = `Een kop. ${text.replaceAll('woord77 ', 'iets anders ')}`

describe('findSpansBySteps()', () => {
  it('answers as findSpans() does, after many steps', () => {
    const work = findSpansBySteps(edited, selectors)
    let steps = 0
    let step = work.next()
    for (; !step.done; step = work.next()) steps++
    expect(step.value).toEqual(findSpans(edited, selectors))
    // Reading the text alone is some ten steps; a few passages make one more.
    expect(steps).toBeGreaterThan(50)
  })

  it('does no more work once it is left', () => {
    const work = findSpansBySteps(edited, selectors)
    work.next()
    expect(work.return([]).done).toBe(true)
    expect(work.next()).toEqual({ done: true, value: undefined })
  })

  it('is done at once where all stands as it stood', () => {
    expect(findSpansBySteps(text, selectors).next().done).toBe(true)
  })
})
