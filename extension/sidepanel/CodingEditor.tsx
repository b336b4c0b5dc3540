import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import {
  EVIDENCE_CHOICES, EXPECTATION_CHOICES, QUOTE_PERMISSION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES,
} from '../../shared/sheet/choices.ts'
import type { CodingPatch, Seen } from '../messages.ts'
import { ChoiceLine } from '../ui/ChoiceLine.tsx'
import { Icon } from '../ui/Icon.tsx'
import { labelledChoices } from '../ui/labelled-choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toneSign } from '../ui/coding-remarks.ts'
import { usePanel } from './panel-state.ts'
import { quoteFate } from './quote-fate.ts'

interface CodingEditorProps {
  readonly coding: Coding
  readonly tree: CodeTree
}

/** Everything about a coding that a person can change: its code, its facets, the memo, and what may be done with the words. */
export function CodingEditor({ coding, tree }: CodingEditorProps) {
  const panel = usePanel()
  const strings = useStrings()
  const { codings: words } = strings
  const language = languageOf(strings)
  // A choice is made in a moment, on what is shown right then; what is typed takes longer, and says what stood there before.
  const edit = (patch: CodingPatch, seen?: Seen<CodingPatch>) => panel.change('editCoding', { id: coding.id, patch, ...(seen ? { seen } : {}) })
  const codes = tree.ordered.filter((code) => code.status !== 'retired' || code.id === coding.codeId)
    .map((code) => ({ value: code.id, label: `${'\u2003'.repeat(tree.depthOf(code.id))}${codeLabel(code, language)}` }))
  const tones = labelledChoices(TONE_CHOICES, language).map((choice) => ({ ...choice, short: toneSign(choice.value) }))
  const page = panel.page.value
  const fate = page.kind === 'page' ? quoteFate(coding, page.state.codings, page.state.source) : quoteFate(coding, [], null)
  return (
    <div class="coding-editor">
      <SelectField
        label={words.code} value={coding.codeId} choices={tree.byId.has(coding.codeId) ? codes : [{ value: coding.codeId, label: words.unknownCode }, ...codes]}
        onCommit={(codeId) => codeId && void edit({ codeId })}
      />
      <ChoiceLine label={words.tone} value={coding.tone} choices={tones} description={words.toneHelp} onCommit={(tone) => void edit({ tone })} />
      <div class="coding-editor__pair">
        <SelectField label={words.utterance} value={coding.utterance} choices={labelledChoices(UTTERANCE_CHOICES, language)} emptyLabel="–" onCommit={(utterance) => void edit({ utterance })} />
        <SelectField label={words.reach} value={coding.reach} choices={labelledChoices(REACH_CHOICES, language)} emptyLabel="–" onCommit={(reach) => void edit({ reach })} />
        <SelectField label={words.time} value={coding.time} choices={labelledChoices(TIME_CHOICES, language)} emptyLabel="–" onCommit={(time) => void edit({ time })} />
        <SelectField label={words.evidence} value={coding.evidence} choices={labelledChoices(EVIDENCE_CHOICES, language)} emptyLabel="–" onCommit={(evidence) => void edit({ evidence })} />
        <SelectField label={words.expectation} value={coding.expectation} choices={labelledChoices(EXPECTATION_CHOICES, language)} onCommit={(expectation) => expectation && void edit({ expectation })} />
        <TextField label={words.place} value={coding.place ?? ''} maxLength={400} suggestions={panel.project.value?.facts.places} onCommit={(place, seen) => edit({ place: place || null }, { place: seen || null })} />
      </div>
      <TextAreaField label={words.memo} value={coding.memo} description={words.memoHelp} onCommit={(memo, seen) => edit({ memo }, { memo: seen })} />
      <div class="coding-editor__pair">
        <SelectField label={words.sensitivity} value={coding.sensitivity} choices={labelledChoices(SENSITIVITY_CHOICES, language)} onCommit={(sensitivity) => sensitivity && void edit({ sensitivity })} />
        <SelectField label={words.quotePermission} value={coding.quotePermission} choices={labelledChoices(QUOTE_PERMISSION_CHOICES, language)} onCommit={(quotePermission) => quotePermission && void edit({ quotePermission })} />
      </div>
      <p class="coding-editor__fate"><Icon name={fate === 'shared' ? 'open' : 'lock'} />{words.quoteFates[fate]}</p>
    </div>
  )
}
