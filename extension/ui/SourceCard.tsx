import { GROUP_CHOICES, METHOD_CHOICES, REPORT_FORM_CHOICES, UNIT_CHOICES } from '../../shared/sheet/choices.ts'
import type { Project } from '../../shared/coding/project.ts'
import type { Source } from '../../shared/source/source.ts'
import type { Seen, SourcePatch } from '../messages.ts'
import { CheckField } from './CheckField.tsx'
import { labelledChoices } from './labelled-choices.ts'
import { languageOf, useStrings } from './language.ts'
import { SelectField } from './SelectField.tsx'
import { TextAreaField } from './TextAreaField.tsx'
import { TextField } from './TextField.tsx'
import { SourceGroup } from './SourceGroup.tsx'
import { SpeakerRoster } from './SpeakerRoster.tsx'

const STEP = /^[1-6][a-z]?$/i
const COUNT = /^\d{1,7}$/
/** A longer roster, such as that of a survey, stays behind its title until it is wanted. */
const MOST_SHOWN = 20

interface SourceCardProps {
  /** Lists of the project to choose from: places, areas, steps. */
  readonly facts?: Project | undefined
  readonly source: Source
  /** Gives null when it was refused. */
  readonly onEdit: (patch: SourcePatch, seen?: Seen<SourcePatch>) => Promise<unknown>
  /** Fields that are decided elsewhere here. */
  readonly without?: readonly ('title' | 'speakers' | 'unitKind')[]
}

/** Every field of a source card; each is kept on its own as soon as the person is done with it. */
export function SourceCard({ facts, source, onEdit, without = [] }: SourceCardProps) {
  const strings = useStrings()
  const { source: words, common } = strings
  const language = languageOf(strings)
  const optional = (text: string) => (text === '' ? null : text)
  const countOf = (text: string) => (text === '' ? null : Number(text))
  const checkStep = (text: string) => (text === '' || STEP.test(text) ? null : words.stepInvalid)
  const checkCount = (text: string) => (text === '' || COUNT.test(text) ? null : words.countInvalid)
  const count = (field: 'approached' | 'reached' | 'spoken' | 'refused') => (
    <TextField
      label={words[field]} value={source[field] === null ? '' : String(source[field])} inputMode="numeric" check={checkCount}
      onCommit={(text, seen) => onEdit({ [field]: countOf(text) }, { [field]: countOf(seen) })}
    />
  )
  const filled = (...values: readonly unknown[]) => `${values.filter((value) => value !== null && value !== false && value !== '').length}/${values.length}`
  return (
    <div class="source">
      {!without.includes('title') && <TextField label={words.title} value={source.title} maxLength={400} onCommit={(title, seen) => onEdit({ title }, { title: seen })} />}
      <SelectField
        label={words.group} value={source.group} choices={labelledChoices(GROUP_CHOICES, language)} emptyLabel={common.notChosen} required asked={source.group === null}
        onCommit={(group) => void onEdit({ group })}
      />
      <SelectField
        label={words.method} value={source.method} choices={labelledChoices(METHOD_CHOICES, language)} emptyLabel={common.notChosen} required asked={source.method === null}
        onCommit={(method) => void onEdit({ method })}
      />
      {!without.includes('speakers') && <SourceGroup title={words.groups.speakers} remark={String(source.speakers.length)} open={source.speakers.length > 0 && source.speakers.length <= MOST_SHOWN}>
        <SpeakerRoster speakers={source.speakers} onEdit={(speakers) => void onEdit({ speakers }, { speakers: source.speakers })} />
      </SourceGroup>}
      <SourceGroup title={words.groups.whenWhere} remark={filled(source.date, source.partOfDay, source.place, source.areaCode, source.step)}>
        <div class="source__pair">
          <TextField label={words.date} type="date" value={source.date ?? ''} onCommit={(text, seen) => onEdit({ date: optional(text) }, { date: optional(seen) })} />
          <TextField
            label={words.partOfDay} value={source.partOfDay ?? ''} maxLength={400} suggestions={Object.values(words.partsOfDay)}
            onCommit={(text, seen) => onEdit({ partOfDay: optional(text) }, { partOfDay: optional(seen) })}
          />
        </div>
        <TextField label={words.place} value={source.place ?? ''} maxLength={400} description={words.placeHelp} suggestions={facts?.places} onCommit={(text, seen) => onEdit({ place: optional(text) }, { place: optional(seen) })} />
        <div class="source__pair">
          <TextField label={words.areaCode} value={source.areaCode ?? ''} maxLength={40} suggestions={facts?.areas} onCommit={(text, seen) => onEdit({ areaCode: optional(text) }, { areaCode: optional(seen) })} />
          <TextField label={words.step} value={source.step ?? ''} maxLength={2} check={checkStep} suggestions={facts?.steps} onCommit={(text, seen) => onEdit({ step: optional(text.toLowerCase()) }, { step: optional(seen) })} />
        </div>
        <p class="utrecht-form-field-description">{words.stepHelp}</p>
      </SourceGroup>
      <SourceGroup title={words.groups.numbers} remark={filled(source.approached, source.reached, source.spoken, source.refused)}>
        <div class="source__pair">{count('approached')}{count('reached')}{count('spoken')}{count('refused')}</div>
      </SourceGroup>
      <SourceGroup title={words.groups.text} remark={filled(source.reportForm, source.language)}>
        <SelectField
          label={words.reportForm} value={source.reportForm} choices={labelledChoices(REPORT_FORM_CHOICES, language)} emptyLabel={common.notChosen}
          onCommit={(reportForm) => void onEdit({ reportForm })}
        />
        {!without.includes('unitKind') && <SelectField
          label={words.unitKind} value={source.unitKind} choices={labelledChoices(UNIT_CHOICES, language)}
          onCommit={(unitKind) => unitKind && void onEdit({ unitKind })}
        />}
        <TextField label={words.language} value={source.language ?? ''} maxLength={400} onCommit={(text, seen) => onEdit({ language: optional(text) }, { language: optional(seen) })} />
        <CheckField label={words.interpreter} checked={source.interpreter} onCommit={(interpreter) => void onEdit({ interpreter })} />
      </SourceGroup>
      <SourceGroup title={words.groups.consent} remark={filled(source.consentRecording, source.consentQuoting, source.consentReuse, source.legalBasis, source.keepUntil, source.promises)}>
        <div>
          <CheckField label={words.consentRecording} checked={source.consentRecording} onCommit={(consentRecording) => void onEdit({ consentRecording })} />
          <CheckField label={words.consentQuoting} checked={source.consentQuoting} onCommit={(consentQuoting) => void onEdit({ consentQuoting })} />
          <CheckField label={words.consentReuse} checked={source.consentReuse} onCommit={(consentReuse) => void onEdit({ consentReuse })} />
        </div>
        <TextField label={words.legalBasis} value={source.legalBasis ?? ''} onCommit={(text, seen) => onEdit({ legalBasis: optional(text) }, { legalBasis: optional(seen) })} />
        <TextField label={words.keepUntil} type="date" value={source.keepUntil ?? ''} onCommit={(text, seen) => onEdit({ keepUntil: optional(text) }, { keepUntil: optional(seen) })} />
        <TextAreaField label={words.promises} value={source.promises ?? ''} onCommit={(text, seen) => onEdit({ promises: optional(text) }, { promises: optional(seen) })} />
      </SourceGroup>
    </div>
  )
}
