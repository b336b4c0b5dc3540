import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { codeName } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { codeFilter } from '../../shared/codebook/filter-codes.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { languageOf, useStrings } from '../ui/language.ts'

interface CodePickerProps {
  readonly tree: CodeTree
  /** Which codes may be chosen. */
  readonly offers: (code: Code) => boolean
  /** Offers the top of the tree as well, as null. */
  readonly withTop?: boolean
  readonly onPick: (id: string | null) => void
}

/** A code found by letters: arrows walk the list, Enter takes. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function CodePicker({ tree, offers, withTop = false, onPick }: CodePickerProps) {
  const strings = useStrings()
  const { codebookPage: { picker: words } } = strings
  const id = useId()
  const [letters, setLetters] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const filter = useMemo(() => codeFilter(tree), [tree])
  const fitting = filter(letters)
  const codes = (fitting === null ? tree.ordered : [...fitting].map((one) => tree.byId.get(one)!)).filter(offers)
  const choices: readonly (Code | null)[] = withTop && fitting === null ? [null, ...codes] : codes
  const chosen = Math.min(at, choices.length - 1)
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen, choices.length])
  const pick = (choice: Code | null | undefined) => {
    if (choice !== undefined) onPick(choice?.id ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: Math.min(chosen + 1, choices.length - 1), ArrowUp: Math.max(chosen - 1, 0) }
    if (moves[event.key] !== undefined) setAt(moves[event.key]!)
    else if (event.key === 'Enter') pick(choices[chosen])
    else return
    event.preventDefault()
  }
  return (
    <div class="picker">
      {/* A dialog gives the focus to what asks for it as it opens: an effect in here would come too early. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input
        autofocus class="utrecht-textbox utrecht-textbox--html-input" type="text" role="combobox" aria-label={words.find} placeholder={words.find} autocomplete="off"
        aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
        value={letters} onKeyDown={onKeyDown} onInput={(event) => {
          setLetters(event.currentTarget.value)
          setAt(0)
        }}
      />
      {choices.length === 0 && <output class="nl-paragraph">{words.none}</output>}
      <div class="picker__list" role="listbox" id={`${id}-list`} aria-label={words.find} ref={list} hidden={choices.length === 0}>
        {choices.map((choice, index) => (
          // Enter in the field above takes what is chosen here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div key={choice?.id ?? ''} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === chosen} class="picker__choice" style={{ '--depth': choice && fitting === null ? Math.min(tree.depthOf(choice.id), 4) : 0 }} onClick={() => pick(choice)}>
            {choice ? <><CodeSwatch code={choice} /><span>{codeName(choice, languageOf(strings))}</span></> : <span>{words.top}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
