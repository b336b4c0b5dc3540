import { element } from './element.ts'
import { type CodingAction, type Keys, shownKeys } from './keys.ts'
import type { ToolStrings } from './tool-strings.ts'

const GROUPS: Readonly<Record<'coding' | 'walking' | 'growing', readonly CodingAction[]>> = {
  coding: ['toneUp', 'toneDown', 'memo', 'quote', 'sensitive', 'inVivo', 'sticky', 'target', 'remove', 'cheatSheet'],
  walking: ['nextUnit', 'previousUnit', 'nextCoding', 'previousCoding', 'hear', 'advance', 'focusCode'],
  growing: ['nextWord', 'previousWord', 'growWord', 'shrinkWord', 'growSentence', 'shrinkSentence', 'growUnit', 'shrinkUnit', 'startLater', 'startEarlier', 'resize'],
}

/** The list of all keys, over the page. */
export interface CheatSheet {
  open(words: ToolStrings, keys: Keys): void
}

/** Makes it; `left` is called when the person closes it, to give the keyboard back. */
export function createCheatSheet(root: ShadowRoot, left: () => void): CheatSheet {
  const box = element('dialog', { class: 'cheats' })
  root.append(box)
  box.addEventListener('close', left)
  return {
    open: (words, keys) => {
      const { cheatSheet, actions } = words
      const row = (chord: readonly string[], what: string) => element('div', { class: 'cheats__row' }, element('dt', {}, ...chord.map((key) => element('kbd', {}, key))), element('dd', {}, what))
      const close = element('button', { class: 'facets__button', type: 'button' }, cheatSheet.close)
      close.addEventListener('click', () => box.close())
      const { always } = cheatSheet
      const fixed = [row([cheatSheet.letters], always.letters), row(['Enter'], always.enter), row(['Shift', 'Enter'], always.more), row(['1', '–', '8'], always.digits), row(['Esc'], always.escape)]
      const group = (name: keyof typeof GROUPS, first: readonly HTMLElement[] = []) => element('section', {}, element('h3', {}, cheatSheet.groups[name]), element('dl', {}, ...first, ...GROUPS[name].map((action) => row(shownKeys(keys[action]), actions[action]))))
      box.setAttribute('aria-label', cheatSheet.heading)
      box.replaceChildren(element('h2', {}, cheatSheet.heading), element('div', { class: 'cheats__groups' }, group('coding', fixed), group('walking'), group('growing')), element('p', {}, cheatSheet.change), close)
      if (!box.open) box.showModal()
      close.focus({ preventScroll: true })
    },
  }
}
