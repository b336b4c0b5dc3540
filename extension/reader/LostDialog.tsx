import type { CarriedCodings } from '../protocols/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStrings } from '../ui/language.ts'

const SHOWN = 12

interface LostDialogProps {
  readonly lost: CarriedCodings['lost']
  readonly onSave: () => void
  readonly onClose: () => void
}

/** The passages of which a correction takes the words away; the person decides. */
export function LostDialog({ lost, onSave, onClose }: LostDialogProps) {
  const { readerPage: { text: words }, common } = useStrings()
  return (
    <Dialog title={words.lostTitle} onClose={onClose}>
      <p class="nl-paragraph">{words.lostHelp}</p>
      <ul class="lost">
        {lost.slice(0, SHOWN).map(({ id, quote }) => <li key={id}>‘{quote}’</li>)}
      </ul>
      {lost.length > SHOWN && <p class="nl-paragraph">{words.lostMore(lost.length - SHOWN)}</p>}
      <div class="bs-actions">
        <Button kind="primary" onClick={onSave}>{words.saveAnyway}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  )
}
