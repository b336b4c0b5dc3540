import { useRef, useState } from 'preact/hooks'
import type { SnapshotItem, SnapshotsCompared } from '../people-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { useStrings } from './language.ts'
import { SelectField } from './SelectField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

const NOW = 'now'

/** Two snapshots, or one and what stands in the workbook now: what changed, and why. `items` are whole, the newest first. */
export function CompareSnapshots({ items }: { readonly items: readonly SnapshotItem[] }) {
  const { people: { snapshots }, working } = useStrings()
  const { busy, failure, run } = useCall()
  const [before, setBefore] = useState(items[0]!.id)
  const [after, setAfter] = useState(NOW)
  const [compared, setCompared] = useState<SnapshotsCompared | null>(null)
  const result = useRef<HTMLHeadingElement>(null)
  const options = items.map(({ id, name, madeOn }) => ({ value: id, label: `${name} (${madeOn})` }))
  const compare = async () => {
    const found = await run(() => callWorkbook('compareSnapshots', before, after === NOW ? null : after))
    if (!found) return
    setCompared(found)
    requestAnimationFrame(() => result.current?.focus())
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{snapshots.compareTitle}</h2>
      <SelectField label={snapshots.before} value={before} options={options} onChange={setBefore} />
      <SelectField label={snapshots.after} value={after} options={[{ value: NOW, label: snapshots.now }, ...options.map((option) => ({ ...option, disabled: option.value === before }))]} onChange={setAfter} />
      <Button disabled={busy || before === after} onClick={() => void compare()}>{busy ? working : snapshots.compare}</Button>
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

function Differences({ compared: { nothingChanged, text } }: { readonly compared: SnapshotsCompared }) {
  const { people: { snapshots } } = useStrings()
  if (nothingChanged) return <p class="nl-paragraph">{snapshots.nothing}</p>
  return (
    <>
      <p class="nl-paragraph">{text.base}</p>
      {text.sources.length > 0 && <Lines title={snapshots.sources} lines={text.sources} />}
      <Lines title={snapshots.codebook} lead={text.codebookHead} lines={text.codebook} />
      <h3 class="nl-heading nl-heading--level-4">{text.themes.length === 0 ? snapshots.noThemes : snapshots.themes(text.themes.length)}</h3>
      <ul class="sidebar__list">
        {text.themes.map(({ codeId, depth, title, numbers, why }) => (
          <li key={codeId} style={{ paddingInlineStart: `${Math.min(depth, 3) * 0.75}rem` }}>
            <p class="nl-paragraph"><strong>{title}</strong></p>
            <p class="nl-paragraph">{numbers}</p>
            {why.length > 0 && <ul class="sidebar__bullets">{why.map((line) => <li key={line}>{line}</li>)}</ul>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Lines({ title, lead, lines }: { readonly title: string; readonly lead?: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-4">{title}</h3>
      {lead && <p class="nl-paragraph">{lead}</p>}
      {lines.length > 0 && <ul class="sidebar__bullets">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </>
  )
}
