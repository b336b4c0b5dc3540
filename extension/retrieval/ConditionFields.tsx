import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import { type Condition, RELATIONS } from '../../shared/retrieval/query.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CodePicker } from './CodePicker.tsx'

interface ConditionFieldsProps {
  readonly condition: Condition
  readonly place: number
  readonly tree: CodeTree
  readonly onChange: (condition: Condition) => void
  readonly onDrop: () => void
}

/** One condition: whether or not, how the passage lies, and to which codes. */
export function ConditionFields({ condition, place, tree, onChange, onDrop }: ConditionFieldsProps) {
  const { retrievalPage: { form: words } } = useStrings()
  const { relation, negated, distance } = condition
  const near = relation === 'near-units' || relation === 'near-characters'
  return (
    <fieldset class="condition">
      <legend class="condition__legend">{words.condition(place)}</legend>
      <div class="condition__lie">
        <SelectField
          label={words.negation} value={negated ? 'no' : 'yes'} choices={(['yes', 'no'] as const).map((value) => ({ value, label: words.negations[value] }))}
          onCommit={(value) => onChange({ ...condition, negated: value === 'no' })}
        />
        <SelectField
          label={words.relation} value={relation} choices={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
          onCommit={(value) => value && onChange({ ...condition, relation: value, distance: value === 'near-characters' ? 200 : value === 'near-units' ? 0 : condition.distance })}
        />
      </div>
      {near && (
        <TextField
          label={relation === 'near-units' ? words.distanceUnits : words.distanceCharacters} inputMode="numeric" value={String(distance)} maxLength={6}
          onCommit={(text) => /^\d+$/.test(text) && onChange({ ...condition, distance: Number(text) })}
        />
      )}
      <CodePicker label={words.otherCode} addLabel={words.orCode} tree={tree} chosen={condition.codes} onChange={(codes) => onChange({ ...condition, codes })} />
      <Button kind="subtle" small icon="close" onClick={onDrop}>{words.dropCondition}</Button>
    </fieldset>
  )
}
