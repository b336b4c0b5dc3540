import type { Code } from '../../shared/codebook/code.ts'
import { EXPLANATION_PARTS, explainCode } from '../../shared/codebook/explain-code.ts'
import type { CodeUse } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { Counts } from '../ui/Counts.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { usePanel } from './panel-state.ts'

interface CodeExplanationProps {
  readonly code: Code
  readonly use: Pick<CodeUse, 'segments' | 'speakers' | 'sources'>
  readonly onAddBelow: () => void
}

/** How often a code is used in full words, when to use it and when not, and the way to a sub-code of it. */
export function CodeExplanation({ code, use, onAddBelow }: CodeExplanationProps) {
  const strings = useStrings()
  const { codebook: words, codingTools: { panel: tools } } = strings
  const panel = usePanel()
  const onPage = panel.page.value.kind === 'page'
  const focused = panel.focusedCode.value === code.id
  const explained = explainCode(code, languageOf(strings))
  const parts = EXPLANATION_PARTS.filter((part) => explained[part] !== '')
  return (
    <div class="code-explanation">
      <Counts use={use} />
      {parts.length === 0
        ? <p class="nl-paragraph">{words.noDefinition}</p>
        : (
          <dl>
            {parts.map((part) => (
              <div key={part} class={`code-explanation__part code-explanation__part--${part}`}>
                <dt>{words[part]}</dt>
                <dd>{part === 'example' ? quoted(explained.example) : explained[part]}</dd>
              </div>
            ))}
          </dl>
        )}
      {onPage && (
        <Button kind="subtle" small onClick={() => void panel.focusCode(focused ? null : code.id)}>{focused ? tools.unfocus : tools.focus}</Button>
      )}
      <a class="nl-link code-explanation__edit" href={`codebook.html#code=${code.id}`} target="_blank" rel="noreferrer">{parts.length === 0 ? words.writeDefinition : words.editCode}</a>
      {code.status !== 'retired' && <Button kind="subtle" small icon="add" onClick={onAddBelow}>{words.addSubCode}</Button>}
    </div>
  )
}

/** An example in quotation marks, which many who write one have put there already. */
function quoted(example: string): string {
  return /^[‘'"“„]/.test(example) ? example : `‘${example}’`
}
