import { useState } from 'preact/hooks'
import { GROUP_CHOICES, METHOD_CHOICES } from '../../shared/sheet/choices.ts'
import { isAgeColumn } from '../../shared/source/age-band.ts'
import type { AnswersState } from '../answers-protocol.ts'
import { Button } from './Button.tsx'
import { useSidebarLanguage, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'
import type { Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

const LABEL_NAME = /^(?:nr|nummer|id|respondent(?:nr|nummer)?|volgnummer|code|no|number)$/i

interface AnswersCardProps {
  readonly state: AnswersState
  readonly calling: Calling
  readonly onState: (state: AnswersState | null) => void
}

/** The card of a column that was never coded: where its answers come from. */
export function AnswersCard({ state, calling, onState }: AnswersCardProps) {
  const { answers: strings, working } = useStrings()
  const language = useSidebarLanguage()
  const words = strings.card
  const columns = state.headers.flatMap((header, place) => (place === state.column || header.trim() === '' ? [] : [{ value: String(place), label: header }]))
  const proposed = (fits: (header: string) => boolean) => columns.find(({ label }) => fits(label.trim()))?.value ?? ''
  const [title, setTitle] = useState([state.sheetName, state.header].filter(Boolean).join(': ').slice(0, 200))
  const [group, setGroup] = useState('')
  const [method, setMethod] = useState('')
  const [date, setDate] = useState('')
  const [area, setArea] = useState('')
  const [voice, setVoice] = useState(() => proposed((header) => LABEL_NAME.test(header)))
  const [age, setAge] = useState(() => proposed(isAgeColumn))
  const [incomplete, setIncomplete] = useState(false)

  const start = () => {
    const missing = title.trim() === '' || group === '' || method === ''
    setIncomplete(missing)
    if (missing) return
    const { sheetId, column, headerRow } = state
    const placeOf = (chosen: string) => (chosen === '' ? null : Number(chosen))
    void calling.run(() => callWorkbook('startAnswerSource', { sheetId, column, headerRow, title: title.trim(), group, method, date: date.trim(), areaCode: area.trim(), voiceColumn: placeOf(voice), ageColumn: placeOf(age) }))
      .then((next) => next && onState(next))
  }
  const choices = (all: typeof GROUP_CHOICES | typeof METHOD_CHOICES) => [{ value: '', label: words.choose }, ...all.map((choice) => ({ value: choice.value as string, label: choice[language] }))]
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{words.title}</h2>
      <p class="nl-paragraph">{words.text}</p>
      <TextField label={words.name} value={title} onChange={setTitle} />
      <SelectField label={words.group} value={group} options={choices(GROUP_CHOICES)} onChange={setGroup} asked={group === ''} />
      <SelectField label={words.method} value={method} options={choices(METHOD_CHOICES)} onChange={setMethod} asked={method === ''} />
      <TextField label={words.date} value={date} onChange={setDate} description={words.dateHint} />
      <TextField label={words.area} value={area} onChange={setArea} description={words.areaHint} />
      <SelectField label={words.voice} value={voice} options={[{ value: '', label: words.none }, ...columns]} onChange={setVoice} description={words.voiceHint} />
      <SelectField label={words.age} value={age} options={[{ value: '', label: words.none }, ...columns]} onChange={setAge} />
      {incomplete && <Notice kind="error"><p class="nl-paragraph">{words.incomplete}</p></Notice>}
      <Button kind="primary" disabled={calling.busy} onClick={start}>{calling.busy ? working : words.start}</Button>
    </section>
  )
}
