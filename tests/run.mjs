// `npm test`: installs what is missing, then runs every check from types to the real browsers, and ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const scratch = mkdtempSync(join(tmpdir(), 'buurtstem-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

requireNode(20, 19)
installPackages()
installPrograms([
  { name: 'Chromium', found: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { name: 'Firefox', found: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  // A screen in memory, for the browser's own keys and menus.
  { name: 'Xvfb', found: ['Xvfb'], debian: 'xvfb' },
  { name: 'openbox', found: ['openbox'], debian: 'openbox' },
  { name: 'xdotool', found: ['xdotool'], debian: 'xdotool' },
  { name: 'LibreOffice Calc', found: ['soffice', 'libreoffice'], debian: 'libreoffice-calc-nogui' },
])

check('types', 'tsc', ['-b'])
check('lint', 'oxlint', ['--deny-warnings'])
check('build', 'vite', ['build', '--app', '--logLevel', 'warn'])
suite('engine: unit and property tests', 'engine')
suite('unit tests of both halves, house test', 'unit')
suite('the built add-on', 'workbook')
suite('built bundles', 'build')
suite('end to end, one after another', 'e2e')
suite('end to end, two at a time', 'e2e-abreast')

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 ? 1 : 0)

/** One command that is right or wrong as a whole. */
function check(name, tool, args) {
  const right = run(name, tool, args)
  counts[right ? 'passed' : 'failed'] += 1
}

/** One project of the test runner; its own tests are counted. */
function suite(name, project) {
  const report = join(scratch, `${project}.json`)
  const right = run(name, 'vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  counts.passed += result?.numPassedTests ?? 0
  counts.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
  const failed = result?.numFailedTests ?? 0
  // A suite that falls over before its tests are counted has failed too.
  counts.failed += right ? failed : Math.max(1, failed)
}

function run(name, tool, args) {
  const began = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, [bin(tool), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  console.log(`── ${name}: ${status === 0 ? 'right' : 'WRONG'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return status === 0
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

function installPackages() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages …')
  const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('npm ci did not succeed; see above.')
    process.exit(1)
  }
}

/** Installs missing programs where apt-get may; what stays missing makes its tests skip visibly. */
function installPrograms(programs) {
  const missing = programs.filter(({ found }) => !found.some(onPath))
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0 ? [] : onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
  if (!onPath('apt-get') || asRoot === null) {
    console.log(`Not here, and apt-get may not install it: ${missing.map(({ name }) => name).join(', ')}. Tests that need it are skipped.`)
    return
  }
  console.log(`Installing ${missing.map(({ name }) => name).join(', ')} …`)
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-qq', ...args]
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  }
  apt('update')
  for (const { name, debian } of missing) if (!apt('install', '-y', '--no-install-recommends', debian)) console.log(`${name} could not be installed; its tests are skipped.`)
}

function onPath(command) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0
}
