import type { Frame, Page, Request } from 'playwright-core'
import type { Strings } from '../../apps-script/strings/nl.ts'

/** What has the keyboard in the sidebar: its kind, what a person reads on it, and whether the focus can be seen. */
export interface Stop {
  readonly kind: 'button' | 'choice' | 'tick' | 'text' | 'more' | 'link' | 'heading' | 'other'
  readonly name: string
  readonly ringed: boolean
  readonly disabled: boolean
}

/** A person's keyboard in the sidebar; there is no mouse. */
export interface SidebarKeys {
  /** What has the keyboard; null when that is not in the sidebar, or on nothing in it. */
  at(): Promise<Stop | null>
  press(key: string): Promise<void>
  /** Tab by Tab to what is called so; back with Shift+Tab when the sidebar ends before. */
  to(name: string | RegExp): Promise<Stop>
  /** Goes there, presses Enter, and waits until what it asked for is there. */
  enter(name: string | RegExp): Promise<void>
  type(name: string | RegExp, text: string): Promise<void>
  /** Waits until nothing is asked of the workbook any more, and all of it is drawn. */
  calm(): Promise<void>
}

const MOST_STOPS = 260

/** The keyboard of a sidebar that is open. */
export function sidebarKeys(page: Page, frame: Frame, { working, loading }: Strings['sidebar']): SidebarKeys {
  const asked = new Set<Request>()
  page.on('request', (request) => void (request.method() === 'POST' && request.url().includes('/api/') && asked.add(request)))
  page.on('requestfinished', (request) => void asked.delete(request))
  page.on('requestfailed', (request) => void asked.delete(request))
  const drawn = () => frame.evaluate((unsettled) => new Promise<boolean>((done) => requestAnimationFrame(() => setTimeout(() => done(
    [...document.querySelectorAll('button, [role=status]')].every(({ textContent }) => !unsettled.includes(textContent ?? '')),
  )))), [working, loading])
  const keys: SidebarKeys = {
    at: () => frame.evaluate(readStop),
    press: (key) => page.keyboard.press(key),
    async calm() {
      for (let quiet = 0, tries = 0; quiet < 2; tries++) {
        if (tries > 2_000) throw new Error('the workbook does not come to rest')
        const isDrawn = await drawn()
        if (isDrawn && asked.size === 0) quiet++
        else {
          quiet = 0
          await page.waitForTimeout(15)
        }
      }
    },
    async to(name) {
      const fits = (stop: Stop | null) => stop !== null && stop.kind !== 'heading' && (typeof name === 'string' ? stop.name === name : name.test(stop.name))
      const passed: string[] = []
      if (fits(await keys.at())) return (await keys.at())!
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let stops = 0; stops < MOST_STOPS; stops++) {
          await page.keyboard.press(key)
          const stop = await keys.at()
          if (fits(stop)) return stop!
          if (stop === null) break
          passed.push(stop.name.slice(0, 30))
        }
      }
      throw new Error(`the keyboard does not come to ${name}: ${passed.join(' › ')}`)
    },
    async enter(name) {
      await keys.to(name)
      await page.keyboard.press('Enter')
      await keys.calm()
    },
    async type(name, text) {
      await keys.to(name)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
  }
  return keys
}

/** What was met on a page of the sidebar. */
export interface Toured {
  /** What can be pressed or chosen there, by kind and words; rows of a list that say the same count once. */
  readonly met: ReadonlySet<string>
  readonly done: ReadonlySet<string>
  /** Everything that is wrong: a stop without a name or a ring, a key that throws the keyboard out, an alarm. */
  readonly faults: readonly string[]
}

/** What of a page is not touched on the way, because it leads away or is tried by hand. */
export type Leave = (kind: Stop['kind'], name: string) => boolean

