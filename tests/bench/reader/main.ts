import { existsSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { chromiumPath } from '../../e2e/chromium.ts'
import { writeSection } from '../write-section.mjs'
import { CHARACTERS, CODINGS, measureReader } from './measure.ts'
import { table } from './table.ts'

/** The benchmark, from flags to table. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { write: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } } })
  if (chromiumPath === null) return void process.stdout.write('SKIPPED: no Chromium on this machine.\n')
  if (!existsSync('dist/chromium/manifest.json')) throw new Error('dist/chromium is not there: run `npm run build` first')
  const load = loadavg()[0]!
  const { browser, opened, carried } = await measureReader(Number(values.runs), (what) => process.stderr.write(`${what}\n`))
  const section = `## Reader

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load.toFixed(1)} at its start; Chromium ${browser}, headless, 1100 × 800; ${values.runs} runs. Made by \`npm run bench -- reader\`.

A kept text of ${CHARACTERS.toLocaleString('en')} characters with ${CODINGS.toLocaleString('en')} codings, in the extension as it is built. *Seen*: from the begin of the load of the page to the end of the frame that shows it. *A frame of scrolling*: the text jumps on by most of a screen in every frame; from the frame's begin to its end. *From a selection*: from letting go of the button to the end of the frame that shows the palette. The project file is made, read and taken in by clicks on the project's page, in a project that was wiped before; what a person takes between two clicks is not in it.

${table(opened, carried)}`
  process.stdout.write(`${section}\n`)
  if (values.write) writeSection('reader', section)
}
