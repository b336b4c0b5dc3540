import { useRef, useState } from 'preact/hooks'
import { writeSharedProfile } from '../../shared/passive/shared-profile.ts'
import type { ImportPart } from '../figures-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import type { FigureFile } from './figure-file.ts'
import { dayOf, figuresOf, importName, type FiguresToImport } from './figures-of-file.ts'
import { importInParts, NOTHING_DONE } from './import-in-parts.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { saveFile } from './save-file.ts'
import { callWorkbook, type CallFailure } from './workbook-calls.ts'

interface ImportFiguresProps {
  readonly file: FigureFile
  readonly onPrevious: () => void
  readonly onAnother: () => void
  readonly onLinks: () => void
}

const LINES_SHOWN = 30

type Stage = 'ready' | 'busy' | 'stopped' | 'done'

/** The last step: what goes to the workbook and what stays out, and then the import in parts that can be stopped. */
export function ImportFigures({ file, onPrevious, onAnother, onLinks }: ImportFiguresProps) {
  const strings = useStrings()
  const { figures } = strings
  const [{ rows, leftOut }] = useState(() => figuresOf(file, dayOf(new Date())))
  const [progress, setProgress] = useState(NOTHING_DONE)
  const [stage, setStage] = useState<Stage>('ready')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [notKept, setNotKept] = useState(false)
  const stop = useRef(false)

  const send = async (): Promise<void> => {
    stop.current = false
    setFailure(null)
    setProgress(NOTHING_DONE)
    setStage('busy')
    const kept = await callWorkbook('keepImportProfile', file.kindOfFile, JSON.stringify(file.profile))
    setNotKept(!kept.ok)
    const calls = { index: () => callWorkbook('readFigureIndex'), part: (part: ImportPart) => callWorkbook('importFigures', part) }
    const outcome = await importInParts(importName(file.name), rows, calls, setProgress, () => stop.current)
    setProgress(outcome.progress)
    setFailure(outcome.failure)
    setStage(outcome.progress.done < rows.length ? 'stopped' : 'done')
  }

  const withoutValue = rows.filter(({ value, interval }) => value === null && interval === null).length
  return (
    <section class="sidebar__form">
      <h2 class="nl-heading nl-heading--level-4">{stage === 'done' ? figures.doneTitle : figures.figuresTitle}</h2>
      {rows.length === 0 && <Notice kind="warning"><p class="nl-paragraph">{figures.noFigures}</p></Notice>}
      {rows.length > 0 && stage !== 'done' && (
        <p class="nl-paragraph"><strong>{figures.figuresFound(rows.length)}</strong>{withoutValue > 0 && <><br />{figures.withoutValue(withoutValue)}</>}</p>
      )}
      <LeftOutLines leftOut={leftOut} open={rows.length === 0} />
      {stage === 'busy' && (
        <>
          <progress class="sidebar__progress" max={rows.length} value={progress.done} aria-label={figures.importing(progress.done, rows.length)} />
          <p class="nl-paragraph" role="status">{figures.importing(progress.done, rows.length)}</p>
          <Button onClick={() => { stop.current = true }}>{figures.cancel}</Button>
        </>
      )}
      {stage === 'stopped' && <Notice kind="warning"><p class="nl-paragraph" role="status">{figures.cancelled(progress.done, rows.length)}</p></Notice>}
      {notKept && <Notice kind="warning"><p class="nl-paragraph">{figures.profileNotKept}</p></Notice>}
      <CallFailed failure={failure} />
      {stage === 'done' && (
        <Notice kind="ok">
          <p class="nl-paragraph">{figures.doneText(progress.added, progress.updated, progress.unchanged)}</p>
          {progress.refused > 0 && <p class="nl-paragraph">{figures.refusedRows(progress.refused)}</p>}
        </Notice>
      )}
      {stage !== 'busy' && rows.length > 0 && (
        <details>
          <summary>{figures.profileTitle}</summary>
          <p class="nl-paragraph">{figures.profileText}</p>
          <Button small onClick={() => saveFile(`${file.name.replace(/\.[^.]{1,8}$/, '')}.buurtstem-import.json`, writeSharedProfile({ kind: file.kindOfFile, name: importName(file.name), profile: file.profile }))}>{figures.profileSave}</Button>
        </details>
      )}
      {stage === 'done' ? (
        <div class="sidebar__buttons">
          <Button kind="primary" onClick={onLinks}>{figures.toLinks}</Button>
          <Button onClick={onAnother}>{figures.another}</Button>
        </div>
      ) : stage !== 'busy' && (
        <div class="sidebar__buttons">
          {rows.length > 0 && <Button kind="primary" onClick={() => void send()}>{figures.import}</Button>}
          <Button onClick={onPrevious}>{strings.previousStep}</Button>
        </div>
      )}
    </section>
  )
}

/** What stays out of the workbook, counted, and by its line in the file where that is known. */
function LeftOutLines({ leftOut, open }: { readonly leftOut: FiguresToImport['leftOut']; readonly open: boolean }) {
  const { figures } = useStrings()
  const { counts, lines } = leftOut
  const kinds = (['totals', 'footer', 'empty', 'duplicates', 'unfinished'] as const).filter((kind) => counts[kind] > 0)
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
