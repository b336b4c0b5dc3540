import type { SyncState } from '../messages.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'

/** What a person recognises their workbook by, and how far the work has got. */
export function PairingFacts({ state }: { readonly state: SyncState }) {
  const strings = useStrings()
  const { options: words, sync } = strings
  const facts: readonly (readonly [string, string])[] = [
    [words.workbook, state.workbookName],
    [words.endpoint, state.endpointHost],
    [words.waiting, words.waitingCount(state.waiting)],
    [words.lastArrival, state.lastArrival === null ? sync.neverArrived : momentText(state.lastArrival, languageOf(strings))],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => <div key={name} class="facts__fact"><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}
