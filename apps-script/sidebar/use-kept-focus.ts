import { useEffect } from 'preact/hooks'

const FOCUSABLE = 'a[href], button, input:not([tabindex="-1"]), select, textarea, summary, [tabindex="0"]'
const HEADING = 'h1, h2, h3'

/**
 * Keeps the keyboard where it was when what had the focus is taken away, as a button is that did its work: it goes to what came in that
 * place (to its heading when it has one), else to what stands next, else to the heading above. A browser would send it back to the top.
 * Whoever moves the focus on purpose is left alone; who works elsewhere meanwhile finds it there when they come back.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    let waiting: HTMLElement | null = null
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null
      waiting = null
    }
    // Who clicks beside everything has left on purpose.
    const forget = () => {
      last = null
      waiting = null
    }
    const comeBack = () => {
      // A browser forgets what had the focus in a frame when it goes to the page around it, as to the sheet.
      if (document.activeElement === document.body) (waiting?.isConnected ? waiting : last)?.focus()
    }
    const watch = new MutationObserver((records) => {
      const lost = last
      if (lost === null || document.activeElement !== document.body) return
      const taken = records.find(({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(lost)))
      if (!taken) return
      // What was only moved, to make room for a notice, has lost it too.
      waiting = lost.isConnected ? lost : placeFor(taken, records)
      if (document.hasFocus()) comeBack()
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    window.addEventListener('focus', comeBack)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
      window.removeEventListener('focus', comeBack)
    }
  }, [])
}

function placeFor({ target, nextSibling, previousSibling }: MutationRecord, records: readonly MutationRecord[]): HTMLElement | null {
  const added = records.flatMap((record) => (record.target === target ? [...record.addedNodes] : []))
  for (const node of [...added, nextSibling, previousSibling]) {
    const found = node instanceof HTMLElement && node.isConnected ? within(node) : null
    if (found) return found
  }
  return headingAbove(target)
}

function within(element: HTMLElement): HTMLElement | null {
  const heading = element.querySelector<HTMLElement>(HEADING)
  return heading ? reachable(heading) : element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE)
}

function headingAbove(from: Node): HTMLElement | null {
  for (let at = from.parentElement; at !== null; at = at.parentElement) {
    const heading = at.querySelector<HTMLElement>(HEADING)
    if (heading) return reachable(heading)
  }
  return null
}

/** A heading is no stop on the way, but the focus may be put on it. */
function reachable(heading: HTMLElement): HTMLElement {
  heading.tabIndex = -1
  return heading
}
