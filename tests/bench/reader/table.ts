import { quantile } from '../feel/table.ts'

/** What one run measured, in ms. */
export interface Opened {
  readonly firstLine: number
  readonly painted: number
  readonly scrolled: readonly number[]
  readonly palette: readonly number[]
  readonly listed: readonly number[]
}
export interface Carried {
  /** From the press to the file on the disk. */
  readonly exported: number
  /** From the choice of the file to what taking it in would do. */
  readonly looked: number
  /** From the press to its end. */
  readonly taken: number
}

/** The text as a person works in it, and the project file of it, beside their goals, in Markdown. */
export function table(opened: readonly Opened[], carried: readonly Carried[]): string {
  const figures = (all: readonly number[]) => `${quantile(all, 0.5).toFixed(0)} (${quantile(all, 0.95).toFixed(0)}; ${Math.max(...all).toFixed(0)})`
  const scrolled = opened.flatMap((one) => one.scrolled)
  const mean = scrolled.reduce((sum, one) => sum + one, 0) / scrolled.length
  const rows = [
    ['first line seen', figures(opened.map((one) => one.firstLine)), ''],
    ['first painted coding seen', figures(opened.map((one) => one.painted)), '≤ 1,000'],
    ['a frame of scrolling, mean (95 %)', `${mean.toFixed(1)} (${quantile(scrolled, 0.95).toFixed(1)})`, '≤ 16.7'],
    ['from a selection to the palette', figures(opened.flatMap((one) => one.palette)), '≤ 100'],
    ['from a letter to the list', figures(opened.flatMap((one) => one.listed)), '≤ 50'],
    ['project file made', figures(carried.map((one) => one.exported)), ''],
    ['project file read, and what it would do told', figures(carried.map((one) => one.looked)), ''],
    ['project file taken in', figures(carried.map((one) => one.taken)), ''],
    ['read and taken in together', figures(carried.map((one) => one.looked + one.taken)), '≤ 3,000'],
  ]
  return ['Medians in ms (95 %; longest).', '', '| what | ms | goal |', '| --- | --: | --: |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}
