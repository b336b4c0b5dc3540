import { useMemo, useState } from 'preact/hooks'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { type Condition, NEW_QUERY, type Query } from '../../shared/retrieval/query.ts'
import type { Askable } from '../protocols/retrieval.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceLine } from '../ui/ChoiceLine.tsx'
import { useStrings } from '../ui/language.ts'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { CodePicker } from './CodePicker.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { CodingFilters, SourceFilters, SpeakerFilters } from './filter-fields.tsx'

interface QueryFormProps {
  readonly query: Query
  readonly onChange: (query: Query) => void
  readonly askable: Askable
}

const NEW_CONDITION: Condition = { relation: 'overlaps', negated: false, codes: [], distance: 0 }

/** Builds a question from choices; every change is asked at once. */
export function QueryForm({ query, onChange, askable }: QueryFormProps) {
  const { retrievalPage: { form: words } } = useStrings()
  const { codes } = useWorkPage().project.value!
  const tree = useMemo(() => codeTree(codes), [codes])
  // A condition asks nothing until it has a code: until then it is only here.
  const [drafts, setDrafts] = useState<readonly Condition[] | null>(null)
  const conditions = drafts ?? query.conditions
  const setConditions = (next: readonly Condition[]) => {
    const asking = next.filter((condition) => condition.codes.length > 0)
    setDrafts(asking.length === next.length ? null : next)
    onChange({ ...query, conditions: asking })
  }
  const put = (patch: Partial<Query>) => onChange({ ...query, ...patch })
  return (
    <form class="query" aria-label={words.heading} onSubmit={(event) => event.preventDefault()}>
      <h2 class="nl-heading nl-heading--level-3 query__heading">{words.heading}</h2>
      <CodePicker label={words.codes} addLabel={words.addCode} tree={tree} chosen={query.codes} onChange={(chosen) => put({ codes: chosen })} />
      <TextField label={words.words} value={query.words} description={words.wordsHelp} maxLength={400} onCommit={(text) => put({ words: text })} />
      <section class="query__part" aria-label={words.conditions}>
        <h3 class="query__part-heading">{words.conditions}</h3>
        {conditions.map((condition, place) => (
          <ConditionFields
            key={place} condition={condition} place={place + 1} tree={tree}
            onChange={(changed) => setConditions(conditions.map((one, at) => (at === place ? changed : one)))}
            onDrop={() => setConditions(conditions.filter((_one, at) => at !== place))}
          />
        ))}
        {conditions.length > 1 && (
          <ChoiceLine
            label={words.join} value={query.join} choices={(['all', 'any'] as const).map((value) => ({ value, label: words.joins[value], short: words.joins[value] }))}
            onCommit={(join) => put({ join: join ?? 'all' })}
          />
        )}
        <Button small icon="add" onClick={() => setConditions([...conditions, NEW_CONDITION])}>{words.addCondition}</Button>
      </section>
      <SourceFilters query={query} put={put} />
      <SpeakerFilters query={query} put={put} askable={askable} />
      <CodingFilters query={query} put={put} askable={askable} />
      <Button kind="subtle" small onClick={() => {
        setDrafts(null)
        onChange(NEW_QUERY)
      }}>{words.reset}</Button>
    </form>
  )
}
