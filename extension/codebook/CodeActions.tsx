import type { Code } from '../../shared/codebook/code.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import type { CodeAct } from './code-acts.ts'

interface CodeActionsProps {
  readonly code: Code
  readonly onAct: (act: CodeAct) => void
}

/** The buttons for a code; which there are depends on its status. */
export function CodeActions({ code, onAct }: CodeActionsProps) {
  const { codebookPage: { acts: words, detail } } = useStrings()
  const names = { 'add-below': words.addBelow, move: words.move, merge: words.merge, split: words.split, retire: words.retire, 'bring-back': words.bringBack, accept: words.accept, reject: words.reject, remove: words.remove } as const
  const acts: readonly CodeAct[] = code.status === 'retired'
    ? ['bring-back', 'merge', 'move', 'remove']
    : code.status === 'proposed' ? ['accept', 'merge', 'reject', 'move'] : ['add-below', 'move', 'merge', 'split', 'retire', 'remove']
  return (
    <div class="bs-actions" role="group" aria-label={detail.actions}>
      {acts.map((act) => (
        <Button key={act} small kind={act === 'accept' || act === 'bring-back' ? 'primary' : 'secondary'} icon={act === 'add-below' ? 'add' : undefined} onClick={() => onAct(act)}>{names[act]}</Button>
      ))}
    </div>
  )
}
