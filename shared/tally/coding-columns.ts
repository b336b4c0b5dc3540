/** Codings as columns of whole numbers, one place a coding: what counting reads. Codes, sources and speakers are numbered from 0. */
export interface CodingColumns {
  readonly source: Int32Array
  readonly code: Int32Array
  /** UTF-16 units, end exclusive. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly speaker: Int32Array
}

/** How many there are of each, those without a coding too. */
export interface Sizes {
  readonly sources: number
  readonly codes: number
  readonly speakers: number
}

/** What columns are made of. A speaker is one voice in one source; null where nobody is named: the source then counts as one voice. */
export interface NamedCoding {
  readonly sourceId: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly speaker: string | null
}

/** Columns with what their numbers stand for. */
export interface NumberedCodings {
  readonly columns: CodingColumns
  readonly sizes: Sizes
  /** Id of each numbered source; those that were given first, then others as they come up. */
  readonly sourceIds: readonly string[]
}

/**
 * Numbers the sources and speakers of codings. This reads every string once, so do it once and count from the result.
 * Throws RangeError for a code that is not in `codeNumber`: what is left out of a count is the caller's to say.
 */
export function codingsToColumns(codings: readonly NamedCoding[], codeNumber: ReadonlyMap<string, number>, sourceIds: readonly string[] = []): NumberedCodings {
  const n = codings.length
  const columns = { source: new Int32Array(n), code: new Int32Array(n), start: new Int32Array(n), end: new Int32Array(n), speaker: new Int32Array(n) }
  const ids = [...new Set(sourceIds)]
  const sourceNumber = new Map(ids.map((id, index) => [id, index]))
  const voices: Map<string | null, number>[] = []
  let speakers = 0
  for (let i = 0; i < n; i++) {
    const { sourceId, codeId, start, end, speaker } = codings[i]!
    const code = codeNumber.get(codeId)
    if (code === undefined) throw new RangeError(`codingsToColumns(): no code ${codeId}`)
    let source = sourceNumber.get(sourceId)
    if (source === undefined) sourceNumber.set(sourceId, (source = ids.push(sourceId) - 1))
    const heard = (voices[source] ??= new Map())
    let voice = heard.get(speaker)
    if (voice === undefined) heard.set(speaker, (voice = speakers++))
    columns.source[i] = source
    columns.code[i] = code
    columns.start[i] = start
    columns.end[i] = end
    columns.speaker[i] = voice
  }
  return { columns, sizes: { sources: ids.length, codes: codeNumber.size, speakers }, sourceIds: ids }
}
