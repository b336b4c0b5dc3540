import { existsSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { chromiumPath } from '../../e2e/chromium.ts'
import { writeSection } from '../write-section.mjs'
import { CODES, measureFeel } from './measure.ts'
import { table } from './table.ts'

/** Codings that the page has before the first is added: none, and as many as a well-worked transcript has. */
const BEFORE = [0, 1_000]

/** The benchmark, from flags to table. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { write: { type: 'boolean', default: false }, runs: { type: 'string', default: '30' }, before: { type: 'string', default: BEFORE.join(',') } } })
  if (chromiumPath === null) return void process.stdout.write('SKIPPED: no Chromium on this machine.\n')
  if (!existsSync('dist/chromium/manifest.json')) throw new Error('dist/chromium is not there: run `npm run build` first')
  const load = loadavg()[0]!
  const rows = []
  for (const before of values.before.split(',')) rows.push(await measureFeel(Number(before), Number(values.runs), (what) => process.stderr.write(`${what}\n`)))
  const section = `## Feel

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load.toFixed(1)} at its start; Chromium ${rows[0]!.browser}, headless, 1100 × 800; ${values.runs} codings each, ${CODES} codes. Made by \`npm run bench -- feel\`.

The whole extension as it is built: a person selects a turn, types letters of a code and presses Enter. *Painted*: from that press to the end of the frame in which the registry of highlights holds the passage; meanwhile the coding was stored, on the disk. *List*: from the press of a letter to the list being filtered, and to the end of the frame that shows it. A press counts from the moment the browser has it (\`event.timeStamp\`). A frame lasts 16.7 ms. The load is that of the machine: on a busy one all is slower, so it stands here with the time of a bare frame, from a press that does nothing.

${table(rows)}`
  process.stdout.write(`${section}\n`)
  if (values.write) writeSection('feel', section)
}
