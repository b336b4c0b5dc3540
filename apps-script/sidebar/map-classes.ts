/** Classes on a map: more cannot be told apart by pattern. */
export const MOST_CLASSES = 4

/** One class: its lowest and highest value that occurs, both in it. */
export interface MapClass {
  readonly from: number
  readonly to: number
}

/** Sorts values in at most four classes of about as many areas each; equal values are never in two classes. */
export function mapClasses(values: readonly number[]): readonly MapClass[] {
  const sorted = [...values].sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (distinct.length <= MOST_CLASSES) return distinct.map((value) => ({ from: value, to: value }))
  const cuts = [...new Set(Array.from({ length: MOST_CLASSES - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / MOST_CLASSES)]!))].filter((cut) => cut > sorted[0]!)
  const starts = [sorted[0]!, ...cuts]
  return starts.map((from, at) => ({ from, to: distinct.filter((value) => at === starts.length - 1 || value < starts[at + 1]!).pop()! }))
}

/** The number of a value's class. */
export function classOf(value: number, classes: readonly MapClass[]): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to)
}
