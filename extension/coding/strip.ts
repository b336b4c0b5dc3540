import { element } from './element.ts'

/** How long a message stays; it stays longer while a person is at it. Undo is in the side panel and on Ctrl+Z after that. */
const SHOWN_MS = 8_000

/** A strip at the bottom of the page that says what was just done, with a way to undo it. */
export interface Strip {
  /** Says something; with `undo`, offers to take it back; `hint` tells what can be done now. */
  say(words: string, undo?: { readonly words: string; readonly act: () => void }, hint?: string): void
  isShown(): boolean
  hide(): void
}

/** Makes the strip; `voice` reads its words out. */
export function createStrip(root: ShadowRoot, voice: (words: string) => void): Strip {
  const words = element('span', { class: 'strip__words' })
  const undo = element('button', { class: 'strip__undo', type: 'button' })
  const keys = element('span', { class: 'strip__hint' })
  const box = element('div', { class: 'strip', hidden: true }, words, keys, undo)
  root.append(box)
  let timer: ReturnType<typeof setTimeout> | undefined
  let act: (() => void) | null = null

  const hide = () => {
    clearTimeout(timer)
    box.hidden = true
  }
  const hideLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (box.matches(':hover, :focus-within') ? hideLater() : hide()), SHOWN_MS)
  }
  undo.addEventListener('click', () => {
    hide()
    act?.()
  })
  return {
    hide,
    isShown: () => !box.hidden,
    say: (said, offer, hint = '') => {
      words.textContent = said
      keys.hidden = hint === ''
      keys.textContent = hint
      undo.hidden = offer === undefined
      undo.textContent = offer?.words ?? ''
      act = offer?.act ?? null
      box.hidden = false
      voice(said)
      hideLater()
    },
  }
}
