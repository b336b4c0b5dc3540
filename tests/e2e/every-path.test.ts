import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { writeProperties } from '../../apps-script/local/property-file.ts'
import { type InnerPage, PAGE_GROUPS } from '../../apps-script/sidebar/page.ts'
import { stringsFor } from '../../apps-script/strings/strings-for.ts'
import { isBuilt } from '../apps-script/built-add-on.ts'
import { figuresOfSample, importAndLink } from '../apps-script/gold-figures.ts'
import { startGoldAddOn } from '../apps-script/gold-workbook.ts'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { focused, goTo } from './keyboard.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { backToSidebar, sidebarKeys, tour } from './sidebar-tour.ts'
import { type At, VISITS } from './sidebar-visits.ts'

type Language = 'nl' | 'en'
const PAGES: readonly InnerPage[] = Object.values(PAGE_GROUPS).flat()
/** What follows each item of the menu, by what is read in it. */
const menuOf = (language: Language): Readonly<Record<string, (page: Page) => Promise<void>>> => {
  const { menu, done } = stringsFor(language)
  return {
    [menu.setUp]: (page) => page.getByText(done.setUp(22).split('. ')[1]!).waitFor(),
    [menu.refresh]: (page) => page.getByText(done.refreshed).waitFor(),
    [menu.openSidebar]: (page) => page.locator('aside iframe').waitFor(),
  }
}

describe.skipIf(chromiumPath === null || !isBuilt)('every path of the workbook’s menu and sidebar, by keyboard alone', () => {
  const folders: string[] = []
  const hosts: RunningHost[] = []
  const trouble: string[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath! })
  })
  afterAll(async () => {
    await browser?.close()
    for (const host of hosts) await host.stop()
    folders.forEach(dropFolder)
  })

  const newFile = (): string => {
    const folder = newFolder()
    folders.push(folder)
    return join(folder, 'zilverriet.xlsx')
  }
  const openPage = async (file: string, language: Language): Promise<Page> => {
    const host = await startBuiltHost(file)
    hosts.push(host)
    const page = await browser.newPage({ locale: language === 'nl' ? 'nl-NL' : 'en-GB', viewport: { width: 1280, height: 800 } })
    // Where a sidebar may not use the clipboard, a browser says so before the older way copies.
    page.on('console', (message) => void (message.type() === 'error' && !message.text().includes('Clipboard API') && trouble.push(`${message.text()} ${message.location().url}`)))
    page.on('pageerror', ({ message }) => void trouble.push(message))
    await page.goto(host.url)
    await page.getByRole('menuitem', { name: stringsFor(language).menu.title }).waitFor()
    return page
  }
  const openMenu = async (page: Page): Promise<readonly string[]> => {
    for (let tries = 0; tries < 6 && !await page.evaluate(() => document.activeElement?.closest('.menubar') != null); tries++) await page.keyboard.press('F6')
    await goTo(page, 'Buurtstem', 'ArrowRight', 12)
    await page.keyboard.press('Enter')
    return page.getByRole('menu').getByRole('menuitem').allInnerTexts()
  }
  const choose = async (page: Page, language: Language, item: string) => {
    const items = await openMenu(page)
    for (let at = items.indexOf(item); at > 0; at--) await page.keyboard.press('ArrowDown')
    expect((await focused(page)).name).toBe(item)
    await page.keyboard.press('Enter')
    await menuOf(language)[item]!(page)
  }
  const openSidebar = async (page: Page, language: Language): Promise<At> => {
    const { menu, sidebar: words } = stringsFor(language)
    await choose(page, language, menu.openSidebar)
    const frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
    const keys = sidebarKeys(page, frame, words)
    await frame.getByRole('heading', { level: 1 }).waitFor()
    await keys.calm()
    await backToSidebar(page)
    return {
      page, frame, keys,
      look: async (name) => expect.soft(await barriers(`${language} ${name}`, page, [NARROW_DARK], frame)).toEqual([]),
      file: async (button, file) => {
        const chosen = page.waitForEvent('filechooser')
        await keys.to(button)
        await keys.press('Enter')
        await (await chosen).setFiles(file)
        await keys.calm()
      },
    }
  }
  /** In at the door of a page, and back at it. */
  const through = async ({ keys, frame }: At, page: InnerPage, inside: () => Promise<void>) => {
    const title = await frame.locator('.sidebar__door-title').nth(PAGES.indexOf(page)).innerText()
    await keys.enter(title)
    expect(await keys.at()).toMatchObject({ kind: 'heading', name: title })
    await inside()
    // The way back is the first thing of every page.
    await frame.evaluate(() => document.querySelector('h1')!.focus())
    await keys.press('Shift+Tab')
    await keys.press('Enter')
    await keys.calm()
    // In another language, maybe.
    const door = await frame.locator('.sidebar__door-title').nth(PAGES.indexOf(page)).innerText()
    expect(await keys.at()).toMatchObject({ kind: 'button', name: door, ringed: true })
  }

  it('goes through the menu, and in a workbook with nothing in it through every door and back', async () => {
    const page = await openPage(newFile(), 'en')
    const { menu } = stringsFor('en')
    expect([...await openMenu(page)].sort()).toEqual(Object.keys(menuOf('en')).sort())
    await page.keyboard.press('Escape')
    for (const item of [menu.setUp, menu.refresh]) await choose(page, 'en', item)
    const at = await openSidebar(page, 'en')
    expect(await at.frame.locator('.sidebar__door').count()).toBe(PAGES.length)
    for (const one of PAGES) await through(at, one, () => at.look(`empty ${one}`))
    expect(trouble).toEqual([])
  }, 120_000)

  it('does in a full workbook whatever every page of the sidebar lets a person do', async () => {
    const addOn = startGoldAddOn()
    importAndLink(addOn, (await figuresOfSample('P02_wia_buurt.csv')).filter(({ indicatorId }) => /^(?:ORSCHOON|LBUURT_R)/.test(indicatorId)))
    const file = newFile()
    writeFileSync(file, await writeWorkbook(addOn.workbook))
    writeProperties(file, { script: [], document: [...addOn.properties], user: [], triggers: [] })
    const page = await openPage(file, 'nl')
    const at = await openSidebar(page, 'nl')
    const titles = await at.frame.locator('.sidebar__door-title').allInnerTexts()
    const start = await tour(at.keys, page, at.frame, (_, name) => titles.includes(name))
    expect.soft(['start', ...start.faults, ...[...start.met].filter((one) => !start.done.has(one))]).toEqual(['start'])
    for (const one of PAGES) {
      const { before, after, leave, alarm, says } = VISITS[one]
      await through(at, one, async () => {
        await at.keys.calm()
        await before?.(at)
        const { met, done: tried, faults } = await tour(at.keys, page, at.frame, (kind, name) => name === stringsFor('nl').sidebar.back || (leave?.(kind, name) ?? false), alarm)
        await after?.(at)
        expect.soft([one, ...faults, ...[...met].filter((what) => !tried.has(what))]).toEqual([one])
        await at.frame.getByText(says).first().waitFor()
        expect.soft(await barriers(`nl full ${one}`, page, [WIDE_LIGHT, { ...NARROW_DARK, partly: true }], at.frame)).toEqual([])
        await page.setViewportSize({ width: 1280, height: 800 })
      })
    }
    expect(trouble).toEqual([])
  }, 240_000)
})
