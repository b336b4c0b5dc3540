import { EVIDENCE_CHOICES, EXPECTATION_CHOICES, QUOTE_PERMISSION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import type { CodingPatch, Language, PageCoding } from '../messages.ts'
import type { MoreOfCoding } from '../protocols/coding.ts'
import { element } from './element.ts'
import { toneSign } from './facets.ts'
import type { ToolStrings } from './tool-strings.ts'

interface FacetEditor {
  readonly coding: PageCoding
  readonly more: Promise<MoreOfCoding | null>
  /** Whether the facets that the page does not have are shown at once. */
  readonly isWhole: boolean
  readonly showWhole: (whole: boolean) => void
  readonly language: Language
  readonly words: ToolStrings
  readonly edit: (patch: CodingPatch) => void
  /** The next code that is chosen takes the place of this coding's code. */
  readonly replace: () => void
  readonly close: () => void
}

/** Fields for what can be said of a coding beside its code: each is kept as soon as it is chosen, the memo when the person goes on. */
export function facetEditor({ coding, more, isWhole, showWhole, language, words, edit, replace, close }: FacetEditor): HTMLElement {
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
  const whole = element('details', { class: 'facets__more', open: isWhole }, element('summary', { class: 'facets__summary' }, facets.more))
  whole.addEventListener('toggle', () => showWhole(whole.open))
  const placeField = (place: string | null, places: readonly string[]) => {
    const input = element('input', { class: 'facets__choice', maxlength: '400', list: 'facet-places', autocomplete: 'off', value: place ?? '' })
    input.addEventListener('change', () => edit({ place: input.value.trim() || null }))
    return [field(facets.place, input), element('datalist', { id: 'facet-places' }, ...places.map((one) => element('option', { value: one })))]
  }
  void more.then((known) => {
    if (!known) return
    // What was typed before it came goes in front of it: nothing that was written is lost.
    memo.value += known.memo
    whole.append(element(
      'div', { class: 'facets__rest' },
      choice(facets.reach, REACH_CHOICES, known.reach, (reach) => edit({ reach }), true),
      choice(facets.time, TIME_CHOICES, known.time, (time) => edit({ time }), true),
      ...placeField(known.place, known.places),
      choice(facets.evidence, EVIDENCE_CHOICES, known.evidence, (evidence) => edit({ evidence }), true),
      choice(facets.expectation, EXPECTATION_CHOICES, known.expectation, (expectation) => expectation && edit({ expectation }), false),
    ))
  })
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
    whole,
    element('div', { class: 'facets__buttons' }, button(facets.otherCode, replace), button(facets.done, close)),
  )
}