/** Goes through all of a page by Tab, and does with the keyboard whatever can be done, each kind of thing once; choices and ticks are put back. */
export async function tour(keys: SidebarKeys, page: Page, frame: Frame, leave: Leave, alarm: RegExp | null = null): Promise<Toured> {
  const met = new Set<string>()
  const done = new Set<string>()
  const faults = new Set<string>()
  for (const way of ['Tab', 'Shift+Tab', 'Tab']) {
    const before = met.size
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await keys.press(way)
      const stop = await keys.at()
      if (stop === null) break
      const { kind, name, ringed, disabled } = stop
      if (name === '') faults.add(`a ${kind} has no name`)
      if (!ringed) faults.add(`no focus to be seen on ${kind} ‘${name}’`)
      if (kind === 'heading' || kind === 'other' || kind === 'text' || kind === 'link') continue
      const what = `${kind} ${name}`
      if (leave(kind, name)) continue
      met.add(what)
      if (disabled || done.has(what)) continue
      done.add(what)
      if (kind === 'choice') for (const key of ['ArrowDown', 'ArrowUp']) await keys.press(key)
      else if (kind === 'tick') for (const key of ['Space', 'Space']) await keys.press(key)
      else await keys.press('Enter')
      await keys.calm()
      for (const text of await frame.locator('[role=alert]').allInnerTexts()) if (!alarm?.test(text)) faults.add(`after ${what}: ${text}`)
      if (await keys.at() !== null || await settledAt(keys, page) !== null) continue
      // What shows a row gives the keyboard to the sheet; F6 goes on to the sidebar again, where one was.
      if (await page.evaluate(() => document.activeElement?.closest('revo-grid') == null)) faults.add(`after ${what} the keyboard is nowhere`)
      await backToSidebar(page)
    }
    if (way !== 'Tab' && met.size === before && [...met].every((one) => done.has(one))) break
  }
  await backToSidebar(page)
  return { met, done, faults: [...faults] }
}

/** Where the keyboard is in the sidebar when the sheet beside it has come to rest: a tab that a script brought in front may take a moment. */
async function settledAt(keys: SidebarKeys, page: Page): Promise<Stop | null> {
  for (let tries = 0; tries < 12; tries++) {
    const stop = await keys.at()
    if (stop !== null) return stop
    await page.waitForTimeout(40)
  }
  return null
}

/** From wherever in the workbook page, F6 by F6 to the sidebar. */
export async function backToSidebar(page: Page): Promise<void> {
  for (let tries = 0; tries < 14; tries++) {
    if (await page.evaluate(() => document.activeElement?.tagName === 'IFRAME')) return
    await page.keyboard.press('F6')
    // The grid takes the keyboard when it has drawn itself.
    await page.waitForTimeout(40)
  }
  throw new Error('F6 does not come to the sidebar')
}

/** Runs in the sidebar. */
function readStop(): Stop | null {
  const at = document.activeElement
  if (at === null || at === document.body || !document.hasFocus()) return null
  const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : []
  // What only a screen reader is told tells rows of a list apart; here they count as one.
  const shown = (label: Element): string => [...label.childNodes].filter((node) => !(node instanceof Element && node.matches('.bs-visually-hidden'))).map((node) => node.textContent ?? '').join('').replace(/\s+/g, ' ').trim()
  const tag = at.tagName
  const type = at.getAttribute('type')
  const kind = tag === 'BUTTON' ? 'button' : tag === 'SELECT' ? 'choice' : tag === 'SUMMARY' ? 'more' : tag === 'A' ? 'link' : type === 'checkbox' ? 'tick'
    : tag === 'INPUT' || tag === 'TEXTAREA' ? 'text' : /^H[1-3]$/.test(tag) ? 'heading' : 'other'
  const own = tag === 'SUMMARY' ? shown(at) : ['BUTTON', 'A', 'H1', 'H2', 'H3'].includes(tag) ? words(at.querySelector('.sidebar__door-title') ?? at) : labels.map(shown).join(' ')
  const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return {
    kind, name: own.replace(/^‹ /, '') || at.getAttribute('aria-label') || '', disabled: at.getAttribute('aria-disabled') === 'true',
    ringed: inView && ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none' || Number.parseFloat(strokeWidth) > 3),
  }
}
