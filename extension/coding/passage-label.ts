import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Language } from '../messages.ts'
import { swatch } from './code-look.ts'
import { element } from './element.ts'
import { placeBox } from './place-box.ts'

/** A small label that names the codes of the passage under the pointer, the focus or the caret, and who gave them: colour and line are never alone. */
export interface PassageLabel {
  show(codings: readonly { readonly code: Code | null; readonly coder: string }[], unknown: string, language: Language, around: readonly DOMRect[]): void
  hide(): void
}

export function createPassageLabel(root: ShadowRoot): PassageLabel {
  const box = element('div', { class: 'label', role: 'tooltip', hidden: true })
  root.append(box)
  return {
    show: (codings, unknown, language, around) => {
      box.replaceChildren(...codings.map(({ code, coder }) => element('span', { class: 'label__code' }, swatch(code), withInitials(code ? nameBesideKey(code, language) : unknown, coder))))
      box.hidden = codings.length === 0
      placeBox(box, around, 'above')
    },
    hide: () => {
      box.hidden = true
    },
  }
}

/** The name of a code without its key, for where the key stands beside it. */
export function nameBesideKey(code: Code, language: Language): string {
  const label = codeLabel(code, language)
  return code.key !== '' && label.startsWith(`${code.key} `) ? label.slice(code.key.length + 1) : label
}

/** A name with the initials of who coded behind it, where those are known. */
export function withInitials(name: string, coder: string): string {
  return coder === '' ? name : `${name} · ${coder}`
}
