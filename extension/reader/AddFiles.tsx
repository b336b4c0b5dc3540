import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import type { Incoming } from './incoming.ts'
import { PasteDialog } from './PasteDialog.tsx'

interface AddFilesProps {
  readonly incoming: Incoming
  /** Files are held over the page. */
  readonly isOver: boolean
}

/** The ways in: choose, drop, paste. */
export function AddFiles({ incoming, isOver }: AddFilesProps) {
  const { add: words } = useStrings().readerPage
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  usePasted(incoming.add, setPasting)
  return (
    <section class={isOver ? 'add-files add-files--over' : 'add-files'} aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-3 add-files__title" id={id}>{words.heading}</h2>
      <div class="add-files__ways">
        <Button kind="primary" icon="add" onClick={() => input.current?.click()}>{words.choose}</Button>
        <Button kind="secondary" onClick={() => setPasting('')}>{words.paste}</Button>
        <span class="add-files__or">{isOver ? words.dropNow : words.drop}</span>
      </div>
      <p class="utrecht-form-field-description">{words.formats}</p>
      <input
        ref={input} type="file" multiple class="bs-visually-hidden" tabIndex={-1} aria-label={words.choose} data-files
        onChange={(event) => {
          incoming.add(Array.from(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
        }}
      />
      {pasting !== null && <PasteDialog text={pasting} onClose={() => setPasting(null)} onTake={(text, title) => incoming.paste(text, title)} />}
    </section>
  )
}

/** Ctrl+V outside a field: files come in at once, of text the person says what it is called. */
function usePasted(add: (files: readonly File[]) => void, askTitle: (text: string) => void): void {
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if ((event.target as Element | null)?.closest?.('input, textarea, select, dialog')) return
      const files = Array.from(event.clipboardData?.files ?? [])
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length === 0 && text.trim() === '') return
      event.preventDefault()
      if (files.length > 0) add(files)
      else askTitle(text)
    }
    addEventListener('paste', hear)
    return () => removeEventListener('paste', hear)
  }, [add, askTitle])
}
