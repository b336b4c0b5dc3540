import type { TextSpan } from './selectors.ts'

/** Whether an offset stands between the two UTF-16 units of one character, where no bound may stand. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Throws RangeError, naming `caller`, when a span does not lie within the text or a bound splits a character. */
export function checkSpan(caller: string, text: string, { start, end }: TextSpan): void {
  const fits = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end <= text.length
  if (!fits) throw new RangeError(`${caller}: no span ${start}–${end} in a text of ${text.length}`)
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) throw new RangeError(`${caller}: span ${start}–${end} splits a character`)
}
