import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { CodeChoice } from '../../shared/retrieval/query.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'

interface CodePickerProps {
  readonly label: string
  readonly tree: CodeTree
  readonly chosen: readonly CodeChoice[]
  readonly onChange: (chosen: readonly CodeChoice[]) => void
  /** What the list says where a further code can be taken. */
  readonly addLabel: string
}

/** One code or several, each with or without what is below it. */
export function CodePicker({ label, tree, chosen, onChange, addLabel }: CodePickerProps) {
  const strings = useStrings()
  const { form: words, sentence } = strings.retrievalPage
  const language = languageOf(strings)
  const free = codeChoices(tree, language).filter(({ value }) => !chosen.some((one) => one.codeId === value))
  const put = (codeId: string, withBelow: boolean) => onChange(chosen.map((one) => (one.codeId === codeId ? { codeId, withBelow } : one)))
  return (
    <div class="codes-picked">
      {chosen.length > 0 && (
        <ul class="codes-picked__list">
          {chosen.map(({ codeId, withBelow }) => {
            const code = tree.byId.get(codeId)
            const name = code ? codeLabel(code, language) : sentence.unknownCode
            return (
              <li key={codeId} class="codes-picked__code">
                <div class="codes-picked__name">
                  {code && <CodeSwatch code={code} />}
                  <span class="codes-picked__words">{code ? (language === 'nl' ? code.nameNl || code.nameEn : code.nameEn || code.nameNl) : name}</span>
                  <Button kind="subtle" small icon="close" iconOnly label={words.dropCode(name)} title={words.dropCode(name)} onClick={() => onChange(chosen.filter((one) => one.codeId !== codeId))}>{words.dropCode(name)}</Button>
                </div>
                {tree.descendantsOf(codeId).length > 0 && <CheckField label={words.withBelow} checked={withBelow} onCommit={(checked) => put(codeId, checked)} />}
              </li>
            )
          })}
        </ul>
      )}
      <SelectField label={chosen.length === 0 ? label : addLabel} value={null} choices={free} emptyLabel={words.chooseCode} onCommit={(codeId) => codeId && onChange([...chosen, { codeId, withBelow: true }])} />
    </div>
  )
}

/** The codes of a codebook for a list, those below others moved in. */
export function codeChoices(tree: CodeTree, language: 'nl' | 'en'): readonly { readonly value: string; readonly label: string }[] {
  return tree.ordered.map((code) => ({ value: code.id, label: `${'\u2003'.repeat(tree.depthOf(code.id))}${codeLabel(code, language)}` }))
}
