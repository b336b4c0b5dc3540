import { useId } from 'preact/hooks'

interface TextAreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string | undefined
  /** The person is asked for it. */
  readonly asked?: boolean
}

/** A sentence or two. */
export function TextAreaField({ label, value, onChange, description, asked }: TextAreaFieldProps) {
  const id = useId()
  return (
    <div class={asked ? 'bs-field bs-field--asked' : 'bs-field'}>
      <label class="utrecht-form-label" for={id}>{label}</label>
      <textarea
        id={id} class="utrecht-textarea utrecht-textarea--html-textarea sidebar__text" rows={3} value={value} maxLength={2_000}
        aria-describedby={description ? `${id}-hint` : undefined} onInput={(event) => onChange(event.currentTarget.value)}
      />
      {description && <p id={`${id}-hint`} class="utrecht-form-field-description">{description}</p>}
    </div>
  )
}
