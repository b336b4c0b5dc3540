import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shadowThemeSheet, themeSheet, type ThemeTokens } from '../../../shared/theme/tokens-to-css.ts'

const tokens = JSON.parse(readFileSync(new URL('../../../shared/theme/buurtstem.tokens.json', import.meta.url), 'utf8')) as ThemeTokens
const tiny = (value: string): ThemeTokens => ({
  palette: { ink: { '900': { $type: 'color', $value: '#112233' } } },
  base: { bs: { space: { m: { $type: 'dimension', $value: '16px' } } } },
  light: { bs: { text: { $type: 'color', $value: value } } },
  dark: { bs: { text: { $type: 'color', $value: '#eeeeee' } } },
  components: { nl: { link: { color: { $type: 'color', $value: '{bs.text}' } } } },
})

describe('themeSheet()', () => {
  // The sheets are kept in the repository so that every build reads plain CSS; after a change of the tokens `npx vitest run tests/shared/theme -u` writes them anew.
  it('makes exactly the theme.css that is kept beside the tokens', async () => {
    await expect(themeSheet(tokens)).toMatchFileSnapshot('../../../shared/theme/theme.css')
  })
  it('puts colours of the palette in place and keeps references to our own tokens live', () => {
    const css = themeSheet(tiny('{palette.ink.900}'))
    expect(css).toContain('--bs-text: #112233;')
    expect(css).toContain('--nl-link-color: var(--bs-text);')
    expect(css).toContain('--bs-space-m: 1rem;')
    expect(css).not.toContain('--palette')
  })
  it('gives dark to who asks for it by system or by attribute, and lets the attribute win', () => {
    const css = themeSheet(tiny('#000000'))
    expect(css).toContain('@media (prefers-color-scheme: dark) {\n  :root:not([data-theme="light"]) {')
    expect(css).toContain('[data-theme="dark"] {\n  color-scheme: dark;\n  --bs-text: #eeeeee;')
  })
  it('throws when a token refers to a colour that does not exist', () => {
    expect(() => themeSheet(tiny('{palette.ink.950}'))).toThrow(/bs\.text.*palette\.ink\.950/)
  })
  it.each(['#fff; } body { display: none', 'url(https://example.org/x)', '/* */', '</style>'])('refuses the value %s', (value) => {
    expect(() => themeSheet(tiny(value))).toThrow(RangeError)
  })
  it('leaves no reference of the components without a token of ours', () => {
    const css = themeSheet(tokens)
    const defined = new Set([...css.matchAll(/^\s*(--[a-z0-9-]+):/gm)].map((match) => match[1]))
    const used = [...css.matchAll(/var\((--[a-z0-9-]+)\)/g)].map((match) => match[1])
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })
  it('gives light and dark the same tokens', () => {
    const names = (group: unknown, path = ''): string[] =>
      typeof group !== 'object' || group === null || '$value' in group ? [path] : Object.entries(group).flatMap(([name, member]) => names(member, `${path}.${name}`))
    expect(names(tokens.dark)).toEqual(names(tokens.light))
  })
})

describe('shadowThemeSheet()', () => {
  it('makes exactly the shadow-theme.css that is kept beside the tokens', async () => {
    await expect(shadowThemeSheet(tokens)).toMatchFileSnapshot('../../../shared/theme/shadow-theme.css')
  })
  it('does not depend on the text size of the page it is in', () => {
    const css = shadowThemeSheet(tokens)
    expect(css).not.toMatch(/\drem/)
    expect(css).not.toMatch(/:root|--nl-|--utrecht-/)
  })
})
