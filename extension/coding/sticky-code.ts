import { swatch } from './code-look.ts'
import type { Coder } from './coder.ts'
import { element } from './element.ts'
import type { Layer } from './layer.ts'
import type { PageView } from './page-view.ts'
import type { ToolStrings } from './tool-strings.ts'

/** A code that every selection gets until the person ends it. */
export interface StickyCode {
  /** Null when there is none. */
  id(): string | null
  set(codeId: string | null): void
}

/** Starts without one; as long as there is one, a bar at the top of the page tells so. */
export function createStickyCode(layer: Layer, view: PageView, coder: Pick<Coder, 'nameOf'>, words: () => ToolStrings): StickyCode {
  const box = element('div', { class: 'sticky', hidden: true })
  layer.root.append(box)
  let sticky: string | null = null

  function set(codeId: string | null): void {
    if (sticky === codeId) return
    sticky = codeId
    box.hidden = codeId === null
    const { said } = words()
    if (codeId === null) return layer.say(said.stickyOff)
    const name = coder.nameOf(codeId)
    const end = element('button', { class: 'sticky__stop', type: 'button' }, said.stickyStop)
    end.addEventListener('click', () => set(null))
    box.replaceChildren(swatch(view.codeOf(codeId)), element('span', { class: 'sticky__words' }, said.stickyOn(name), ' ', element('small', {}, said.stickyHelp)), end)
    layer.say(said.stickyOn(name))
  }
  return { id: () => sticky, set }
}
