import type { Frame, Page } from 'playwright-core'

/** Where the keyboard is, as a person would tell: the name of the thing, and whether it can be seen to have the focus. */
export interface Stop {
  readonly name: string
  readonly tag: string
  readonly visible: boolean
}

/** What has the focus in a page, looked up through open shadow roots and frames. */
export async function focused(page: Page): Promise<Stop> {
  const outer = (await page.evaluateHandle(() => document.activeElement)).asElement()
  const frame = await outer?.contentFrame()
  return readFocus(frame ?? page)
}

const readFocus = (where: Page | Frame): Promise<Stop> => where.evaluate(() => {
  let at: Element = document.activeElement ?? document.body
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  const textOf = (ids: string | null) => ids?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ') : ''
  const name = at.getAttribute('aria-label') || textOf(at.getAttribute('aria-labelledby')) || labels || at.getAttribute('title') || (at === document.body ? '' : at.textContent) || ''
  const ringed = (one: Element | null | undefined): boolean => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  }
  const box = at.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  // A hidden radio button shows its focus on what stands for it; a grid on the cell.
  const standsIn = box.width <= 1 ? at.nextElementSibling : at.tagName === 'REVO-GRID' || at.closest('revo-grid') ? document.querySelector('revogr-focus.focused-cell') : null
  return { name: name.replace(/\s+/g, ' ').trim(), tag: at.tagName.toLowerCase(), visible: (ringed(at) && inView) || ringed(standsIn) }
})

/** Presses Tab (or another key) until what has the focus is called `name`; throws with all stops when it does not come, or when a stop shows no focus. */
export async function goTo(page: Page, name: string | RegExp, key = 'Tab', most = 60): Promise<Stop> {
  const stops: Stop[] = []
  for (let count = 0; count < most; count++) {
    await page.keyboard.press(key)
    let stop = await focused(page)
    // A page may still be on its way to what was opened; a person sees the focus when it has come to rest.
    for (let looks = 0; looks < 40 && !stop.visible && stop.tag !== 'body' && stop.tag !== 'iframe'; looks++) {
      await page.waitForTimeout(50)
      stop = await focused(page)
    }
    stops.push(stop)
    if (stop.tag === 'body' || stop.tag === 'iframe') continue
    if (!stop.visible) throw new Error(`no focus to be seen on ${stop.tag} ‘${stop.name}’, after ${stops.map((one) => one.name.slice(0, 30)).join(' › ')}`)
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return stop
  }
  throw new Error(`${key} does not come to ${name}: ${stops.map((stop) => `${stop.tag} ${stop.name.slice(0, 30)}`).join(' › ')}`)
}
