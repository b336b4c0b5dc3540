import { useId } from 'preact/hooks'
import { Field, describedBy } from './Field.tsx'
import { type Keep, useDraft } from './use-draft.ts'

interface TextAreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: Keep
  readonly description?: string
  readonly rows?: number
}

/** Several lines of text, kept when the person leaves them. */
export function TextAreaField({ label, value, onCommit, description, rows = 2 }: TextAreaFieldProps) {
  const id = useId()
  const draft = useDraft(value, onCommit)
  return (
    <Field id={id} label={label} description={description} clash={draft.clash}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id={id}
        rows={rows}
        aria-describedby={describedBy(id, description, null)}
        value={draft.text}
        onFocus={draft.focus}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.settle}
      />
    </Field>
  )
}
