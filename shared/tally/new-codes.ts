/** How many codes are new in each source, when sources are read in the order given; each is what codes occur in it. */
export function newCodes(codesPerSource: readonly (readonly string[])[]): number[] {
  const seen = new Set<string>()
  return codesPerSource.map((codes) => {
    const before = seen.size
    for (const code of codes) seen.add(code)
    return seen.size - before
  })
}
