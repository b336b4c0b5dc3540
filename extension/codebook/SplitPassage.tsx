import type { Code } from '../../shared/codebook/code.ts'
import type { Passage } from '../protocols/codebook.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'

interface SplitPassageProps {
  /** Undefined while it is asked, null when it is gone. */
  readonly passage: Passage | null | undefined
  readonly code: Code
  readonly targets: readonly string[]
  readonly labelOf: (id: string) => string
  readonly progress: string
  readonly stayed: boolean
  readonly dropped: boolean
  readonly onGive: (codeId: string) => void
  /** Null at the first. */
  readonly onPrevious: (() => void) | null
  readonly onSkip: () => void
  readonly onStop: () => void
}

/** One passage with the words around it, and the codes it can get. */
export function SplitPassage({ passage, code, targets, labelOf, progress, stayed, dropped, onGive, onPrevious, onSkip, onStop }: SplitPassageProps) {
  const { codebookPage: { split: words }, common } = useStrings()
  const now = passage?.coding.codeId
  const state = dropped ? words.dropped : now !== undefined && now !== code.id ? words.became(labelOf(now)) : stayed ? words.stayed : ''
  return (
    <div class="split__walk">
      <p class="split__progress" aria-live="polite">{progress}</p>
      {passage
        ? (
          <figure class="split__passage">
            <blockquote><span class="split__around">{passage.before}</span><mark>{passage.coding.selectors.quote.exact}</mark><span class="split__around">{passage.after}</span></blockquote>
            <figcaption>{words.by(passage.source, passage.coding.speaker ?? '')}{passage.coding.memo && <span class="split__memo"> · {passage.coding.memo}</span>}</figcaption>
          </figure>
        )
        : <p class="nl-paragraph">{passage === null ? (dropped ? words.dropped : words.gone) : common.loading}</p>}
      {passage && state && <p class="split__state">{state}</p>}
      <div class="split__choices" role="group" aria-label={words.targets}>
        {targets.map((target, index) => (
          <Button key={target} kind={now === target ? 'primary' : 'secondary'} disabled={!passage} onClick={() => onGive(target)}>
            {index < 9 && <kbd>{index + 1}</kbd>} {labelOf(target)}
          </Button>
        ))}
        <Button disabled={!passage} onClick={() => onGive(code.id)}><kbd>0</kbd> {words.stay(labelOf(code.id))}</Button>
      </div>
      <div class="bs-actions">
        <Button kind="subtle" small disabled={onPrevious === null} onClick={() => onPrevious?.()}>{words.previous}</Button>
        <Button kind="subtle" small onClick={onSkip}>{words.skip}</Button>
        <Button kind="subtle" small onClick={onStop}>{words.stop}</Button>
      </div>
      <p class="utrecht-form-field-description">{words.keys}</p>
    </div>
  )
}
