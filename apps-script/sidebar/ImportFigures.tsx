import { useRef, useState } from 'preact/hooks'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { dayOf, figuresOf, importName, type FigureFile, type FiguresToImport } from './figure-file.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { callWorkbook, type CallFailure } from './workbook-calls.ts'

interface ImportFiguresProps {
  readonly file: FigureFile
  readonly onPrevious: () => void
  readonly onAnother: () => void
  readonly onLinks: () => void
}

/** Figures that go in one call: small enough to stop soon, large enough not to take all day. */
const ROWS_A_PART = 400
const LINES_SHOWN = 30

interface Progress {
  readonly stage: 'ready' | 'busy' | 'stopped' | 'done'
  readonly done: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
}

const BEGIN: Progress = { stage: 'ready', done: 0, added: 0, updated: 0, unchanged: 0, refused: 0 }

/** The last step: what goes to the workbook and what stays out, and then the import in parts that can be stopped. */
export function ImportFigures({ file, onPrevious, onAnother, onLinks }: ImportFiguresProps) {
  const strings = useStrings()
  const { figures } = strings
  const [{ rows, leftOut }] = useState(() => figuresOf(file, dayOf(new Date())))
  const [progress, setProgress] = useState(BEGIN)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const stop = useRef(false)

  const send = async (): Promise<void> => {
    stop.current = false
    setFailure(null)
    await callWorkbook('keepImportProfile', file.kindOfFile, JSON.stringify(file.profile))
    let now: Progress = { ...BEGIN, stage: 'busy' }
    setProgress(now)
    while (now.done < rows.length && !stop.current) {
      const part: readonly PassiveRow[] = rows.slice(now.done, now.done + ROWS_A_PART)
      const last = now.done + part.length >= rows.length
      const result = await callWorkbook('importFigures', { fileName: importName(file.name), rows: part, last })
      if (!result.ok) {
        setFailure(result)
        return setProgress({ ...now, stage: 'stopped' })
      }
      const { added, updated, unchanged, refused } = result.value
      now = { ...now, done: now.done + part.length, added: now.added + added, updated: now.updated + updated, unchanged: now.unchanged + unchanged, refused: now.refused + refused.length }
      setProgress(now)
    }
    setProgress({ ...now, stage: now.done < rows.length ? 'stopped' : 'done' })
  }

  const withoutValue = rows.filter(({ value, interval }) => value === null && interval === null).length
  return (
    <section class="sidebar__form">
      <h2 class="nl-heading nl-heading--level-4">{progress.stage === 'done' ? figures.doneTitle : figures.figuresTitle}</h2>
      {rows.length === 0 && <Notice kind="warning"><p class="nl-paragraph">{figures.noFigures}</p></Notice>}
      {rows.length > 0 && progress.stage !== 'done' && (
        <p class="nl-paragraph"><strong>{figures.figuresFound(rows.length)}</strong>{withoutValue > 0 && <><br />{figures.withoutValue(withoutValue)}</>}</p>
      )}
      <LeftOutLines leftOut={leftOut} open={rows.length === 0} />
      {progress.stage === 'busy' && (
        <>
          <progress class="sidebar__progress" max={rows.length} value={progress.done} aria-label={figures.importing(progress.done, rows.length)} />
          <p class="nl-paragraph" role="status">{figures.importing(progress.done, rows.length)}</p>
          <Button onClick={() => { stop.current = true }}>{figures.cancel}</Button>
        </>
      )}
      {progress.stage === 'stopped' && <Notice kind="warning"><p class="nl-paragraph" role="status">{figures.cancelled(progress.done, rows.length)}</p></Notice>}
      <CallFailed failure={failure} />
      {progress.stage === 'done' && (
        <Notice kind="ok">
          <p class="nl-paragraph">{figures.doneText(progress.added, progress.updated, progress.unchanged)}</p>
          {progress.refused > 0 && <p class="nl-paragraph">{figures.refusedRows(progress.refused)}</p>}
        </Notice>
      )}
      {progress.stage === 'done' ? (
        <div class="sidebar__buttons">
          <Button kind="primary" onClick={onLinks}>{figures.toLinks}</Button>
          <Button onClick={onAnother}>{figures.another}</Button>
        </div>
      ) : progress.stage !== 'busy' && (
        <div class="sidebar__buttons">
          {rows.length > 0 && <Button kind="primary" onClick={() => void send()}>{figures.import}</Button>}
          <Button onClick={onPrevious}>{strings.back}</Button>
        </div>
      )}
    </section>
  )
}

/** What stays out of the workbook, counted, and by its line in the file where that is known. */
function LeftOutLines({ leftOut, open }: { readonly leftOut: FiguresToImport['leftOut']; readonly open: boolean }) {
  const { figures } = useStrings()
  const { counts, lines } = leftOut
  const kinds = (['totals', 'footer', 'empty', 'duplicates'] as const).filter((kind) => counts[kind] > 0)
  const total = kinds.reduce((sum, kind) => sum + counts[kind], lines.length)
  if (total === 0) return null
  return (
    <details open={open}>
      <summary>{figures.leftOut(total)}</summary>
      <ul class="sidebar__bullets">
        {kinds.map((kind) => <li key={kind}>{figures.leftOutCounts[kind](counts[kind])}</li>)}
        {lines.slice(0, LINES_SHOWN).map((one, index) => <li key={index}>{figures.leftOutLine(one.line, one.column, figures.leftOutReasons[one.reason](one.raw))}</li>)}
      </ul>
      {lines.length > LINES_SHOWN && <p class="nl-paragraph">{figures.andMore(lines.length - LINES_SHOWN)}</p>}
    </details>
  )
}
