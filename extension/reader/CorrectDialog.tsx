import { useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useStrings } from '../ui/language.ts'

interface CorrectDialogProps {
  readonly text: string
  readonly isWhole: boolean
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

/** A text, or one unit of it, to correct. */
export function CorrectDialog({ text, isWhole, onSave, onClose }: CorrectDialogProps) {
  const { readerPage: { text: words }, common } = useStrings()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    const typed = area.current?.value ?? ''
    if (isWhole && typed.trim() === '') return setError(words.tooShort)
    onSave(typed)
  }
  return (
    <Dialog title={isWhole ? words.correctTitle : words.correctUnit} onClose={onClose}>
      <form
        class={isWhole ? 'reader__form reader__form--whole' : 'reader__form'}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field id={id} label={words.correctArea} description={words.correctHelp} error={error}>
          {/* Not kept in state: a text of a million letters is not copied at every key. */}
          <textarea
            ref={area} class="utrecht-textarea utrecht-textarea--html-textarea reader__correct" id={id} rows={isWhole ? 24 : 6} spellcheck aria-describedby={`${id}-help`} defaultValue={text}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            }}
          />
        </Field>
        <div class="bs-actions">
          <Button kind="primary" submit>{words.save}</Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
