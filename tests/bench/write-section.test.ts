import { describe, expect, it } from 'vitest'
import { withSection } from './write-section.mjs'

describe('withSection()', () => {
  it('puts a new section at the end', () => {
    expect(withSection('# Benchmarks\n', 'anchoring', 'one\n')).toBe('# Benchmarks\n\n<!-- anchoring: begin -->\none\n<!-- anchoring: end -->\n')
  })

  it('replaces its own section and leaves the others', () => {
    const page = withSection(withSection('# Benchmarks\n', 'anchoring', 'old'), 'painting', 'kept')
    const renewed = withSection(page, 'anchoring', 'new $& text')
    expect(renewed).toBe(page.replace('old', () => 'new $& text'))
    expect(renewed).toContain('kept')
  })
})
