import { useId, useMemo, useState } from 'preact/hooks'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { EXTENTS, type Search } from '../../shared/retrieval/find-in-source.ts'
import { readPattern } from '../../shared/retrieval/find-pattern.ts'
import { readWordList } from '../../shared/retrieval/find-words.ts'
import type { Source } from '../../shared/source/source.ts'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { describedBy, Field } from '../ui/Field.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { codeChoices } from './CodePicker.tsx'
import { ManyChoices } from './ManyChoices.tsx'

/** What a person wants to find, and where. */
export interface FindAsk {
  readonly search: Search
  /** None: all of them. */
  readonly sourceIds: readonly string[]
  /** Only inside passages of this code and everything below it. */
  readonly insideCodeId: string | null
}

const NEW_ASK: FindAsk = { search: { kind: 'words', sought: '', extent: 'sentence', matchCase: false, matchAccents: false, wholeWords: false, allRoles: false }, sourceIds: [], insideCodeId: null }

interface FindFormProps {
  /** Those whose text is kept. */
  readonly sources: readonly Source[]
  readonly running: boolean
  readonly onFind: (ask: FindAsk) => void
  readonly onStop: () => void
}

/** Words, a list or a pattern; where to look; how much to code. */
export function FindForm({ sources, running, onFind, onStop }: FindFormProps) {
  const strings = useStrings()
  const { retrievalPage: { find: words } } = strings
  const { codes } = useWorkPage().project.value!
  const tree = useMemo(() => codeTree(codes), [codes])
  const id = useId()
  const [ask, setAsk] = useState(NEW_ASK)
  const [error, setError] = useState<string | null>(null)
  const { search } = ask
  const put = (patch: Partial<Search>) => setAsk({ ...ask, search: { ...search, ...patch } })
  const [label, help] = { words: [words.soughtWords, undefined], list: [words.soughtList, words.soughtListHelp], pattern: [words.soughtPattern, words.soughtPatternHelp] }[search.kind] as [string, string | undefined]
  const wrong = (): string | null => {
    if (search.sought.trim() === '' || (search.kind === 'list' && readWordList(search.sought).length === 0)) return words.nothingSought
    return search.kind === 'pattern' && readPattern(search.sought, search) === null ? words.badPattern : null
  }
  const submit = () => {
    const fault = wrong()
    setError(fault)
    if (fault === null) onFind(ask)
    else document.getElementById(`${id}-sought`)?.focus()
  }
  const field = {
    id: `${id}-sought`, value: search.sought, spellcheck: false, autocomplete: 'off', 'aria-required': true, 'aria-invalid': error !== null || undefined, 'aria-describedby': describedBy(`${id}-sought`, help, error),
    onInput: (event: Event) => {
      put({ sought: (event.currentTarget as HTMLInputElement).value })
      setError(null)
    },
  } as const
  return (
    <form class="query" aria-label={words.heading} onSubmit={(event) => {
      event.preventDefault()
      if (!running) submit()
    }}>
      <SelectField label={words.kind} value={search.kind} choices={(['words', 'list', 'pattern'] as const).map((value) => ({ value, label: words.kinds[value] }))} onCommit={(kind) => {
        if (kind) put({ kind })
        setError(null)
      }} />
      <Field id={`${id}-sought`} label={label} required description={help} error={error}>
        {search.kind === 'list' ? <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={5} maxLength={20_000} {...field} /> : <input class="utrecht-textbox utrecht-textbox--html-input" maxLength={1_000} {...field} />}
      </Field>
      <div class="query__checks">
        <CheckField label={words.matchCase} checked={search.matchCase} onCommit={(matchCase) => put({ matchCase })} />
        {search.kind !== 'pattern' && <CheckField label={words.matchAccents} checked={search.matchAccents} onCommit={(matchAccents) => put({ matchAccents })} />}
        {search.kind === 'words' && <CheckField label={words.wholeWords} checked={search.wholeWords} onCommit={(wholeWords) => put({ wholeWords })} />}
        <CheckField label={words.allRoles} checked={search.allRoles} onCommit={(allRoles) => put({ allRoles })} />
      </div>
      <ManyChoices label={`${words.sources}${ask.sourceIds.length === 0 ? `: ${words.allSources(sources.length)}` : ''}`} choices={sources.map((source) => ({ value: source.id, label: source.title }))} chosen={ask.sourceIds} onChange={(sourceIds) => setAsk({ ...ask, sourceIds })} />
      <SelectField label={words.inside} value={ask.insideCodeId} emptyLabel={words.everywhere} choices={codeChoices(tree, languageOf(strings))} onCommit={(insideCodeId) => setAsk({ ...ask, insideCodeId })} />
      <SelectField label={words.extent} value={search.extent} choices={EXTENTS.map((value) => ({ value, label: words.extents[value] }))} onCommit={(extent) => extent && put({ extent })} />
      <div class="bs-actions">
        {running ? <Button onClick={onStop}>{words.stop}</Button> : <Button kind="primary" submit>{words.go}</Button>}
      </div>
    </form>
  )
}
