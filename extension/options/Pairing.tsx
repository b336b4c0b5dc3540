import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { failureSentence, type Failure } from '../ui/failure-sentence.ts'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useOptions } from './options-state.ts'
import { PairingForm } from './PairingForm.tsx'
import { PairingFacts } from './PairingFacts.tsx'

/** The connection with a workbook: made with a pairing code, watched, and taken away. */
export function Pairing() {
  const paired = useOptions().sync.value?.paired ?? null
  const part = useRef<HTMLDivElement>(null)
  const before = useRef(paired)
  // What was pressed is gone with the form it stood in: who works by keyboard goes on at what came in its place.
  useEffect(() => {
    if (before.current !== null && before.current !== paired && document.activeElement === document.body) part.current?.querySelector<HTMLElement>('textarea, button')?.focus()
    before.current = paired
  }, [paired])
  return <div ref={part} class="part__content"><Connection /></div>
}

function Connection() {
  const options = useOptions()
  const strings = useStrings()
  const { options: words, sync: syncWords, common } = strings
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const state = options.sync.value
  if (state === null) return <p class="nl-paragraph">{common.loading}</p>
  if (!state.paired) return <PairingForm />
  const send = async () => {
    const reply = await options.change('syncNow')
    setFailure(reply.ok ? null : reply)
  }
  const unpair = async () => {
    const reply = await options.change('unpair')
    setAsking(false)
    setFailure(reply.ok ? null : reply)
    if (reply.ok) options.announce(words.unpaired)
  }
  const problem = failure ?? state.problem
  return (
    <>
      <PairingFacts state={state} />
      {problem && <Notice kind="error" urgent>{failureSentence(problem, strings)}</Notice>}
      {state.conflicts.length > 0 && (
        <Notice kind="warning">
          <p class="options__strong">{words.conflicts}</p>
          <ul class="options__points">
            {state.conflicts.map(({ what, subject }) => <li key={`${what} ${subject}`}>{words.conflictKinds[what](subject)}</li>)}
          </ul>
          <div class="bs-actions"><Button small onClick={() => void options.change('dismissConflicts')}>{words.conflictsSeen}</Button></div>
        </Notice>
      )}
      <div class="bs-actions">
        <Button kind="primary" disabled={state.busy} onClick={() => void send()}>{state.busy ? syncWords.busy(state.waiting) : syncWords.sendNow}</Button>
        <Button negative onClick={() => setAsking(true)}>{words.unpair}</Button>
      </div>
      {asking && (
        <Dialog title={words.unpairTitle} onClose={() => setAsking(false)}>
          <p class="nl-paragraph">{words.unpairHelp}</p>
          <div class="bs-actions">
            <Button kind="primary" negative onClick={() => void unpair()}>{words.unpair}</Button>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
