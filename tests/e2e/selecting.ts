import { HOST_NAME } from '../../extension/page/nodes.ts'
import { placeOf, type Words } from './point-of.ts'
import type { Step } from './selection-cases.ts'
import type { Tab } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

/** Does what a person does. */
export async function take(tab: Tab, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('drag' in step) {
      const [from, to] = step.drag
      await dragOver(tab, from, to, step.backwards)
    } else if ('double' in step) await tab.click((await placeOf(tab, step.double)).middle, 2)
    else if ('triple' in step) await tab.click((await placeOf(tab, step.triple)).middle, 3)
    else if ('click' in step) await clickWith(tab, (await placeOf(tab, step.click)).start, step.with)
    else if ('clickAfter' in step) await clickWith(tab, (await placeOf(tab, step.clickAfter)).end, step.with)
    else for (let times = step.times ?? 1; times > 0; times--) await tab.keys(step.keys)
  }
}

async function clickWith(tab: Tab, point: { readonly x: number; readonly y: number }, key: string | undefined): Promise<void> {
  if (key === undefined) return tab.click(point)
  await tab.hold(key)
  await tab.click(point)
  await tab.letGo(key)
}

/** Selects with the mouse, from the first letter of some words to the last of others, or the other way around. */
export async function dragOver(tab: Tab, from: Words, to: Words, backwards = false): Promise<void> {
  // Bringing the one into sight would move the other: both are near each other.
  await placeOf(tab, from)
  const [first, end] = [(await placeOf(tab, from, false)).start, (await placeOf(tab, to, false)).end]
  const [a, b] = backwards ? [end, first] : [first, end]
  await tab.moveTo(a)
  await tab.press()
  await tab.moveTo({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  await tab.moveTo(b)
  await tab.release()
}

/** Whether the palette is open, as it stands on the page. */
export async function paletteIsOpen(tab: Tab): Promise<boolean> {
  return tab.evaluate((name) => {
    const box = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.palette')
    return box !== null && box !== undefined && !box.hidden
  }, HOST_NAME)
}

/** Clicks in the palette's field: Firefox is driven with keys for the page's own document only, so that letters typed in a frame do not get there. */
export async function enterPalette(tab: Tab): Promise<void> {
  await eventually(() => paletteIsOpen(tab), 'the palette')
  const point = await tab.evaluate((host) => {
    const { left, top, height } = document.querySelector(host)!.shadowRoot!.querySelector('.palette__input')!.getBoundingClientRect()
    return { x: left + 20, y: top + height / 2 }
  }, HOST_NAME)
  await tab.click(point)
}

/** Gives what is selected the first code that some letters find. */
export async function codeSelected(tab: Tab, letters: string): Promise<void> {
  await eventually(() => paletteIsOpen(tab), 'the palette')
  await tab.type(letters)
  await tab.keys('Enter')
  await eventually(async () => !(await paletteIsOpen(tab)), 'the palette shut after Enter')
}

/** What the strip at the bottom of the page says; '' when it is not there. */
export async function stripWords(tab: Tab): Promise<string> {
  return tab.evaluate((name) => {
    const strip = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.strip')
    return strip && !strip.hidden ? (strip.querySelector('.strip__words')?.textContent ?? '') : ''
  }, HOST_NAME)
}
