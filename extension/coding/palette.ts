import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { CodingPatch, Language, PageCoding } from '../messages.ts'
import { createCodeAbout } from './code-about.ts'
import { swatch, wearCode } from './code-look.ts'
import { cross, element, setAttributes } from './element.ts'
import { facetEditor } from './facet-editor.ts'
import { facetWords } from './facets.ts'
import { chordOf } from './keys.ts'
import type { CodeSearch } from './palette-choices.ts'
import type { MoreOfCoding } from '../protocols/coding.ts'
import type { ToolStrings } from './tool-strings.ts'

/** What can have the keyboard among the facets of a coding, in their order. */
const FIELDS = 'select, textarea, input, summary, button'

/** What the palette shows, asked for whenever it draws itself. */
export interface PaletteContent {
  readonly words: ToolStrings
  readonly language: Language
  readonly search: CodeSearch
  readonly codeOf: (id: string) => Code | null
  /** Codings on the passage that the palette is open for. */
  readonly codings: readonly PageCoding[]
  /** Ids of codes that the passage's own words suggest. */
  readonly suggested: readonly string[]
  /** What gets the code, in words: the passage, or its units apart; '' where the text has no units. */
  readonly target: string
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
  readonly edit: (codingId: string, patch: CodingPatch) => void
  readonly moreOf: (codingId: string) => Promise<MoreOfCoding | null>
  readonly toggleTarget: () => void
  readonly undo: () => void
  readonly dismiss: () => void
  /** A key that may stand for an action; tells whether it did. */
  readonly key: (chord: string, at: PaletteState) => boolean
}

/** Where a person is in the palette when they press a key. */
export interface PaletteState {
  /** Nothing is typed, and no other field has the keyboard: signs and digits are free. */
  readonly isEmpty: boolean
  /** The code that Enter would give. */
  readonly codeId: string | null
  /** The coding whose facets are shown. */
  readonly codingId: string | null
}

export interface Palette {
  readonly isOpen: () => boolean
  /** Whether the person is in it. */
  readonly hasFocus: () => boolean
  /** Whether another than the first choice is highlighted. */
  readonly isMoved: () => boolean
  /** What a key would be for now. */
  readonly state: () => PaletteState
  open(): void
  close(): void
  /** Draws itself again; the letters typed stay. */
  draw(): void
  /** Moves into it, with a first letter already typed. */
  enter(letter?: string): void
  /** Takes the code that is chosen now; `more` = and then another. */
  take(more: boolean): void
  /** Shows the facets of a coding on the passage, to change them; null = none. The keyboard goes to the memo if that is wanted. */
  edit(codingId: string | null, atMemo?: boolean): void
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
  const target = element('button', { class: 'palette__target', type: 'button' })
  const facets = element('div', { class: 'palette__facets', hidden: true })
  const about = createCodeAbout()
  const box = element('div', { class: 'palette', role: 'dialog', hidden: true },
    element('div', { class: 'palette__main' }, onPassage, facets, element('div', { class: 'palette__bar' }, input, close), target, list, none, results, keys), about.box)
  root.append(box)
  let choices: readonly Choice[] = []
  let active = 0
  let chips = ''
  /** Enter that came before the codebook did: whether another code should follow. */
  let early: boolean | null = null
  let edited: string | null = null
  /** The coding whose code the next choice replaces. */
  let replaced: string | null = null

  function draw(): void {
    const { words, language, search, codings, codeOf, codebookIsEmpty, loaded, suggested, target: goal } = acts.content()
    const { palette } = words
    setAttributes(box, { 'aria-label': palette.label })
    const toReplace = codings.find(({ id }) => id === replaced)
    replaced = toReplace?.id ?? null
    const asked = toReplace ? palette.replaceWith(nameOf(toReplace, codeOf, language, words)) : palette.placeholder
    setAttributes(input, { 'aria-label': toReplace ? asked : palette.search, placeholder: asked, 'aria-describedby': 'keys' })
    target.textContent = `${palette.target}: ${goal}`
    drawFacets(codings, language, words)
    // Who says more of a coding is not choosing another code.
    const chooses = edited === null || replaced !== null || input.value !== ''
    setAttributes(target, { hidden: goal === '' || !chooses })
    setAttributes(list, { hidden: !chooses })
    setAttributes(input, { 'aria-expanded': String(chooses) })
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
    list.replaceChildren(...choices.map((choice, index) => option(choice, index, language, given, suggested, words)))
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
    const now = ids.join()
    const shown = [...onPassage.children]
    if (now === chips && next.length === shown.length && next.every((one, place) => one.isEqualNode(shown[place]!))) return
    chips = now
    const at = shown.findIndex((one) => one.contains(root.activeElement))
    const which = root.activeElement?.className ?? ''
    onPassage.replaceChildren(...next)
    if (at >= 0) (next[Math.min(at, next.length - 1)]?.querySelector<HTMLElement>(`.${which}`) ?? input).focus({ preventScroll: true })
  }

