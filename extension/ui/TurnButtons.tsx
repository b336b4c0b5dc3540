import type { ChangeName } from '../messages.ts'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import { useWorkPage } from './work-page.ts'

/** Undo and redo, each with the name of the change it is about. */
export function TurnButtons() {
  const page = useWorkPage()
  const { history, changes } = useStrings()
  const { undoable = null, redoable = null } = page.project.value ?? {}
  const nameOf = (change: ChangeName) => changes[change.what](change.subject)
  const run = async (way: 'undo' | 'redo') => {
    const change = await page.turn(way)
    if (change) page.announce(way === 'undo' ? history.undone(nameOf(change)) : history.redone(nameOf(change)))
  }
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
