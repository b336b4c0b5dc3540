import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal dialog: the browser keeps focus inside, Escape closes it, and focus goes back to where it came from. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const { common } = useStrings()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      class="bs-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="bs-dialog__head">
        <h2 class="nl-heading nl-heading--level-3" id={id}>{title}</h2>
        <Button kind="subtle" small icon="close" iconOnly onClick={onClose}>{common.close}</Button>
      </div>
      {children}
    </dialog>
  )
}
