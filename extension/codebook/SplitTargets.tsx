import { useId, useState } from 'preact/hooks'
import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { Button } from '../ui/Button.tsx'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { describedBy, Field } from '../ui/Field.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { CodePicker } from './CodePicker.tsx'

interface SplitTargetsProps {
  readonly code: Code
  readonly tree: CodeTree
  readonly targets: readonly string[]
  readonly onChange: (targets: readonly string[]) => void
}

/** The codes to divide over: new ones, which become sub-codes, and ones that exist. */
export function SplitTargets({ code, tree, targets, onChange }: SplitTargetsProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { split: words }, codebook } = strings
  const language = languageOf(strings)
  const id = useId()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const add = async (event: Event) => {
    event.preventDefault()
    if (name.trim() === '') return setError(codebook.nameMissing)
    const made = await page.ask('addCode', { name, parentId: code.id, status: 'active' })
    if (!made) return
    page.announce(codebook.added(codeLabel(made, language)))
    setName('')
    onChange([...targets, made.id])
  }
  return (
    <div class="split__targets">
      <h3 class="nl-heading nl-heading--level-4">{words.targets}</h3>
      {targets.length > 0 && (
        <ol class="split__list">
          {targets.map((target) => {
            const one = tree.byId.get(target)
            return one && (
              <li key={target}>
                <CodeSwatch code={one} /> {codeName(one, language)}
                <Button kind="subtle" small icon="close" iconOnly onClick={() => onChange(targets.filter((other) => other !== target))}>{words.drop(codeLabel(one, language))}</Button>
              </li>
            )
          })}
        </ol>
      )}
      <form class="split__new" onSubmit={(event) => void add(event)} noValidate>
        <Field id={id} label={words.newCode} description={words.newHelp(codeLabel(code, language))} error={error}>
          <input
            id={id} class="utrecht-textbox utrecht-textbox--html-input" value={name} maxLength={LONGEST_NAME} autocomplete="off" aria-invalid={error !== null || undefined}
            aria-describedby={describedBy(id, 'help', error)} onInput={(event) => {
              setName(event.currentTarget.value)
              setError(null)
            }}
          />
        </Field>
        <div class="bs-actions">
          <Button small icon="add" submit>{words.add}</Button>
          <Button small onClick={() => setPicking(true)}>{words.existing}</Button>
        </div>
      </form>
      {picking && (
        <Dialog title={words.existing} onClose={() => setPicking(false)}>
          <CodePicker tree={tree} offers={(one) => one.id !== code.id && one.status !== 'retired' && !targets.includes(one.id)} onPick={(picked) => {
            setPicking(false)
            if (picked !== null) onChange([...targets, picked])
          }} />
        </Dialog>
      )}
    </div>
  )
}
