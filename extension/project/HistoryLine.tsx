import { RECORD_KINDS } from '../../shared/coding/undo.ts'
import { stampDevice, stampMs } from '../../shared/stamp/change-stamp.ts'
import type { ChangeName } from '../messages.ts'
import type { HistoryEntry } from '../protocols/history.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { nameOfChange } from './name-of-change.ts'

interface HistoryLineProps {
  readonly entry: HistoryEntry<ChangeName>
  /** Name of this device in stamps. */
  readonly device: string
  /** It is the act that would be put forward again next. */
  readonly canRedo: boolean
  readonly onUpTo: (act: string) => void
  readonly onRedo: () => void
}

/** One act: what, by whom, when, how much; and going there, or back to before it. */
export function HistoryLine({ entry, device, canRedo, onUpTo, onRedo }: HistoryLineProps) {
  const strings = useStrings()
  const { history: words, counts: countOf } = strings.projectPage
  const name = nameOfChange(entry.name, strings)
  const moment = new Date(stampMs(entry.stamp)).toISOString()
  const counts = RECORD_KINDS.flatMap((kind) => (kind !== 'projects' && entry.counts[kind] ? [countOf[kind](entry.counts[kind])] : []))
  const address = addressOf(entry)
  const { act } = entry
  return (
    <li class={entry.way === 'undone' || entry.turn === 'redo' ? 'history-line history-line--undone' : 'history-line'}>
      <p class="history-line__what"><span class="history-line__name">{entry.way === 'done' ? name : `${words.ways[entry.way]}: ${name}`}</span></p>
      <p class="history-line__facts">
        <strong>{entry.coder === '' ? words.nobody : entry.coder}</strong>
        <time dateTime={moment}>{momentText(moment, languageOf(strings))}</time>
        <span>{stampDevice(entry.stamp) === device ? words.here : words.device(stampDevice(entry.stamp).slice(0, 5))}</span>
        {counts.length > 0 && <span>{counts.join(', ')}</span>}
      </p>
      <div class="history-line__ways">
        {address && <a class="nl-link" href={address} aria-label={`${words.goTo}: ${name}`}>{words.goTo}</a>}
        {act !== null && entry.turn === 'undo' && <Button kind="subtle" small icon="undo" label={`${words.upTo}: ${name}`} onClick={() => onUpTo(act)}>{words.upTo}</Button>}
        {canRedo && <Button kind="subtle" small icon="redo" label={`${words.redo}: ${name}`} onClick={onRedo}>{words.redo}</Button>}
      </div>
    </li>
  )
}

/** The page that shows what an act was about; null when none does. */
function addressOf({ sourceIds: [source], codingIds: [coding], codeIds: [code] }: HistoryEntry<ChangeName>): string | null {
  const part = encodeURIComponent
  if (source !== undefined) return `reader.html#bron=${part(source)}${coding === undefined ? '' : `&codering=${part(coding)}`}`
  return code === undefined ? null : `codebook.html#code=${part(code)}`
}
