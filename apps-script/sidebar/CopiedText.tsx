import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'

/** A text to take along, selected when it appears, with a button that copies it and room for others beside it. */
export function CopiedText({ label, text, children }: { readonly label: string; readonly text: string; readonly children?: ComponentChildren }) {
  const strings = useStrings()
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // The sandbox of the sidebar may forbid the clipboard; the older way copies what is selected.
      setCopied(document.execCommand('copy'))
    }
  }
  return (
    <>
      <textarea ref={field} class="utrecht-textarea sidebar__code" rows={7} readOnly aria-label={label} value={text} onFocus={(event) => event.currentTarget.select()} />
      <div class="sidebar__buttons">
        <Button kind="primary" onClick={() => void copy()}>{copied ? strings.copied : strings.copy}</Button>
        {children}
      </div>
      <span class="bs-visually-hidden" role="status">{copied ? strings.copied : ''}</span>
    </>
  )
}
