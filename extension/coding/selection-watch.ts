import type { Documents } from '../page/documents.ts'
import { isNothingSelected } from '../page/selection.ts'

/** A selection that came about without a key or button held down (touch handles, a screen reader) counts after this pause. */
const SETTLED_MS = 500
/** The browser tells of a selection some time after the button or key that made it was let go. */
const TOLD_LATE_MS = 150

interface SelectionWatch {
  readonly documents: Documents
  readonly shadowRoots: Iterable<ShadowRoot>
  /** A selection is complete: the button or key that made it was let go. `word` tells that it was made by a double click alone, `typing` that a letter follows, `byPointer` that no key made it. */
  readonly settled: (word: boolean, typing: boolean, byPointer: boolean) => void
  /** Nothing is selected any more. */
  readonly emptied: () => void
}

/** Tells when a person has finished selecting, with mouse, finger or keyboard, until `signal` is aborted. */
export function watchSelection({ documents, shadowRoots, settled, emptied }: SelectionWatch, signal: AbortSignal): void {
  let changed = false
  let held = false
  let keyDown = false
  let word = false
  let byPointer = false
  let known: readonly unknown[] = []
  let releasedAt = -TOLD_LATE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (typing = false) => {
    clearTimeout(timer)
    if (!changed || held || keyDown) return
    changed = false
    known = endsOf(documents.current().getSelection())
    if (isNothingSelected(shadowRoots, documents.current())) emptied()
    else settled(word, typing, byPointer && !typing)
  }
  // A click on a selection takes it away only after the button is let go.
  const settleSoon = () => {
    releasedAt = performance.now()
    setTimeout(() => settle(), 0)
  }

  documents.listen('selectionchange', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => settle(), performance.now() - releasedAt < TOLD_LATE_MS ? 0 : SETTLED_MS)
  })
  documents.listen('pointerdown', () => (held = byPointer = true))
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
    documents.listen(type, () => {
      held = false
      settleSoon()
    })
  }
  documents.listen('mousedown', ({ detail }) => (word = detail === 2))
  documents.listen('keydown', ({ key, shiftKey }) => {
    if (key === 'Shift' || shiftKey) byPointer = false
    if (key === 'Shift') {
      keyDown = true
      word = false
    }
    // Who types, or goes into the palette, right behind a selection means that selection, not the one the palette still stands at.
    else if (([...key].length === 1 || (key === 'ArrowDown' && !shiftKey)) && !held && (changed || endsOf(documents.current().getSelection()).some((end, index) => end !== known[index]))) {
      // The browser may not even have told of it yet.
      changed = true
      keyDown = false
      settle(true)
    }
  })
  documents.listen('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift' || !shiftKey) keyDown = false
    if (!shiftKey) settleSoon()
  })
  // A key let go in another window is never reported here.
  documents.listen('blur', () => (keyDown = held = false))
  signal.addEventListener('abort', () => clearTimeout(timer))
}

function endsOf(selection: Selection | null): readonly unknown[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {}
  return [anchorNode, anchorOffset, focusNode, focusOffset]
}
