import type { ChangeName } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { usePanel } from './panel-state.ts'

/** Undo and redo, each with the name of the change it is about. */
export function History() {
  const panel = usePanel()
  const { history, changes } = useStrings()
  const { undoable = null, redoable = null } = panel.project.value ?? {}
  const nameOf = (change: ChangeName) => changes[change.what](change.subject)
  const run = async (name: 'undo' | 'redo') => {
    const change = await panel.change(name)
    if (change) panel.announce(name === 'undo' ? history.undone(nameOf(change)) : history.redone(nameOf(change)))
  }
  return (
    <div class="history">
      <Button
        kind="subtle" small icon="undo" disabled={undoable === null} onClick={() => void run('undo')}
        title={undoable ? history.undoWhat(nameOf(undoable)) : history.nothing}
      >
        {undoable ? <><span class="bs-visually-hidden">{history.undo}: </span>{nameOf(undoable)}</> : history.undo}
      </Button>
      <Button kind="subtle" small icon="redo" iconOnly disabled={redoable === null} onClick={() => void run('redo')} title={redoable ? history.redoWhat(nameOf(redoable)) : history.redo}>
        {redoable ? history.redoWhat(nameOf(redoable)) : history.redo}
      </Button>
    </div>
  )
}
