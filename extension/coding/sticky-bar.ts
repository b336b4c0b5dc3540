import type { Code } from '../../shared/codebook/code.ts'
import { swatch } from './code-look.ts'
import { element } from './element.ts'
import type { ToolStrings } from './tool-strings.ts'

/** A bar at the top of the page that tells, as long as it is so, that every selection gets one and the same code. */
export function createStickyBar(root: ShadowRoot, stop: () => void): { show(code: Code | null, name: string, words: ToolStrings): void } {
  const box = element('div', { class: 'sticky', hidden: true })
  root.append(box)
  return {
    show: (code, name, { said }) => {
      box.hidden = code === null
      if (code === null) return
      const end = element('button', { class: 'sticky__stop', type: 'button' }, said.stickyStop)
      end.addEventListener('click', stop)
      box.replaceChildren(swatch(code), element('span', { class: 'sticky__words' }, said.stickyOn(name), ' ', element('small', {}, said.stickyHelp)), end)
    },
  }
}
