import { CODE_PATTERNS, type Code, type CodePattern } from '../../shared/codebook/code.ts'
import { CODE_COLOUR_VALUES, type CodeColours, type HighlightColours } from '../../shared/theme/code-colours.ts'
import { LANES } from './lanes.ts'

/** The registry of highlights is shared with the page and with other extensions. */
const PREFIX = 'buurtstem'
export const SELECTION_NAME = `${PREFIX}-selection`
export const FOCUS_NAME = `${PREFIX}-focus`
/** Where more passages lie over each other than there are lines. */
export const MORE_NAME = `${PREFIX}-more`

/** Colours of the theme that no code has: its accent for what is about to be coded, its sun for what was just looked up, its ink for more passages than lines. */
const PASSING = {
  selection: { light: { background: '#a6ded6', line: '#0b5355', text: '#14262b' }, dark: { background: '#1f4a4c', line: '#7fcdc3', text: '#f4eddf' } },
  focus: { light: { background: '#ffd98a', line: '#5a3b00', text: '#14262b' }, dark: { background: '#ffd98a', line: '#5a3b00', text: '#14262b' } },
  more: { light: '#14262b', dark: '#f4eddf' },
} as const

/** How far below the letters the line of the first lane stands, and how much lower that of every next lane, in CSS pixels. */
const FIRST_LINE = 2
const NEXT_LINE = 4

/** Name of the highlight of a code in a lane. An id may come from elsewhere, and this goes into a style sheet. */
export function highlightName(codeId: string, lane: number): string {
  return `${PREFIX}-${codeId.replace(/[^0-9a-zA-Z-]/g, '_')}-${lane}`
}

/** The hue of a code. A codebook may come from a newer version or from a sheet: what stands in it never goes into a style sheet unread. */
export function coloursOf(code: Pick<Code, 'colour'> | null | undefined): CodeColours {
  return CODE_COLOUR_VALUES[code && Object.prototype.hasOwnProperty.call(CODE_COLOUR_VALUES, code.colour) ? code.colour : 'slate']
}

/**
 * The style sheet for the highlights of some codes: background, line and letters together, so that a passage can be read on
 * any page; the line differs by pattern as well as colour. Lower lanes have their line further below the letters. On paper the
 * lines alone are left, and letters are as the page prints them. `root` is ':root' where what a highlight looks like there is
 * inherited by all elements, else ''. Where one code is `focused`, of the others a thin line is left.
 */
export function highlightCss(codeIds: Iterable<string>, codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>, dark: boolean, root: '' | ':root' = '', focused: string | null = null): string {
  const rule = (names: readonly string[], declarations: string) => (names.length === 0 ? '' : `${names.map((name) => `${root}::highlight(${name})`).join(', ')} { ${declarations} }`)
  const mode = dark ? 'dark' : 'light'
  const rules: string[] = []
  const onPaper: string[] = []
  const byLane: string[][] = Array.from({ length: LANES }, () => [])
  for (const id of codeIds) {
    const code = codes.get(id)
    const colours = coloursOf(code)
    const names = byLane.map((_names, lane) => highlightName(id, lane))
    const pattern = CODE_PATTERNS.find((known) => known === code?.pattern) ?? 'dotted'
    rules.push(rule(names, focused === null || focused === id ? look(colours[mode], pattern) : dimmed(colours[mode], pattern)))
    if (dark) onPaper.push(rule(names, `text-decoration-color: ${colours.light.line}`))
    names.forEach((name, lane) => byLane[lane]!.push(name))
  }
  byLane.forEach((names, lane) => rules.push(rule(names, `text-underline-offset: ${FIRST_LINE + lane * NEXT_LINE}px`)))
  const all = [...byLane.flat(), MORE_NAME]
  rules.push(
    rule([MORE_NAME], `text-decoration: underline dotted ${PASSING.more[mode]} 3px; text-underline-offset: ${FIRST_LINE + LANES * NEXT_LINE}px`),
    rule([SELECTION_NAME], look(PASSING.selection[mode], 'solid')),
    rule([FOCUS_NAME], look(PASSING.focus[mode], 'solid')),
  )
  const forced = [
    rule(all, 'background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText'),
    rule([SELECTION_NAME, FOCUS_NAME], 'background-color: Highlight; color: HighlightText; text-decoration-color: HighlightText'),
  ]
  onPaper.push(
    rule([...all, SELECTION_NAME, FOCUS_NAME], 'background-color: transparent; color: currentColor'),
    rule([MORE_NAME], `text-decoration-color: ${PASSING.more.light}`),
    rule([SELECTION_NAME, FOCUS_NAME], 'text-decoration: none'),
  )
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}\n@media print {\n${onPaper.join('\n')}\n}`
}

function dimmed({ line }: HighlightColours, pattern: CodePattern): string {
  return `background-color: transparent; color: currentColor; text-decoration: underline ${pattern} color-mix(in srgb, ${line} 45%, transparent) 1px; text-underline-offset: ${FIRST_LINE}px`
}

function look({ background, line, text }: HighlightColours, pattern: CodePattern): string {
  // A double line and a wave are as high as a straight line of twice their thickness.
  const thickness = pattern === 'double' || pattern === 'wavy' ? 1 : 2
  return `background-color: ${background}; color: ${text}; text-decoration: underline ${pattern} ${line} ${thickness}px; text-underline-offset: ${FIRST_LINE}px`
}
