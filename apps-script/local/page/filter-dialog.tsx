import { useEffect, useRef, useState } from 'preact/hooks'
import { columnLetters } from '../workbook/a1-notation.ts'
import { say } from './language.ts'
import { changeStructure, filtering, gridFocus, sheet } from './page-state.ts'

/** What a person lets a column of the filter show: a list of what stands in it, each with a tick. */
export function FilterDialog() {
  const view = sheet.value
  const column = filtering.value
  const filter = view?.filter?.columns.find((one) => one.column === column)
  if (view === null || column === null || filter === undefined) return null
  return <Choose key={`${view.id} ${column}`} sheetId={view.id} column={column} choices={filter.choices} hidden={filter.hidden} />
}

function Choose({ sheetId, column, choices, hidden }: { readonly sheetId: number; readonly column: number; readonly choices: readonly string[]; readonly hidden: readonly string[] }) {
  const element = useRef<HTMLDialogElement>(null)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set(hidden))
  useEffect(() => element.current?.showModal(), [])
  const close = (): void => {
    filtering.value = null
    gridFocus.value += 1
  }
  const tick = (choice: string, shown: boolean): void => {
    const next = new Set(away)
    if (shown) next.delete(choice)
    else next.add(choice)
    setAway(next)
  }
  return (
    <dialog ref={element} class="question filter" aria-labelledby="filter-title" onCancel={(event) => {
      event.preventDefault()
      close()
    }}>
      <form method="dialog" onSubmit={(event) => {
        event.preventDefault()
        void changeStructure({ action: 'filterColumn', sheetId, column, hidden: [...away] })
        close()
      }}>
        <h2 id="filter-title">{say('filterColumn', { column: columnLetters(column) })}</h2>
        <div class="buttons">
          <button type="button" onClick={() => setAway(new Set())}>{say('showAll')}</button>
          <button type="button" onClick={() => setAway(new Set(choices))}>{say('showNone')}</button>
        </div>
        <fieldset>
          <legend>{say('filterShows')}</legend>
          {choices.map((choice) => (
            <label key={choice}><input type="checkbox" checked={!away.has(choice)} onChange={(event) => tick(choice, event.currentTarget.checked)} /> {choice === '' ? say('none') : choice}</label>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="primary">{say('ok')}</button>
          <button type="button" onClick={close}>{say('cancel')}</button>
        </div>
      </form>
    </dialog>
  )
}
