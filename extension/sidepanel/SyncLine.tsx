import { browser } from '../browser.ts'
import type { SyncState } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { failureSentence } from '../ui/failure-sentence.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import type { Strings } from '../strings/nl.ts'
import { usePanel } from './panel-state.ts'

/** One line on the connection with the workbook: what waits, what arrived, or what went wrong and what to do. */
export function SyncLine() {
  const panel = usePanel()
  const strings = useStrings()
  const state = panel.sync.value
  if (state === null) return null
  if (!state.paired) {
    return (
      <div class="sync">
        <span class="sync__text"><Icon name="info" />{strings.sync.notPaired}</span>
        <Button kind="subtle" small onClick={() => void browser.runtime.openOptionsPage()}>{strings.sync.pairNow}</Button>
      </div>
    )
  }
  const { icon, kind, text } = syncSentence(state, strings)
  return (
    <div class={`sync sync--${kind}`} title={state.lastArrival ? strings.sync.lastArrival(momentText(state.lastArrival, languageOf(strings))) : strings.sync.neverArrived}>
      <output class="sync__text"><Icon name={icon} />{text}</output>
      {state.conflicts.length > 0 && <Button kind="subtle" small onClick={() => void browser.runtime.openOptionsPage()}>{strings.sync.lookAt}</Button>}
      {!state.busy && (state.waiting > 0 || state.problem !== null) && <Button kind="subtle" small onClick={() => void panel.change('syncNow')}>{strings.sync.sendNow}</Button>}
    </div>
  )
}

/** What to say of a paired connection, the most pressing first. */
export function syncSentence(state: SyncState, strings: Strings): { readonly icon: IconName; readonly kind: 'problem' | 'waiting' | 'arrived'; readonly text: string } {
  const { sync } = strings
  if (state.problem !== null) {
    const waiting = state.waiting > 0 ? ` ${sync.waiting(state.waiting)}.` : ''
    return { icon: 'warning', kind: 'problem', text: `${failureSentence(state.problem, strings)}${waiting}` }
  }
  if (state.busy) return { icon: 'waiting', kind: 'waiting', text: sync.busy(state.waiting) }
  if (state.conflicts.length > 0) return { icon: 'warning', kind: 'problem', text: sync.conflicts(state.conflicts.length) }
  if (state.waiting > 0) return { icon: 'waiting', kind: 'waiting', text: sync.waiting(state.waiting) }
  if (state.lastArrival === null) return { icon: 'waiting', kind: 'waiting', text: sync.neverArrived }
  return { icon: 'done', kind: 'arrived', text: sync.allArrived }
}
