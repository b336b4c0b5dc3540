// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { CODE_COLOURS, CODE_PATTERNS } from '../../../shared/codebook/code.ts'
import { CodeSwatch } from '../../../extension/ui/CodeSwatch.tsx'
import { rendered } from './rendered.ts'

describe('CodeSwatch', () => {
  it.each(CODE_COLOURS)('paints %s with the tokens of the theme', async (colour) => {
    const page = await rendered(<CodeSwatch code={{ colour, pattern: 'wavy', key: 'BT1' }} />)
    expect(page.get('.bs-swatch').style.getPropertyValue('--code-background')).toBe(`var(--bs-code-${colour}-background)`)
  })
  it.each(CODE_PATTERNS)('never tells by colour alone: %s and the key are there', async (pattern) => {
    const page = await rendered(<CodeSwatch code={{ colour: 'brick', pattern, key: 'BT1' }} />)
    expect(page.get('.bs-swatch').style.getPropertyValue('--code-pattern')).toBe(pattern)
    expect(page.get('.bs-swatch').textContent).toBe('BT1')
  })
  it('leaves a long key to the name beside it', async () => {
    const page = await rendered(<CodeSwatch code={{ colour: 'brick', pattern: 'solid', key: 'hangplek garages' }} />)
    expect(page.get('.bs-swatch').textContent).toBe('')
    expect(page.get('.bs-swatch').title).toBe('hangplek garages')
  })
})
