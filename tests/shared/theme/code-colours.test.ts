import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CODE_COLOURS } from '../../../shared/codebook/code.ts'
import { CODE_COLOUR_VALUES } from '../../../shared/theme/code-colours.ts'
import { themeSheet, type ThemeTokens } from '../../../shared/theme/tokens-to-css.ts'

const tokens = JSON.parse(readFileSync(new URL('../../../shared/theme/buurtstem.tokens.json', import.meta.url), 'utf8')) as ThemeTokens

/** Custom properties of one set, as a browser would read them. */
function properties(set: 'light' | 'dark'): ReadonlyMap<string, string> {
  const nothing = {}
  const css = themeSheet({ palette: tokens.palette, base: nothing, light: tokens[set], dark: nothing, components: nothing })
  return new Map([...css.matchAll(/(--[a-z0-9-]+): ([^;]+);/g)].map((match) => [match[1]!, match[2]!]))
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const both = [luminance(a), luminance(b)]
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
}

describe.each(['light', 'dark'] as const)('the hues of codes in %s', (mode) => {
  const css = properties(mode)
  const surfaces = ['surface', 'surface-raised', 'surface-sunken'].map((name) => css.get(`--bs-color-${name}`)!)

  it.each(CODE_COLOURS)('%s is the same in the tokens and in the data', (colour) => {
    const { background, line, text } = CODE_COLOUR_VALUES[colour][mode]
    expect([background, line, text]).toEqual(['background', 'line', 'text'].map((part) => css.get(`--bs-code-${colour}-${part}`)))
  })
  it.each(CODE_COLOURS)('words on %s can be read (4.5 : 1), and so can its line as text', (colour) => {
    const { background, line, text } = CODE_COLOUR_VALUES[colour][mode]
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(line, background)).toBeGreaterThanOrEqual(4.5)
    for (const surface of surfaces) expect(contrast(line, surface)).toBeGreaterThanOrEqual(4.5)
  })
  it('no two hues are the same', () => {
    expect(new Set(CODE_COLOURS.map((colour) => CODE_COLOUR_VALUES[colour][mode].line)).size).toBe(CODE_COLOURS.length)
  })
  it.each([
    ['text', 'surface', 7], ['text', 'surface-sunken', 7], ['text-subtle', 'surface', 4.5], ['text-subtle', 'surface-sunken', 4.5], ['text-subtle', 'surface-raised', 4.5],
    ['accent', 'surface', 4.5], ['accent', 'surface-raised', 4.5], ['accent', 'accent-surface', 4.5], ['accent-hover', 'accent-surface', 4.5], ['accent-text', 'accent', 4.5], ['accent-text', 'accent-hover', 4.5],
    ['danger', 'surface', 4.5], ['danger', 'surface-raised', 4.5], ['danger', 'danger-surface', 4.5], ['warning', 'warning-surface', 4.5], ['success', 'success-surface', 4.5], ['brand', 'surface', 4.5],
    ['border-strong', 'surface', 3], ['border-strong', 'surface-raised', 3], ['focus', 'surface', 3], ['focus', 'accent-surface', 3],
  ] as const)('%s stands out on %s (%d : 1)', (front, back, least) => {
    expect(contrast(css.get(`--bs-color-${front}`)!, css.get(`--bs-color-${back}`)!)).toBeGreaterThanOrEqual(least)
  })
})
