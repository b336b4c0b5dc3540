import { useId, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { failureSentence } from '../ui/failure-sentence.ts'
import { describedBy, Field } from '../ui/Field.tsx'
import { useStrings } from '../ui/language.ts'
import { useOptions } from './options-state.ts'

/** Where a pairing code is pasted; a refusal is told beneath the field, and what was pasted stays. */
export function PairingForm() {
  const options = useOptions()
  const strings = useStrings()
  const { options: words } = strings
  const id = useId()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const pair = async (event: Event) => {
    event.preventDefault()
    const pairingCode = code.trim()
    if (pairingCode === '') return setError(words.pairingCodeMissing)
    setBusy(true)
    const reply = await options.change('pair', { pairingCode })
    setBusy(false)
    setError(reply.ok ? null : failureSentence(reply, strings))
    if (reply.ok) options.announce(words.paired(reply.value.workbookName))
  }
  return (
    <form class="options__form" onSubmit={(event) => void pair(event)} noValidate>
      <p class="nl-paragraph">{words.pairingHelp}</p>
      <Field id={id} label={words.pairingCode} error={error}>
        <textarea
          class={`utrecht-textarea utrecht-textarea--html-textarea options__code${error ? ' utrecht-textarea--invalid' : ''}`}
          id={id} rows={3} spellcheck={false} autocomplete="off" value={code} aria-invalid={error !== null || undefined} aria-describedby={describedBy(id, undefined, error)}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      {error && <p class="bs-visually-hidden" role="alert">{error}</p>}
      <div class="bs-actions"><Button kind="primary" submit disabled={busy}>{words.pair}</Button></div>
    </form>
  )
}
