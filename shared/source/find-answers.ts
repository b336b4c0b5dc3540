import { findSpans } from '../anchoring/find-spans.ts'
import type { PassageSelectors } from '../anchoring/selectors.ts'

/** A cell with an answer. */
export interface AnswerText {
  readonly row: number
  /** Who answers, by the label of their row; null where rows have none. */
  readonly voice: string | null
  readonly text: string
}

/** A passage of an answer, as it was when it was coded; its selectors describe it within its cell. */
export interface AnswerPassage {
  readonly id: string
  readonly row: number
  readonly voice: string | null
  readonly selectors: PassageSelectors
}

/** Where a passage stands now: UTF-16 units in the answer of a row, end exclusive. */
export interface PlaceInAnswer {
  readonly row: number
  readonly start: number
  readonly end: number
}

/** Between two answers, so that no passage seems to go on in the next one. */
const BETWEEN = '\n\n\n'

/**
 * Where coded passages of answers stand after people sorted, inserted or corrected rows, by id; those that are gone have no place. Where
 * rows carry a label, a passage is looked for in the answer with its label alone: the same words of somebody else are another passage.
 */
export function findAnswers(answers: readonly AnswerText[], passages: readonly AnswerPassage[]): ReadonlyMap<string, PlaceInAnswer> {
  const places = new Map<string, PlaceInAnswer>()
  const byRow = new Map(answers.map((answer) => [answer.row, answer]))
  const byVoice = onlyOnes(answers)
  const ofVoice = new Map<AnswerText, AnswerPassage[]>()
  const loose: AnswerPassage[] = []
  for (const passage of passages) {
    const labelled = passage.voice === null ? undefined : byVoice.get(passage.voice)
    const own = labelled ?? byRow.get(passage.row)
    if (own !== undefined && (labelled !== undefined || own.voice === null) && standsAsBefore(own.text, passage.selectors)) {
      places.set(passage.id, { row: own.row, ...passage.selectors.position })
    } else if (labelled !== undefined) ofVoice.set(labelled, [...(ofVoice.get(labelled) ?? []), passage])
    else loose.push(passage)
  }
  for (const [answer, wanted] of ofVoice) {
    findSpans(answer.text, wanted.map(({ selectors }) => selectors)).forEach((found, index) => {
      if (found !== null) places.set(wanted[index]!.id, { row: answer.row, start: found.start, end: found.end })
    })
  }
  if (loose.length > 0) findAmongAll(answers, loose, places)
  return places
}

/** Looks in every answer at once: one text, one pass. */
function findAmongAll(answers: readonly AnswerText[], loose: readonly AnswerPassage[], places: Map<string, PlaceInAnswer>): void {
  const starts: number[] = []
  const startOfRow = new Map<number, number>()
  let text = ''
  for (const answer of answers) {
    starts.push(text.length)
    startOfRow.set(answer.row, text.length)
    text += answer.text + BETWEEN
  }
  const found = findSpans(text, loose.map(({ row, selectors: { quote, position } }) => {
    const before = startOfRow.get(row) ?? 0
    return { quote, position: { start: before + position.start, end: before + position.end } }
  }))
  found.forEach((span, index) => {
    if (span === null) return
    const place = lastAtMost(starts, span.start)
    const answer = answers[place]
    // What reaches over the end of an answer is nobody's passage.
    if (answer === undefined || span.end > starts[place]! + answer.text.length) return
    places.set(loose[index]!.id, { row: answer.row, start: span.start - starts[place]!, end: span.end - starts[place]! })
  })
}

/** Whether a passage stands word for word in its old place, in its old surroundings. */
function standsAsBefore(text: string, { quote, position: { start, end } }: PassageSelectors): boolean {
  return text.slice(start, end) === quote.exact && text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix && text.slice(end, end + quote.suffix.length) === quote.suffix
}

/** The answers by label, where only one has it. */
function onlyOnes(answers: readonly AnswerText[]): ReadonlyMap<string, AnswerText> {
  const byVoice = new Map<string, AnswerText>()
  const twice = new Set<string>()
  for (const answer of answers) {
    if (answer.voice === null) continue
    if (byVoice.has(answer.voice)) twice.add(answer.voice)
    byVoice.set(answer.voice, answer)
  }
  for (const voice of twice) byVoice.delete(voice)
  return byVoice
}

/** Index of the last number that is at most `wanted`; 0 when none is. */
function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
