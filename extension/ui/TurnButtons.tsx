import { useEffect } from 'preact/hooks'
import type { ChangeName } from '../messages.ts'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import { useWorkPage } from './work-page.ts'

/** Undo and redo, each with the name of the change it is about, by button and by key. */
export function TurnButtons() {
  const page = useWorkPage()
  const { history, changes } = useStrings()
  const { undoable = null, redoable = null } = page.project.value ?? {}
  const nameOf = (change: ChangeName) => changes[change.what](change.subject)
  const run = async (way: 'undo' | 'redo') => {
    const change = await page.turn(way)
    if (change) page.announce(way === 'undo' ? history.undone(nameOf(change)) : history.redone(nameOf(change)))
  }
  useTurnKeys(run)
  return (
    <div class="work__turn">
      <Button kind="subtle" small icon="undo" iconOnly disabled={undoable === null} onClick={() => void run('undo')} title={undoable ? history.undoWhat(nameOf(undoable)) : history.nothing}>
        {undoable ? history.undoWhat(nameOf(undoable)) : history.undo}
      </Button>
      <Button kind="subtle" small icon="redo" iconOnly disabled={redoable === null} onClick={() => void run('redo')} title={redoable ? history.redoWhat(nameOf(redoable)) : history.redo}>
        {redoable ? history.redoWhat(nameOf(redoable)) : history.redo}
      </Button>
    </div>
  )
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) turn acts, except in a field, where they are the field's own. */
function useTurnKeys(run: (way: 'undo' | 'redo') => Promise<void>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
      if ((event.composedPath()[0] as Element).closest?.('input, textarea, select, [contenteditable]')) return
      event.preventDefault()
      void run(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })
}
