import { useEffect, useState } from 'preact/hooks'
import type { AnswersState } from '../answers-protocol.ts'
import { AnswerCoder } from './AnswerCoder.tsx'
import { AnswersCard } from './AnswersCard.tsx'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { useStrings } from './language.ts'
import { NoCodes } from './NoCodes.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** Coding open answers where they stand in the workbook: the selected cells, the card of their source, then answer by answer. */
export function AnswersSection({ onBack, onCodebook }: { readonly onBack: () => void; readonly onCodebook: () => void }) {
  const { answers: strings, loading, working } = useStrings()
  const calling = useCall()
  const { busy, failure, run } = calling
  const [read, setRead] = useState<{ readonly state: AnswersState | null } | null>(null)
  const look = () => run(async () => {
    const result = await callWorkbook('readAnswerCells')
    return result.ok ? { ok: true as const, value: { state: result.value } } : result
  }).then((found) => found && setRead(found))
  useEffect(() => void look(), [])

  const state = read?.state ?? null
  return (
    <Section title={strings.title} onBack={onBack}>
      <p class="nl-paragraph">{strings.intro}</p>
      <Button disabled={busy} onClick={() => void look()}>{busy ? working : strings.read}</Button>
      <CallFailed failure={failure} />
      {read === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {read !== null && state === null && <p class="nl-paragraph" role="status">{strings.nothing}</p>}
      {state?.codes.length === 0 && <NoCodes onCodebook={onCodebook} />}
      {state !== null && state.cells.length === 0 && <p class="nl-paragraph" role="status">{strings.nothing}</p>}
      {state !== null && state.cells.length > 0 && state.source === null && <AnswersCard key={`${state.sheetId}:${state.column}`} state={state} calling={calling} onState={(next) => setRead({ state: next })} />}
      {state !== null && state.cells.length > 0 && state.source !== null && state.codes.length > 0 && (
        <AnswerCoder key={`${state.source.id}:${state.cells[0]!.row}`} state={state} calling={calling} onState={(next) => setRead({ state: next })} />
      )}
    </Section>
  )
}
