import { useId } from 'preact/hooks'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  /** Nothing could be proposed for sure: the person is asked. */
  readonly asked?: boolean
}

/** A short text, with a hint or the reason of the proposal under it. */
export function TextField({ label, value, onChange, description, asked }: TextFieldProps) {
  const id = useId()
  return (
    <div class={asked ? 'bs-field bs-field--asked' : 'bs-field'}>
      <label class="utrecht-form-label" for={id}>{label}</label>
      <input
        id={id} class="utrecht-textbox utrecht-textbox--html-input" value={value} maxLength={200} autocomplete="off"
        aria-describedby={description ? `${id}-hint` : undefined} onInput={(event) => onChange(event.currentTarget.value)}
      />
      {description && <p id={`${id}-hint`} class="utrecht-form-field-description">{description}</p>}
    </div>
  )
}
