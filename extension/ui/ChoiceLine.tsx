import { useId } from 'preact/hooks'
import type { LabelledChoice } from './labelled-choices.ts'

interface ChoiceLineProps<V extends string | number> {
  readonly label: string
  readonly value: V | null
  /** `label` is read out and shown on hovering; `short` stands on the button. */
  readonly choices: readonly (LabelledChoice<V> & { readonly short: string })[]
  readonly onCommit: (value: V | null) => void
  readonly description?: string
}

/** One of a few choices side by side, as radio buttons; the arrow keys go between them, and the chosen one can be cleared by pressing it again. */
export function ChoiceLine<V extends string | number>({ label, value, choices, onCommit, description }: ChoiceLineProps<V>) {
  const id = useId()
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <fieldset class="utrecht-form-fieldset__fieldset--html-fieldset bs-field" aria-describedby={description ? `${id}-help` : undefined}>
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {label}{chosen ? <span class="bs-chosen">: {chosen.label.toLowerCase()}</span> : null}
      </legend>
      <div class="bs-choices">
        {choices.map((choice) => (
          <label key={choice.value} class="bs-choices__choice" title={choice.label}>
            <input
              class="bs-visually-hidden"
              type="radio"
              name={id}
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onCommit(choice.value)}
              onClick={() => {
                if (choice.value === value) onCommit(null)
              }}
            />
            <span aria-hidden="true">{choice.short}</span>
          </label>
        ))}
      </div>
      {description && <div class="utrecht-form-field-description" id={`${id}-help`}>{description}</div>}
    </fieldset>
  )
}
