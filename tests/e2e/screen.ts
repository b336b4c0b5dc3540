import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { removeFolder } from './remove-folder.ts'

const found = (command: string) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0

/** Whether this machine can show windows on a screen of their own and press real keys there; a test that needs it says so when it is skipped. */
export const hasScreen = ['Xvfb', 'openbox', 'xdotool'].every(found)

/** A place on the screen, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A screen in memory with a window manager, and the hands of a person at its keyboard and mouse. */
export interface Screen {
  readonly display: string
  press(...keys: readonly string[]): void
  type(text: string): void
  click(spot: Spot, button?: 'left' | 'right'): void
  move(spot: Spot): void
  /** Where the pixels are that have one of these colours (red, green, blue). */
  find(colours: readonly (readonly [number, number, number])[]): readonly Spot[]
  close(): Promise<void>
}

export async function openScreen(): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), 'buurtstem-screen-'))
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-fbdir', folder, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = (await once(server.stdio[3]!, 'data')) as [Buffer]
  const display = `:${String(number).trim()}`
  const environment = { ...process.env, DISPLAY: display }
  const manager = spawn('openbox', [], { env: environment, stdio: 'ignore' })
  const hand = (...words: readonly (string | number)[]) => void execFileSync('xdotool', words.map(String), { env: environment })
  return {
    display,
    press: (...keys) => hand('key', '--clearmodifiers', ...keys),
    type: (text) => hand('type', '--delay', 40, text),
    move: ({ x, y }) => hand('mousemove', Math.round(x), Math.round(y)),
    click: ({ x, y }, button = 'left') => hand('mousemove', Math.round(x), Math.round(y), 'click', button === 'left' ? 1 : 3),
    find: (colours) => pixelsOf(readFileSync(join(folder, 'Xvfb_screen0')), colours),
    close: async () => {
      for (const child of [manager, server]) {
        if (child.exitCode !== null) continue
        const ended = once(child, 'exit')
        child.kill()
        await ended
      }
      removeFolder(folder)
    },
  }
}

/** Reads a window dump (xwd, version 7) of 32 bits a pixel, which Xvfb keeps of its screen; the header counts in 32-bit words, high byte first. */
function pixelsOf(dump: Buffer, colours: readonly (readonly [number, number, number])[]): readonly Spot[] {
  const word = (index: number) => dump.readUInt32BE(index * 4)
  const [width, height, lineBytes] = [word(4), word(5), word(12)]
  const start = word(0) + word(19) * 12
  const wanted = new Set(colours.map(([red, green, blue]) => (red << 16) | (green << 8) | blue))
  const spots: Spot[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Lowest byte first: blue, green, red.
      if (wanted.has(dump.readUIntLE(start + y * lineBytes + x * 4, 3))) spots.push({ x, y })
    }
  }
  return spots
}

/** Where the middle of something in a page stands on the screen. */
export async function onScreen(page: Page, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<Spot> {
  const [left, top] = await page.evaluate(() => [screenX + (outerWidth - innerWidth) / 2, screenY + outerHeight - innerHeight] as const)
  return { x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 }
}
