import { useEffect, useState } from 'preact/hooks'
import type { ExportableTab } from '../exports-protocol.ts'
import { Button } from './Button.tsx'
import { download, fileName, today } from './download.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { type ExportedTab, TABLE_FORMATS, tableFile, type TableFormat } from './table-file.ts'
import type { Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

type Outcome = { readonly kind: 'done'; readonly name: string; readonly cut: number } | { readonly kind: 'failed' } | { readonly kind: 'choose' } | null

/** Tabs of the workbook as a file: which, in what form. */
export function ExportTabs({ name, calling: { busy, run } }: { readonly name: string; readonly calling: Calling }) {
  const strings = useStrings()
  const { exports } = strings
  const [tabs, setTabs] = useState<readonly ExportableTab[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [format, setFormat] = useState<TableFormat>('xlsx')
  const [progress, setProgress] = useState('')
  const [outcome, setOutcome] = useState<Outcome>(null)
  useEffect(() => void run(() => callWorkbook('listExportTabs')).then((found) => {
    if (!found) return
    setTabs(found)
    setChosen(new Set(found.flatMap(({ id, whose }) => (whose === 'ours' ? [id] : []))))
  }), [run])

  const make = async () => {
    setOutcome(null)
    const wanted = (tabs ?? []).filter(({ id }) => chosen.has(id))
    if (wanted.length === 0) return setOutcome({ kind: 'choose' })
    const read: ExportedTab[] = []
    for (const tab of wanted) {
      const whole = await readWhole(tab)
      if (whole === null) return setProgress('')
      read.push(whole)
    }
    setProgress('')
    try {
      const file = await tableFile(read, format, exports)
      const called = fileName(wanted.length === 1 ? `${name} ${wanted[0]!.title}` : name, today(), file.extension)
      download(new Blob([new Uint8Array(file.bytes)], { type: file.type }), called)
      setOutcome({ kind: 'done', name: called, cut: file.cut })
    } catch {
      setOutcome({ kind: 'failed' })
    }
  }
  const readWhole = async ({ id, title }: ExportableTab): Promise<ExportedTab | null> => {
    const first = await run(() => callWorkbook('readExportPart', id, 0))
    if (!first) return null
    const rows = [...first.rows]
    while (rows.length < first.total) {
      setProgress(exports.reading(title, rows.length, first.total))
      const next = await run(() => callWorkbook('readExportPart', id, rows.length))
      if (!next) return null
      // Somebody may have deleted rows meanwhile.
      if (next.rows.length === 0) break
      rows.push(...next.rows)
    }
    return { title, above: first.above, header: first.header, rows }
  }
  const toggle = (id: string) => setChosen((before) => {
    const after = new Set(before)
    if (!after.delete(id)) after.add(id)
    return after
  })
  const own = (tabs ?? []).filter(({ whose }) => whose !== 'ours')
  const tick = ({ id, title, rows, whose }: ExportableTab) => (
    <label key={id} class="sidebar__check"><input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {exports.rows(whose === 'hidden' ? exports.hiddenTab(title) : title, rows)}</label>
  )
  const all = tabs !== null && tabs.every(({ id }) => chosen.has(id))
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{exports.tabsTitle}</h2>
      {tabs === null && busy && <p class="nl-paragraph" role="status">{strings.loading}</p>}
      {tabs?.length === 0 && <p class="nl-paragraph" role="status">{exports.nothing}</p>}
      {tabs !== null && tabs.length > 0 && (
        <>
          <fieldset class="sidebar__choices">
            <legend class="nl-paragraph">{exports.tabsText}</legend>
            {tabs.filter(({ whose }) => whose === 'ours').map(tick)}
          </fieldset>
          {own.length > 0 && (
            <fieldset class="sidebar__choices">
              <legend class="nl-paragraph">{exports.ownText}</legend>
              {own.map(tick)}
            </fieldset>
          )}
          <Button small kind="subtle" onClick={() => setChosen(new Set(all ? [] : tabs.map(({ id }) => id)))}>{all ? exports.none : exports.all}</Button>
          <SelectField label={exports.format} value={format} onChange={setFormat} options={TABLE_FORMATS.map((value) => ({ value, label: exports.formats[value] }))} {...(format === 'csv' ? { description: exports.csvHint } : {})} />
          <Button kind="primary" disabled={busy} onClick={() => void make()}>{busy ? strings.working : exports.make}</Button>
        </>
      )}
      {progress !== '' && <p class="nl-paragraph" role="status">{progress}</p>}
      {outcome?.kind === 'choose' && <Notice kind="warning"><p class="nl-paragraph" role="status">{exports.chooseTab}</p></Notice>}
      {outcome?.kind === 'failed' && <Notice kind="error"><p class="nl-paragraph">{exports.failed}</p></Notice>}
      {outcome?.kind === 'done' && <Notice kind="ok"><p class="nl-paragraph">{exports.done(outcome.name)}{outcome.cut > 0 && ` ${exports.cut(outcome.cut)}`}</p></Notice>}
    </section>
  )
}
