import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another size or colour of the same screen can break. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus']
/** A folder to keep a picture of every screen in, for a person who wants to look at them all. */
const PICTURES = process.env['BUURTSTEM_PICTURES'] ?? ''

/** How a page is shown: the sizes and colours a person may have. */
export interface Look {
  readonly width: number
  readonly height: number
  readonly dark: boolean
  /** Whether only the rules are run that a size or a colour can break, because the same screen is looked at whole in another look. */
  readonly partly?: boolean
}

export const NARROW_DARK: Look = { width: 320, height: 640, dark: true }
export const NARROW_LIGHT: Look = { width: 320, height: 640, dark: false }
export const WIDE_DARK: Look = { width: 1280, height: 800, dark: true }
export const WIDE_LIGHT: Look = { width: 1280, height: 800, dark: false }

/** One rule that is broken, and where: 'serious color-contrast: .strip__words'. */
interface Finding {
  readonly impact: string
  readonly text: string
}

/** What axe finds in a page, or in a frame of it alone. */
async function findings(where: Page | Frame, partly: boolean): Promise<readonly Finding[]> {
  // Through the debugger, because a strict page lets no script in.
  if (!await where.evaluate(() => 'axe' in globalThis)) await where.evaluate(axe.source)
  const results = await where.evaluate(async (runOnly) => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe }
    return inPage.run({ runOnly, iframes: false, resultTypes: ['violations'] })
  }, partly ? { type: 'rule' as const, values: RULES_OF_LOOKS } : { type: 'tag' as const, values: TAGS }) as AxeResults
  return results.violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary = '' }) => ({
    impact: impact ?? 'unknown', text: `${impact} ${id}: ${target.join(' ')} (${failureSummary.split('\n').slice(1).map((line) => line.trim()).join('; ')})`,
  })))
}

/** What reaches beyond the right edge of the document, so that a person must scroll sideways to read a line: WCAG 1.4.10. */
const sideways = (where: Page | Frame): Promise<string | null> => where.evaluate(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
  if (scrollWidth <= clientWidth) return null
  const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
  return `scrolls sideways: ${scrollWidth} > ${clientWidth} ${out.slice(0, 4).map((one) => `${one.tagName}.${one.className}`).join(', ')}`
})

/**
 * Looks at one screen in some looks and gives everything that keeps people out: what axe calls serious or critical, and scrolling
 * sideways on a narrow screen. Lesser findings are printed. `where` is a frame when only that is looked at.
 */
export async function barriers(name: string, page: Page, looks: readonly Look[], where: Page | Frame = page): Promise<readonly string[]> {
  const found: string[] = []
  for (const { width, height, dark, partly = false } of looks) {
    const look = `${name} ${width} ${dark ? 'dark' : 'light'}`
    const { width: wide, height: high } = page.viewportSize() ?? { width: 0, height: 0 }
    if (wide !== width || high !== height) await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    // Style and resize observers settle in a frame or two.
    await where.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))))
    if (PICTURES !== '') {
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: join(PICTURES, `${look.replace(/[^\p{L}\d]+/gu, '-')}.png`) })
    }
    for (const { impact, text } of await findings(where, partly && looks.length > 1)) {
      if (impact === 'serious' || impact === 'critical') found.push(`${look}: ${text}`)
      else console.log(`${look}: ${text}`)
    }
    // A frame is a sidebar: narrow in every look.
    const wider = width < 400 || where !== page ? await sideways(where) : null
    if (wider !== null) found.push(`${look}: ${wider}`)
  }
  return found
}
