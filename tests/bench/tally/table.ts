import type { Run, TaskTime } from './measure.ts'

/** What goals there are: times faster than DuckDB in the same run, on the largest data. */
const GOALS: Readonly<Record<string, number>> = { load: 4, t1: 12, t2: 12, t2near: 12, t3kappa: 8, t3alpha: 12, t3u: 14, t4: 10, t5: 8, t6: 1000 }
const NAMES: Readonly<Record<string, string>> = {
  load: 'index', t1: 'code × attributes, rolled up (t1)', t2: 'co-occurrence, overlap (t2)', t2near: 'co-occurrence, near (t2near)', t3kappa: 'kappa (t3)', t3alpha: 'alpha (t3)', t3u: 'unitised alpha (t3)',
  t4: 'saturation, 100 orders (t4)', t5: 'joint display (t5)', t6: 'one edit, tally re-read (t6)',
}

/** Runs of ours and of the other on one size of data, taken in turns: run k of one stands beside run k of the other. */
export interface Compared {
  readonly size: string
  readonly ours: readonly Run[]
  readonly other: readonly Run[]
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return NaN
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Medians of both, first and later calls, with how many times faster ours is: the median of the ratios within each turn. */
export function comparisonTable({ ours, other }: Compared, otherName: string): string {
  const tasks = ['load', ...Object.keys(ours[0]?.tasks ?? {})]
  const head = ['task', 'Buurtstem ms', `${otherName} ms`, 'times faster (lowest–highest)', 'goal', 'first call ms', `${otherName}, first call ms`, 'times faster', 'answers']
  const rows = tasks.map((task) => {
    const later = (run: Run) => (task === 'load' ? run.load : (timeOf(run, task)?.med ?? NaN))
    const first = (run: Run) => (task === 'load' ? run.load : (timeOf(run, task)?.first ?? NaN))
    const ratios = ratiosOf(ours, other, later)
    return [
      NAMES[task] ?? task, figure(median(known(ours.map(later)))), figure(median(known(other.map(later)))),
      ratios.length === 0 ? '–' : `${figure(median(ratios))} (${figure(Math.min(...ratios))}–${figure(Math.max(...ratios))})`, task in GOALS && other.length > 0 ? `≥ ${GOALS[task]!.toLocaleString('en')}` : '–',
      figure(median(known(ours.map(first)))), figure(median(known(other.map(first)))), figure(median(ratiosOf(ours, other, first))), answers(ours, other, task),
    ]
  })
  return table(head, rows)
}

/** Most memory each held, the data and Node included, and without those. */
export function memoryTable(compared: readonly Compared[], otherName: string): string {
  const most = (runs: readonly Run[]) => median(runs.map((run) => run.hwm))
  const more = (runs: readonly Run[]) => median(runs.map((run) => run.hwm - run.rss0))
  return table(['data', 'Buurtstem MB', `${otherName} MB`, 'times less', 'above the data: Buurtstem MB', `${otherName} MB`, 'times less'], compared.map(({ size, ours, other }) => [
    size, ...[most, more].flatMap((of) => [figure(of(ours)), figure(of(other)), figure(of(other) / of(ours))]),
  ]))
}

/** Everything once in a fresh process: index, every task, a thousand edits. */
export function wholeSet(run: Run): number {
  return Object.keys(run.tasks).reduce((sum, task) => {
    const time = timeOf(run, task)
    if (time === null) return sum
    return sum + (time.init === undefined ? time.first : time.init + time.med * (time.ops ?? 0))
  }, run.load)
}

/** Tasks that ours answered wrongly, or not at all. */
export function wrongAnswers(compared: readonly Compared[]): string[] {
  return compared.flatMap(({ size, ours }) => ours.flatMap((run) => Object.keys(run.tasks).filter((task) => timeOf(run, task) === null || timeOf(run, task)!.ok === 'WRONG').map((task) => `${size} ${task}`)))
}

function timeOf(run: Run, task: string): TaskTime | null {
  const time = run.tasks[task]
  return time === undefined || 'err' in time ? null : time
}

function ratiosOf(ours: readonly Run[], other: readonly Run[], time: (run: Run) => number): number[] {
  return known(ours.map((run, k) => (other[k] ? time(other[k]) / time(run) : NaN)))
}

function known(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value))
}

function answers(ours: readonly Run[], other: readonly Run[], task: string): string {
  if (task === 'load') return ''
  const said = (runs: readonly Run[]) => [...new Set(runs.map((run) => timeOf(run, task)?.ok ?? 'none'))].join(', ')
  const [own, others] = [said(ours), said(other)]
  return other.length === 0 || own === others ? own : `${own}; other: ${others}`
}

/** Three figures are as many as a clock on a busy machine is good for. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 0.1 ? 2 : 3)
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
