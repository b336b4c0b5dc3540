import { useEffect, useRef, useState } from 'preact/hooks'
import { columnLetters, formatA1 } from '../workbook/a1-notation.ts'
import { say } from './language.ts'
import { functionAt } from './formula-help.ts'
import { book, cellView, editCells, gridFocus, mergeAround, selection, sheet } from './page-state.ts'

/** The name of the active cell, what it holds, and its note. */
export function FormulaBar() {
  const { row, column } = selection.value
  const view = sheet.value
  const cell = cellView(row, column)
  const text = cell?.e ?? cell?.t ?? ''
  const rule = cell?.v === undefined ? undefined : view?.rules[cell.v]
  const place = `${view?.id ?? ''}!${row},${column}`
  const [draft, setDraft] = useState<{ readonly place: string; readonly text: string } | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const name = `${columnLetters(column)}${row + 1}`
  const shown = draft !== null && draft.place === place ? draft.text : text
  const keep = (): void => {
    if (draft !== null && draft.place === place && draft.text !== text) void editCells(row, column, [[draft.text]])
    setDraft(null)
  }
  const typed = draft !== null && draft.place === place ? functionAt(draft.text, book.value?.functions ?? []) : null
  useEffect(() => {
    if (box.current === null) return
    box.current.style.height = 'auto'
    box.current.style.height = `${Math.min(box.current.scrollHeight, 120)}px`
  }, [shown, place])

  return (
    <div class="formula-bar">
      <span class="cell-name" aria-label={say('activeCell')}>{formatA1(selection.value.rows * selection.value.columns === 1 ? (mergeAround(row, column) ?? selection.value) : selection.value)}</span>
      <textarea ref={box} rows={1} aria-label={say('formulaBar', { cell: name })} value={shown} spellcheck={false}
        onInput={(event) => setDraft({ place, text: event.currentTarget.value })}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.isComposing) return
          if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
            keep()
            gridFocus.value += 1
          } else if (event.key === 'Escape') {
            setDraft(null)
            gridFocus.value += 1
          } else if (event.key === 'Enter') {
            const { selectionStart, selectionEnd, value } = event.currentTarget
            setDraft({ place, text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}` })
          } else return
          event.preventDefault()
        }} />
      {typed !== null && <p class="cell-note formula-help" role="status"><b>{`${typed.name}(${typed.parameters.join('; ')})`}</b>{`\n${typed.text}`}</p>}
      {typed === null && (cell?.n !== undefined || (rule?.help ?? null) !== null) && (
        <p class="cell-note" role="note"><b>{say('note')}</b> {[cell?.n, rule?.help].filter((part) => part !== undefined && part !== null && part !== '').join(' · ')}</p>
      )}
      <output class="unseen">{`${name} ${cell?.t ?? ''}`}</output>
    </div>
  )
}
