import { useEffect, useState } from 'preact/hooks'
import type { CodebookState } from '../codebook-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { ChooseStarters } from './ChooseStarters.tsx'
import { useStrings } from './language.ts'
import { MakeCode } from './MakeCode.tsx'
import { Notice } from './Notice.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showInSheet } from './workbook-calls.ts'

/** The codebook of a team that begins in the workbook: starter codebooks, and codes of their own. */
export function CodebookSection({ onBack }: { readonly onBack: () => void }) {
  const { codebook: strings, loading } = useStrings()
  const calling = useCall()
  const { busy, failure, run } = calling
  const [state, setState] = useState<CodebookState | null>(null)
  useEffect(() => void run(() => callWorkbook('readCodebook')).then((next) => next && setState(next)), [run])
  return (
    <Section title={strings.title} onBack={onBack}>
      <p class="nl-paragraph">{strings.intro}</p>
      <CallFailed failure={failure} />
      {state === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {state && (
        <>
          {state.doubles.length > 0 && <Notice kind="warning"><p class="nl-paragraph">{strings.doubles(state.doubles)}</p></Notice>}
          <ChooseStarters state={state} calling={calling} onState={setState} />
          <MakeCode state={state} calling={calling} onState={setState} />
          <div class="sidebar__part">
            <Button small disabled={busy} onClick={() => void run(() => showInSheet('codebook', 0))}>{strings.show}</Button>
          </div>
        </>
      )}
    </Section>
  )
}
