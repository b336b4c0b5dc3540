import { useState } from 'preact/hooks'
import { chordOf, CODING_ACTIONS, type CodingAction, conflictsIn, FIRST_KEYS, isFree, keysOf, shownKeys } from '../coding/keys.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useOptions } from './options-state.ts'

/** The keys for coding, each to be changed by pressing another. */
export function CodingKeys({ changed }: { readonly changed: Readonly<Record<string, string>> }) {
  const options = useOptions()
  const { codingTools: { settings: words, actions }, options: { saved } } = useStrings()
  const [asking, setAsking] = useState<CodingAction | null>(null)
  const [refused, setRefused] = useState(false)
  const keys = keysOf(changed)
  const shared = conflictsIn(keys)
  const save = async (next: Readonly<Record<string, string>>) => {
    setAsking(null)
    setRefused(false)
    if ((await options.change('saveSettings', { keys: next })).ok) options.announce(saved)
  }
  const without = (action: CodingAction) => Object.fromEntries(Object.entries(changed).filter(([name]) => name !== action))
  const hear = (action: CodingAction, event: KeyboardEvent) => {
    const chord = chordOf(event)
    if (asking !== action || chord === '') return
    // Tab goes on, so that nobody is caught here.
    if (chord === 'Tab' || chord === 'Shift+Tab' || chord === 'Escape') return setAsking(null)
    event.preventDefault()
    if (!isFree(chord)) return setRefused(true)
    void save(chord === FIRST_KEYS[action] ? without(action) : { ...changed, [action]: chord })
  }
  return (
    <>
      {shared.length > 0 && <Notice kind="warning" urgent>{words.shared(shared.map((action) => actions[action]).join(', '))}</Notice>}
      {refused && <Notice kind="warning" urgent>{words.notFree}</Notice>}
      <div class="bs-scroll">
        <table class="utrecht-table utrecht-table--html-table">
          <thead><tr><th scope="col">{words.action}</th><th scope="col">{words.key}</th></tr></thead>
          <tbody>
            {CODING_ACTIONS.map((action) => (
              <tr key={action}>
                <td>{actions[action]}</td>
                <td>
                  <span class="options__keys">
                    <button
                      type="button" class="options__key" aria-pressed={asking === action}
                      onClick={() => setAsking(asking === action ? null : action)} onKeyDown={(event) => hear(action, event)} onBlur={() => asking === action && setAsking(null)}
                    >
                      <span class="bs-visually-hidden">{words.change(actions[action])} </span>
                      {asking === action ? words.press : <span class="keys">{shownKeys(keys[action]).flatMap((key, index) => [index > 0 && ' ', <kbd key={key}>{key}</kbd>])}</span>}
                    </button>
                    {keys[action] !== FIRST_KEYS[action] && <Button small kind="subtle" label={words.resetOf(actions[action])} onClick={() => void save(without(action))}>{words.reset}</Button>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Object.keys(changed).length > 0 && <div class="bs-actions"><Button small onClick={() => void save({})}>{words.resetAll}</Button></div>}
    </>
  )
}
