import { useRef, useState } from 'preact/hooks'
import { readSharedProfile } from '../../shared/passive/shared-profile.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { Details } from './Details.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** No file with choices is larger; one that is, is not read at all. */
const LARGEST = 200_000

/** Taking in what somebody else confirmed for a kind of file. */
export function TakeProfile() {
  const strings = useStrings()
  const { figures } = strings
  const { busy, failure, run } = useCall()
  const input = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState<{ readonly name: string } | 'wrong' | null>(null)
  const take = async (file: File): Promise<void> => {
    setTaken(null)
    const shared = file.size > LARGEST ? null : readSharedProfile(await file.text())
    if (shared === null) return setTaken('wrong')
    const kept = await run(() => callWorkbook('keepImportProfile', shared.kind, JSON.stringify(shared.profile)).then((result) => (result.ok ? { ok: true as const, value: true } : result)))
    if (kept) setTaken({ name: shared.name })
  }
  return (
    <Details summary={figures.profileTitle}>
      <p class="nl-paragraph">{figures.profileText}</p>
      <input
        ref={input} type="file" accept=".json,application/json" class="bs-visually-hidden" tabIndex={-1} aria-label={figures.profileTake}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void take(file)
          event.currentTarget.value = ''
        }}
      />
      <Button small disabled={busy} onClick={() => input.current?.click()}>{busy ? strings.working : figures.profileTake}</Button>
      <CallFailed failure={failure} />
      {taken === 'wrong' && <Notice kind="error"><p class="nl-paragraph">{figures.profileWrong}</p></Notice>}
      {taken !== null && taken !== 'wrong' && <Notice kind="ok"><p class="nl-paragraph">{figures.profileTaken(taken.name)}</p></Notice>}
    </Details>
  )
}
