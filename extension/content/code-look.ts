import type { Code } from '../../shared/codebook/code.ts'
import { element } from './element.ts'

/** Sets the colours and the line of a code on an element, for the style sheet to use. */
export function wearCode<E extends HTMLElement>(target: E, code: Pick<Code, 'colour' | 'pattern'> | null): E {
  const colour = code?.colour ?? 'slate'
  for (const part of ['background', 'line', 'text']) target.style.setProperty(`--code-${part}`, `var(--bs-code-${colour}-${part})`)
  target.style.setProperty('--code-pattern', code?.pattern ?? 'dotted')
  return target
}

/** Colour, line and key of a code; its name stands beside it. */
export function swatch(code: Code | null): HTMLElement {
  return wearCode(element('span', { class: 'swatch', 'aria-hidden': 'true' }, code && code.key !== '' && code.key.length <= 8 ? code.key : '  '), code)
}