  function option(choice: Choice, index: number, language: Language, given: ReadonlySet<string>, suggested: readonly string[], { palette }: ToolStrings): HTMLElement {
    const attributes = { class: 'option', role: 'option', id: `code-${index}`, 'aria-selected': 'false' }
    if ('proposal' in choice) return element('div', attributes, element('span', { class: 'option__name' }, palette.newCode(choice.proposal)))
    const { code } = choice
    const note = given.has(code.id) ? palette.chosen : suggested.includes(code.id) && input.value === '' ? palette.suggested : code.status === 'proposed' ? palette.proposed : ''
    const key = code.key === '' ? '' : `${code.key} `
    return element('div', { ...attributes, 'aria-label': `${key}${codeName(code, language)}${note === '' ? '' : `, ${note}`}` }, swatch(code), ' ', element('span', { class: 'option__name' }, codeName(code, language)), ...(note === '' ? [] : [' ', element('span', { class: 'option__note' }, note)]))
  }

  function chip(coding: PageCoding, code: Code | null, language: Language, words: ToolStrings): HTMLElement {
    const { palette, label } = words
    const name = code ? codeLabel(code, language) : label.unknownCode
    const said = facetWords(coding, language, words.facets)
    const open = element('button', { class: 'chip__name', type: 'button', title: name, 'aria-label': palette.editCode(name, said), 'aria-expanded': String(edited === coding.id) }, element('span', { class: 'chip__code' }, name), ...(said === '' ? [] : [' ', element('small', { class: 'chip__facets' }, said)]))
    open.addEventListener('click', () => edit(edited === coding.id ? null : coding.id))
    const remove = element('button', { class: 'chip__remove', type: 'button', 'aria-label': palette.removeCode(name), title: palette.removeCode(name) }, cross())
    remove.addEventListener('click', () => {
      acts.removeCoding(coding.id)
      input.focus({ preventScroll: true })
    })
    return wearCode(element('li', { class: 'chip' }, open, remove), code)
  }

  /** Whether a person wants to see all facets, of the next coding too. */
  let all = false
  /** Fields that are as they were stay: who types a memo goes on typing. */
  let shownFacets = ''
  function drawFacets(codings: readonly PageCoding[], language: Language, words: ToolStrings): void {
    const coding = codings.find(({ id }) => id === edited)
    edited = coding?.id ?? null
    const { id = '', utterance, tone, sensitivity, quotePermission } = coding ?? {}
    const now = coding ? [id, utterance, tone, sensitivity, quotePermission, language].join() : ''
    if (now === shownFacets) return
    shownFacets = now
    facets.hidden = !coding
    const fields = [...facets.querySelectorAll(FIELDS)]
    const at = fields.indexOf(root.activeElement ?? facets)
    facets.replaceChildren(...(coding ? [facetEditor({
      coding, more: acts.moreOf(id), isWhole: all, showWhole: (whole) => (all = whole), language, words, edit: (patch) => acts.edit(id, patch), close: () => edit(null),
      replace: () => {
        replaced = id
        input.value = ''
        draw()
        input.focus({ preventScroll: true })
      },
    })] : []))
    if (at >= 0) (facets.querySelectorAll<HTMLElement>(FIELDS)[at] ?? input).focus({ preventScroll: true })
  }

  function edit(codingId: string | null, atMemo = false): void {
    edited = codingId
    if (codingId === null) replaced = null
    draw()
    const first = facets.querySelector<HTMLElement>(atMemo ? 'textarea' : 'select')
    ;(codingId === null ? input : (first ?? input)).focus({ preventScroll: true })
  }

  function showActive(): void {
    for (const [index, node] of [...list.children].entries()) node.setAttribute('aria-selected', String(index === active))
    const chosen = list.children[active]
    if (chosen && !list.hidden) input.setAttribute('aria-activedescendant', chosen.id)
    else input.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
    const { language, words } = acts.content()
    about.show(activeCode(), language, words)
  }

  function activeCode(): Code | null {
    const choice = choices[active]
    return choice && 'code' in choice ? choice.code : null
  }

  function take(index: number, more: boolean): void {
    if (!acts.content().loaded) {
      early = more
      return
    }
    const choice = choices[index]
    if (!choice || list.hidden) return
    if ('proposal' in choice) acts.propose(choice.proposal, more)
    else if (replaced !== null) {
      acts.edit(replaced, { codeId: choice.code.id })
      replaced = null
      input.value = ''
      draw()
    } else acts.choose(choice.code.id, more)
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
    const inField = event.target !== input && (event.target as Element).matches('textarea, select')
    if (event.isComposing || !acts.key(chordOf(event), state(!inField))) return
    event.preventDefault()
    event.stopPropagation()
  }, { capture: true })
  target.addEventListener('click', () => {
    acts.toggleTarget()
    input.focus({ preventScroll: true })
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

  const state = (isInList = true): PaletteState => ({ isEmpty: input.value === '' && isInList, codeId: activeCode()?.id ?? null, codingId: edited })

  return {
    state,
    isOpen: () => !box.hidden,
    isMoved: () => active > 0,
    hasFocus: () => !box.hidden && root.activeElement !== null && box.contains(root.activeElement),
    open: () => {
      early = edited = replaced = null
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
    edit,
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

function nameOf({ codeId }: PageCoding, codeOf: (id: string) => Code | null, language: Language, { label }: ToolStrings): string {
  const code = codeOf(codeId)
  return code ? codeLabel(code, language) : label.unknownCode
}
