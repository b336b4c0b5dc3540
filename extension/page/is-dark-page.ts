import { frameOf } from './documents.ts'

/** Below this relative luminance (WCAG 2) black text has less contrast on a colour than white text. */
const DARK_BELOW = 0.179

/** Whether the page behind an element is dark: told by the first opaque background from the element upwards, else by the page's colour scheme. */
export function isDarkPage(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement ?? aroundTree(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor)
    if (colour && colour.alpha >= 0.5) return luminance(colour) < DARK_BELOW
  }
  const schemes = getComputedStyle(element.ownerDocument.documentElement).colorScheme
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  return schemes.includes('dark') && (prefersDark || !schemes.includes('light'))
}

/** The host of a shadow root, or the frame that a document is in. */
function aroundTree(element: Element): Element | null {
  const root = element.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : frameOf(element.ownerDocument)
}

interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

/** Reads a computed colour; null for a colour space it does not know, so that what lies behind decides. */
export function readColour(css: string): Colour | null {
  const match = /^(rgba?|color)\((?:(?:srgb|display-p3) )?([\d.e+-]+)[, ]+([\d.e+-]+)[, ]+([\d.e+-]+)(?:\s*[,/]\s*([\d.e+-]+))?\)$/.exec(css.trim())
  if (match) {
    const scale = match[1] === 'color' ? 255 : 1
    return { red: Number(match[2]) * scale, green: Number(match[3]) * scale, blue: Number(match[4]) * scale, alpha: match[5] === undefined ? 1 : Number(match[5]) }
  }
  // oklch, oklab, lab and lch say lightness first, which is all that is asked of a colour here.
  const light = /^(oklch|oklab|lch|lab)\(([\d.]+)(%?)[^/]*(?:\/\s*([\d.]+))?\)$/.exec(css.trim())
  if (!light) return null
  const whole = light[1]!.startsWith('ok') && light[3] === '' ? 1 : 100
  const grey = Math.min(1, Number(light[2]) / whole) * 255
  return { red: grey, green: grey, blue: grey, alpha: light[4] === undefined ? 1 : Number(light[4]) }
}

/** Relative luminance, 0 black to 1 white. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
