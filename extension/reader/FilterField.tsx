import { useId } from 'preact/hooks'
import { Field } from '../ui/Field.tsx'

interface FilterFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Letters that a list is narrowed by, at once as they are typed. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label}>
      <input class="utrecht-textbox utrecht-textbox--html-input" id={id} type="search" autocomplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </Field>
  )
}
