import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'

interface RemoveDialogProps {
  readonly code: Code
  /** How many codes lie below it. */
  readonly below: number
  readonly used: boolean
  readonly onRemoved: () => void
  readonly onClose: () => void
}

/** Asks before a code goes away; for one that is used it says what to do instead. */
export function RemoveDialog({ code, below, used, onRemoved, onClose }: RemoveDialogProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { remove: words, acts }, common } = strings
  const label = codeLabel(code, languageOf(strings))
  const confirm = async () => {
    const gone = await page.ask('removeCode', { id: code.id })
    onClose()
    if (!gone) return
    page.announce(acts.removed(label))
    onRemoved()
  }
  return (
    <Dialog title={words.title(label)} onClose={onClose}>
      <p class="nl-paragraph">{used ? words.used : words.unused}</p>
      {!used && below > 0 && <p class="nl-paragraph">{words.withSubCodes(below)}</p>}
      <div class="bs-actions">
        {!used && <Button kind="primary" negative onClick={() => void confirm()}>{words.confirm}</Button>}
        <Button onClick={onClose}>{used ? common.close : common.cancel}</Button>
      </div>
    </Dialog>
  )
}
