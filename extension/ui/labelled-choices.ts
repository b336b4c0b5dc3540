import type { Choice } from '../../shared/sheet/column.ts'
import type { Language } from '../messages.ts'

/** A choice as a list shows it. */
export interface LabelledChoice<V extends string | number> {
  readonly value: V
  readonly label: string
}

/** The choices of a field in a language, as labels that begin with a capital. */
export function labelledChoices<V extends string | number>(choices: readonly Choice<V>[], language: Language): readonly LabelledChoice<V>[] {
  return choices.map((choice) => ({ value: choice.value, label: capitalised(choice[language]) }))
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
