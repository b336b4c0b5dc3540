import { useId } from 'preact/hooks'
import { useStrings } from '../ui/language.ts'

interface ManyChoicesProps<V> {
  readonly label: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: V[]) => void
  readonly description?: string
}

/** Any of some choices, folded away until a person wants them; folded, it still says how many are chosen. */
export function ManyChoices<V>({ label, choices, chosen, onChange, description }: ManyChoicesProps<V>) {
  const id = useId()
  const { retrievalPage: { form: words } } = useStrings()
  if (choices.length === 0) return null
  return (
    <details class="many" open={chosen.length > 0}>
      <summary class="many__label">
        <span>{label}</span>
        {chosen.length > 0 && <span class="many__chosen">{words.chosen(chosen.length)}</span>}
      </summary>
      <fieldset class="many__choices" aria-label={label} aria-describedby={description ? `${id}-help` : undefined}>
        {choices.map((choice, place) => (
          <div class="bs-check" key={String(choice.value)}>
            <input
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              id={`${id}-${place}`}
              checked={chosen.includes(choice.value)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
            />
            <label class="utrecht-form-label utrecht-form-label--checkbox" for={`${id}-${place}`}>{choice.label}</label>
          </div>
        ))}
        {description && <div class="utrecht-form-field-description" id={`${id}-help`}>{description}</div>}
      </fieldset>
    </details>
  )
}
