import { failureSentence, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import type { CallFailure } from './workbook-calls.ts'

/** Says how a call failed; nothing when it did not. */
export function CallFailed({ failure }: { readonly failure: CallFailure | null }) {
  const strings = useStrings()
  if (!failure) return null
  return <Notice kind="error"><p class="nl-paragraph">{failureSentence(strings, failure)}</p></Notice>
}
