import { useId } from 'preact/hooks'

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  readonly onCommit: (checked: boolean) => void
  readonly description?: string
}

/** Yes or no, kept as soon as it is ticked. */
export function CheckField({ label, checked, onCommit, description }: CheckFieldProps) {
  const id = useId()
  return (
    <div>
      <div class="bs-check">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={id}
          checked={checked}
          aria-describedby={description ? `${id}-help` : undefined}
          onChange={(event) => onCommit(event.currentTarget.checked)}
        />
        <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>{label}</label>
      </div>
      {description && <div class="utrecht-form-field-description" id={`${id}-help`}>{description}</div>}
    </div>
  )
}
