import { useContext, useState } from 'preact/hooks'
import type { RowsToMend } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showInSheet } from './workbook-calls.ts'

/** The rows that nobody can read until a person mends them: which, why, and what to do. */
export function RowsToMendList({ known }: { readonly known: number }) {
  const strings = useStrings()
  const { problems } = stringsFor(useContext(LanguageContext))
  const { busy, failure, run } = useCall()
  const [found, setFound] = useState<RowsToMend | null>(null)
  const look = async () => {
    const rows = await run(() => callWorkbook('listRowsToMend'))
    if (rows) setFound(rows)
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{strings.start.look}</h2>
      {found === null && known > 0 && <Notice kind="warning"><p class="nl-paragraph">{strings.start.unreadable(known)}</p></Notice>}
      {found !== null && found.rows.length === 0 && <p class="nl-paragraph" role="status">{strings.start.allReadable}</p>}
      {found !== null && found.rows.length > 0 && (
        <>
          <p class="nl-paragraph sidebar__quiet">{strings.start.lookText}</p>
          <ul class="sidebar__list">
            {found.rows.map(({ tabId, tab, row, sheetRow, problems: all }) => (
              <li key={`${tabId}-${row}`}>
                <strong>{strings.start.row(tab, sheetRow)}</strong>
                {all.map(({ column, problem }) => <p key={column} class="nl-paragraph">{column && <b>{column}: </b>}{problems[problem]}</p>)}
                <Button small label={`${strings.start.show}: ${strings.start.row(tab, sheetRow)}`} onClick={() => void run(() => showInSheet(tabId, row))}>{strings.start.show}</Button>
              </li>
            ))}
          </ul>
          {found.more > 0 && <p class="nl-paragraph">{strings.start.more(found.more)}</p>}
        </>
      )}
      <CallFailed failure={failure} />
      <Button disabled={busy} onClick={() => void look()}>{busy ? strings.working : strings.start.check}</Button>
    </section>
  )
}
