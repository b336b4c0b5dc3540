import { useId, useRef, useState } from 'preact/hooks'
import type { ProfessionalExport, ProfessionalImport } from '../display-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { CopiedText } from './CopiedText.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { NoCodes } from './NoCodes.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** Counts of professionals: out of their workbook, and into that of residents. */
export function ProfessionalsSection({ onBack, codes, onCodebook }: { readonly onBack: () => void; readonly codes: number; readonly onCodebook: () => void }) {
  const { professionals: strings } = useStrings()
  return (
    <Section title={strings.title} onBack={onBack}>
      <p class="nl-paragraph">{strings.intro}</p>
      {codes === 0 && <NoCodes onCodebook={onCodebook} />}
      <MakeCounts />
      <TakeCounts />
    </Section>
  )
}

function MakeCounts() {
  const { professionals: strings, working } = useStrings()
  const { busy, failure, run } = useCall()
  const [made, setMade] = useState<ProfessionalExport | null>(null)
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{strings.outTitle}</h2>
      <p class="nl-paragraph">{strings.outText}</p>
      <Button disabled={busy} onClick={() => void run(() => callWorkbook('makeProfessionalCounts')).then(setMade)}>{busy ? working : strings.make}</Button>
      <CallFailed failure={failure} />
      {made && <p class="nl-paragraph" role="status">{strings.made(made.counts, made.hidden)}</p>}
      {made && made.counts > 0 && <CopiedText label={strings.text} text={made.text} />}
    </section>
  )
}

function TakeCounts() {
  const { professionals: strings, working, figures } = useStrings()
  const { busy, failure, run } = useCall()
  const [text, setText] = useState('')
  const [taken, setTaken] = useState<ProfessionalImport | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = async () => {
    const done = await run(() => callWorkbook('takeProfessionalCounts', text))
    setTaken(done)
    if (done) setText('')
  }
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{strings.inTitle}</h2>
      <p class="nl-paragraph">{strings.inText}</p>
      <div class="bs-field">
        <label class="utrecht-form-label" for={id}>{strings.paste}</label>
        <textarea id={id} class="utrecht-textarea sidebar__code" rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <input
        ref={input} type="file" accept=".txt,.tsv,.csv,text/plain,text/csv" class="bs-visually-hidden" tabIndex={-1} aria-label={strings.chooseFile}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void file.text().then(setText)
          event.currentTarget.value = ''
        }}
      />
      <div class="sidebar__buttons">
        <Button kind="primary" disabled={busy || text.trim() === ''} onClick={() => void take()}>{busy ? working : strings.take}</Button>
        <Button disabled={busy} onClick={() => input.current?.click()}>{strings.chooseFile}</Button>
      </div>
      <CallFailed failure={failure} />
      <p class="nl-paragraph" role="status">{taken ? strings.taken(taken.taken, taken.hidden) : ''}</p>
      {taken && taken.refused.length > 0 && (
        <Notice kind="warning">
          <p class="nl-paragraph">{strings.refusedTitle(taken.refused.length + taken.more)}</p>
          <ul class="sidebar__facts">
            {taken.refused.map(({ line, problem }) => <li key={line}>{strings.refusedLine(line, strings.problems[problem])}</li>)}
            {taken.more > 0 && <li>{figures.andMore(taken.more)}</li>}
          </ul>
        </Notice>
      )}
    </section>
  )
}
