import { useEffect, useState } from 'preact/hooks'
import { CHART_KINDS } from '../../shared/sheet/charts-table.ts'
import type { ChartsState } from '../charts-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { Section } from './Section.tsx'
import { SelectField } from './SelectField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** Making the charts of the workbook, and choosing the figure whose course is drawn. */
export function ChartsSection({ onBack }: { readonly onBack: () => void }) {
  const strings = useStrings()
  const words = strings.charts
  const { busy, failure, run } = useCall()
  const [state, setState] = useState<ChartsState | null>(null)
  const [indicatorId, setIndicatorId] = useState('')
  const [made, setMade] = useState(false)
  useEffect(() => void run(() => callWorkbook('readChartsState')).then((next) => {
    if (!next) return
    setState(next)
    setIndicatorId(next.indicatorId ?? '')
  }), [run])
  const make = async () => {
    const next = await run(() => callWorkbook('makeWorkbookCharts', indicatorId === '' ? null : indicatorId))
    if (next) setState(next)
    setMade(next !== null)
  }
  return (
    <Section title={words.title} onBack={onBack}>
      <p class="nl-paragraph">{words.intro}</p>
      <section class="sidebar__part">
        <p class="nl-paragraph">{words.which}</p>
        <ul class="sidebar__facts">{CHART_KINDS.map((kind) => <li key={kind}>{words.kinds[kind]}</li>)}</ul>
      </section>
      <CallFailed failure={failure} />
      {state === null && !failure && <p class="nl-paragraph" role="status">{strings.loading}</p>}
      {state !== null && state.indicators.length === 0 && <p class="nl-paragraph sidebar__quiet">{words.noIndicator}</p>}
      {state !== null && state.indicators.length > 0 && (
        <SelectField label={words.indicator} value={indicatorId} onChange={setIndicatorId} options={[{ value: '', label: words.first }, ...state.indicators.map(({ id, label }) => ({ value: id, label }))]} />
      )}
      {made && <Notice kind="ok"><p class="nl-paragraph">{words.made}</p></Notice>}
      {state !== null && <Button kind="primary" disabled={busy} onClick={() => void make()}>{busy ? strings.working : words.make}</Button>}
    </Section>
  )
}
