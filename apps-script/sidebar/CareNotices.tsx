import { useContext } from 'preact/hooks'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext } from './language.ts'
import { Notice } from './Notice.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

/** What the workbook itself needs: tabs that are gone, offered to be made again, and a new workbook before this one is full. */
export function CareNotices({ state, onState }: { readonly state: SidebarState; readonly onState: (state: SidebarState) => void }) {
  const { care } = stringsFor(useContext(LanguageContext))
  const { busy, failure, run } = useCall()
  const make = async () => {
    const next = await run(() => callWorkbook('setUpTabs'))
    if (next) onState(next)
  }
  return (
    <>
      {state.missing.length > 0 && (
        <Notice kind="warning">
          <p class="nl-paragraph">{care.missing(state.missing)}</p>
          <Button small disabled={busy} onClick={() => void make()}>{care.makeAgain(state.missing)}</Button>
        </Notice>
      )}
      {state.fullness !== null && (
        <Notice kind="warning">
          <p class="nl-paragraph"><strong>{care.filling(Math.floor(state.fullness * 100))}</strong></p>
          <p class="nl-paragraph">{care.fillingDo}</p>
        </Notice>
      )}
      <CallFailed failure={failure} />
    </>
  )
}
