import type { Code } from '../../shared/codebook/code.ts'
import { coloursOf } from '../page/highlight-css.ts'
import { element } from './element.ts'

/** Sets the colours and the line of a code on an element, for the style sheet to use: those of its passages in the page. */
export function wearCode<E extends HTMLElement>(target: E, code: Pick<Code, 'colour' | 'pattern'> | null): E {
  const { light, dark } = coloursOf(code)
  for (const part of ['background', 'line', 'text'] as const) target.style.setProperty(`--code-${part}`, `light-dark(${light[part]}, ${dark[part]})`)
  target.style.setProperty('--code-pattern', code?.pattern ?? 'dotted')
  return target
}

/** Colour, line and key of a code; its name stands beside it. */
export function swatch(code: Code | null): HTMLElement {
  return wearCode(element('span', { class: 'swatch', 'aria-hidden': 'true' }, code && code.key !== '' && code.key.length <= 8 ? code.key : '  '), code)
}
