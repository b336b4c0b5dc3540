import type { Row } from './measure.ts'

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['way', (row) => row.method],
  ['build ms', (row) => figure(row.build)],
  ['longest block ms', (row) => figure(row.block)],
  ['scroll, ms a frame (95 %)', (row) => `${figure(row.frame)} (${figure(row.frame95)})`],
  ['input delay ms (95 %)', (row) => `${figure(row.input)} (${figure(row.input95)})`],
  ['one more ms', (row) => figure(row.one)],
  ['hit test ms (longest)', (row) => `${figure(row.hit)} (${figure(row.longestHit)})`],
  ['remove ms', (row) => figure(row.remove)],
  ['changes of the document', (row) => String(row.mutations)],
  ['names', (row) => String(row.names)],
]

/** One table a browser: for every page and number of codings the ways beneath each other. */
export function tables(rows: readonly Row[]): string {
  const browsers = [...new Set(rows.map(({ browser }) => browser))]
  return browsers.map((browser) => {
    const own = rows.filter((row) => row.browser === browser)
    const lines = own.map((row) => [`${row.codings.toLocaleString('en')} on ${row.characters >= 1_000_000 ? `${row.characters / 1_000_000} MB` : `${row.characters / 1000} kB`}`, ...COLUMNS.map(([, show]) => show(row))])
    const head = ['codings', ...COLUMNS.map(([name]) => name)]
    return [`### ${browser}`, '', ...[head, head.map((_name, at) => (at < 2 ? '---' : '--:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
  }).join('\n\n')
}

/** Three figures are as many as a clock on a busy machine is good for. */
function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 1 ? value.toFixed(1) : value.toFixed(2)
}
