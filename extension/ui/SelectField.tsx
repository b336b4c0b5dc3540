import { useId } from 'preact/hooks'
import { Field, describedBy } from './Field.tsx'
import type { LabelledChoice } from './labelled-choices.ts'

interface SelectFieldProps<V extends string | number> {
  readonly label: string
  readonly value: V | null
  readonly choices: readonly LabelledChoice<V>[]
  readonly onCommit: (value: V | null) => void
  /** What stands for null; without it one of the choices must be taken. */
  readonly emptyLabel?: string
  readonly description?: string
  readonly required?: boolean
  readonly asked?: boolean
  /** Shows no label, for rows of a table; the words stay for who does not see it. */
  readonly labelHidden?: boolean
}

/** One of some choices, kept as soon as it is taken. */
export function SelectField<V extends string | number>(props: SelectFieldProps<V>) {
  const id = useId()
  const select = (
    <select
      class="utrecht-select utrecht-select--html-select"
      id={id}
      aria-label={props.labelHidden ? props.label : undefined}
      aria-required={props.required || undefined}
      aria-describedby={props.labelHidden ? undefined : describedBy(id, props.description, null)}
      value={props.value === null ? '' : String(props.value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        props.onCommit(props.choices.find((choice) => String(choice.value) === chosen)?.value ?? null)
      }}
    >
      {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
      {props.choices.map((choice) => <option key={choice.value} value={String(choice.value)}>{choice.label}</option>)}
    </select>
  )
  if (props.labelHidden) return select
  return <Field id={id} label={props.label} required={props.required} asked={props.asked} description={props.description}>{select}</Field>
}
