import { useId, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useStrings } from '../ui/language.ts'

interface PasteDialogProps {
  readonly text: string
  readonly onClose: () => void
  readonly onTake: (text: string, title: string) => void
}

/** Text from the clipboard, under a title. */
export function PasteDialog({ text: given, onClose, onTake }: PasteDialogProps) {
  const { readerPage: { add: words }, common } = useStrings()
  const id = useId()
  const [title, setTitle] = useState(words.pasted)
  const [text, setText] = useState(given)
  const [error, setError] = useState<string | null>(null)
  const take = () => {
    if (text.trim() === '') return setError(words.pasteMissing)
    onTake(text, title.trim() || words.pasted)
    onClose()
  }
  return (
    <Dialog title={words.paste} onClose={onClose}>
      <form
        class="reader__form"
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <Field id={`${id}-title`} label={words.pasteTitle}>
          <input class="utrecht-textbox utrecht-textbox--html-input" id={`${id}-title`} value={title} maxLength={200} onInput={(event) => setTitle(event.currentTarget.value)} />
        </Field>
        <Field id={`${id}-text`} label={words.pasteText} error={error}>
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea reader__paste" id={`${id}-text`} rows={12} value={text} aria-invalid={error !== null || undefined}
            aria-describedby={error === null ? undefined : `${id}-text-error`} onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <div class="bs-actions">
          <Button kind="primary" submit>{words.take}</Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
