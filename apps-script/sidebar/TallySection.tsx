import { useContext, useEffect, useState } from 'preact/hooks'
import { METHOD_CHOICES } from '../../shared/sheet/choices.ts'
import { COUNTED_GROUPS, CROSS_ATTRIBUTES, CROSS_NUMBERS, type CrossTabChoice } from '../../shared/sheet/cross-tab-choice.ts'
import { crossTabWords } from '../../shared/sheet/cross-tab-words.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { TallyPage } from '../tally-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { NoCodes } from './NoCodes.tsx'
import { Section } from './Section.tsx'
import { SelectField } from './SelectField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** What stands in Kruistabel: chosen here, remembered in the workbook, made at once. */
export function TallySection({ onBack, codes, onCodebook }: { readonly onBack: () => void; readonly codes: number; readonly onCodebook: () => void }) {
  const strings = useStrings()
  const words = stringsFor(useContext(LanguageContext)).tallies.cross
  const { busy, failure, run } = useCall()
  const [page, setPage] = useState<TallyPage | null>(null)
  const [made, setMade] = useState(false)
  useEffect(() => void run(() => callWorkbook('readTallyPage')).then((found) => found && setPage(found)), [run])

  const change = (patch: Partial<TallyPage>) => {
    setMade(false)
    setPage((before) => before && { ...before, ...patch })
  }
  const make = async () => {
    if (!page || page.choice.first === page.choice.second) return
    setMade(false)
    const kept = await run(() => callWorkbook('chooseCrossTab', { choice: page.choice, strengthsFirst: page.strengthsFirst }))
    if (!kept) return
    setPage(kept)
    setMade(true)
  }
  return (
    <Section title={words.title} onBack={onBack}>
      <p class="nl-paragraph">{words.intro}</p>
      {codes === 0 && <NoCodes onCodebook={onCodebook} />}
      {page === null && !failure && <p class="nl-paragraph" role="status">{strings.loading}</p>}
      {page && (
        <form class="sidebar__form" onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void make()
        }}>
          <ChoiceFields page={page} onChange={(patch) => change({ choice: { ...page.choice, ...patch } })} />
          <label class="sidebar__tick">
            <input type="checkbox" checked={page.strengthsFirst} onChange={(event) => change({ strengthsFirst: event.currentTarget.checked })} />
            <span>{words.order}</span>
          </label>
          <Button kind="primary" submit disabled={busy}>{busy ? strings.working : words.make}</Button>
        </form>
      )}
      <CallFailed failure={failure} />
      {page && made && <Notice kind="ok"><p class="nl-paragraph">{words.made(page.tab)} {words.remembered}</p></Notice>}
    </Section>
  )
}

function ChoiceFields({ page: { choice, methods, areas, places }, onChange }: { readonly page: TallyPage; readonly onChange: (patch: Partial<CrossTabChoice>) => void }) {
  const language = useContext(LanguageContext)
  const words = stringsFor(language).tallies.cross
  const { attributes, numbers, groups } = crossTabWords(language)
  const options = CROSS_ATTRIBUTES.map((value) => ({ value, label: attributes[value] }))
  const same = choice.first === choice.second
  /** A filter that nothing fits any more stays chosen, so that a person sees why the table is empty. */
  const filter = <Value extends string>(found: readonly Value[], chosen: Value | null, label: (value: Value) => string) => [
    { value: '' as const, label: words.everything }, ...[...found, ...(chosen !== null && !found.includes(chosen) ? [chosen] : [])].map((value) => ({ value, label: label(value) })),
  ]
  const methodWord = (value: string) => METHOD_CHOICES.find((one) => one.value === value)?.[language] ?? value
  return (
    <>
      <SelectField label={words.first} value={choice.first} options={options} onChange={(first) => onChange({ first })} />
      <SelectField label={words.second} value={choice.second ?? ''} options={[{ value: '' as const, label: words.nothing }, ...options]} onChange={(second) => onChange({ second: second === '' ? null : second })} {...(same ? { asked: true, description: words.same } : {})} />
      <SelectField label={words.number} value={choice.number} options={CROSS_NUMBERS.map((value) => ({ value, label: numbers[value] }))} onChange={(number) => onChange({ number })} />
      {choice.first !== 'group' && choice.second !== 'group' && (
        <SelectField label={words.group} value={choice.group} options={COUNTED_GROUPS.map((value) => ({ value, label: groups[value] }))} onChange={(group) => onChange({ group })} />
      )}
      <SelectField label={words.method} value={choice.method ?? ''} options={filter(methods, choice.method, methodWord)} onChange={(method) => onChange({ method: method === '' ? null : method })} />
      <SelectField label={words.area} value={choice.area ?? ''} options={filter(areas, choice.area, String)} onChange={(area) => onChange({ area: area === '' ? null : area })} />
      <SelectField label={words.place} value={choice.place ?? ''} options={filter(places, choice.place, String)} onChange={(place) => onChange({ place: place === '' ? null : place })} />
    </>
  )
}
