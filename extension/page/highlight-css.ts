import { CODE_PATTERNS, type Code, type CodePattern } from '../../shared/codebook/code.ts'
import { CODE_COLOUR_VALUES, type HighlightColours } from '../../shared/theme/code-colours.ts'
import { LANES } from './lanes.ts'

/** The registry of highlights is shared with the page and with other extensions. */
const PREFIX = 'buurtstem'
export const SELECTION_NAME = `${PREFIX}-selection`
export const FOCUS_NAME = `${PREFIX}-focus`

/** Colours of the theme that no code has: its accent for what is about to be coded, its sun for what was just looked up. */
const PASSING = {
  selection: { light: { background: '#a6ded6', line: '#0b5355', text: '#14262b' }, dark: { background: '#1f4a4c', line: '#7fcdc3', text: '#f4eddf' } },
  focus: { light: { background: '#ffd98a', line: '#5a3b00', text: '#14262b' }, dark: { background: '#ffd98a', line: '#5a3b00', text: '#14262b' } },
} as const

/** Name of the highlight of a code in a lane. An id may come from elsewhere, and this goes into a style sheet. */
export function highlightName(codeId: string, lane: number): string {
  return `${PREFIX}-${codeId.replace(/[^0-9a-zA-Z-]/g, '_')}-${lane}`
}

/**
 * The style sheet for the highlights of some codes: background, line and letters together, so that a passage can be read on
 * any page; the line differs by pattern as well as colour. Lower lanes have their line further below the letters.
 */
export function highlightCss(codeIds: Iterable<string>, codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>, dark: boolean): string {
  const mode = dark ? 'dark' : 'light'
  const rules: string[] = []
  const forced: string[] = []
  for (const id of codeIds) {
    const code = codes.get(id)
    // A codebook may come from a newer version or from a sheet: what stands in it never goes into a style sheet unread.
    const colours = CODE_COLOUR_VALUES[code && Object.prototype.hasOwnProperty.call(CODE_COLOUR_VALUES, code.colour) ? code.colour : 'slate'][mode]
    const pattern = CODE_PATTERNS.find((known) => known === code?.pattern) ?? 'dotted'
    for (let lane = 0; lane < LANES; lane++) {
      rules.push(rule(highlightName(id, lane), colours, pattern, lane))
      forced.push(rule(highlightName(id, lane), { background: 'Canvas', line: 'CanvasText', text: 'CanvasText' }, pattern, lane))
    }
  }
  rules.push(rule(SELECTION_NAME, PASSING.selection[mode], 'solid', 0), rule(FOCUS_NAME, PASSING.focus[mode], 'solid', 0))
  const marked = { background: 'Highlight', line: 'HighlightText', text: 'HighlightText' }
  forced.push(rule(SELECTION_NAME, marked, 'solid', 0), rule(FOCUS_NAME, marked, 'double', 0))
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}`
}

function rule(name: string, { background, line, text }: HighlightColours, pattern: CodePattern, lane: number): string {
  // A double line needs room for its gap; a wave takes some by itself.
  const thickness = pattern === 'double' ? 3 : pattern === 'wavy' ? 1.5 : 2
  return `::highlight(${name}) { background-color: ${background}; color: ${text}; text-decoration: underline ${pattern} ${line} ${thickness}px; text-underline-offset: ${2 + lane * 4}px }`
}
