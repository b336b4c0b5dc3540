import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile } from './chromium.ts'
import { dropFolder, newFolder } from './host.ts'
import { linkedProduct, runStart, type StartedProgram, terminal } from './start-program.ts'
import { eventually } from './workbook-page.ts'

const QUESTION = { nl: 'Zal ik Chromium nu installeren met apt-get? (j/n)', en: 'Shall I install Chromium now with apt-get? (y/n)' }
const NOT_FOUND = { nl: 'Ik vind geen Chromium, Chrome of Edge.', en: 'I cannot find Chromium, Chrome or Edge.' }
const INSTALLED = ['update', 'install -y --no-install-recommends chromium']

/** npm start on a machine without a browser: only these tools are found, and apt-get writes down what it is asked. */
describe('npm start where no browser is found', () => {
  let product = ''
  let tools = ''
  let program: StartedProgram | null = null
  const asked = () => (existsSync(join(tools, 'asked')) ? readFileSync(join(tools, 'asked'), 'utf8').trim().split('\n') : [])
  const tool = (name: string, script: string) => {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(tools, name), 0o755)
  }
  const aptGet = (install: string) => tool('apt-get', `echo "$*" >> '${tools}/asked'\ncase "$1" in install) ${install};; esac`)
  const start = (language: 'nl' | 'en', inTerminal: boolean) => {
    program = runStart(['--port', '0', '--workbook', join(product, 'werk.xlsx'), '--lang', language], {
      folder: product, terminal: inTerminal, environment: { PATH: tools, DISPLAY: ':0', WAYLAND_DISPLAY: '' },
    })
    return program
  }
  const says = (words: string) => eventually(async () => program!.output().includes(words), words)
  const served = async () => (await fetch(program!.address())).status

  beforeAll(async () => {
    // Where the built files are of other sources than these, this start builds them: the others have no npm in their path.
    const folder = newFolder()
    const first = runStart(['--no-browser', '--port', '0', '--workbook', join(folder, 'eerst.xlsx'), '--lang', 'nl'])
    await first.ready
    await first.interrupt()
    dropFolder(folder)
  })
  beforeEach(() => {
    product = linkedProduct()
    tools = newFolder()
    tool('sudo', 'exec "$@"')
    aptGet('exit 0')
  })
  afterEach(async () => {
    if (program !== null && program.child.exitCode === null) await program.interrupt()
    dropProfile(product)
    dropFolder(tools)
  })

  it.skipIf(terminal === null).each([['nl', 'n'], ['en', 'n'], ['nl', ''], ['en', 'j']] as const)('asks in a terminal, installs nothing at the answer “%s: %s”, and serves the workbook (needs script)', async (language, answer) => {
    start(language, true)
    await says(QUESTION[language])
    expect(program!.output()).toContain(NOT_FOUND[language])
    expect(await served()).toBe(200)
    program!.type(`${answer}\r`)
    await new Promise((done) => setTimeout(done, 300))
    expect(await served()).toBe(200)
    expect(await program!.interrupt()).toBe(0)
    expect(program!.output()).toContain(join(product, 'werk.xlsx'))
    expect(asked()).toEqual([])
  })

  it.skipIf(terminal === null || chromiumPath === null)('installs Chromium at “j”, serves the workbook meanwhile, and opens it with the sample and the workbook (needs script and Chromium)', async () => {
    // What apt-get would bring: a Chromium in the path. Without a window, and with a door for the test to look in.
    const lines = ['#!/bin/sh', `PATH='${process.env['PATH']}' exec '${chromiumPath}' --headless=new --remote-debugging-port=0 "$@"`]
    aptGet(`while [ ! -e '${tools}/go' ]; do /bin/sleep 0.1; done; printf '%s\\n' ${lines.map((line) => `'${line.replaceAll("'", "'\\''")}'`).join(' ')} > '${tools}/new'; /bin/chmod 755 '${tools}/new'; /bin/mv '${tools}/new' '${tools}/chromium'`)
    start('nl', true)
    await says(QUESTION.nl)
    program!.type('j\r')
    await eventually(async () => asked().length === 2, 'apt-get at work')
    expect(await served()).toBe(200)
    writeFileSync(join(tools, 'go'), '')
    const door = join(product, '.buurtstem/profile/DevToolsActivePort')
    const [port] = (await eventually(async () => existsSync(door) && readFileSync(door, 'utf8').split('\n'), 'the browser')) as string[]
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const addresses = () => browser.contexts()[0]!.pages().map((page) => page.url()).toSorted()
    await eventually(async () => addresses().length === 2 && addresses().every((address) => address.startsWith('http')), 'both pages')
    expect(addresses()).toEqual([`${program!.address()}?lang=nl`, expect.stringContaining('voorbeeld/T01')])
    await browser.close()
    expect(asked()).toEqual(INSTALLED)
    expect(await program!.interrupt()).toBe(0)
  })

  it.skipIf(terminal === null)('says so when apt-get could not install it, and goes on serving (needs script)', async () => {
    aptGet('echo "E: Unable to locate package chromium" >&2; exit 100')
    start('en', true)
    await says(QUESTION.en)
    program!.type('yes\r')
    await says('Chromium was not installed; the reason is above.')
    expect(asked()).toEqual(INSTALLED)
    expect(program!.output()).toContain('E: Unable to locate package chromium')
    expect(await served()).toBe(200)
  })

  it.skipIf(terminal === null)('stops at Ctrl-C instead of an answer, with everything kept (needs script)', async () => {
    start('nl', true)
    await says(QUESTION.nl)
    expect(await program!.interrupt()).toBe(0)
    expect(program!.output()).toContain(`Alles is bewaard in ${join(product, 'werk.xlsx')}.`)
    expect(asked()).toEqual([])
  })

  it('asks nothing where there is no terminal, says how to get a browser, and serves the workbook', async () => {
    start('nl', false)
    await says(NOT_FOUND.nl)
    expect(program!.output()).toContain('sudo apt-get install chromium')
    expect(program!.output()).not.toContain(QUESTION.nl)
    expect(await served()).toBe(200)
    expect(await program!.interrupt()).toBe(0)
    expect(asked()).toEqual([])
  })

  it.skipIf(terminal === null)('asks nothing where there is no apt-get (needs script)', async () => {
    tools = newFolder()
    start('en', true)
    await says(NOT_FOUND.en)
    await new Promise((done) => setTimeout(done, 300))
    expect(program!.output()).not.toContain(QUESTION.en)
    expect(await program!.interrupt()).toBe(0)
  })
})
