import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import type { Incoming } from './incoming.ts'
import { PasteDialog } from './PasteDialog.tsx'

/** The ways in: choose, drop, paste. */
export function AddFiles({ incoming }: { readonly incoming: Incoming }) {
  const { add: words } = useStrings().readerPage
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const isOver = useDroppedFiles(incoming.add)
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

/** Files may be dropped anywhere on the page: beside the frame they would open in the tab and the page would be gone. */
function useDroppedFiles(add: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      add(Array.from(event.dataTransfer?.files ?? []))
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [add])
  return isOver
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
