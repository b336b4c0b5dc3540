import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Language, PageCoding } from '../messages.ts'
import { swatch, wearCode } from './code-look.ts'
import { cross, element, setAttributes } from './element.ts'
import type { CodeSearch } from './palette-choices.ts'
import type { ToolStrings } from './tool-strings.ts'

/** What the palette shows, asked for whenever it draws itself. */
export interface PaletteContent {
  readonly words: ToolStrings
  readonly language: Language
  readonly search: CodeSearch
  readonly codeOf: (id: string) => Code | null
  /** Codings on the passage that the palette is open for. */
  readonly codings: readonly PageCoding[]
  readonly codebookIsEmpty: boolean
  /** Whether the codebook is here; a page just switched on still waits for it. */
  readonly loaded: boolean
}

/** What a person can do in it; `more` = and then another code on the same passage. */
export interface PaletteActs {
  readonly content: () => PaletteContent
  readonly choose: (codeId: string, more: boolean) => void
  readonly propose: (name: string, more: boolean) => void
  readonly removeCoding: (codingId: string) => void
  readonly undo: () => void
  readonly dismiss: () => void
}

export interface Palette {
  readonly isOpen: () => boolean
  /** Whether the person is in it. */
  readonly hasFocus: () => boolean
  open(): void
  close(): void
  /** Draws itself again; the letters typed stay. */
  draw(): void
  /** Moves into it, with a first letter already typed. */
  enter(letter?: string): void
  /** Takes the code that is chosen now; `more` = and then another. */
  take(more: boolean): void
  /** Empties the field for another code; gives the letters that stood there. */
  clear(): string
  /** Puts letters back that came to nothing, unless others were typed meanwhile. */
  giveBack(letters: string): void
  readonly box: HTMLElement
}

type Choice = { readonly code: Code } | { readonly proposal: string }

