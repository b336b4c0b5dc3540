import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { codePassage, paintedWords } from './coded-page.ts'
import { conversationPage, FIRST, LIFT, MOTHER } from './corrected-conversation.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'

describe.skipIf(chromiumPath === null)('an extension that is updated while a page is being coded', () => {
  const profile = newProfile()
  let server: Server
  let browser: Extended

  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(conversationPage(FIRST))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    browser = await launchExtended(profile)
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    dropProfile(profile)
  })

  it('says so in the page, within reach of the keyboard; reloaded, the page is its own again', async () => {
    const page = browser.context.pages()[0]!
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gesprek`)
    await browser.clickToolbar(page)
    await page.locator('buurtstem-host').waitFor({ state: 'attached' })
    await codePassage(page, LIFT, 'woning')
    await page.getByText(MOTHER).first().click({ clickCount: 3 })
    await page.getByRole('combobox').waitFor()
    // What the browser does with an update that a person lets in.
    await browser.worker.evaluate(() => chrome.runtime.reload())
    await page.getByRole('group', { name: 'Buurtstem' }).getByText('Buurtstem is vernieuwd of uitgezet.').waitFor()
    expect(await paintedWords(page)).toEqual([])
    expect(await barriers('updated', page, [NARROW_DARK, WIDE_LIGHT])).toEqual([])
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '')
    for (let presses = 0; presses < 20 && (await focused()) !== 'Opnieuw laden'; presses++) await page.keyboard.press('Tab')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect(await page.locator('buurtstem-host').count()).toBe(0)
  })
})
