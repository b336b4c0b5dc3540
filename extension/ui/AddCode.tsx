import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { codeLabel, findCodeByText } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { Button } from './Button.tsx'
import { CheckField } from './CheckField.tsx'
import { describedBy, Field } from './Field.tsx'
import { languageOf, useStrings } from './language.ts'
import { SelectField } from './SelectField.tsx'

interface AddCodeProps {
  readonly tree: CodeTree
  /** The code to hang the new one under at first; null for the top. */
  readonly parentId: string | null
  /** Asks for the code; null when it was refused. */
  readonly onAdd: (request: { readonly name: string; readonly parentId: string | null; readonly status: 'active' | 'proposed' }) => Promise<Code | null>
  /** With the id of the code that was added, or null when there is none. */
  readonly onDone: (added: string | null) => void
}

/** A small form for a code of one's own, anywhere in the tree, as a proposal if one likes. */
export function AddCode({ tree, parentId, onAdd, onDone }: AddCodeProps) {
  const strings = useStrings()
  const { codebook: words, common } = strings
  const language = languageOf(strings)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [parent, setParent] = useState(parentId)
  const [proposed, setProposed] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => input.current?.focus(), [])
  const parents = tree.ordered.filter((code) => code.status !== 'retired')
    .map((code) => ({ value: code.id, label: `${'\u2003'.repeat(tree.depthOf(code.id))}${codeLabel(code, language)}` }))
  const add = async (event: Event) => {
    event.preventDefault()
    const wanted = name.trim().replace(/\s+/g, ' ')
    const wrong = wanted === '' ? words.nameMissing : findCodeByText(tree.ordered, wanted) ? words.nameTaken : null
    setError(wrong)
    if (wrong !== null) {
      input.current?.focus()
      return
    }
    const code = await onAdd({ name: wanted, parentId: parent, status: proposed ? 'proposed' : 'active' })
    if (code !== null) onDone(code.id)
  }
  return (
    <form class="add-code" onSubmit={(event) => void add(event)} noValidate>
      <Field id={id} label={words.name} error={error} required>
        <input
          ref={input} id={id} class={`utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`} value={name} maxLength={200} autocomplete="off"
          aria-required="true" aria-invalid={error !== null || undefined} aria-describedby={describedBy(id, undefined, error)} onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone(null)
          }}
        />
      </Field>
      <SelectField label={words.parent} value={parent} choices={parents} emptyLabel={words.topLevel} onCommit={setParent} />
      <CheckField label={words.asProposal} checked={proposed} onCommit={setProposed} />
      <div class="bs-actions">
        <Button kind="primary" small submit>{words.add}</Button>
        <Button kind="subtle" small onClick={() => onDone(null)}>{common.cancel}</Button>
      </div>
    </form>
  )
}
