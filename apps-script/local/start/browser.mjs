import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

// What a call fails with when the browser went away.
const CLOSED = 'closed'

/** The path of a Chromium, Chrome or Edge on this machine, or null. */
export function findBrowser(environment = process.env, platform = process.platform) {
  const places = platform === 'darwin'
    ? [...MAC, ...MAC.map((path) => join(environment.HOME ?? '', path))]
    : platform === 'win32'
      ? [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA].filter(Boolean).flatMap((base) => WINDOWS.map((path) => join(base, path)))
      : NAMES.flatMap((name) => (environment.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name)))
  return places.find((path) => existsSync(path)) ?? null
}

/** Whether a window can be shown. */
export const hasDisplay = (environment = process.env, platform = process.platform) =>
  platform === 'darwin' || platform === 'win32' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)

/** How apt-get can be used here: as root, through sudo, or not at all (null). */
export function aptCommand(environment = process.env) {
  const onPath = (name) => (environment.PATH ?? '').split(delimiter).filter(Boolean).some((folder) => existsSync(join(folder, name)))
  if (process.platform !== 'linux' || !onPath('apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return onPath('sudo') ? ['sudo', 'apt-get'] : null
}

/** Installs Chromium with apt, its output shown. Not in one go: the workbook is served meanwhile. Answers whether apt said that it is there. */
export async function installChromium(apt) {
  const [command, ...first] = apt
  const run = (...args) => new Promise((resolve) => {
    spawn(command, [...first, ...args], { stdio: 'inherit' }).once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0))
  })
  await run('update')
  return run('install', '-y', '--no-install-recommends', 'chromium')
}

/**
 * Opens the browser with a profile of its own and the extension in it, and the given pages, the first in front.
 * Answers whether the extension was loaded, and how to close the browser. Rejects when it does not start. Where a browser
 * with this profile is open already, the pages open in that one (`handedOver`), and it is not ours to close.
 */
export async function openBrowser({ path, profile, extension, pages }) {
  mkdirSync(profile, { recursive: true })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(path, [
    `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--remote-debugging-pipe', '--enable-unsafe-extension-debugging',
    '--hide-crash-restore-bubble', ...asRoot, 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const closed = new Promise((resolve) => { child.once('exit', resolve) })
  const call = pipe(child)
  try {
    await Promise.race([call('Browser.getVersion'), once(child, 'error')])
  } catch (error) {
    if (error.message !== CLOSED) throw error
    // A browser that cannot start ends with a number, or by a signal (null); one that gave its page to an open one ends well.
    const code = await Promise.race([closed, new Promise((resolve) => { setTimeout(resolve, 3000, 'still there').unref() })])
    if (code !== 0) {
      child.kill()
      throw new Error(`${path}: ${code ?? child.signalCode}`, { cause: error })
    }
    spawn(path, [`--user-data-dir=${profile}`, ...asRoot, ...pages], { stdio: 'ignore' }).once('error', () => undefined)
    return { loaded: true, handedOver: true, closed, close: async () => undefined }
  }
  let loaded = true
  try {
    await call('Extensions.loadUnpacked', { path: extension })
  } catch {
    loaded = false
  }
  const [blank] = (await call('Target.getTargets')).targetInfos.filter(({ type, url }) => type === 'page' && url === 'about:blank')
  const made = []
  for (const url of pages) made.push(await call('Target.createTarget', { url }))
  if (made[0] !== undefined) await call('Target.activateTarget', made[0])
  if (blank !== undefined && made.length > 0) await call('Target.closeTarget', { targetId: blank.targetId })
  return {
    loaded,
    handedOver: false,
    closed,
    close: async () => {
      if (child.exitCode !== null) return
      call('Browser.close').catch(() => undefined)
      await Promise.race([closed, new Promise((resolve) => { setTimeout(resolve, 3000).unref() })])
      if (child.exitCode === null) child.kill()
    },
  }
}

const once = (emitter, name) => new Promise((_resolve, reject) => { emitter.once(name, reject) })

/** The DevTools protocol over the two pipes (messages end in a zero byte). */
function pipe(child) {
  const waiting = new Map()
  let last = 0
  let rest = ''
  child.stdio[4].setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part)
      const call = waiting.get(message.id)
      if (call === undefined) continue
      waiting.delete(message.id)
      if (message.error) call.reject(new Error(message.error.message))
      else call.resolve(message.result)
    }
  })
  const fail = () => {
    for (const call of waiting.values()) call.reject(new Error(CLOSED))
    waiting.clear()
  }
  child.stdio[3].on('error', fail)
  child.stdio[4].on('error', fail).on('close', fail)
  return (method, params = {}) => new Promise((resolve, reject) => {
    last += 1
    waiting.set(last, { resolve, reject })
    child.stdio[3].write(`${JSON.stringify({ id: last, method, params })}\0`)
  })
}
