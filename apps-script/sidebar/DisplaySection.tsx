import { useContext, useEffect, useState } from 'preact/hooks'
import { METHOD_CHOICES } from '../../shared/sheet/choices.ts'
import { NO_FILTER, type DisplayFilter } from '../../shared/sheet/display-filter.ts'
import { choiceWord } from '../../shared/sheet/field-columns.ts'
import type { DisplayChoices } from '../display-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { NoCodes } from './NoCodes.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** What Confrontatie and Stiltes are about: a group of tick boxes for areas, methods and steps. */
export function DisplaySection({ onBack, codes, onCodebook }: { readonly onBack: () => void; readonly codes: number; readonly onCodebook: () => void }) {
  const { display, working, loading } = useStrings()
  const language = useContext(LanguageContext)
  const { busy, failure, run } = useCall()
  const [state, setState] = useState<DisplayChoices | null>(null)
  const [chosen, setChosen] = useState<DisplayFilter>(NO_FILTER)
  const [done, setDone] = useState(false)
  const keep = (next: DisplayChoices | null) => {
    if (!next) return false
    setState(next)
    setChosen(next.filter)
    return true
  }
  useEffect(() => void run(() => callWorkbook('readDisplayChoices')).then(keep), [run])
  const apply = async (filter: DisplayFilter) => {
    setDone(false)
    setDone(keep(await run(() => callWorkbook('keepDisplayFilter', filter))))
  }
  const toggled = <Value extends string>(values: readonly Value[], value: Value) => (values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <Section title={display.title} onBack={onBack}>
      <p class="nl-paragraph">{display.intro}</p>
      {codes === 0 && <NoCodes onCodebook={onCodebook} />}
      <CallFailed failure={failure} />
      {state === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {state?.sources === 0 && <p class="nl-paragraph" role="status">{display.none}</p>}
      {state && state.sources > 0 && (
        <>
          <TickGroup title={display.areas} values={state.areas} ticked={chosen.areas} onToggle={(area) => setChosen({ ...chosen, areas: toggled(chosen.areas, area) })} />
          <TickGroup
            title={display.methods} values={state.methods} ticked={chosen.methods} wordOf={(method) => choiceWord(METHOD_CHOICES, method, { language })}
            onToggle={(method) => setChosen({ ...chosen, methods: toggled(chosen.methods, method) })}
          />
          <TickGroup title={display.steps} values={state.steps} ticked={chosen.steps} onToggle={(step) => setChosen({ ...chosen, steps: toggled(chosen.steps, step) })} />
          <p class="nl-paragraph">{display.base(state.fitting, state.sources)}</p>
          <div class="sidebar__buttons">
            <Button kind="primary" disabled={busy} onClick={() => void apply(chosen)}>{busy ? working : display.apply}</Button>
            <Button disabled={busy} onClick={() => void apply(NO_FILTER)}>{display.all}</Button>
          </div>
          <p class="nl-paragraph" role="status">{done && !busy ? display.done : ''}</p>
        </>
      )}
    </Section>
  )
}

interface TickGroupProps<Value extends string> {
  readonly title: string
  readonly values: readonly Value[]
  readonly ticked: readonly Value[]
  readonly wordOf?: (value: Value) => string
  readonly onToggle: (value: Value) => void
}

function TickGroup<Value extends string>({ title, values, ticked, wordOf = String, onToggle }: TickGroupProps<Value>) {
  if (values.length === 0) return null
  return (
    <fieldset class="sidebar__choices">
      <legend class="utrecht-form-label">{title}</legend>
      {values.map((value) => (
        <label key={value} class="sidebar__tick">
          <input type="checkbox" checked={ticked.includes(value)} onChange={() => onToggle(value)} /> {wordOf(value)}
        </label>
      ))}
    </fieldset>
  )
}
