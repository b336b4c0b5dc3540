import { useRef, useState } from 'preact/hooks'
import type { SnapshotItem, SnapshotsCompared, SnapshotsPage } from '../people-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { Differences } from './Differences.tsx'
import { useSidebarLanguage, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'
import { writtenDate } from './written-date.ts'

const NOW = 'now'

/** Two snapshots, or one and what stands in the workbook now: what changed and why, here or in a tab of its own. `items` are whole, the newest first. */
export function CompareSnapshots({ items, page: { chosen, tab }, onPage }: { readonly items: readonly SnapshotItem[]; readonly page: SnapshotsPage; readonly onPage: (page: SnapshotsPage) => void }) {
  const { people: { snapshots }, working } = useStrings()
  const language = useSidebarLanguage()
  const { busy, failure, run } = useCall()
  const known = (id: string | null | undefined) => items.some((item) => item.id === id)
  const [before, setBefore] = useState(known(chosen?.before) ? chosen!.before : items[0]!.id)
  const [after, setAfter] = useState(known(chosen?.after) ? chosen!.after! : NOW)
  const [compared, setCompared] = useState<SnapshotsCompared | null>(null)
  const [inTab, setInTab] = useState(false)
  const result = useRef<HTMLHeadingElement>(null)
  const options = items.map(({ id, name, madeOn }) => ({ value: id, label: `${name} (${writtenDate(madeOn, language)})` }))
  const other = after === NOW ? null : after
  const choose = (set: (id: string) => void) => (id: string) => {
    setInTab(false)
    set(id)
  }
  const compare = async () => {
    const found = await run(() => callWorkbook('compareSnapshots', before, other))
    if (!found) return
    setCompared(found)
    requestAnimationFrame(() => result.current?.focus())
  }
  const write = async () => {
    setInTab(false)
    const next = await run(() => callWorkbook('compareInTab', before, other))
    if (!next) return
    onPage(next)
    setInTab(true)
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{snapshots.compareTitle}</h2>
      <SelectField label={snapshots.before} value={before} options={options} onChange={choose(setBefore)} />
      <SelectField label={snapshots.after} value={after} options={[{ value: NOW, label: snapshots.now }, ...options.map((option) => ({ ...option, disabled: option.value === before }))]} onChange={choose(setAfter)} />
      <div class="sidebar__buttons">
        <Button disabled={busy || before === after} onClick={() => void compare()}>{busy ? working : snapshots.compare}</Button>
        <Button disabled={busy || before === after} onClick={() => void write()}>{busy ? working : snapshots.inTab}</Button>
      </div>
      {inTab && <Notice kind="ok"><p class="nl-paragraph" role="status">{snapshots.written(tab, other !== null)}</p></Notice>}
      <CallFailed failure={failure} />
      {compared && (
        <div class="sidebar__part">
          <h2 ref={result} tabIndex={-1} class="nl-heading nl-heading--level-4">{snapshots.headOf(compared.before.name, compared.after?.name ?? snapshots.now)}</h2>
          <Differences compared={compared} />
        </div>
      )}
    </section>
  )
}
