import { useEffect, useRef, useState } from 'preact/hooks'
import type { AnswerCodingPatch, AnswersState } from '../answers-protocol.ts'
import { AnswerCodings } from './AnswerCodings.tsx'
import { Button } from './Button.tsx'
import { CodePicker } from './CodePicker.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { TextField } from './TextField.tsx'
import type { Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface AnswerCoderProps {
  readonly state: AnswersState
  readonly calling: Calling
  readonly onState: (state: AnswersState | null) => void
}

/** Longest piece of a selection that is read out on the button. */
const WORDS_SHOWN = 60

/** The selected answers one by one: mark words or take the whole, choose a code, go on. */
export function AnswerCoder({ state, calling, onState }: AnswerCoderProps) {
  const { answers: strings } = useStrings()
  const { busy, run } = calling
  const [at, setAt] = useState(0)
  const [coder, setCoder] = useState(state.coder)
  const [goOn, setGoOn] = useState(false)
  const [selected, setSelected] = useState<readonly [number, number]>([0, 0])
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<{ readonly codingId: string; readonly deleted: boolean } | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const cell = state.cells[Math.min(at, state.cells.length - 1)]!
  const marked = cell.text.slice(...selected).trim()
  const labelOf = (codeId: string) => state.codes.find(({ id }) => id === codeId)?.label ?? codeId

  // A field that is read-only has no caret for the keyboard: this one has, and takes no changes.
  useEffect(() => {
    const watch = () => {
      const { current } = box
      if (current !== null && document.activeElement === current) setSelected([current.selectionStart, current.selectionEnd])
    }
    document.addEventListener('selectionchange', watch)
    return () => document.removeEventListener('selectionchange', watch)
  }, [])

  const goTo = (place: number) => {
    setAt(Math.max(0, Math.min(state.cells.length - 1, place)))
    setSelected([0, 0])
  }
  const code = async (codeId: string) => {
    if (coder.trim() === '') return setSaid(strings.coderMissing)
    const [start, end] = marked === '' ? [0, cell.text.length] : selected
    const before = new Set(cell.codings.map(({ id }) => id))
    const next = await run(() => callWorkbook('codeAnswerCells', state.source!.id, coder.trim(), [{ row: cell.row, text: cell.text, start, end, codeId }]))
    if (!next) return
    onState(next)
    const now = next.cells.find(({ row }) => row === cell.row)
    const fresh = now?.codings.find(({ id }) => !before.has(id))
    const had = now?.codings.some((one) => one.codeId === codeId) ?? false
    setSaid(fresh || had ? strings.coded(labelOf(codeId)) : strings.changed)
    setUndo(fresh ? { codingId: fresh.id, deleted: true } : null)
    if (fresh && goOn) goTo(at + 1)
  }
  const edit = async (codingId: string, patch: AnswerCodingPatch, deleted: boolean) => {
    const next = await run(() => callWorkbook('editAnswerCoding', codingId, patch, deleted))
    if (next) onState(next)
    return next !== null
  }
  const remove = async (codingId: string, codeId: string) => {
    if (!await edit(codingId, {}, true)) return
    setSaid(strings.removed(labelOf(codeId)))
    setUndo({ codingId, deleted: false })
  }
  return (
    <section class="sidebar__part">
      <h2 class="nl-heading nl-heading--level-4">{state.source!.title}</h2>
      {state.lost > 0 && <Notice kind="warning"><p class="nl-paragraph">{strings.lost(state.lost)}</p></Notice>}
      {state.more > 0 && <p class="nl-paragraph sidebar__quiet">{strings.notShown(state.more)}</p>}
      {(state.coder === '' || coder !== state.coder) && <TextField label={strings.coder} value={coder} onChange={setCoder} description={strings.coderHint} asked={coder === ''} />}
      <div class="sidebar__line">
        <Button small disabled={at === 0} onClick={() => goTo(at - 1)}>{strings.previous}</Button>
        <span aria-live="polite">{strings.answerOf(at + 1, state.cells.length, cell.row)}</span>
        <Button small disabled={at >= state.cells.length - 1} onClick={() => goTo(at + 1)}>{strings.next}</Button>
      </div>
      <div class="bs-field">
        <label class="utrecht-form-label" for="answer-text">{strings.answer}</label>
        <textarea
          id="answer-text" ref={box} class="utrecht-textarea utrecht-textarea--html-textarea answer__text" aria-readonly="true" rows={Math.min(10, Math.max(3, Math.ceil(cell.text.length / 32)))} value={cell.text} aria-describedby="answer-hint"
          onBeforeInput={(event) => event.preventDefault()}
        />
        <p id="answer-hint" class="utrecht-form-field-description">{strings.answerHint}</p>
        <p class="nl-paragraph answer__what" aria-live="polite"><strong>{marked === '' ? strings.whole : strings.words(marked.length > WORDS_SHOWN ? `${marked.slice(0, WORDS_SHOWN)}…` : marked)}</strong></p>
      </div>
      <CodePicker codes={state.codes} suggestions={cell.suggestions} onChoose={(codeId) => void code(codeId)} />
      <label class="sidebar__tick"><input type="checkbox" checked={goOn} onChange={(event) => setGoOn(event.currentTarget.checked)} /> {strings.goOn}</label>
      <p class="nl-paragraph" role="status">{busy ? strings.saving : said}</p>
      {undo && !busy && (
        <Button small onClick={() => void edit(undo.codingId, {}, undo.deleted).then((done) => {
          if (!done) return
          setUndo(null)
          setSaid(strings.undone)
        })}>{strings.undo}</Button>
      )}
      <AnswerCodings cell={cell} codes={state.codes} busy={busy} onEdit={(codingId, patch) => void edit(codingId, patch, false)} onRemove={(coding) => void remove(coding.id, coding.codeId)} />
    </section>
  )
}
