import { useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { MergeOutcome } from '../protocols/codebook.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { CodePicker } from './CodePicker.tsx'

interface MergeDialogProps {
  readonly code: Code
  readonly tree: CodeTree
  readonly onMerged: (into: Code) => void
  readonly onClose: () => void
}

/** Makes a code part of another: first which, then what that comes to, then done as one act. */
export function MergeDialog({ code, tree, onMerged, onClose }: MergeDialogProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { merge: words }, common } = strings
  const labelOf = (one: Code) => codeLabel(one, languageOf(strings))
  const [chosen, setChosen] = useState<{ readonly into: Code; readonly outlook: MergeOutcome } | null>(null)
  const choose = async (id: string | null) => {
    const into = id === null ? undefined : tree.byId.get(id)
    if (!into) return
    const outlook = await page.ask('mergeOutlook', { from: code.id, into: into.id })
    if (outlook) setChosen({ into, outlook })
    else onClose()
  }
  const confirm = async (into: Code) => {
    const done = await page.ask('mergeCodes', { from: code.id, into: into.id })
    onClose()
    if (!done) return
    page.announce([words.done(labelOf(code), labelOf(into)), done.dropped > 0 ? words.dropped(done.dropped) : ''].join(' '))
    onMerged(into)
  }
  return (
    <Dialog title={words.title(labelOf(code))} onClose={onClose}>
      {chosen === null
        ? (
          <>
            <p class="nl-paragraph">{words.help}</p>
            <CodePicker tree={tree} offers={(one) => one.id !== code.id && one.status !== 'retired'} onPick={(id) => void choose(id)} />
          </>
        )
        : (
          <>
            <p class="nl-paragraph merge__outlook">{words.outlook(labelOf(code), labelOf(chosen.into))}</p>
            <ul class="merge__points">
              <li>{words.moved(chosen.outlook.moved)}</li>
              {chosen.outlook.dropped > 0 && <li>{words.dropped(chosen.outlook.dropped)}</li>}
              {chosen.outlook.subCodes > 0 && <li>{words.subCodes(chosen.outlook.subCodes)}</li>}
              <li>{words.links}</li>
            </ul>
            <div class="bs-actions">
              <Button kind="primary" buttonRef={(button) => button?.focus()} onClick={() => void confirm(chosen.into)}>{words.confirm}</Button>
              <Button onClick={() => setChosen(null)}>{words.other}</Button>
              <Button kind="subtle" onClick={onClose}>{common.cancel}</Button>
            </div>
          </>
        )}
    </Dialog>
  )
}
