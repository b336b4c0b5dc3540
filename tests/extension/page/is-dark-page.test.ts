import { describe, expect, it } from 'vitest'
import { luminance, readColour } from '../../../extension/page/is-dark-page.ts'

describe('readColour()', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1], ['rgba(0, 0, 0, 0.5)', 0, 0.5], ['rgba(0, 0, 0, 0)', 0, 0], ['color(srgb 1 1 1)', 1, 1], ['oklch(1 0 0)', 1, 1], ['lab(0 0 0 / 0.2)', 0, 0.2],
  ])('reads %s', (css, light, alpha) => {
    const colour = readColour(css)!
    expect(luminance(colour)).toBeCloseTo(light, 3)
    expect(colour.alpha).toBe(alpha)
  })

  it('is null for what it does not know', () => {
    expect(readColour('chartreuse')).toBeNull()
  })
})

describe('luminance()', () => {
  // Worked example of WCAG 2: #777777 has a luminance of 0.184.
  it('is that of WCAG 2', () => {
    expect(luminance({ red: 0x77, green: 0x77, blue: 0x77, alpha: 1 })).toBeCloseTo(0.184, 3)
  })
})
