import type { PageStrings } from '../strings/in-page/nl.ts'
import { cross, element } from './element.ts'
import { createLayer } from './layer.ts'

/** A screen reader tells what changes in a live region, not what is in it from the start. */
const VOICE_MS = 100

/**
 * Says in a page that the extension behind it was updated or switched off, and how to go on: the page cannot be coded until it is
 * loaded anew. It stays until a person does so or closes it; `wasIn` puts the keyboard there, for who was in our layer when it went.
 */
export function sayOrphaned(words: PageStrings, language: string, wasIn: boolean): void {
  const layer = createLayer()
  layer.fitIn(language)
  const reload = element('button', { class: 'strip__undo', type: 'button' }, words.orphaned.reload)
  const close = element('button', { class: 'strip__close', type: 'button', 'aria-label': words.orphaned.close }, cross())
  const box = element('div', { class: 'strip', role: 'group', 'aria-label': 'Buurtstem', tabindex: '-1' }, element('span', { class: 'strip__words' }, words.orphaned.why), reload, close)
  layer.root.append(box)
  reload.addEventListener('click', () => location.reload())
  close.addEventListener('click', layer.remove)
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') layer.remove()
  })
  if (wasIn) box.focus()
  setTimeout(() => layer.say(words.orphaned.why), VOICE_MS)
}
