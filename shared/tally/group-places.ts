/** Where each group starts when items are put group by group; one more place at the end. */
export function groupStarts(groupOf: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1)
  for (let i = 0; i < groupOf.length; i++) starts[groupOf[i]! + 1]! += 1
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!
  return starts
}

/** The places of items group by group, in each group as they stood; `starts` as `groupStarts` gives it. */
export function groupedPlaces(groupOf: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const places = new Int32Array(groupOf.length)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i]!
    const place = next[group]!
    next[group] = place + 1
    places[place] = i
  }
  return places
}

/** How many items the largest group has. */
export function longestGroup(starts: Int32Array): number {
  let longest = 0
  for (let group = 0; group + 1 < starts.length; group++) longest = Math.max(longest, starts[group + 1]! - starts[group]!)
  return longest
}
