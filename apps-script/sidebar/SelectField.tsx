import { useId } from 'preact/hooks'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  /** What it is about, for who cannot see beside what it stands. */
  readonly about?: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly onChange: (value: Value) => void
  /** Why this is proposed. */
  readonly description?: string
  /** Nothing could be proposed for sure: the person is asked. */
  readonly asked?: boolean
}

/** One choice out of a list, with the reason of the proposal under it. */
export function SelectField<Value extends string>({ label, about, value, options, onChange, description, asked }: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div class={asked ? 'bs-field bs-field--asked' : 'bs-field'}>
      <label class="utrecht-form-label" for={id}>{label}{about && <span class="bs-visually-hidden">: {about}</span>}</label>
      <select
        id={id}
        class="utrecht-select utrecht-select--html-select"
        aria-describedby={description ? `${id}-why` : undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
      </select>
      {description && <p id={`${id}-why`} class="utrecht-form-field-description">{description}</p>}
    </div>
  )
}
