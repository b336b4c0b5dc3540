import type { CurvePoint } from './curve.ts'
import type { QualityRow } from './ground.ts'
import type { Described, Quality } from './quality.ts'
import type { Timing } from './time.ts'

const DESCRIBED: Readonly<Record<Described, string>> = { plain: '32 characters of context', own: 'our own selectors' }

/** All engines over all kinds of edit together. */
export function overallTable(qualities: readonly Quality[]): string {
  return table(['engine', 'described by', 'passages', 'exact bounds %', 'IoU ≥ .8 %', 'orphans kept %', 'wrong place %'], qualities.map((one) => [
    sampledName(one), DESCRIBED[one.described], one.all.n, ...percents(one.all),
  ]))
}

/** One kind of edit a row: for each engine `exact bounds / IoU ≥ .8 / orphans kept / wrong place`, in per cent. */
export function kindsTable(qualities: readonly Quality[], described: Described): string {
  const shown = qualities.filter((one) => one.described === described)
  const kinds = Object.keys(shown[0]?.byKind ?? {})
  return table(['kind of edit', ...shown.map(sampledName)], kinds.map((kind) => [kind, ...shown.map((one) => percents(one.byKind[kind]!).map(cell).join(' / '))]))
}

function sampledName({ engine, oneIn }: Quality): string {
  return oneIn === 1 ? engine : `${engine} (sample: 1 in ${oneIn})`
}

function percents(row: QualityRow): (number | null)[] {
  return [row['exact%'], row['IoU.8%'], row['orphOK%'], row['WRONG%']]
}

/** How recall, wrong places and kept orphans change when only scores from some threshold on are believed. */
export function curveTable(curves: readonly { readonly name: string; readonly points: readonly CurvePoint[] }[]): string {
  const scores = curves[0]?.points.map(({ score }) => score) ?? []
  return table(['score at least', ...curves.map(({ name }) => `${name}: recall / wrong / orphans kept`)], scores.map((score, at) => [
    score === 0 ? 'any answer' : score, ...curves.map(({ points }) => [points[at]!.recall, points[at]!.wrong, points[at]!.orphansKept].map(percent).join(' / ')),
  ]))
}

/** Ours, cold and warm, beside what the peers would take for as many passages, by what a sample of them took. */
export function timeTable(timings: readonly Timing[], ours: string, yardstick: string): string {
  const peers = [...new Set(timings.map(({ engine }) => engine))].filter((engine) => engine !== ours)
  const rows = timings.filter(({ engine }) => engine === ours)
  return table(
    ['document', 'passages', 'edit', 'described by', 'cold ms', 'warm ms', 'cold µs a passage', 'longest slice ms', `× ${yardstick}`, ...peers.map((peer) => `${peer}, ms a passage`)],
    rows.map((row) => {
      const perPassage = (peer: string) => {
        const found = timings.find(({ engine, kind, characters, passages }) => engine === peer && kind === row.kind && characters === row.characters && passages >= row.passages)
        return found === undefined ? null : found.warm / found.passages
      }
      const other = perPassage(yardstick)
      return [
        size(row.characters), row.passages, row.kind, row.described === 'own' ? 'our own' : '32 characters', rounded(row.cold), rounded(row.warm), rounded((1000 * row.cold) / row.passages),
        rounded(row.slice), other === null ? null : Math.round((other * row.passages) / row.cold), ...peers.map((peer) => rounded(perPassage(peer))),
      ]
    }),
  )
}

function size(characters: number): string {
  return characters >= 1_000_000 ? `${characters / 1_000_000} MB` : `${characters / 1000} kB`
}

function percent(value: number | null): string {
  return value === null ? '–' : (100 * value).toFixed(value > 0 && value < 0.02 ? 2 : 1)
}

/** Three figures are as many as a clock on a busy machine is good for. */
function rounded(value: number | null): string | null {
  if (value === null) return null
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}

function cell(value: string | number | null): string {
  if (value === null) return '–'
  return typeof value === 'string' || Number.isInteger(value) ? String(value) : String(Math.round(value * 100) / 100)
}

function table(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (/^[\d.]+$/.test(String(rows[0]?.[at])) ? '--:' : '---'))), ...rows.map((row) => line(row.map(cell)))].join('\n')
}
