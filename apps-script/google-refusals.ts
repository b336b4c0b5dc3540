/** Why Google, or another person, stood in the way; 'failed' where nobody knows. */
export type GoogleRefusal = 'protected' | 'full' | 'quota' | 'no-permission' | 'moved' | 'failed'

/** Thrown where somebody moved rows or columns of a tab between reading and writing it: nothing of it was written. */
export class MovedMeanwhile extends Error {
  constructor(title: string) {
    super(`rows or columns of ${title} were moved while it was being worked out`)
    this.name = 'MovedMeanwhile'
  }
}

/** Google's sentences, in English and Dutch (a script gets them in the language of its owner), by what a person can do about it. */
const SENTENCES: readonly (readonly [GoogleRefusal, RegExp])[] = [
  ['protected', /protected (cell|range|sheet|object)|beveiligde? (cel|bereik|blad|object)/i],
  ['full', /number of cells in the workbook above the limit|limiet van [\d.]+ cellen/i],
  ['quota', /too many times|quota|rate limit|timed out|server error|try again later|te vaak|quotum|time-?out|serverfout|probeer het later/i],
  ['no-permission', /permission|access denied|not authori[sz]ed|toestemming|geen toegang|toegang geweigerd/i],
]

/** Why Google refused what the script asked, as far as its sentence tells; 'failed' when it does not. */
export function refusalFor(error: unknown): GoogleRefusal {
  if (error instanceof MovedMeanwhile) return 'moved'
  const message = error instanceof Error ? error.message : String(error)
  return SENTENCES.find(([, sentence]) => sentence.test(message))?.[0] ?? 'failed'
}