/** The palette in which a passage gets its codes: a field with a list below it (WAI-ARIA combobox), and what the passage has already. */
export function createPalette(root: ShadowRoot, acts: PaletteActs): Palette {
  const onPassage = element('ul', { class: 'palette__on' })
  const input = element('input', { class: 'palette__input', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-expanded': 'true', 'aria-controls': 'codes', 'aria-autocomplete': 'list' })
  const close = element('button', { class: 'palette__close', type: 'button' }, cross())
  const list = element('div', { class: 'palette__list', role: 'listbox', id: 'codes', tabindex: '-1' })
  const none = element('p', { class: 'palette__none', hidden: true })
  const results = element('div', { class: 'voice', role: 'status' })
  const keys = element('p', { class: 'palette__keys', id: 'keys' })
  const box = element('div', { class: 'palette', role: 'dialog', hidden: true }, onPassage, element('div', { class: 'palette__bar' }, input, close), list, none, results, keys)
  root.append(box)
  let choices: readonly Choice[] = []
  let active = 0
  let chips = ''
  /** Enter that came before the codebook did: whether another code should follow. */
  let early: boolean | null = null

  function draw(): void {
    const { words, language, search, codings, codeOf, codebookIsEmpty, loaded } = acts.content()
    const { palette } = words
    setAttributes(box, { 'aria-label': palette.label })
    setAttributes(input, { 'aria-label': palette.search, placeholder: palette.placeholder, 'aria-describedby': 'keys' })
    setAttributes(close, { 'aria-label': palette.close, title: palette.close })
    setAttributes(list, { 'aria-label': palette.list })
    setAttributes(onPassage, { 'aria-label': palette.onPassage, hidden: codings.length === 0 })
    keys.textContent = palette.keys
    drawChips(codings.map(({ id }) => id), codings.map((coding) => chip(coding, codeOf(coding.codeId), language, words)))

    const query = input.value.trim()
    const codes = search(query)
    const given = new Set(codings.map(({ codeId }) => codeId))
    const known = codes.some((code) => [code.key, code.nameNl, code.nameEn].some((name) => name.toLowerCase() === query.toLowerCase()))
    choices = [...codes.map((code) => ({ code })), ...(query.length > 1 && !known ? [{ proposal: query }] : [])]
    active = codes.length === 0 ? -1 : Math.min(Math.max(active, 0), choices.length - 1)
    list.replaceChildren(...choices.map((choice, index) => option(choice, index, language, given, words)))
    setAttributes(none, { hidden: codes.length > 0 || !loaded })
    none.textContent = codebookIsEmpty ? palette.emptyCodebook : palette.noMatch
    showActive()
    if (!loaded || early === null) return
    const more = early
    early = null
    take(active, more)
  }

  /** Chips that are as they were stay, and who stands on one keeps standing there. */
  function drawChips(ids: readonly string[], next: readonly HTMLElement[]): void {
    const now = [...ids, ...next.map(({ outerHTML }) => outerHTML)].join()
    if (now === chips) return
    chips = now
    const at = [...onPassage.children].findIndex((one) => one.contains(root.activeElement))
    onPassage.replaceChildren(...next)
    if (at >= 0) (next[Math.min(at, next.length - 1)]?.querySelector('button') ?? input).focus({ preventScroll: true })
  }

  function option(choice: Choice, index: number, language: Language, given: ReadonlySet<string>, { palette }: ToolStrings): HTMLElement {
    const attributes = { class: 'option', role: 'option', id: `code-${index}`, 'aria-selected': 'false' }
    if ('proposal' in choice) return element('div', attributes, element('span', { class: 'option__name' }, palette.newCode(choice.proposal)))
    const { code } = choice
    const note = given.has(code.id) ? palette.chosen : code.status === 'proposed' ? palette.proposed : ''
    const key = code.key === '' ? '' : `${code.key} `
    return element('div', { ...attributes, 'aria-label': `${key}${codeName(code, language)}${note === '' ? '' : `, ${note}`}` }, swatch(code), ' ', element('span', { class: 'option__name' }, codeName(code, language)), ...(note === '' ? [] : [' ', element('span', { class: 'option__note' }, note)]))
  }

  function chip(coding: PageCoding, code: Code | null, language: Language, { palette, label }: ToolStrings): HTMLElement {
    const name = code ? codeLabel(code, language) : label.unknownCode
    const remove = element('button', { class: 'chip__remove', type: 'button', 'aria-label': palette.removeCode(name), title: palette.removeCode(name) }, cross())
    remove.addEventListener('click', () => {
      acts.removeCoding(coding.id)
      input.focus({ preventScroll: true })
    })
    return wearCode(element('li', { class: 'chip' }, element('span', { class: 'chip__name', title: name }, name), remove), code)
  }

  function showActive(): void {
    for (const [index, node] of [...list.children].entries()) node.setAttribute('aria-selected', String(index === active))
    const chosen = list.children[active]
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id)
    else input.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  function take(index: number, more: boolean): void {
    if (!acts.content().loaded) {
      early = more
      return
    }
    const choice = choices[index]
    if (!choice) return
    if ('proposal' in choice) acts.propose(choice.proposal, more)
    else acts.choose(choice.code.id, more)
  }

  function move(by: number): void {
    if (choices.length === 0) return
    active = active < 0 ? (by > 0 ? 0 : choices.length - 1) : Math.abs(by) === 1 ? (active + by + choices.length) % choices.length : Math.min(Math.max(active + by, 0), choices.length - 1)
    showActive()
  }

  input.addEventListener('input', () => {
    active = 0
    draw()
    results.textContent = acts.content().words.palette.results(choices.filter((choice) => 'code' in choice).length)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) move(step)
    else if (event.key === 'Enter' && event.repeat) event.stopPropagation()
    else if (event.key === 'Enter') take(active, event.shiftKey || event.ctrlKey || event.metaKey)
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && input.value === '') acts.undo()
    else return
    event.preventDefault()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    acts.dismiss()
  })
  close.addEventListener('click', () => acts.dismiss())
  // A press on the list must not take the field's focus away.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (row) take([...list.children].indexOf(row), event.shiftKey || event.ctrlKey || event.metaKey)
  })

  return {
    isOpen: () => !box.hidden,
    hasFocus: () => !box.hidden && root.activeElement !== null && box.contains(root.activeElement),
    open: () => {
      early = null
      input.value = ''
      active = 0
      results.textContent = ''
      box.hidden = false
      draw()
      list.scrollTop = 0
    },
    close: () => {
      // Of what is hidden, the browser takes the focus away only when it next draws; until then it would count as a field.
      if (box.contains(root.activeElement)) (root.activeElement as HTMLElement).blur()
      box.hidden = true
    },
    draw,
    enter: (letter = '') => {
      input.focus({ preventScroll: true })
      if (letter === '') return
      input.value += letter
      active = 0
      draw()
    },
    take: (more) => take(active, more),
    clear: () => {
      const letters = input.value
      input.value = ''
      active = 0
      draw()
      return letters
    },
    giveBack: (letters) => {
      if (input.value !== '') return
      input.value = letters
      draw()
    },
    box,
  }
}
