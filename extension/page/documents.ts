import { HOST_NAME, isThere, stillThere } from './nodes.ts'

/** The documents that a page's text is in: its own, and those in frames that the browser lets it read, which are those of the same origin. */
export interface Documents extends Iterable<Document> {
  /** Takes in the document of a frame; one that is there already, or was written anew, loses nothing by it. */
  add(document: Document): void
  /** The one that the person last did something in; what they do in our own layer does not count. */
  current(): Document
  /** Hears an event wherever in the page it happens, before the page does. */
  listen<K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void): void
}

/** Starts with the page's own document; stops listening when `signal` is aborted. */
export function createDocuments(signal: AbortSignal): Documents {
  const documents = new Set([document])
  const listeners: ((window: Window) => void)[] = []
  let current = document
  const listen: Documents['listen'] = (type, hear) => {
    const add = (window: Window) => window.addEventListener(type, hear, { capture: true, signal })
    listeners.push(add)
    for (const { defaultView } of documents) if (defaultView) add(defaultView)
  }
  for (const type of ['pointerdown', 'keydown', 'focusin', 'selectionchange'] as const) {
    listen(type, ({ target }) => {
      const at = documentOf(target as Element) ?? (target as Node).ownerDocument ?? (target as Document)
      // Browsers tell of a selection that is empty for much that no person does.
      if (type === 'selectionchange' ? !at.getSelection()?.isCollapsed : (target as Node).nodeName.toLowerCase() !== HOST_NAME) current = at
    })
  }
  return {
    listen,
    current: () => (isThere(current) ? current : document),
    [Symbol.iterator]: () => stillThere(documents),
    add: (one) => {
      documents.add(one)
      // A document that is written anew forgets its listeners; the same one twice counts once.
      if (one.defaultView) for (const add of listeners) add(one.defaultView)
    },
  }
}

/** The document in a frame; null where the browser does not let it be read, and for any other element. */
export function documentOf(frame: Element | null): Document | null {
  return frame && 'contentDocument' in frame ? (frame as HTMLIFrameElement).contentDocument : null
}

/** The element that a document is shown in; null for the page's own. */
export function frameOf(document: Document): Element | null {
  return document.defaultView?.frameElement ?? null
}

/** A box around something in the document of `node`, as it stands in the page's own window. */
export function boxInWindow(box: DOMRect, node: Node): DOMRect {
  const frame = frameOf(node.ownerDocument!)
  if (!frame) return box
  const { left, top, width } = frame.getBoundingClientRect()
  const { paddingLeft, paddingTop } = getComputedStyle(frame)
  // A page may show a frame smaller or larger than it is.
  const scale = width / (frame as HTMLElement).offsetWidth || 1
  return boxInWindow(new DOMRect(
    left + (frame.clientLeft + parseFloat(paddingLeft) + box.left) * scale, top + (frame.clientTop + parseFloat(paddingTop) + box.top) * scale, box.width * scale, box.height * scale,
  ), frame)
}
