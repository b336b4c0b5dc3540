import { spawnSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { writeSection } from '../write-section.mjs'
import { recalculateInLibreOffice } from './libre-office.ts'
import { peerTable, table, type Measured } from './table.ts'
import type { Taken } from './tasks.ts'

/** What is run, in this order; the last without compiling to machine code, which is the nearest thing here to a slow host. */
const RUNS = [['refresh', false], ['refresh', true], ['import', false], ['sync-empty', false], ['sync-large', false]] as const

/** The benchmark, from flags to tables. */
export function main(args: readonly string[], worker: string): void {
  const { values } = parseArgs({ args: [...args], options: { write: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } } })
  const load = loadavg()[0]!
  const rounds = Number(values.rounds)
  const measured: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [task, jitless] of RUNS) {
      process.stderr.write(`${task}${jitless ? ' without JIT' : ''}, round ${round + 1} of ${rounds}\n`)
      for (const taken of measure(worker, task, jitless)) measured.push({ ...taken, what: jitless ? `${taken.what}, \`node --jitless\`` : taken.what })
    }
  }
  const peer = recalculateInLibreOffice(rounds, (what) => process.stderr.write(`${what}\n`))
  const section = `## Workbook

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load.toFixed(1)} at its start, ${loadavg()[0]!.toFixed(1)} at its end; ${rounds} rounds. Made by \`npm run bench -- workbook\`.

The add-on as it is built, in the local host, on a workbook with 100,000 codings, 200 codes and 1,000 sources (*full*), with 200 codes and 1,000 sources and no coding (*empty*), and importing 125,000 figures as the sidebar does. Each task runs in a process of its own, so that the first refresh is a cold one; what it did is checked. *Work*: the time of the processor, which another program on the machine lengthens less than the clock's. *Calls*: of Google's services, of whatever kind; *cells*: how many cells were asked for and written, each time anew. At Google a call takes some 5 to 100 ms of its own, which the local host does not imitate.

${table(measured)}

### A spreadsheet's own counting

${peer === null ? 'SKIPPED: no LibreOffice on this machine.' : peerTable(peer)}`
  process.stdout.write(`${section}\n`)
  if (values.write) writeSection('workbook', section)
}

function measure(worker: string, task: string, jitless: boolean): readonly Taken[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=8000', ...(jitless ? ['--jitless'] : []), worker, task], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const answer = stdout.split('\n').find((line) => line.startsWith('@@'))
  if (status !== 0 || answer === undefined) throw new Error(`${task} ended by status ${status}: ${stderr.slice(-2_000)}`)
  return JSON.parse(answer.slice(2)) as Taken[]
}
