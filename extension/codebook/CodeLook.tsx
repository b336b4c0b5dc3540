import { useId } from 'preact/hooks'
import { CODE_COLOURS, CODE_PATTERNS, type Code } from '../../shared/codebook/code.ts'
import { COLOUR_CHOICES, PATTERN_CHOICES } from '../../shared/sheet/choices.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { labelledChoices } from '../ui/labelled-choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'

interface CodeLookProps {
  readonly code: Code
  readonly onChange: (look: Partial<Pick<Code, 'colour' | 'pattern'>>) => void
}

/** Colour and pattern of a code, each as a row of radio buttons that look as the code would. */
export function CodeLook({ code, onChange }: CodeLookProps) {
  const strings = useStrings()
  const { codebookPage: { detail: words } } = strings
  const id = useId()
  const row = <V extends string>(name: 'colour' | 'pattern', legend: string, values: readonly V[], choices: readonly { readonly value: V; readonly label: string }[]) => (
    <fieldset class="look">
      <legend class="utrecht-form-label">{legend}</legend>
      <div class="look__row">
        {values.map((value) => {
          const label = choices.find((choice) => choice.value === value)?.label ?? value
          return (
            <label key={value} class="look__choice" title={label}>
              <input class="bs-visually-hidden" type="radio" name={`${id}-${name}`} aria-label={label} checked={code[name] === value} onChange={() => onChange({ [name]: value })} />
              <CodeSwatch code={{ colour: code.colour, pattern: code.pattern, [name]: value, key: name === 'colour' ? '' : 'Abc' }} />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
  const language = languageOf(strings)
  return (
    <div class="looks">
      {row('colour', words.colour, CODE_COLOURS, labelledChoices(COLOUR_CHOICES, language))}
      {row('pattern', words.pattern, CODE_PATTERNS, labelledChoices(PATTERN_CHOICES, language))}
    </div>
  )
}
