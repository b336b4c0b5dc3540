import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../apps-script/tabs.ts'
import { chromiumPath, dropProfile } from './chromium.ts'
import { dropFolder, libreOffice, newFolder, rowsByLibreOffice } from './host.ts'
import { freePort, linkedProduct, openChannel, runStart, type StartedProgram } from './start-program.ts'
import { eventually, sheetNames } from './workbook-page.ts'

const hasScreen = spawnSync('which', ['xvfb-run'], { stdio: 'ignore' }).status === 0
let folder = ''
let port = 0
const book = (name: string) => join(folder, name)
const url = () => `http://127.0.0.1:${port}/`
const running: StartedProgram[] = []
const start = (...args: string[]) => {
  const program = runStart(['--no-browser', ...args])
  running.push(program)
  return program
}
/** A start that must be refused: its exit code, and what it says, which must be one line. */
async function refused(...args: string[]): Promise<readonly [number | null, string]> {
  const program = start(...args)
  const code = await program.ended
  expect(program.output()).toBe('')
  expect(program.errors().trimEnd().split('\n')).toHaveLength(1)
  return [code, program.errors().trimEnd()]
}

/** The screen a process was given, for another that must share it. */
function screenOf(pid: number): Record<string, string> {
  const entries = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').map((line) => line.split(/=(.*)/s).slice(0, 2))
  return Object.fromEntries(entries.filter(([name]) => name === 'DISPLAY' || name === 'XAUTHORITY')) as Record<string, string>
}

beforeAll(async () => {
  folder = newFolder()
  port = await freePort()
  // Where the built files are of other sources than these, this start builds them, and the others do not.
  const first = start('--port', '0', '--workbook', book('eerst.xlsx'), '--lang', 'nl')
  await first.ready
  await first.interrupt()
})
afterAll(async () => {
  for (const { child, ended } of running) if (child.exitCode === null && child.signalCode === null) await (child.kill('SIGKILL'), ended)
  dropFolder(folder)
})

// What a person types, what the page shows, and what LibreOffice shows with an English setting.
const TYPED: readonly (readonly [string, string, string])[] = [
  ["'=1+1", '=1+1', '=1+1'],
  ["'+31 20 552", '+31 20 552', '+31 20 552'],
  ["'-5 is geen getal", '-5 is geen getal', '-5 is geen getal'],
  ['@naam', '@naam', '@naam'],
  ["''s avonds", "'s avonds", "'s avonds"],
  ['12,5', '12,5', '12.5'],
  ['0,1', '0,1', '0.1'],
  ['14-5-2025', '14-05-2025', '05/14/2025'],
  ['TRUE', 'WAAR', 'TRUE'],
  ['regel één\nregel twee\n"met aanhaling"', 'regel één\nregel twee\n"met aanhaling"', 'regel één\nregel twee\n"met aanhaling"'],
  ['👩🏽‍🦽 stoep; te smal', '👩🏽‍🦽 stoep; te smal', '👩🏽‍🦽 stoep; te smal'],
  ["'007", '007', '007'],
  ['=SUM(A6:A7)', '12,6', '12.6'],
  ['=COUNTIF(A6:A7;">1")', '1', '1'],
  ['=SOMS(A6)', '#NAME?', '#NAME?'],
]

