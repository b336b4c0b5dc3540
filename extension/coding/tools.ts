import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { isTypedIn } from '../page/selection.ts'
import type { PageView } from './page-view.ts'

/** How a passage came to be chosen, and whether the keyboard goes to the tools at once. */
export interface Opening {
  readonly enter: boolean
  readonly chosenBy: 'selection' | 'coding' | 'unit'
  /** The mouse, a finger or a pen made the selection. */
  readonly byPointer?: boolean
}

/** What a passage is coded with. In a page of the web the tools come behind the script that reads and paints it. */
export interface Tools {
  /** Opens for a passage, beside it; the focus stays where it is unless `enter`. */
  openFor(span: TextSpan, how: Opening): void
  close(): void
  isOpen(): boolean
  hasFocus(): boolean
  /** The page or its codings changed. */
  redraw(): void
  /** Starts to walk through the units by keyboard; false where the text has none. */
  walkUnits(): boolean
}

/** The place of the tools until they are there. */
export interface AwaitedTools extends Tools {
  /** The tools are there: what they were wanted for until now is theirs. `type` does what the keys that were pressed meanwhile mean. */
  join(tools: Tools, type: (keys: readonly string[]) => void): void
}

/** Keeps what a person wants of tools that are still on their way, keys too: none is lost, and none goes to the page. */
export function awaitTools(view: PageView): AwaitedTools {
  let tools: Tools | null = null
  let wanted: { readonly span: TextSpan; readonly how: Opening } | null = null
  let keys: string[] = []
  let walkWanted = false
  const forget = () => {
    wanted = null
    keys = []
  }

  view.documents.listen('keydown', (event) => {
    if (tools || !wanted || event.isComposing || event.defaultPrevented || isTypedIn(view.documents.current().activeElement)) return
    const { key } = event
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (key === 'Escape') forget()
    else if (plain && (([...key].length === 1 && (key !== ' ' || keys.length > 0)) || (key === 'ArrowDown' && !event.shiftKey))) keys.push(key)
    else if (keys.length > 0 && key === 'Enter') keys.push(event.shiftKey || !plain ? 'Shift+Enter' : key)
    else if (keys.length > 0 && key === 'Backspace') keys.pop()
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })

  return {
    openFor: (span, how) => {
      if (tools) return tools.openFor(span, how)
      // Letters were typed for the passage that was selected then.
      if (wanted && (wanted.span.start !== span.start || wanted.span.end !== span.end)) keys = []
      wanted = { span, how }
    },
    close: () => (tools ? tools.close() : forget()),
    isOpen: () => tools?.isOpen() ?? wanted !== null,
    hasFocus: () => tools?.hasFocus() ?? keys.length > 0,
    redraw: () => tools?.redraw(),
    walkUnits: () => tools?.walkUnits() ?? (walkWanted = true),
    join: (came, type) => {
      tools = came
      if (walkWanted) came.walkUnits()
      if (!wanted) return
      came.openFor(wanted.span, { ...wanted.how, enter: wanted.how.enter || keys.length > 0 })
      if (keys.length > 0) type(keys)
      forget()
    },
  }
}
