import { QUOTE_PERMISSION_CHOICES, SENSITIVITY_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import type { AnswerCell, AnswerCoding, AnswerCodingPatch } from '../answers-protocol.ts'
import type { CodeOption } from '../sidebar-protocol.ts'
import { Button } from './Button.tsx'
import { useSidebarLanguage, useStrings } from './language.ts'
import { SelectField } from './SelectField.tsx'

interface AnswerCodingsProps {
  readonly cell: AnswerCell
  readonly codes: readonly CodeOption[]
  readonly busy: boolean
  readonly onEdit: (codingId: string, patch: AnswerCodingPatch) => void
  readonly onRemove: (coding: AnswerCoding) => void
}

/** The codings of one answer: their words, their facets, and the way to take them away. */
export function AnswerCodings({ cell, codes, busy, onEdit, onRemove }: AnswerCodingsProps) {
  const { answers: strings } = useStrings()
  const labelOf = (codeId: string) => codes.find(({ id }) => id === codeId)?.label ?? codeId
  return (
    <section class="sidebar__part">
      <h3 class="nl-heading nl-heading--level-5">{strings.codedHere}</h3>
      {cell.codings.length === 0 && <p class="nl-paragraph sidebar__quiet">{strings.none}</p>}
      <ul class="sidebar__list">
        {cell.codings.map((coding) => {
          const label = labelOf(coding.codeId)
          const words = cell.text.slice(coding.start, coding.end)
          return (
            <li key={coding.id}>
              <div class="sidebar__line">
                <strong>{label}</strong>
                <Button small kind="subtle" disabled={busy} label={strings.remove(label)} onClick={() => onRemove(coding)}>×</Button>
              </div>
              {words.length < cell.text.trim().length && <q class="sidebar__quiet">{words}</q>}
              <details>
                <summary>{strings.more(label)}</summary>
                <Facets coding={coding} onEdit={(patch) => onEdit(coding.id, patch)} />
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Facets({ coding, onEdit }: { readonly coding: AnswerCoding; readonly onEdit: (patch: AnswerCodingPatch) => void }) {
  const { answers: strings } = useStrings()
  const language = useSidebarLanguage()
  const none = { value: '', label: strings.notChosen }
  const wordsOf = <Value extends string | number>(choices: readonly { readonly value: Value; readonly nl: string; readonly en: string }[]) => choices.map((choice) => ({ value: String(choice.value), label: choice[language] }))
  const chosen = <Value extends string | number>(choices: readonly { readonly value: Value }[], value: string) => choices.find((choice) => String(choice.value) === value)?.value ?? null
  return (
    <div class="sidebar__form">
      <SelectField label={strings.utterance} value={coding.utterance ?? ''} options={[none, ...wordsOf(UTTERANCE_CHOICES)]} onChange={(value) => onEdit({ utterance: chosen(UTTERANCE_CHOICES, value) })} />
      <SelectField label={strings.tone} value={String(coding.tone ?? '')} options={[none, ...wordsOf(TONE_CHOICES)]} onChange={(value) => onEdit({ tone: chosen(TONE_CHOICES, value) })} />
      <SelectField label={strings.sensitivity} value={coding.sensitivity} options={wordsOf(SENSITIVITY_CHOICES)} onChange={(value) => onEdit({ sensitivity: chosen(SENSITIVITY_CHOICES, value) ?? 'none' })} />
      <SelectField label={strings.quote} value={coding.quotePermission} options={wordsOf(QUOTE_PERMISSION_CHOICES)} onChange={(value) => onEdit({ quotePermission: chosen(QUOTE_PERMISSION_CHOICES, value) ?? 'none' })} />
    </div>
  )
}
