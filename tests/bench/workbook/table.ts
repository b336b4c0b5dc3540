import { quantile } from '../feel/table.ts'
import { CODES, CODINGS, type Recalculated } from './libre-office.ts'
import type { Taken } from './tasks.ts'

export type Measured = Taken

/** Seconds, by what is measured; the messages by their beginning. */
const GOALS: readonly (readonly [string, string])[] = [
  ['refresh', '≤ 10'], ['refresh again', '≤ 10'], ['import', '≤ 15'], ['import of the same', '≤ 15'], ['import: the longest run', '≤ 300'], ['push of 1000 new codings', '≤ 3'], ['pull of 1000 codings', '≤ 3'],
]

/** What each piece of work took, the median of all rounds with the longest, in Markdown. */
export function table(measured: readonly Measured[]): string {
  const rows = [...new Set(measured.map(({ what }) => what))].map((what) => {
    const all = measured.filter((one) => one.what === what)
    const seconds = (of: (one: Measured) => number) => `${(quantile(all.map(of), 0.5) / 1000).toFixed(2)} (${(Math.max(...all.map(of)) / 1000).toFixed(2)})`
    const { calls, runs, cellsRead, cellsWritten } = all.at(-1)!
    const count = (number: number) => (calls === 0 ? '–' : number.toLocaleString('en'))
    return `| ${what} | ${seconds(({ ms }) => ms)} | ${seconds(({ busy }) => busy)} | ${goalOf(what)} | ${runs} | ${count(calls)} | ${count(cellsRead)} | ${count(cellsWritten)} |`
  })
  return ['Medians in seconds (longest).', '', '| what | time | work | goal | runs | calls | cells read | cells written |', '| --- | --: | --: | --: | --: | --: | --: | --: |', ...rows].join('\n')
}

/** What the same kind of count takes where each number is a formula. */
export function peerTable({ version, counted, plain }: Recalculated): string {
  const median = (all: readonly number[]) => quantile(all, 0.5)
  return `${version}, headless, opens ${CODINGS.toLocaleString('en')} codings with ${(CODES * 3).toLocaleString('en')} COUNTIFS (${CODES} codes, three counts each) and saves what it sees: ${median(counted).toFixed(1)} s, of the same file without the formulas ${median(plain).toFixed(1)} s; so the formulas take ${(median(counted) - median(plain)).toFixed(1)} s. With ten times as many codings each formula looks at ten times as many cells.`
}

function goalOf(what: string): string {
  return GOALS.find(([begins]) => (begins.endsWith(' codings') ? what.startsWith(begins) : what === begins))?.[1] ?? ''
}
