import type { Strings } from '../strings/nl.ts'
import { askBackground } from '../send.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { languageOf, useStrings } from './language.ts'
import { momentText } from './moment-text.ts'
import { type Safety, useSafety } from './use-safety.ts'

/** One line when the work is not safe: the most pressing reason, and what to do. Nothing when all is well. */
export function SafetyLine() {
  const strings = useStrings()
  const { safety } = useSafety()
  const reminder = safety && reminderOf(safety, strings)
  if (!reminder) return null
  const { remind } = strings.projectPage
  return (
    <div class={`bs-safety bs-safety--${reminder.kind}`} role="status">
      <span class="bs-safety__text"><Icon name="warning" />{reminder.text}</span>
      {reminder.kind === 'update'
        ? <Button kind="subtle" small onClick={() => void askBackground('updateNow')}>{remind.updateNow}</Button>
        : <a class="nl-link" href="project.html" target="_blank">{remind.goTo}</a>}
    </div>
  )
}

/** What to say, the most pressing first; null when there is nothing to say. */
export function reminderOf(safety: Safety, strings: Strings): { readonly kind: 'emptied' | 'update' | 'grant' | 'due'; readonly text: string } | null {
  const { remind } = strings.projectPage
  if (safety.emptied) return { kind: 'emptied', text: remind.emptied }
  if (safety.updateReady) return { kind: 'update', text: remind.update }
  if (safety.folder && safety.folder.permission !== 'granted' && safety.changesSince > 0) return { kind: 'grant', text: remind.grant }
  if (safety.due) return { kind: 'due', text: remind.due(safety.changesSince, safety.lastBackup && momentText(safety.lastBackup.at, languageOf(strings))) }
  return null
}
