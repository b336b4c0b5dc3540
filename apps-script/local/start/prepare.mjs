import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['shared', 'extension', 'apps-script', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const STAMP = 'dist/.built-from'
const NEEDED = ['dist/local/host.mjs', 'dist/local/executor-worker.mjs', 'dist/local/page/index.html', 'dist/apps-script/appsscript.json', 'dist/chromium/manifest.json']

/** Whether this Node is at least the version package.json asks for (`>=20.19`). */
export function nodeIsNewEnough(have, asked) {
  const numbers = (text) => text.replace(/^[^\d]*/, '').split('.').map(Number)
  const [major, minor] = numbers(have)
  const [wantMajor, wantMinor = 0] = numbers(asked)
  return major > wantMajor || (major === wantMajor && minor >= wantMinor)
}

/** Whether packages must be installed: there are none, or the lock file is newer than what was installed. */
export function mustInstall(root) {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return true
  return statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs && !sameLock(root, installed)
}

// A clone or a checkout touches the lock file without changing it: compare what is asked with what is there.
function sameLock(root, installed) {
  try {
    const versions = (path) => Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages).filter(([name]) => name !== '')
    const have = new Map(versions(installed).map(([name, { version }]) => [name, version]))
    return versions(join(root, 'package-lock.json')).every(([name, { version, optional, link }]) => optional || link || have.get(name) === version)
  } catch {
    return false
  }
}

/** A fingerprint of everything the build reads. */
export function fingerprint(root) {
  const hash = createHash('sha256')
  const add = (path) => {
    const stat = statSync(join(root, path))
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).toSorted()) add(`${path}/${name}`)
    else hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  for (const path of SOURCES) if (existsSync(join(root, path))) add(path)
  return hash.digest('hex')
}

/** Whether the built files are missing or made from other sources than these. */
export function mustBuild(root, print) {
  if (!NEEDED.every((path) => existsSync(join(root, path)))) return true
  return !existsSync(join(root, STAMP)) || readFileSync(join(root, STAMP), 'utf8') !== print
}

/** Remembers which sources the built files were made from. */
export function rememberBuild(root, print) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, STAMP), print)
}

/** Runs npm with its output shown; true when it succeeded. */
export function runNpm(root, args) {
  // On Windows npm is a command file, which only a shell can start; the arguments are ours alone.
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return done.status === 0
}
