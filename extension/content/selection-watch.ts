import { isNothingSelected } from '../page/selection.ts'

/** A selection that came about without a key or button held down (touch handles, a screen reader) counts after this pause. */
const SETTLED_MS = 500
/** The browser tells of a selection some time after the button or key that made it was let go. */
const TOLD_LATE_MS = 150

interface SelectionWatch {
  readonly shadowRoots: Iterable<ShadowRoot>
  /** A selection is complete: the button or key that made it was let go. `word` tells that it was made by a double click alone, `typing` that a letter follows. */
  readonly settled: (word: boolean, typing: boolean) => void
  /** Nothing is selected any more. */
  readonly emptied: () => void
}

/** Tells when a person has finished selecting, with mouse, finger or keyboard, until `signal` is aborted. */
export function watchSelection({ shadowRoots, settled, emptied }: SelectionWatch, signal: AbortSignal): void {
  let changed = false
  let held = false
  let keyDown = false
  let word = false
  let known: readonly unknown[] = []
  let releasedAt = -TOLD_LATE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (typing = false) => {
    clearTimeout(timer)
    if (!changed || held || keyDown) return
    changed = false
    known = endsNow()
    if (isNothingSelected(shadowRoots)) emptied()
    else settled(word, typing)
  }
  // A click on a selection takes it away only after the button is let go.
  const settleSoon = () => {
    releasedAt = performance.now()
    setTimeout(() => settle(), 0)
  }
  const options = { capture: true, passive: true, signal } as const

  document.addEventListener('selectionchange', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => settle(), performance.now() - releasedAt < TOLD_LATE_MS ? 0 : SETTLED_MS)
  }, options)
  addEventListener('pointerdown', () => (held = true), options)
  for (const type of ['pointerup', 'pointercancel', 'dragend']) {
    addEventListener(type, () => {
      held = false
      settleSoon()
    }, options)
  }
  addEventListener('mousedown', ({ detail }) => (word = detail === 2), options)
  addEventListener('keydown', ({ key }) => {
    if (key === 'Shift') {
      keyDown = true
      word = false
    }
    // Who types right behind a selection means that selection, not the one the palette still stands at.
    else if ([...key].length === 1 && !held && (changed || endsNow().some((end, index) => end !== known[index]))) {
      // The browser may not even have told of it yet.
      changed = true
      keyDown = false
      settle(true)
    }
  }, options)
  addEventListener('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift' || !shiftKey) keyDown = false
    if (!shiftKey) settleSoon()
  }, options)
  // A key let go in another window is never reported here.
  addEventListener('blur', () => (keyDown = held = false), options)
  signal.addEventListener('abort', () => clearTimeout(timer))
}

function endsNow(): readonly unknown[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {}
  return [anchorNode, anchorOffset, focusNode, focusOffset]
}
