import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { findSpan } from '../../../shared/anchoring/find-span.ts'
import { findSpans } from '../../../shared/anchoring/find-spans.ts'
import { conversation } from './conversation.ts'

describe('findSpan()', () => {
  it('answers as findSpans() does for one passage, orphans included', () => {
    const edited = `Kop\n${conversation.replace(/^D3: Precies.*$/mu, '')}`
    for (const quote of ['niemand heeft ons iets gevraagd', 'met een baby van vier maanden']) {
      const start = conversation.indexOf(quote)
      const selectors = describeSpan(conversation, { start, end: start + quote.length })
      expect(findSpan(edited, selectors)).toEqual(findSpans(edited, [selectors])[0])
    }
    const gone = describeSpan(conversation, { start: conversation.indexOf('met een baby'), end: conversation.indexOf('met een baby') + 12 })
    expect(findSpan(edited, gone)).toBeNull()
  })
})
