import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { CodePlace } from '../../shared/codebook/place-code.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { CodePicker } from './CodePicker.tsx'

interface MoveDialogProps {
  readonly code: Code
  readonly tree: CodeTree
  readonly onMove: (place: CodePlace) => void
  readonly onClose: () => void
}

/** Puts a code under another without dragging or arrows. */
export function MoveDialog({ code, tree, onMove, onClose }: MoveDialogProps) {
  const strings = useStrings()
  const { codebookPage: { move: words } } = strings
  return (
    <Dialog title={words.title(codeLabel(code, languageOf(strings)))} onClose={onClose}>
      <p class="nl-paragraph">{words.help}</p>
      <CodePicker tree={tree} offers={(one) => !tree.pathOf(one.id).includes(code.id)} withTop onPick={(parentId) => onMove({ parentId, before: null })} />
    </Dialog>
  )
}
