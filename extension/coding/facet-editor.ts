import { QUOTE_PERMISSION_CHOICES, SENSITIVITY_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import type { CodingPatch, Language, PageCoding } from '../messages.ts'
import { element } from './element.ts'
import { toneSign } from './facets.ts'
import type { ToolStrings } from './tool-strings.ts'

interface FacetEditor {
  readonly coding: PageCoding
  readonly memo: Promise<string>
  readonly language: Language
  readonly words: ToolStrings
  readonly edit: (patch: CodingPatch) => void
  /** The next code that is chosen takes the place of this coding's code. */
  readonly replace: () => void
  readonly close: () => void
}

/** Fields for what can be said of a coding beside its code: each is kept as soon as it is chosen, the memo when the person goes on. */
export function facetEditor({ coding, memo: stored, language, words, edit, replace, close }: FacetEditor): HTMLElement {
  const { facets } = words
  let fields = 0
  const field = (label: string, control: HTMLElement, wide = false) => {
    control.id = `facet-${fields++}`
    return element('div', { class: `facets__field${wide ? ' facets__field--wide' : ''}` }, element('label', { class: 'facets__label', for: control.id }, label), control)
  }
  const choice = <T extends string | number>(label: string, choices: readonly { readonly value: T; readonly nl: string; readonly en: string }[], value: T | null, take: (value: T | null) => void, canBeEmpty: boolean) => {
    const options = choices.map((one) => element('option', { value: String(one.value), selected: one.value === value }, typeof one.value === 'number' ? `${toneSign(one.value as -2)} ${one[language]}` : one[language]))
    const select = element('select', { class: 'facets__choice' }, ...(canBeEmpty ? [element('option', { value: '', selected: value === null }, facets.notChosen)] : []), ...options)
    select.addEventListener('change', () => take(choices.find((one) => String(one.value) === select.value)?.value ?? null))
    return field(label, select)
  }
  const memo = element('textarea', { class: 'facets__memo', rows: '2', maxlength: '4000' })
  memo.addEventListener('change', () => edit({ memo: memo.value }))
  // What was typed before it came goes in front of it: nothing that was written is lost.
  void stored.then((before) => (memo.value += before))
  const button = (label: string, act: () => void) => {
    const made = element('button', { class: 'facets__button', type: 'button' }, label)
    made.addEventListener('click', act)
    return made
  }
  return element(
    'div', { class: 'facets' },
    choice(facets.utterance, UTTERANCE_CHOICES, coding.utterance, (utterance) => edit({ utterance }), true),
    choice(facets.toneLabel, TONE_CHOICES, coding.tone, (tone) => edit({ tone }), true),
    choice(facets.sensitivity, SENSITIVITY_CHOICES, coding.sensitivity, (sensitivity) => sensitivity && edit({ sensitivity }), false),
    choice(facets.quotePermission, QUOTE_PERMISSION_CHOICES, coding.quotePermission, (quotePermission) => quotePermission && edit({ quotePermission }), false),
    field(facets.memoLabel, memo, true),
    element('div', { class: 'facets__buttons' }, button(facets.otherCode, replace), button(facets.done, close)),
  )
}
