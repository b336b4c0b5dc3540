import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { writeSection } from '../write-section.mjs'
import { openBrowsers } from './browsers.ts'
import { CODES } from './ground.ts'
import { measureAll } from './measure.ts'
import { type MethodName, METHODS } from './methods.ts'
import { tables } from './table.ts'

const CASES = [100_000, 1_000_000].flatMap((characters) => [100, 1_000, 10_000].map((codings) => ({ characters, codings })))

/** The benchmark, from flags to tables; `addOn` is the folder of the built content script. */
export async function main(args: readonly string[], addOn: string): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    write: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' },
    browsers: { type: 'string', default: 'chromium,firefox' }, ways: { type: 'string', default: METHODS.join(',') }, cases: { type: 'string', default: '' },
  } })
  const browsers = await openBrowsers(addOn, values.browsers.split(','))
  if (browsers.length === 0) return void process.stdout.write('SKIPPED: no Chromium and no Firefox on this machine.\n')
  const began = performance.now()
  try {
    const asked = values.cases.split(',').filter((one) => one !== '')
    const rows = await measureAll(browsers, {
      cases: asked.length === 0 ? CASES : CASES.filter(({ characters, codings }) => asked.includes(`${codings}/${characters}`)),
      methods: METHODS.filter((method): method is MethodName => values.ways.split(',').includes(method)), runs: Number(values.runs), seed: Number(values.seed),
    }, (what) => process.stderr.write(`${what}\n`))
    const section = `## Highlighting

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(1)}; ${browsers.map(({ name }) => name).join(', ')}, headless, 1100 × 800; medians of ${values.runs} runs, ${CODES} codes, seed ${values.seed}. Made by \`npm run bench -- highlighting\`.

The page modules of the content script run as they ship, in a content script, beside wrapping in elements and beside the page alone. *Build*: from the call to the end of the first frame that shows the codings; *longest block*: how long the page's thread was held up meanwhile; *scroll*: the page jumps by 0.9 screens in every frame; *input delay*: from key to the end of the frame with the letter, in a coded paragraph; *one more*: a coding in sight, to the end of the frame that shows it; *remove*: all of them, to the end of the frame without (the style sheet that nothing wears any more goes when the page is idle: in Firefox, on a megabyte, that holds it up for some 150 ms, once). A frame lasts 16.7 ms: where nothing is to be done, build and input delay are about one or two frames. The load is that of the machine when this was measured: on a busy one all is slower, the bare page too, so look at ratios.

${tables(rows)}`
    process.stdout.write(`${section}\n\n${Math.round((performance.now() - began) / 1000)} s\n`)
    if (values.write) writeSection('highlighting', section)
  } finally {
    for (const browser of browsers) await browser.close()
  }
}