describe('npm start without a browser', () => {
  it('prints both addresses on lines of their own, four lines of first steps, and both answer', async () => {
    const program = start('--port', String(port), '--workbook', book('werk.xlsx'), '--lang', 'nl')
    await program.ready
    const lines = program.output().trim().split('\n')
    expect(lines).toContain(url())
    expect(lines).toContain(`${url()}macros/s/local/exec`)
    expect(lines.slice(-4).map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. '])
    expect(await (await fetch(url())).text()).toContain('buurtstem-token')
    expect(await (await fetch(`${url()}macros/s/local/exec`)).json()).toMatchObject({ ok: true, value: { product: 'Buurtstem' } })
    expect((await fetch(`${url()}favicon.ico`)).status).toBe(200)
    // A workbook of somebody's own is there, and nothing is made in it that was not asked for.
    expect((await sheetNames(book('werk.xlsx'))).filter((name) => !name.startsWith('_'))).toEqual(['Blad1'])
  })

  it('refuses a port in use, and the workbook that is open, and leaves both running', async () => {
    const pid = running.at(-1)!.child.pid
    expect(await refused('--port', String(port), '--workbook', book('ander.xlsx'), '--lang', 'nl'))
      .toEqual([1, `Poort ${port} is al in gebruik. Kies een andere met --port, of stop het programma dat hem gebruikt.`])
    expect(await refused('--port', String(port), '--workbook', book('ander.xlsx'), '--lang', 'en'))
      .toEqual([1, `Port ${port} is already in use. Choose another with --port, or stop the program that uses it.`])
    expect(existsSync(book('ander.xlsx'))).toBe(false)
    expect(await refused('--port', '0', '--workbook', book('werk.xlsx'), '--lang', 'nl'))
      .toEqual([1, `De werkmap ${book('werk.xlsx')} is al open in een andere Buurtstem (proces ${pid}). Gebruik die, of stop hem eerst.`])
    expect((await refused('--port', '0', '--workbook', book('werk.xlsx'), '--lang', 'en'))[1]).toContain('is already open in another Buurtstem')
    expect((await fetch(url())).status).toBe(200)
  })

  it('keeps what was typed when it is stopped with Ctrl-C, and shows it again', async () => {
    const channel = await openChannel(url())
    const [tab] = await channel.tabs()
    await channel.type(tab!.id, TYPED.map(([text]) => [text]))
    const first = running.find(({ child }) => child.exitCode === null)!
    expect(await first.interrupt()).toBe(0)
    expect(first.output()).toContain(`Alles is bewaard in ${book('werk.xlsx')}.`)
    expect(first.errors()).toBe('')
    expect(existsSync(join(folder, '.werk.xlsx.lock'))).toBe(false)
    const again = start('--port', '0', '--workbook', book('werk.xlsx'), '--lang', 'nl')
    await again.ready
    const shown = await (await openChannel(again.address())).shown(tab!.id)
    expect(shown.map(([cell]) => cell)).toEqual(TYPED.map(([, page]) => page))
    expect(await again.interrupt()).toBe(0)
  })

  it.skipIf(libreOffice === null)('writes a file in which LibreOffice shows the same values', () => {
    expect(rowsByLibreOffice(book('werk.xlsx'), 1).map(([cell]) => cell)).toEqual(TYPED.map(([, , office]) => office))
  })

  it('answers a request that comes while the workbook is still being opened', async () => {
    const place = await freePort()
    const program = start('--port', String(place), '--workbook', book('vroeg.xlsx'), '--lang', 'nl')
    // Knocking all the time from before the door is there: the first who is let in came while the workbook was being read.
    let first: Response | null = null
    while (first === null && program.child.exitCode === null) {
      first = await fetch(`http://127.0.0.1:${place}/`, { signal: AbortSignal.timeout(10_000) }).catch((error: Error) => {
        if (error.name === 'TimeoutError') throw error
        return null
      })
      await new Promise((done) => setTimeout(done, 5))
    }
    expect(first?.status).toBe(200)
    await program.ready
    expect(await program.interrupt()).toBe(0)
  })
})

describe('what npm start refuses, in one sentence and with nothing broken', () => {
  it.each([
    [['--poort', '1'], 'Onbekende optie: --poort.', 'Unknown option: --poort.'],
    [['--port', 'veel'], 'Na --port hoort een getal', 'After --port comes a number'],
    [['--workbook', 'tabel.csv'], 'Na --workbook hoort de naam van een bestand dat eindigt op .xlsx', 'After --workbook comes the name of a file that ends in .xlsx'],
  ])('%j', async (args, dutch, english) => {
    for (const [language, sentence] of [['nl', dutch], ['en', english]] as const) {
      const [code, said] = await refused('--lang', language, ...args)
      expect(code).toBe(1)
      expect(said).toContain(sentence)
    }
  })

  it('a file that is no workbook, and it stays as it was', async () => {
    writeFileSync(book('brief.xlsx'), 'geen werkmap')
    for (const [language, sentence] of [['nl', 'is geen leesbare werkmap (.xlsx). Ik heb er niets aan veranderd.'], ['en', 'is not a workbook (.xlsx) that I can read. I changed nothing in it.']] as const) {
      const [code, said] = await refused('--port', '0', '--workbook', book('brief.xlsx'), '--lang', language)
      expect([code, said.startsWith(book('brief.xlsx'))]).toEqual([1, true])
      expect(said).toContain(sentence)
    }
    expect(readFileSync(book('brief.xlsx'), 'utf8')).toBe('geen werkmap')
    expect(readdirSync(folder).filter((name) => name.includes('brief'))).toEqual(['brief.xlsx'])
  })

  it('a place where no file can be made', async () => {
    const place = join(book('brief.xlsx'), 'map/werk.xlsx')
    expect((await refused('--port', '0', '--workbook', place, '--lang', 'nl'))[1]).toContain(`In de map van ${place} kan ik niet schrijven. Kies een andere plek met --workbook.`)
    const [code, said] = await refused('--port', '0', '--workbook', place, '--lang', 'en')
    expect([code, said.includes(`I cannot write in the folder of ${place}.`)]).toEqual([1, true])
  })

  // Root may write everywhere, whatever a folder says.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that may only be read (skipped for root)', async () => {
    const closed = newFolder()
    chmodSync(closed, 0o500)
    try {
      expect((await refused('--port', '0', '--workbook', join(closed, 'werk.xlsx'), '--lang', 'nl'))[0]).toBe(1)
    } finally {
      chmodSync(closed, 0o700)
      dropFolder(closed)
    }
  })
})

