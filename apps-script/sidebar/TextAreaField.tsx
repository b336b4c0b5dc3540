import { useId } from 'preact/hooks'

interface TextAreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string | undefined
  /** The person is asked for it. */
  readonly asked?: boolean
}

const MOST_ROWS = 8
/** So many letters fit in a row of the narrow sidebar. */
const ROW_LETTERS = 32

/** A sentence or two; as high as what stands in it. */
export function TextAreaField({ label, value, onChange, description, asked }: TextAreaFieldProps) {
  const id = useId()
  return (
    <div class={asked ? 'bs-field bs-field--asked' : 'bs-field'}>
      <label class="utrecht-form-label" for={id}>{label}</label>
      <textarea
        id={id} class="utrecht-textarea utrecht-textarea--html-textarea sidebar__text" rows={Math.min(MOST_ROWS, Math.max(3, Math.ceil(value.length / ROW_LETTERS)))} value={value} maxLength={2_000}
        aria-describedby={description ? `${id}-hint` : undefined} onInput={(event) => onChange(event.currentTarget.value)}
      />
      {description && <p id={`${id}-hint`} class="utrecht-form-field-description">{description}</p>}
    </div>
  )
}
