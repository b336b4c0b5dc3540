import { useId } from 'preact/hooks'
import { describedBy, Field } from '../ui/Field.tsx'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly description?: string
  readonly error?: string | null
  readonly onEnter?: () => void
}

/** A passphrase being typed; it is shown to nobody and kept nowhere. */
export function PassphraseField(props: PassphraseFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={props.label} description={props.description} error={props.error}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${props.error ? ' utrecht-textbox--invalid' : ''}`} id={id} type="password" autocomplete="off" spellcheck={false}
        aria-invalid={props.error ? true : undefined} aria-describedby={describedBy(id, props.description, props.error)} value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') props.onEnter?.()
        }}
      />
    </Field>
  )
}