describe('npm start with its own sample workbook', () => {
  it('has the tabs ready the first time, and leaves them alone the second', async () => {
    const product = linkedProduct()
    try {
      const path = join(product, '.buurtstem/zilverriet.xlsx')
      const first = runStart(['--no-browser', '--port', '0', '--lang', 'nl'], { folder: product })
      running.push(first)
      await first.ready
      expect((await (await openChannel(first.address())).tabs()).map(({ name }) => name)).toEqual(LAYOUTS.map(({ title }) => title.nl))
      expect(await (await openChannel(first.address())).inFront()).toBe('Codeboek')
      expect(await (await openChannel(first.address())).sample()).toEqual({ offered: true, possible: true, step: null })
      await first.interrupt()
      expect(first.output()).toContain(`Alles is bewaard in ${path}.`)
      const bytes = readFileSync(path)
      const second = runStart(['--no-browser', '--port', '0', '--lang', 'nl'], { folder: product })
      running.push(second)
      await second.ready
      await second.interrupt()
      expect(readFileSync(path).equals(bytes)).toBe(true)
    } finally {
      dropFolder(product)
    }
  })
})

describe('npm start with a browser', () => {
  it.skipIf(!hasScreen || chromiumPath === null)('opens the sample and the workbook in a Chromium with the extension, and closes with Ctrl-C (needs xvfb and Chromium)', async () => {
    const product = linkedProduct()
    const tools = newFolder()
    // The same Chromium, with a door for the test to look in: the script itself talks to it by pipes.
    writeFileSync(join(tools, 'chromium'), `#!/bin/sh\nexec ${chromiumPath} --remote-debugging-port=0 "$@"\n`, { mode: 0o755 })
    try {
      const program = runStart(['--port', '0', '--workbook', book('scherm.xlsx'), '--lang', 'nl'], {
        folder: product, before: ['xvfb-run', '-a'], environment: { PATH: `${tools}:${process.env.PATH}` },
      })
      running.push(program)
      await program.ready
      const hostProcess = (JSON.parse(readFileSync(book('.scherm.xlsx.lock'), 'utf8')) as { pid: number }).pid
      const door = join(product, '.buurtstem/profile/DevToolsActivePort')
      const [doorPort] = (await eventually(async () => existsSync(door) && readFileSync(door, 'utf8').split('\n'), 'the browser')) as string[]
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${doorPort}`)
      const context = browser.contexts()[0]!
      const worker = await eventually(async () => context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://')), 'the extension')
      await eventually(async () => context.pages().length === 2, 'two pages')
      const tabs = await worker.evaluate(async () => (await chrome.tabs.query({})).map(({ index, active }) => ({ index, active })))
      expect(tabs).toEqual([{ index: 0, active: true }, { index: 1, active: false }])
      expect(context.pages().map((page) => page.url()).toSorted()).toEqual([`${program.address()}?lang=nl`, expect.stringContaining(`${program.address()}voorbeeld/T01`)])
      expect(await worker.evaluate(() => chrome.runtime.getManifest().name)).toContain('Buurtstem')
      await browser.close()

      const other = runStart(['--port', '0', '--workbook', book('tweede.xlsx'), '--lang', 'nl'], { folder: product, environment: { ...screenOf(hostProcess), PATH: `${tools}:${process.env.PATH}` } })
      running.push(other)
      await eventually(async () => other.output().includes('De browser van Buurtstem was al open'), 'the sentence about the open browser')
      expect(await other.interrupt()).toBe(0)

      process.kill(hostProcess, 'SIGINT')
      await program.ended
      expect(program.output()).toContain(`Alles is bewaard in ${book('scherm.xlsx')}.`)
      expect(program.errors()).toBe('')
    } finally {
      dropProfile(product)
      dropFolder(tools)
    }
  })
})
