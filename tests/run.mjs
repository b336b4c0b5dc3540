// `npm test`: installs what is missing, then runs every check from types to the real browsers, and ends with one line of counts.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const scratch = mkdtempSync(join(tmpdir(), 'buurtstem-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

requireNode(20, 19)
// Programs come from elsewhere than packages: neither waits for the other, and only tests wait for the programs.
const programs = installPrograms([
  { name: 'Chromium', found: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { name: 'Firefox', found: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  // A screen in memory, for the browser's own keys and menus.
  { name: 'Xvfb', found: ['Xvfb'], debian: 'xvfb' },
  { name: 'openbox', found: ['openbox'], debian: 'openbox' },
  { name: 'xdotool', found: ['xdotool'], debian: 'xdotool' },
  { name: 'LibreOffice Calc', found: ['soffice', 'libreoffice'], debian: 'libreoffice-calc-nogui' },
])
await installPackages()

await Promise.all([
  check('types', 'tsc', ['-b']),
  check('lint', 'oxlint', ['--deny-warnings']),
  check('build', 'vite', ['build', '--app', '--logLevel', 'warn']),
])
await programs
await suite('engine, both halves, the house, the built add-on, the bundles', ['engine', 'unit', 'workbook', 'build'])
await suite('end to end', ['e2e'])

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 ? 1 : 0)

/** One command that is right or wrong as a whole. Several may run at once, so what it says is shown when it has ended. */
async function check(name, tool, args) {
  const began = Date.now()
  const { status, output } = await ended(spawn(process.execPath, [bin(tool), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }))
  console.log(`\n── ${name}`)
  process.stdout.write(output)
  tell(name, status, began)
  counts[status === 0 ? 'passed' : 'failed'] += 1
}

/** Some projects of the test runner; their own tests are counted. */
async function suite(name, projects) {
  const report = join(scratch, `${projects[0]}.json`)
  const began = Date.now()
  console.log(`\n── ${name}`)
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = await ended(spawn(process.execPath, [bin('vitest'), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }))
  tell(name, status, began)
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  counts.passed += result?.numPassedTests ?? 0
  counts.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
  const failed = result?.numFailedTests ?? 0
  // A suite that falls over before its tests are counted has failed too.
  counts.failed += status === 0 ? failed : Math.max(1, failed)
}

function tell(name, status, began) {
  console.log(`── ${name}: ${status === 0 ? 'right' : 'WRONG'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

/** How a program ended, and what it said where that comes to us. */
function ended(child) {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => { output += text })
  return new Promise((done) => {
    child.once('error', (error) => done({ status: 1, output: error.message }))
    child.once('close', (status) => done({ status, output }))
  })
}

/** The script behind a package's command, so that nothing depends on a shell. */
function bin(tool) {
  const owner = tool === 'tsc' ? 'typescript' : tool
  const folder = join(root, 'node_modules', owner)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool])
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  console.error(`Buurtstem needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

async function installPackages() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages …')
  const { status } = await ended(spawn('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }))
  if (status !== 0) {
    console.error('npm ci did not succeed; see above.')
    process.exit(1)
  }
}

/** Installs missing programs where apt-get may; what stays missing makes its tests skip visibly. */
async function installPrograms(wanted) {
  const missing = wanted.filter(({ found }) => !found.some(onPath))
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0 ? [] : onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
  if (!onPath('apt-get') || asRoot === null) {
    console.log(`Not here, and apt-get may not install it: ${missing.map(({ name }) => name).join(', ')}. Tests that need it are skipped.`)
    return
  }
  console.log(`Installing ${missing.map(({ name }) => name).join(', ')} …`)
  const apt = async (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-qq', ...args]
    return (await ended(spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }))).status === 0
  }
  await apt('update')
  for (const { name, debian } of missing) if (!await apt('install', '-y', '--no-install-recommends', debian)) console.log(`${name} could not be installed; its tests are skipped.`)
}

function onPath(command) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0
}
