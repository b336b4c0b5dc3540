import type { ColumnDataSchemaModel, EditorBase } from '@revolist/revogrid'
import { cellStep } from './cell-steps.ts'
import { say } from './language.ts'
import { cellView, gridFocus, selection, sheet } from './page-state.ts'
import { columnLetters } from '../workbook/a1-notation.ts'

/** The absolute row that a row of the grid stands for. */
export const rowOf = (model: unknown): number => Number((model as { readonly row?: number } | undefined)?.row ?? 0)

/**
 * The grid's cell editor: a growing text box (Alt+Enter for a new line), or a list where the cell has choices. It edits
 * what the cell holds (the formula), not what it shows.
 */
export function cellEditor(
  cell: ColumnDataSchemaModel, save: (value?: string, stay?: boolean) => void, close: (focusNext?: boolean) => void,
): EditorBase {
  const row = rowOf(cell.model)
  const column = Number(cell.prop)
  const view = cellView(row, column)
  const rule = view?.v === undefined ? undefined : sheet.value?.rules[view.v]
  const label = `${columnLetters(column)}${row + 1}`
  let input: HTMLTextAreaElement | HTMLSelectElement | null = null
  let typed: string | null = null
  let finished = false

  const finish = (run: () => void): void => {
    if (finished) return
    finished = true
    run()
  }
  const onward = (key: string | null, shift: boolean): void => {
    const whole = sheet.peek()
    const next = key === null || whole === null ? null : cellStep({ key, ctrl: false, shift }, { row, column }, whole, 1)
    selection.value = { ...(next ?? { row, column }), rows: 1, columns: 1 }
    gridFocus.value += 1
  }
  // Typing in a list chooses by all letters typed, the one that opened the list among them; browsers forget that one.
  let letters = ''
  let listOpened = false
  const openList = (): void => {
    if (listOpened || !(input instanceof HTMLSelectElement)) return
    listOpened = true
    input.value = view?.t ?? ''
    const given: unknown = editor.editCell?.val
    if (typeof given === 'string' && given !== '' && given !== (view?.t ?? '')) chooseBy(given)
  }
  const chooseBy = (more: string): void => {
    openList()
    letters += more
    if (!(input instanceof HTMLSelectElement)) return
    const wanted = letters.toLowerCase()
    const fitting = [...input.options].find((option) => option.value !== '' && option.text.toLowerCase().startsWith(wanted))
    if (fitting) input.value = fitting.value
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (input instanceof HTMLSelectElement && [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      chooseBy(event.key)
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey) && input instanceof HTMLTextAreaElement) {
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end')
      grow(input)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      openList()
      finish(() => {
        save(input?.value ?? '', true)
        close(false)
      })
      onward(event.key === 'Tab' ? 'Tab' : event.shiftKey ? 'ArrowUp' : 'ArrowDown', event.key === 'Tab' && event.shiftKey)
    } else if (event.key === 'Escape') {
      finish(() => close(false))
      // The grid leaves the keyboard nowhere when an editor closes without saving.
      setTimeout(() => { gridFocus.value += 1 })
    } else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const start = (): string => {
    const given: unknown = editor.editCell?.val
    if (typed !== null) return typed
    return typeof given === 'string' && given !== '' && given !== view?.t ? given : (view?.e ?? view?.t ?? '')
  }

  const editor: EditorBase = {
    element: null,
    appendPendingInput: (value) => {
      if (input instanceof HTMLSelectElement) {
        chooseBy(value)
        input.focus()
        return true
      }
      if (!(input instanceof HTMLTextAreaElement)) return false
      input.value += value
      input.focus()
      return true
    },
    getValue: () => input?.value ?? '',
    beforeAutoSave: () => !finished,
    componentDidRender: () => {
      setTimeout(() => {
        input?.focus()
        openList()
        if (input instanceof HTMLTextAreaElement) {
          input.setSelectionRange(input.value.length, input.value.length)
          grow(input)
        }
      })
    },
    render: (h) => {
      if (rule !== undefined && (rule.choices.length > 0 || rule.checkbox)) {
        const choices = rule.checkbox ? tickWords(view?.t ?? '') : rule.choices
        const current = view?.t ?? ''
        const known = choices.includes(current) || current === '' ? choices : [current, ...choices]
        return h('select', {
          'aria-label': say('choose', { cell: label }),
          ref: (element: HTMLSelectElement) => { input = element },
          onKeyDown,
          onChange: () => {
            finish(() => {
              save(input?.value ?? '', true)
              close(false)
            })
            onward(null, false)
          },
        }, [
          h('option', { value: '' }, say('none')),
          ...known.map((choice) => h('option', { value: choice }, choice)),
        ])
      }
      return h('textarea', {
        'aria-label': say('formulaBar', { cell: label }),
        rows: 1,
        value: start(),
        ref: (element: HTMLTextAreaElement) => { input = element },
        onInput: () => {
          typed = input?.value ?? null
          if (input instanceof HTMLTextAreaElement) grow(input)
        },
        onKeyDown,
      })
    },
  }
  return editor
}

function grow(input: HTMLTextAreaElement): void {
  input.style.height = 'auto'
  input.style.height = `${Math.min(input.scrollHeight + 2, 320)}px`
}

/** The two words of a tick box, in the language in which its cell shows them. */
function tickWords(shown: string): readonly string[] {
  return shown.endsWith('WAAR') ? ['WAAR', 'ONWAAR'] : ['TRUE', 'FALSE']
}
