/** What one hue is in one mode; all three are CSS colours. */
export interface HighlightColours {
  /** Behind a coded passage. */
  readonly background: string
  /** Underline, marker and swatch; also readable as text on `background` and on the surfaces of the theme. */
  readonly line: string
  /** The words of a coded passage. */
  readonly text: string
}

/** A hue in light and in dark. */
export interface CodeColours {
  readonly light: HighlightColours
  readonly dark: HighlightColours
}

/** The twelve hues of codes as data, for who paints without custom properties. The same values stand in buurtstem.tokens.json; a test compares them, and the names with those of codes. */
export const CODE_COLOUR_VALUES = {
  brick: { light: { background: '#fed5cc', line: '#a93a25', text: '#14262b' }, dark: { background: '#5e2d22', line: '#ef8c77', text: '#f4eddf' } },
  orange: { light: { background: '#fed9bf', line: '#984e00', text: '#14262b' }, dark: { background: '#5a3110', line: '#e69558', text: '#f4eddf' } },
  amber: { light: { background: '#f6deb0', line: '#7e5d02', text: '#14262b' }, dark: { background: '#503900', line: '#d0a342', text: '#f4eddf' } },
  olive: { light: { background: '#dee6b4', line: '#5f6703', text: '#14262b' }, dark: { background: '#3c4109', line: '#a8b450', text: '#f4eddf' } },
  green: { light: { background: '#c3ecc7', line: '#01732b', text: '#14262b' }, dark: { background: '#1d4825', line: '#70c07d', text: '#f4eddf' } },
  teal: { light: { background: '#aeefe6', line: '#007068', text: '#14262b' }, dark: { background: '#004842', line: '#20c4b7', text: '#f4eddf' } },
  sky: { light: { background: '#b6e9fe', line: '#006b89', text: '#14262b' }, dark: { background: '#004459', line: '#3bbae7', text: '#f4eddf' } },
  blue: { light: { background: '#cee1ff', line: '#2a5fb7', text: '#14262b' }, dark: { background: '#253d64', line: '#7cabf9', text: '#f4eddf' } },
  violet: { light: { background: '#e0daff', line: '#694fb2', text: '#14262b' }, dark: { background: '#3e3561', line: '#ad9cf3', text: '#f4eddf' } },
  plum: { light: { background: '#f5d2fa', line: '#8b4196', text: '#14262b' }, dark: { background: '#4f2f54', line: '#d08fda', text: '#f4eddf' } },
  pink: { light: { background: '#ffd1e1', line: '#a43869', text: '#14262b' }, dark: { background: '#5b2b3e', line: '#e988ad', text: '#f4eddf' } },
  slate: { light: { background: '#d5e2eb', line: '#506574', text: '#14262b' }, dark: { background: '#333f47', line: '#9aaebc', text: '#f4eddf' } },
} as const satisfies Readonly<Record<string, CodeColours>>
