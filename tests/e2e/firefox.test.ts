import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST_NAME } from '../../extension/page/nodes.ts'
import { type ExtendedFirefox, firefoxPath, launchFirefox } from './firefox.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { serveStrictPage } from './strict-page.ts'
import { eventually, recordsInFile } from './workbook-page.ts'

/** The main path of one person in Firefox; each step stands on the one before. */
describe.skipIf(firefoxPath === null)('the main path, in Firefox', () => {
  const folder = newFolder()
  const workbookFile = join(folder, 'zilverriet.xlsx')
  let host: RunningHost
  let firefox: ExtendedFirefox
  let transcript: Page
  const errors: string[] = []

  beforeAll(async () => {
    host = await startBuiltHost(workbookFile)
    firefox = await launchFirefox()
    transcript = firefox.page
    transcript.on('pageerror', (error) => errors.push(String(error)))
  })
  afterAll(async () => {
    await firefox?.close()
    await host?.stop()
    dropFolder(folder)
  })

  /** Where the first letter of some words stands in the window, brought into sight. */
  const placeOf = (page: Page, words: string) => page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const at = text.data.indexOf(sought)
      if (at < 0) continue
      text.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + sought.length)
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0]!, rects.at(-1)!]
      return { x: first.left + 1, y: first.top + first.height / 2, endX: last.right, endY: last.top + last.height / 2 }
    }
    throw new Error(`not on the page: ${sought}`)
  }, words)
  const tripleClick = async (page: Page, words: string) => {
    const { x, y } = await placeOf(page, words)
    await page.mouse.click(x + 4, y, { count: 3 })
  }
  const paletteOf = (page: Page) => page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot
    const box = root?.querySelector<HTMLElement>('.palette')
    if (!root || !box || box.hidden) return null
    const { left, top, right, bottom } = box.getBoundingClientRect()
    const { backgroundColor, position, boxShadow } = getComputedStyle(box)
    return { options: [...root.querySelectorAll('[role=option]')].map((one) => one.textContent ?? ''), box: { left, top, right, bottom }, backgroundColor, position, boxShadow }
  }, HOST_NAME)
  const palette = (page: Page) => eventually(() => paletteOf(page), 'the palette')
  const code = async (page: Page, letters: string) => {
    await palette(page)
    await page.keyboard.type(letters, { delay: 10 })
    await page.keyboard.press('Enter')
    await eventually(async () => (await paletteOf(page)) === null, 'the palette shut after Enter')
  }
  /** What is painted, as the page itself sees it: one text a coding, a line for each code on it. */
  const painted = (page: Page) => page.evaluate(() => [...CSS.highlights]
    .filter(([name]) => /^buurtstem-.+-\d+$/.test(name))
    .flatMap(([, highlight]) => [...highlight].map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })))
  const paintedTimes = (page: Page, words: string, times: number) =>
    eventually(async () => (await painted(page)).filter((text) => text.includes(words)).length === times, `${times} × '${words}' painted`)
  const shows = (page: Page | Frame, words: string | RegExp, ms?: number) =>
    eventually(async () => {
      const text = await page.evaluate(() => document.body.innerText)
      return typeof words === 'string' ? text.includes(words) : words.test(text)
    }, `the words ${words}`, ms)
  const press = (page: Page | Frame, name: RegExp) => eventually(() => page.evaluate((source) => {
    const sought = new RegExp(source)
    const button = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=menuitem], a[href]')].find((one) => sought.test(one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''))
    button?.click()
    return button !== undefined
  }, name.source), `a button ${name}`)
  const seriousFindings = async (page: Page) => {
    await page.evaluate(axe.source)
    const results = await page.evaluate(() => (globalThis as unknown as { readonly axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }))
    return results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  it('changes nothing before the click; the click switches the page on and opens the sidebar', async () => {
    await transcript.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    expect(await transcript.$(HOST_NAME)).toBeNull()
    expect(await firefox.sidebar()).toBeNull()
    await firefox.clickToolbar(transcript)
    await eventually(() => transcript.$(HOST_NAME), 'the layer of the extension')
    expect(await eventually(() => firefox.sidebar(), 'the sidebar')).toBe('buurtstem_buurtstem_example-sidebar-action')
  })

  it('codes a passage selected with the mouse: letters, Enter, and it is painted', async () => {
    const before = await transcript.evaluate(() => document.body.innerHTML)
    await tripleClick(transcript, 'Ernaast. Ik ook een keer')
    const opened = await palette(transcript)
    expect(opened.position).toBe('fixed')
    expect(opened.backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
    await code(transcript, 'afval')
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 1)
    // Firefox selects the time and the label of the turn along with the words; Chromium does not.
    expect(await painted(transcript)).toEqual(['Ernaast. Ik ook een keer, ik geef het toe.'])
    expect(await transcript.evaluate(() => document.body.innerHTML)).toBe(before)
  })

  it('codes a passage dragged over with the mouse', async () => {
    const { x, y, endX, endY } = await placeOf(transcript, 'Vroeger stonden de deuren open')
    await transcript.mouse.move(x, y)
    await transcript.mouse.down()
    await transcript.mouse.move((x + endX) / 2, endY, { steps: 4 })
    await transcript.mouse.move(endX, endY, { steps: 4 })
    await transcript.mouse.up()
    await code(transcript, 'elkaar kennen')
    await paintedTimes(transcript, 'Vroeger stonden de deuren open', 1)
  })

  it('codes a passage selected with the keyboard alone', async () => {
    await firefox.browseWithCaret(true)
    const { x, y } = await placeOf(transcript, 'En dan komen de ratten')
    await transcript.mouse.click(x, y)
    await transcript.keyboard.down('Shift')
    await transcript.keyboard.down('Control')
    for (let words = 0; words < 5; words++) await transcript.keyboard.press('ArrowRight')
    await transcript.keyboard.up('Control')
    await transcript.keyboard.up('Shift')
    await code(transcript, 'ongedierte')
    await firefox.browseWithCaret(false)
    await paintedTimes(transcript, 'dan komen de ratten', 1)
  })

  it('puts a second code on the same passage, and takes it back', async () => {
    await tripleClick(transcript, 'Ernaast. Ik ook een keer')
    await code(transcript, 'meldingen')
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 2)
    const panel = await firefox.openPanel(transcript)
    await press(panel, /^Op deze pagina/)
    const listed = () => panel.evaluate(() => [...document.querySelectorAll('.codings > li')].map((one) => one.textContent ?? ''))
    await eventually(async () => (await listed()).some((one) => one.includes('Meldingen niet opgevolgd')), 'the second code in the panel')
    await press(panel, /^Draai terug: .*Meldingen niet opgevolgd/)
    await eventually(async () => !(await listed()).some((one) => one.includes('Meldingen niet opgevolgd')), 'the second code gone from the panel')
    expect(await listed()).toHaveLength(3)
    await panel.close()
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 1)
  })

  it('shows the codings of the page in the side panel, and a click goes to the passage', async () => {
    const panel = await firefox.openPanel(transcript)
    await press(panel, /^Op deze pagina/)
    await shows(panel, 'Ernaast. Ik ook een keer')
    await shows(panel, /BT2\.1[^]*Afval en containers/)
    await transcript.evaluate(() => scrollTo(0, 0))
    await press(panel, /^Ga naar: .*ratten/)
    await eventually(() => transcript.evaluate(() => scrollY > 200), 'the page scrolled to the passage')
    expect(await seriousFindings(panel)).toEqual([])
    await panel.close()
  })

  it('shows them in the browser’s own sidebar too, which follows the tab in front', async () => {
    const options = await firefox.openOwn('options.html')
    await eventually(async () => (await firefox.sidebarWords(options)).includes('Geen pagina om te coderen'), 'no page beside the settings')
    await transcript.bringToFront()
    await eventually(async () => /Afval en containers[^]*Ernaast\. Ik ook een keer/.test(await firefox.sidebarWords(options)), 'the codings beside the transcript')
    await options.close()
  })

  it('finds everything back in its place after a reload and a click, which Firefox wants anew', async () => {
    await transcript.reload()
    await firefox.clickToolbar(transcript)
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 1)
    await paintedTimes(transcript, 'dan komen de ratten', 1)
  })

  it('says so while Firefox waits for that click, and finds everything back without one on a site that a person keeps', async () => {
    await transcript.reload()
    const panel = await firefox.openPanel(transcript)
    await shows(panel, 'Klik opnieuw op de knop van Buurtstem')
    expect(await seriousFindings(panel)).toEqual([])
    const keep = await eventually(() => panel.$('aria/Toon mijn coderingen altijd op deze site'), 'the box to keep the site')
    await keep.click()
    await shows(panel, 'dan komen de ratten')
    await panel.close()
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 1)
    await transcript.reload()
    await paintedTimes(transcript, 'Ernaast. Ik ook een keer', 1)
  })

  it('pairs with the workbook by a code from its sidebar; the codings arrive', async () => {
    const workbook = await firefox.newPage()
    await workbook.goto(host.url)
    await press(workbook, /^Buurtstem$/)
    await press(workbook, /^Richt de tabbladen in/)
    await shows(workbook, 'Coderingen')
    await press(workbook, /^Buurtstem$/)
    await press(workbook, /^Open het zijpaneel/)
    const sidebar = await eventually(async () => (await (await workbook.$('aside iframe'))?.contentFrame()) ?? null, 'the sidebar of the workbook')
    await press(sidebar, /^Apparaten/)
    const name = await eventually(() => sidebar.$('input:not([type=checkbox])'), 'the field for a name')
    await name.type('Firefox van de test')
    await press(sidebar, /^Maak een koppelcode/)
    const pairingCode = await eventually(() => sidebar.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value), 'a pairing code')
    const options = await firefox.openOwn('options.html')
    const field = await eventually(() => options.$('textarea'), 'the field for a pairing code')
    await field.type(pairingCode)
    expect(await seriousFindings(options)).toEqual([])
    await press(options, /^Koppel$/)
    await shows(options, 'Ontkoppel')
    await shows(options, 'Er staat nu niets klaar om te versturen', 20_000)
    await options.close()
    const living = async () => (await recordsInFile(workbookFile, 'Coderingen')).filter((row) => row.Verwijderd === 'false')
    const codings = await eventually(async () => (await living()).length === 3 && living(), 'three codings in the workbook')
    expect(codings.map((row) => `${row.Spreker} ${row.Code!.split(' ')[0]}`).sort()).toEqual(['D2 BT2.1', 'D7 BT2.2', 'D7 BT8.1'])
    await workbook.close()
  })

  it('finds the passages again, saves them as a file, and finds and codes words in a text that it keeps', async () => {
    const page = await firefox.openOwn('retrieval.html')
    await shows(page, '3 coderingen')
    expect(await seriousFindings(page)).toEqual([])
    await press(page, /^Kopieer of bewaar$/)
    await shows(page, 'weggelaten: 3 omdat delen niet mag')
    await press(page, /^Bewaar het bestand$/)
    await shows(page, /Bewaard als fragmenten-[\d-]+\.docx/)
    await press(page, /^Sluit$/)
    await page.evaluate(async () => {
      const { browser: api } = globalThis as unknown as { readonly browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } } }
      const text = { text: 'De bakker kent iedereen. Bij de bakker is het warm.', cutting: { kind: 'paragraph' }, format: 'txt', fileName: 'bakker.txt', pages: [], respondents: [] }
      await api.runtime.sendMessage({ to: 'background', name: 'addSources', args: [{ sources: [{ card: { title: 'Bij de bakker' }, text }] }] })
    })
    await (await page.$('a[href="#zoek"]'))!.click()
    const field = await eventually(() => page.$('input[maxlength="1000"]'), 'the field for words')
    await field.type('bakker')
    await page.keyboard.press('Enter')
    await shows(page, '2 vondsten in 1 bron')
    await press(page, /^Alles wel$/)
    await page.select('.findings__code select', await page.evaluate(() => [...document.querySelectorAll<HTMLOptionElement>('.findings__code option')].find((option) => option.text.includes('AB5'))!.value))
    await press(page, /^Codeer 2 vondsten$/)
    await shows(page, '2 fragmenten gecodeerd')
    await press(page, /^Draai terug/)
    await (await page.$('a[href="#"]'))!.click()
    await shows(page, '3 coderingen')
    await page.close()
  })

  it('works and is styled on a page whose policy forbids everything', async () => {
    const strict = await serveStrictPage()
    const page = await firefox.newPage()
    try {
      await page.goto(strict.url)
      await firefox.clickToolbar(page)
      await eventually(() => page.$(HOST_NAME), 'the layer of the extension')
      await tripleClick(page, 'De lift staat al drie weken stil')
      const opened = await palette(page)
      expect(opened.position).toBe('fixed')
      expect(opened.backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
      expect(opened.boxShadow).not.toBe('none')
      await code(page, 'meldingen')
      await paintedTimes(page, 'De lift staat al drie weken stil', 1)
    } finally {
      await page.close()
      await strict.stop()
    }
  })

  it('takes in a file, opens it as a text, codes in it, and corrects it with the coding', async () => {
    const page = await firefox.openOwn('reader.html')
    const picker = await eventually(() => page.$('input[data-files]') as Promise<ElementHandle<HTMLInputElement> | null>, 'the picker of files')
    const folderOfFile = newFolder()
    const path = join(folderOfFile, 'praatje.vtt')
    writeFileSync(path, 'WEBVTT\n\n00:01.000 --> 00:03.000\nSpeaker 1\nwat zou u missen\n\n00:04.000 --> 00:06.000\nSpeaker 2\nde koe fie kar op het plein\n')
    await picker.uploadFile(path)
    await shows(page, '2 spreekbeurten van 2 sprekers')
    await press(page, /^Voeg 1 bron toe$/)
    await shows(page, '1 bron toegevoegd')
    await press(page, /^praatje$/)
    await eventually(() => page.$('[data-line]'), 'the text')
    await tripleClick(page, 'de koe fie kar')
    await code(page, 'afval')
    await paintedTimes(page, 'de koe fie kar op het plein', 1)
    await press(page, /^Verbeter de tekst$/)
    await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('dialog textarea')!
      area.value = area.value.replace('koe fie kar', 'koffiekar')
    })
    await press(page, /^Bewaar$/)
    await paintedTimes(page, 'de koffiekar op het plein', 1)
    await page.close()
    dropFolder(folderOfFile)
  })

  it('changes the codebook on its page: moves by keyboard, renames, merges, and takes it all back', async () => {
    const page = await firefox.openOwn('codebook.html')
    const keys = () => page.evaluate(() => [...document.querySelectorAll('[data-code]')].map((one) => `${one.getAttribute('aria-level')} ${one.getAttribute('aria-label')!.split(' ')[0]}`))
    const order = (start: string, expected: string) => eventually(async () => (await keys()).filter((key) => key.includes(start)).join() === expected, `the order ${expected}`)
    const focus = (label: string) => page.evaluate((start) => [...document.querySelectorAll<HTMLElement>('[data-code]')].find((one) => one.getAttribute('aria-label')!.startsWith(start))!.focus(), label)
    const alt = async (key: 'ArrowDown' | 'ArrowLeft') => {
      await page.keyboard.down('Alt')
      await page.keyboard.press(key)
      await page.keyboard.up('Alt')
    }
    const takeBack = async () => {
      await page.keyboard.down('Control')
      await page.keyboard.press('z')
      await page.keyboard.up('Control')
    }
    await eventually(async () => (await keys()).length > 30, 'the tree')
    await focus('BT8.1 ')
    await alt('ArrowDown')
    await order('BT8', '1 BT8,2 BT8.2,2 BT8.1,2 BT8.3,2 BT8.4')
    // In Firefox Alt with an arrow goes back a page, if nobody stops it.
    await alt('ArrowLeft')
    await order('BT8.1', '1 BT8.1')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^BT8\.1 /)
    await page.keyboard.press('F2')
    await eventually(() => page.evaluate(() => document.activeElement?.matches('.detail__name-nl input') ?? false), 'the name to write in')
    await page.keyboard.type('Buren kennen')
    await page.keyboard.press('Enter')
    await shows(page, 'Buren kennen')
    await press(page, /^Voeg samen…$/)
    await eventually(() => page.$('[role=option]'), 'codes to choose from')
    await page.keyboard.type('burenhulp')
    await eventually(() => page.evaluate(() => document.querySelector('[role=option]')?.textContent?.startsWith('BT8.2') ?? false), 'the code of that name first')
    await page.keyboard.press('Enter')
    await shows(page, '1 codering krijgt de andere code.')
    expect(await seriousFindings(page)).toEqual([])
    await press(page, /^Voeg samen$/)
    await eventually(async () => !(await keys()).includes('1 BT8.1'), 'the code gone')
    await focus('BT8 ')
    for (let acts = 0; acts < 4; acts++) await takeBack()
    await order('BT8', '1 BT8,2 BT8.1,2 BT8.2,2 BT8.3,2 BT8.4')
    await shows(page, 'Elkaar kennen')
    await page.close()
  })

  it('hands the project over as a locked file, wipes it with proof, and brings it back from the file', async () => {
    const project = await firefox.openOwn('project.html')
    project.on('pageerror', (error) => errors.push(String(error)))
    // Downloads go to a folder that a test cannot see in Firefox: what the page hands to the browser is kept here instead.
    await project.evaluate(() => {
      const handed: Blob[] = []
      const { createObjectURL } = URL
      URL.createObjectURL = (blob) => createObjectURL(handed[handed.push(blob as Blob) - 1]!)
      Object.assign(globalThis, { handed })
    })
    const handed = (count: number) => eventually(() => project.evaluate((wanted) => (globalThis as unknown as { handed: Blob[] }).handed.length === wanted, count), `file ${count}`)
    const counts = () => project.evaluate(async () => {
      const { browser: api } = globalThis as unknown as { readonly browser: { readonly runtime: { sendMessage(message: object): Promise<{ readonly value: { readonly counts: Readonly<Record<string, number>> } }> } } }
      const { counts: all } = (await api.runtime.sendMessage({ to: 'background', name: 'exportHead', args: [{ sourceIds: null, addresses: false }] })).value
      return { codings: all['codings'], sources: all['sources'] }
    })
    const before = await counts()
    expect(before.codings).toBeGreaterThan(2)
    await shows(project, 'Download een back-up')
    expect(await project.evaluate(() => document.body.innerText)).not.toContain('Kies een map voor back-ups')
    await project.evaluate(() => [...document.querySelectorAll('label')].find((one) => one.textContent === 'Beveilig met een wachtzin')!.click())
    for (const field of await project.$$('input[type=password]')) await field.type('vier losse woorden')
    await press(project, /^Maak het bestand$/)
    await handed(1)
    await press(project, /^Wis het project/)
    await eventually(() => project.evaluate(() => document.activeElement!.matches('dialog[open] input')), 'the keyboard in the field for the word')
    await project.keyboard.type('wissen')
    await press(project, /^Wis alles/)
    await handed(2)
    expect(await counts()).toEqual({ codings: 0, sources: 0 })
    await project.evaluate(() => {
      const [file] = (globalThis as unknown as { handed: Blob[] }).handed
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!
      const chosen = new DataTransfer()
      chosen.items.add(new File([file!], 'project.buurtstem'))
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const lock = await eventually(async () => (await project.$$('#bring ~ * input[type=password], section[aria-labelledby=bring] input[type=password]'))[0], 'the field for the passphrase')
    await lock.type('vier losse woorden')
    await press(project, /^Open$/)
    await shows(project, 'Wat er in ‘project.buurtstem’ staat', 20_000)
    await press(project, /^Lees in$/)
    await shows(project, 'ingelezen', 20_000)
    expect(await counts()).toEqual(before)
    expect(await seriousFindings(project)).toEqual([])
    await project.close()
  })

  it('throws no error in any page on the way', () => {
    expect(errors).toEqual([])
  })
})
