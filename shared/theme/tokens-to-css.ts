/** A design token of the community's format: https://www.designtokens.org/tr/drafts/format/ */
export interface Token {
  readonly $type: string
  readonly $value: TokenValue
}

/** Tokens and groups of tokens by name; names that begin with `$` are remarks. */
export interface TokenGroup {
  readonly [name: string]: TokenGroup | Token | string
}

/** The sets of a theme's token file: colours that are only referred to, our own tokens, and those of the components mapped onto them. */
export interface ThemeTokens {
  readonly palette: TokenGroup
  readonly base: TokenGroup
  readonly light: TokenGroup
  readonly dark: TokenGroup
  readonly components: TokenGroup
}

type TokenValue = string | number | readonly string[] | readonly ShadowLayer[]

interface ShadowLayer {
  readonly color: string
  readonly offsetX: string
  readonly offsetY: string
  readonly blur: string
  readonly spread: string
}

/** How lengths are written: 'rem' follows the reader's own text size; 'px' for shadow trees in pages whose root size is not ours. */
export type LengthUnit = 'rem' | 'px'

const ROOT_PX = 16
const ORIGIN = '/* Made from buurtstem.tokens.json. Lay another theme over it by setting any of these properties in a sheet that is loaded later. */'
const REFERENCE = /^\{([a-z0-9.-]+)\}$/i
/** A value never ends its declaration or opens a comment: a token file cannot smuggle in rules. */
const UNSAFE = /[;{}<>]|\/\*|url\(/i

/**
 * The style sheet of an extension page, the sidebar or the local host: light, dark by the reader's system, and either by
 * `data-theme="light"` or `"dark"` on any element. Throws RangeError for a token that cannot be written.
 */
export function themeSheet(tokens: ThemeTokens): string {
  const lines = (group: TokenGroup) => declarations(group, tokens.palette, 'rem')
  const light = lines(tokens.light)
  const dark = lines(tokens.dark)
  return [
    ORIGIN,
    rule(':root', [...lines(tokens.base)]),
    rule(':root,\n[data-theme="light"]', ['color-scheme: light', ...light]),
    `@media (prefers-color-scheme: dark) {\n${rule(':root:not([data-theme="light"])', ['color-scheme: dark', ...dark], '  ')}\n}`,
    rule('[data-theme="dark"]', ['color-scheme: dark', ...dark]),
    rule(':root,\n[data-theme]', lines(tokens.components)),
    '',
  ].join('\n\n')
}

/** The style sheet for a shadow tree in somebody else's page: our own tokens only, lengths in px, on `:host`. Throws RangeError like `themeSheet`. */
export function shadowThemeSheet(tokens: ThemeTokens): string {
  const lines = (group: TokenGroup) => declarations(group, tokens.palette, 'px')
  const dark = ['color-scheme: dark', ...lines(tokens.dark)]
  return [
    ORIGIN,
    rule(':host', [...lines(tokens.base), 'color-scheme: light', ...lines(tokens.light)]),
    `@media (prefers-color-scheme: dark) {\n${rule(':host(:not([data-theme="light"]))', dark, '  ')}\n}`,
    rule(':host([data-theme="dark"])', dark),
    '',
  ].join('\n\n')
}

/** Custom properties of a group, `name: value`, in the order of the file. */
function declarations(group: TokenGroup, palette: TokenGroup, unit: LengthUnit, path: readonly string[] = []): readonly string[] {
  return Object.entries(group).flatMap(([name, member]) => {
    if (name.startsWith('$') || typeof member === 'string') return []
    const here = [...path, name]
    if (!isToken(member)) return declarations(member, palette, unit, here)
    return [`--${here.join('-')}: ${cssValue(member.$value, here, palette, unit)}`]
  })
}

function cssValue(value: TokenValue, path: readonly string[], palette: TokenGroup, unit: LengthUnit): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.map((part) => (typeof part === 'string' ? quoted(safe(part, path)) : shadowValue(part, path, unit))).join(', ')
  const reference = REFERENCE.exec(value)?.[1]
  if (reference === undefined) return lengthIn(unit, safe(value, path))
  if (!reference.startsWith('palette.')) return `var(--${reference.split('.').join('-')})`
  const token = reference.split('.').slice(1).reduce<TokenGroup | Token | string | undefined>(
    (at, name) => (typeof at === 'object' && !isToken(at) ? at[name] : undefined), palette)
  if (typeof token !== 'object' || !isToken(token)) throw new RangeError(`token ${path.join('.')} refers to ${reference}, which does not exist`)
  return cssValue(token.$value, path, palette, unit)
}

function shadowValue(layer: ShadowLayer, path: readonly string[], unit: LengthUnit): string {
  return [layer.offsetX, layer.offsetY, layer.blur, layer.spread, layer.color].map((part) => lengthIn(unit, safe(part, path))).join(' ')
}

/** Lengths of one or two pixels stay pixels: they are lines, not text. */
function lengthIn(unit: LengthUnit, value: string): string {
  const px = /^(\d+(?:\.\d+)?)px$/.exec(value)?.[1]
  return px === undefined || unit === 'px' || Number(px) <= 2 ? value : `${Number(px) / ROOT_PX}rem`
}

function safe(value: string, path: readonly string[]): string {
  if (UNSAFE.test(value)) throw new RangeError(`token ${path.join('.')} has a value that does not belong in a declaration: ${value}`)
  return value
}

function quoted(family: string): string {
  return /^[a-z-]+$/i.test(family) ? family : `"${family.replace(/"/g, '')}"`
}

function isToken(member: TokenGroup | Token): member is Token {
  return '$value' in member
}

function rule(selector: string, lines: readonly string[], indent = ''): string {
  const selectors = selector.split('\n').map((line) => indent + line).join('\n')
  return `${selectors} {\n${lines.map((line) => `${indent}  ${line};`).join('\n')}\n${indent}}`
}
