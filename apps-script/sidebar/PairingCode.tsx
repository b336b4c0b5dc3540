import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'

/** A pairing code, shown once, with a button that copies it. */
export function PairingCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const strings = useStrings()
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(code)
      setCopied(true)
    } catch {
      // The sandbox of the sidebar may forbid the clipboard; the older way copies what is selected.
      setCopied(document.execCommand('copy'))
    }
  }
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{strings.devices.codeTitle}</h2>
      <p class="nl-paragraph">{strings.devices.codeText}</p>
      <textarea ref={field} class="utrecht-textarea sidebar__code" rows={7} readOnly aria-label={strings.devices.codeTitle} value={code} onFocus={(event) => event.currentTarget.select()} />
      <div class="sidebar__buttons">
        <Button kind="primary" onClick={() => void copy()}>{copied ? strings.copied : strings.copy}</Button>
        <Button onClick={onDone}>{strings.devices.done}</Button>
      </div>
      <span class="bs-visually-hidden" role="status">{copied ? strings.copied : ''}</span>
    </section>
  )
}
