import { useContext, useEffect, useState } from 'preact/hooks'
import { coverageWords } from '../../shared/sheet/coverage-words.ts'
import { PAIR_LEVELS } from '../../shared/tally/codes-together.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { type CoverageField, type CoverageForm, coverageForm, readCoverageForm } from './coverage-form.ts'
import { LanguageContext, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { Section } from './Section.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** How Dekking, Verzadiging and Samen genoemd are counted; saving counts anew. */
export function CoverageSection({ onBack }: { readonly onBack: () => void }) {
  const strings = useStrings()
  const words = strings.coverage
  const { decimal } = coverageWords(useContext(LanguageContext))
  const { busy, failure, run } = useCall()
  const [form, setForm] = useState<CoverageForm | null>(null)
  const [wrong, setWrong] = useState<readonly CoverageField[]>([])
  const [saved, setSaved] = useState(false)
  useEffect(() => void run(() => callWorkbook('readCoverageSettings')).then((settings) => settings && setForm(coverageForm(settings, decimal))), [run, decimal])

  const change = (patch: Partial<CoverageForm>) => {
    setSaved(false)
    setForm((before) => before && { ...before, ...patch })
  }
  const save = async () => {
    const read = form && readCoverageForm(form)
    if (read === null) return
    setWrong('base' in read ? [] : read)
    if (!('base' in read)) return
    const kept = await run(() => callWorkbook('chooseCoverageSettings', read))
    if (!kept) return
    setForm(coverageForm(kept, decimal))
    setSaved(true)
  }
  return (
    <Section title={words.title} onBack={onBack}>
      <p class="nl-paragraph">{words.intro}</p>
      <CallFailed failure={failure} />
      {form === null && !failure && <p class="nl-paragraph" role="status">{strings.loading}</p>}
      {form !== null && (
        <form class="sidebar__form" onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void save()
        }}>
          <h2 class="nl-heading nl-heading--level-4">{words.placesTitle}</h2>
          <SelectField label={words.placesBy} value={form.placesBy} onChange={(placesBy) => change({ placesBy })} options={(['area', 'place'] as const).map((value) => ({ value, label: words.placesByOptions[value] }))} />
          <TextField label={words.places} value={form.places} asked={wrong.includes('places')} description={words.placesHint} onChange={(places) => change({ places })} />
          <h2 class="nl-heading nl-heading--level-4">{words.saturationTitle}</h2>
          <p class="nl-paragraph sidebar__quiet">{words.saturationText}</p>
          <TextField label={words.base} value={form.base} asked={wrong.includes('base')} onChange={(base) => change({ base })} />
          <TextField label={words.run} value={form.run} asked={wrong.includes('run')} onChange={(of) => change({ run: of })} />
          <TextField label={words.threshold} value={form.threshold} asked={wrong.includes('threshold')} onChange={(threshold) => change({ threshold })} />
          <h2 class="nl-heading nl-heading--level-4">{words.togetherTitle}</h2>
          <SelectField label={words.mode} value={form.near ? 'near' : 'overlap'} onChange={(mode) => change({ near: mode === 'near' })} options={(['overlap', 'near'] as const).map((value) => ({ value, label: words.modes[value] }))} />
          {form.near && <TextField label={words.within} value={form.within} asked={wrong.includes('within')} onChange={(within) => change({ within })} />}
          <SelectField label={words.level} value={form.pairLevel} onChange={(pairLevel) => change({ pairLevel })} options={PAIR_LEVELS.map((value) => ({ value, label: words.levels[value] }))} />
          {wrong.length > 0 && <Notice kind="error">{wrong.map((field) => <p key={field} class="nl-paragraph">{words.wrong[field]}</p>)}</Notice>}
          {saved && <Notice kind="ok"><p class="nl-paragraph">{words.saved}</p></Notice>}
          <Button kind="primary" submit disabled={busy}>{busy ? strings.working : words.save}</Button>
        </form>
      )}
    </Section>
  )
}
