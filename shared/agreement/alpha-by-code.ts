import { type CodersOfCodings, countCoders, type SortedCodings, takesPart } from './coders-of-codings.ts'
import { countMarks, type MarkCounts } from './count-marks.ts'

/** How many coders agree, code by code, over the characters of the sources that two or more were to code. */
export interface AlphaByCode extends MarkCounts {
  /** Krippendorff's alpha, nominal and binary (marked or not); NaN for a code that nobody used. */
  readonly alpha: Float64Array
  /** The same for unitizing, where a stretch of one coder is one unit; NaN likewise. */
  readonly unitizedAlpha: Float64Array
}

/**
 * Krippendorff's alpha per code over characters, and its variant for unitizing of 2016. One sweep gives both.
 * Source: K. Krippendorff, Content Analysis, 4th ed. 2019, ch. 12, for unitizing §12.6.4; see also `unitizedAlpha`.
 */
export function alphaByCode(sorted: SortedCodings, coders: CodersOfCodings): AlphaByCode {
  const { characters, squares } = countMarks(sorted, coders)
  const all = ratings(sorted, coders)
  const alpha = new Float64Array(sorted.codes)
  const unitizedAlpha = new Float64Array(sorted.codes)
  for (let code = 0; code < sorted.codes; code++) {
    const { marked, disagreed } = addedUp(characters, code, coders.coders + 1)
    const unmarked = all - marked
    alpha[code] = marked === 0 ? NaN : 1 - disagreed / all / ((2 * marked * unmarked) / (all * (all - 1)))
    unitizedAlpha[code] = marked === 0 ? NaN : 1 - disagreed / ((2 * marked * unmarked) / (all - (squares[code]! + unmarked) / all))
  }
  return { characters, squares, alpha, unitizedAlpha }
}

/** Characters times the coders that looked at them. */
function ratings({ sources }: SortedCodings, { assigned, length }: CodersOfCodings): number {
  let all = 0
  for (let source = 0; source < sources; source++) if (takesPart(assigned[source]!)) all += countCoders(assigned[source]!) * length[source]!
  return all
}

function addedUp(characters: Float64Array, code: number, width: number): { readonly marked: number; readonly disagreed: number } {
  let marked = 0
  let disagreed = 0
  for (let m = 2; m < width; m++) {
    for (let k = 1; k <= m; k++) {
      const here = characters[(code * width + m) * width + k]!
      marked += k * here
      disagreed += ((2 * k * (m - k)) / (m - 1)) * here
    }
  }
  return { marked, disagreed }
}
