/* What `npm start` does: plain Node, nothing installed needed to begin. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { pathToFileURL } from 'node:url'
import { aptCommand, findBrowser, hasDisplay, installChromium, openBrowser } from './start/browser.mjs'
import { fingerprint, mustBuild, mustInstall, nodeIsNewEnough, runNpm } from './start/prepare.mjs'
import { readStartOptions } from './start/start-options.mjs'
import { fill, startTexts } from './strings/start-texts.mjs'

const root = resolve(import.meta.dirname, '../..')
const FIRST_PORT = 4680
const LAST_PORT = 4699
const FAILURES = {
  'port-in-use': 'portInUse', 'port-refused': 'portRefused', 'in-use': 'inUse', 'no-write': 'noWrite', 'not-a-workbook': 'notAWorkbook',
  'bad-properties': 'badProperties', 'no-bundle': 'noBundle', 'bad-bundle': 'noBundle', 'no-page': 'noBundle',
}

const print = (text) => process.stdout.write(`${text}\n`)
const stopWith = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const read = readStartOptions(process.argv.slice(2), process.env)
const texts = startTexts[read.ok ? read.options.language : read.language]
const say = (key, values) => fill(texts[key], values)
if (!read.ok) {
  stopWith(read.code === 'unknownOption' ? say('unknownOption', { option: read.option }) : say('optionNeedsValue', { option: read.option, value: texts[read.code] }))
}
const { options } = read
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
if (!nodeIsNewEnough(process.version, manifest.engines.node)) stopWith(say('nodeTooOld', { have: process.version, need: manifest.engines.node.replace('>=', '') }))

if (mustInstall(root)) {
  print(say('installing'))
  if (!runNpm(root, ['ci', '--no-audit', '--no-fund'])) stopWith(say('installFailed'))
}
if (mustBuild(root, fingerprint(root))) {
  print(say('building'))
  if (!runNpm(root, ['run', '--silent', 'build', '--', '--logLevel', 'error'])) stopWith(say('buildFailed'))
}

const { startHost } = await import(pathToFileURL(join(root, 'dist/local/host.mjs')).href)
const workbookPath = options.workbook === null ? join(root, '.buurtstem/zilverriet.xlsx') : resolve(process.env.INIT_CWD ?? process.cwd(), options.workbook)
let savedAt = workbookPath
/** None while it starts: what is logged then asks for it already. */
let host = null
host = await start()

/** Starts the host; tries the next ports only when the person named none. */
async function start() {
  const ports = options.port === null ? Array.from({ length: LAST_PORT - FIRST_PORT + 1 }, (_, index) => FIRST_PORT + index) : [options.port]
  for (const port of ports) {
    try {
      return await startHost({
        port, workbookPath, language: options.language, version: manifest.version,
        bundleDir: join(root, 'dist/apps-script'), demoDir: join(root, 'shared/demo'), pageDir: join(root, 'dist/local/page'), log,
        // Our own sample workbook is ready to work in; what a workbook of somebody's own becomes is that person's choice.
        ...(options.workbook === null ? { firstRun: 'setUpWorkbook', offersSample: true } : {}),
      })
    } catch (error) {
      if (error.code === 'port-in-use' && options.port === null) continue
      const key = FAILURES[error.code]
      return stopWith(key === undefined ? say('failed', { detail: error.message }) : say(key, { port: String(port), path: workbookPath, detail: error.message }))
    }
  }
  return stopWith(say('noFreePort', { from: String(FIRST_PORT), to: String(LAST_PORT) }))
}

function log(level, message) {
  if (level === 'error' || level === 'warn') process.stderr.write(`${message}\n`)
  const now = host?.workbookPath()
  if (now !== undefined && now !== savedAt) {
    savedAt = now
    print(say('movedTo', { path: now }))
  }
}

let browser = null
let ending = null

/** Saves, closes and ends; a second Ctrl-C does not cut it short. */
function stop() {
  ending ??= (async () => {
    print(say('stopping'))
    await browser?.close()
    try {
      await host.stop()
      print(say('stopped', { path: host.workbookPath() }))
      process.exit(0)
    } catch (error) {
      stopWith(say('stopFailed', { detail: error.message }))
    }
  })()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

print('')
print(`${say('workbookAt')}:`)
print(`${host.url}${options.language === 'nl' ? '' : '?lang=en'}`)
print(`${say('endpointAt')}:`)
print(host.execUrl)
print('')
for (const line of texts.firstSteps) print(fill(line, { path: host.workbookPath() }))
print('')

if (options.browser) await showBrowser()

async function showBrowser() {
  if (!hasDisplay()) return print(say('noDisplay'))
  let path = findBrowser()
  if (path === null) {
    print(say('noBrowser'))
    const apt = aptCommand()
    if (apt === null || !process.stdin.isTTY || !process.stdout.isTTY) return undefined
    const asking = createInterface({ input: process.stdin, output: process.stdout })
    asking.once('SIGINT', stop)
    const answer = await asking.question(say('askInstall'))
    asking.close()
    if (!answer.trim().toLowerCase().startsWith(texts.yes)) return undefined
    await installChromium(apt)
    if (ending !== null) return undefined
    path = findBrowser()
    if (path === null) return print(say('installNoBrowser'))
  }
  const extension = join(root, 'dist/chromium')
  const [sample] = readdirSync(join(root, 'shared/demo')).filter((name) => /\.(txt|md)$/.test(name)).toSorted()
  try {
    browser = await openBrowser({
      path, extension, profile: join(root, '.buurtstem/profile'),
      pages: [`${host.url}voorbeeld/${sample === undefined ? '' : encodeURIComponent(sample.replace(/\.(txt|md)$/, ''))}${options.language === 'nl' ? '' : '?lang=en'}`, `${host.url}?lang=${options.language}`],
    })
    if (browser.handedOver) print(say('browserOpen', { workbook: host.url }))
    else if (!browser.loaded) print(say('noExtension', { path: extension }))
  } catch (error) {
    print(say('browserFailed', { detail: error.message }))
  }
  return undefined
}
