import type { ChangeName } from '../messages.ts'
import type { Strings } from '../strings/nl.ts'

/** The sentence of what happened; what another version named otherwise is still told by its subject. */
export function nameOfChange({ what, subject }: ChangeName, { changes, projectPage }: Strings): string {
  return Object.prototype.hasOwnProperty.call(changes, what) ? changes[what](subject) : projectPage.history.unknown(subject)
}
