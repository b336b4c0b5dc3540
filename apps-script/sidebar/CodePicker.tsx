import { useId, useState } from 'preact/hooks'
import type { CodeOption } from '../sidebar-protocol.ts'
import { useStrings } from './language.ts'

/** So many codes stand in the list at once: letters bring the others. */
const MOST_SHOWN = 60

interface CodePickerProps {
  readonly codes: readonly CodeOption[]
  /** Ids of codes to offer first, the likeliest first. */
  readonly suggestions: readonly string[]
  readonly onChoose: (codeId: string) => void
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A code by letters, arrows and Enter (WAI-ARIA combobox with a list), or a click. */
export function CodePicker({ codes, suggestions, onChoose }: CodePickerProps) {
  const { answers: strings } = useStrings()
  const id = useId()
  const [letters, setLetters] = useState('')
  const [active, setActive] = useState(0)
  const wanted = fold(letters).split(/\s+/).filter(Boolean)
  const usable = codes.filter(({ status }) => status !== 'retired')
  const first = suggestions.flatMap((code) => usable.find((one) => one.id === code) ?? [])
  const fitting = [...first, ...usable.filter((code) => !first.includes(code))].filter(({ label }) => wanted.every((word) => fold(label).includes(word)))
  const shown = fitting.slice(0, MOST_SHOWN)
  const at = Math.min(active, Math.max(0, shown.length - 1))
  const choose = (codeId: string) => {
    setLetters('')
    setActive(0)
    onChoose(codeId)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((at + step + shown.length) % Math.max(1, shown.length))
    else if (event.key === 'Enter' && shown[at]) choose(shown[at].id)
    else if (event.key === 'Escape' && letters !== '') setLetters('')
    else return
    event.preventDefault()
  }
  return (
    <div class="bs-field">
      <label class="utrecht-form-label" for={id}>{strings.find}</label>
      <input
        id={id} class="utrecht-textbox utrecht-textbox--html-input" value={letters} autocomplete="off" maxLength={80}
        role="combobox" aria-expanded={shown.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-describedby={`${id}-hint`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        onInput={(event) => {
          setLetters(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <p id={`${id}-hint`} class="utrecht-form-field-description">{strings.findHint}</p>
      <div id={`${id}-list`} role="listbox" aria-label={strings.find} class="codes__list" tabIndex={-1}>
        {shown.map((code, index) => (
          <div
            key={code.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === at} class="codes__option"
            ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseDown={(event) => event.preventDefault()} onClick={() => choose(code.id)} onKeyDown={press}
          >
            <span>{code.label}</span>
            {first.includes(code) && <span class="sidebar__quiet"> · {strings.suggested}</span>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p class="nl-paragraph sidebar__quiet" role="status">{strings.noCode}</p>}
    </div>
  )
}
