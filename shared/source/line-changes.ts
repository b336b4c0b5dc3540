/** A stretch that stands unchanged in both texts: lines, with their ends. Offsets in UTF-16 units. */
export interface KeptStretch {
  readonly from: number
  readonly to: number
  /** Where it begins in the new text. */
  readonly now: number
}

interface Region {
  readonly from: number
  readonly to: number
  readonly now: number
  readonly nowTo: number
}

/**
 * What stays of a text when it is edited: the longest run of lines that are whole in both and stand once among those that changed
 * (patience diff, B. Cohen), and what each changed stretch between them begins and ends with in common.
 */
export function keptStretches(before: string, after: string): KeptStretch[] {
  const kept: KeptStretch[] = []
  const old = startsOfLines(before)
  const now = startsOfLines(after)
  const textOf = (text: string, starts: readonly number[], at: number) => text.slice(starts[at], starts[at + 1] ?? text.length)
  const offset = (text: string, starts: readonly number[], at: number) => starts[at] ?? text.length
  // By hand and not by recursion: a long text has many stretches.
  const open: Region[] = [{ from: 0, to: old.length, now: 0, nowTo: now.length }]
  for (let region = open.pop(); region; region = open.pop()) {
    let { from, to, now: start, nowTo } = region
    while (from < to && start < nowTo && textOf(before, old, from) === textOf(after, now, start)) {
      kept.push({ from: offset(before, old, from), to: offset(before, old, from + 1), now: offset(after, now, start) })
      from++
      start++
    }
    while (from < to && start < nowTo && textOf(before, old, to - 1) === textOf(after, now, nowTo - 1)) {
      to--
      nowTo--
      kept.push({ from: offset(before, old, to), to: offset(before, old, to + 1), now: offset(after, now, nowTo) })
    }
    const pairs = linesInOrder(before, after, old, now, { from, to, now: start, nowTo })
    if (pairs.length === 0) {
      kept.push(...edges(before, after, { from: offset(before, old, from), to: offset(before, old, to), now: offset(after, now, start), nowTo: offset(after, now, nowTo) }))
      continue
    }
    let last = { from, now: start }
    for (const pair of [...pairs, { from: to, now: nowTo }]) {
      open.push({ from: last.from, to: pair.from, now: last.now, nowTo: pair.now })
      last = pair
    }
  }
  return joined(kept)
}

/** Lines that stand once in the region of either text, the most that can be had in the same order. */
function linesInOrder(before: string, after: string, old: readonly number[], now: readonly number[], region: Region): { readonly from: number; readonly now: number }[] {
  const once = (text: string, starts: readonly number[], from: number, to: number) => {
    const places = new Map<string, number | null>()
    for (let at = from; at < to; at++) {
      const line = text.slice(starts[at], starts[at + 1] ?? text.length)
      places.set(line, places.has(line) ? null : at)
    }
    return places
  }
  const there = once(after, now, region.now, region.nowTo)
  const pairs = [...once(before, old, region.from, region.to)].flatMap(([line, at]) => {
    const match = there.get(line)
    return at === null || match === null || match === undefined || line.trim() === '' ? [] : [{ from: at, now: match }]
  })
  return longestRising(pairs)
}

/** The longest part of a list in which `now` rises too: patience sorting, n log n. */
function longestRising<T extends { readonly now: number }>(pairs: readonly T[]): T[] {
  const tops: number[] = []
  const before: number[] = []
  pairs.forEach(({ now }, at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.now < now) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tops[low - 1]! : -1)
    tops[low] = at
  })
  const rising: T[] = []
  for (let at = tops[tops.length - 1] ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!)
  return rising.reverse()
}

/** What two stretches begin and end with in common. */
function edges(before: string, after: string, { from, to, now, nowTo }: Region): KeptStretch[] {
  const most = Math.min(to - from, nowTo - now)
  let head = 0
  while (head < most && before[from + head] === after[now + head]) head++
  let tail = 0
  while (tail < most - head && before[to - 1 - tail] === after[nowTo - 1 - tail]) tail++
  return [{ from, to: from + head, now }, { from: to - tail, to, now: nowTo - tail }].filter((stretch) => stretch.to > stretch.from)
}

function joined(kept: readonly KeptStretch[]): KeptStretch[] {
  const all: KeptStretch[] = []
  for (const stretch of [...kept].sort((a, b) => a.from - b.from)) {
    const last = all[all.length - 1]
    if (last && last.to === stretch.from && last.now + last.to - last.from === stretch.now) all[all.length - 1] = { ...last, to: stretch.to }
    else all.push(stretch)
  }
  return all
}

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
