import { useEffect, useRef, useState } from 'preact/hooks'
import { frameOrigin } from './host-connection.ts'
import { say } from './language.ts'
import { callScript, dialog, gridFocus, sidebar } from './page-state.ts'

// The attributes Google gives the frame of a sidebar or dialog.
const SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox'

interface FrameProps {
  readonly frame: string
  readonly title: string
  readonly close: () => void
  readonly resize?: (size: { readonly width?: number; readonly height?: number }) => void
}

/** A page of the add-on in its own origin, with the other side of `google.script`. */
function AddOnFrame({ frame, title, close, resize }: FrameProps) {
  const element = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      const target = element.current?.contentWindow
      if (target === null || target === undefined || event.source !== target || event.origin !== frameOrigin) return
      const message = event.data as { readonly buurtstem?: number; readonly kind?: string; readonly id?: number; readonly functionName?: string; readonly args?: readonly unknown[]; readonly height?: number; readonly width?: number }
      if (message.buurtstem !== 1) return
      if (message.kind === 'run' && message.functionName !== undefined) {
        void callScript(message.functionName, message.args ?? []).then((reply) => target.postMessage({ buurtstem: 1, id: message.id, ...reply }, frameOrigin))
      } else if (message.kind === 'close') close()
      else if (message.kind === 'height' && message.height !== undefined) resize?.({ height: message.height })
      else if (message.kind === 'width' && message.width !== undefined) resize?.({ width: message.width })
      else if (message.kind === 'focus') gridFocus.value += 1
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [frame])
  // As in Google's: who opens it by keyboard goes on in it, once there is something in it.
  return <iframe ref={element} onLoad={() => element.current?.focus()} title={title} sandbox={SANDBOX} src={`${frameOrigin}/frame/${frame}`} />
}

/** The add-on's sidebar, 300 pixels wide as Google's; on a narrow screen it covers the sheet. */
export function Sidebar() {
  const shown = sidebar.value
  if (shown === null) return null
  const close = (): void => {
    sidebar.value = null
    gridFocus.value += 1
  }
  const title = shown.title === '' ? say('sidebar') : shown.title
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={say('close')} onClick={close}>×</button>
      </header>
      <AddOnFrame key={shown.frame} frame={shown.frame} title={title} close={close} />
    </aside>
  )
}

/** A dialog of the add-on. */
export function AddOnDialog() {
  const shown = dialog.value
  const element = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState<{ readonly width?: number; readonly height?: number }>({})
  useEffect(() => {
    setSize({})
    if (shown === null || element.current === null) return
    if (shown.modal) element.current.showModal()
    else element.current.show()
  }, [shown])
  if (shown === null) return null
  const close = (): void => {
    dialog.value = null
    gridFocus.value += 1
  }
  return (
    <dialog ref={element} class="add-on-dialog" aria-labelledby="dialog-title" onClose={close} style={{ width: `${size.width ?? shown.width}px` }}>
      <header>
        <h2 id="dialog-title">{shown.title}</h2>
        <button type="button" class="icon" aria-label={say('close')} onClick={close}>×</button>
      </header>
      <div class="frame" style={{ height: `${size.height ?? shown.height}px` }}>
        <AddOnFrame key={shown.frame} frame={shown.frame} title={shown.title} close={close} resize={(next) => setSize((old) => ({ ...old, ...next }))} />
      </div>
    </dialog>
  )
}
