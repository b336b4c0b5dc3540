import { METHOD_CHOICES, REACH_CHOICES, TIME_CHOICES, UTTERANCE_CHOICES } from './choices.ts'
import type { Choice, SheetLanguage } from './column.ts'
import { type CrossAttribute, type CrossTabChoice, groupsOf, splitsOf } from './cross-tab-choice.ts'
import type { CrossTabColumn } from './cross-tab-made.ts'
import { crossTabWords } from './cross-tab-words.ts'
import { choiceWord } from './field-columns.ts'

/** Values of fixed lists, in the order of those lists. */
const LISTS: Partial<Record<CrossAttribute, readonly Choice<string>[]>> = { method: METHOD_CHOICES, utterance: UTTERANCE_CHOICES, reach: REACH_CHOICES, time: TIME_CHOICES }

/** What people read of a column: 'koffiekar · 25-34', with its group where groups stand side by side. */
export function columnWords({ group, values }: CrossTabColumn, choice: CrossTabChoice, language: SheetLanguage): string {
  const words = crossTabWords(language)
  if (values.length === 0) return words.everybody(words.groups[group])
  const parts = splitsOf(choice).map((attribute, place) => valueWord(attribute, values[place] ?? '', language))
  return [...(groupsOf(choice).length > 1 ? [words.groups[group]] : []), ...parts].join(' · ')
}

/** The word for a value of an attribute. */
export function valueWord(attribute: CrossAttribute, value: string, language: SheetLanguage): string {
  const words = crossTabWords(language)
  if (attribute === 'tone') return value === '-1' || value === '0' || value === '1' ? words.tones[value] : value
  if (attribute === 'step') return words.step(value)
  const list = LISTS[attribute]
  return list ? choiceWord(list, value, { language }) : value
}

/** What the table shows, in sentences: attributes, number, groups and filters. */
export function shownText(choice: CrossTabChoice, language: SheetLanguage): string {
  const words = crossTabWords(language)
  const attributes = [choice.first, ...(choice.second && choice.second !== choice.first ? [choice.second] : [])].map((one) => words.attributes[one]).join(` ${words.and} `)
  const groups = groupsOf(choice)
  const only = [
    ...(choice.method === null ? [] : [`${words.attributes.method} ${choiceWord(METHOD_CHOICES, choice.method, { language })}`]),
    ...(choice.area === null ? [] : [`${words.attributes.area} ${choice.area}`]), ...(choice.place === null ? [] : [`${words.attributes.place} ${choice.place}`]),
  ]
  const named = groups.map((group) => words.groups[group]).join(` ${words.and} `)
  return words.shown(attributes, words.numbers[choice.number], groups.length > 1 ? `${named}; ${words.apart}` : named) + (only.length > 0 ? words.only(only) : '')
}

/** Orders columns by their values: fixed lists in their own order, numbers by size ('3' before '3b' before '12'), else by text. */
export function byValues(attributes: readonly CrossAttribute[], one: readonly string[], other: readonly string[]): number {
  for (let place = 0; place < attributes.length; place++) {
    const [a, b] = [one[place] ?? '', other[place] ?? '']
    const list = LISTS[attributes[place]!]
    const rank = (value: string) => (list ? list.findIndex((choice) => choice.value === value) : Number.parseInt(value, 10))
    const [left, right] = [rank(a), rank(b)]
    const order = Number.isNaN(left) || Number.isNaN(right) ? 0 : left - right
    if (order !== 0) return order
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
