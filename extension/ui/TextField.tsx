import { useId } from 'preact/hooks'
import { Field, describedBy } from './Field.tsx'
import { type Keep, useDraft } from './use-draft.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /**
   * Called with trimmed text when the person leaves the field or presses Enter, and only when it differs and `check` lets it; and with what
   * they saw there. A promise of null says that it was refused: then what was typed stays.
   */
  readonly onCommit: Keep
  readonly check?: (text: string) => string | null
  readonly description?: string
  readonly required?: boolean
  readonly asked?: boolean
  readonly type?: 'text' | 'date'
  readonly inputMode?: 'text' | 'numeric'
  readonly maxLength?: number
  readonly placeholder?: string
  /** Words to choose from; others may be typed. */
  readonly suggestions?: readonly string[] | undefined
}

/** A line of text that is kept when the person leaves it. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const draft = useDraft(props.value, props.onCommit, props.check)
  return (
    <Field id={id} label={props.label} required={props.required} asked={props.asked} description={props.description} error={draft.error} clash={draft.clash}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${draft.error ? ' utrecht-textbox--invalid' : ''}`}
        id={id}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        list={props.suggestions?.length ? `${id}-list` : undefined}
        autocomplete="off"
        aria-required={props.required || undefined}
        aria-invalid={draft.error !== null || undefined}
        aria-describedby={describedBy(id, props.description, draft.error)}
        value={draft.text}
        onFocus={draft.focus}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.settle()
        }}
      />
      {props.suggestions && props.suggestions.length > 0 && <datalist id={`${id}-list`}>{props.suggestions.map((word) => <option key={word}>{word}</option>)}</datalist>}
    </Field>
  )
}
