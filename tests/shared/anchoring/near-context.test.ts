import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { nearContext } from '../../../shared/anchoring/near-context.ts'
import { quoted } from './reading.ts'

describe('nearContext()', () => {
  it('keeps what is nearest of a very long context, on both sides', () => {
    const { quote, position } = nearContext(quoted('fontein', `${'a '.repeat(5000)}bij de `, ` op het plein${' b'.repeat(5000)}`))
    expect(quote).toEqual({ exact: 'fontein', prefix: `${'a '.repeat(5000)}bij de `.slice(-1024), suffix: ` op het plein${' b'.repeat(5000)}`.slice(0, 1024) })
    expect(position).toEqual({ start: 10_007, end: 10_014 })
  })

  it('keeps a context of our own as it is', () => {
    const selectors = describeSpan('Wij zitten bij de fontein op het plein.', { start: 18, end: 25 })
    expect(nearContext(selectors)).toBe(selectors)
  })
})
