import theme from '../../shared/theme/shadow-theme.css?inline'
import { makeSheet } from '../page/adopt-sheet.ts'
import { isDarkPage } from '../page/is-dark-page.ts'
import { HOST_NAME } from '../page/nodes.ts'
import look from './layer.css?inline'
import { element } from './element.ts'

/** The one element that the extension adds to a page, with everything of its own in an open shadow root. */
export interface Layer {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Says something to who listens to the page; the same words twice are said twice. */
  say(words: string): void
  /** Takes on the person's language, and the lightness of the page around it. */
  fitIn(language: string): void
  /** Puts on one more style sheet, for what comes later. */
  wear(css: string): void
  remove(): void
}

/** Adds the layer to the page, in the place of one that an earlier copy of the extension left behind. */
export function createLayer(): Layer {
  for (const old of document.querySelectorAll(HOST_NAME)) old.remove()
  const host = document.createElement(HOST_NAME)
  const root = host.attachShadow({ mode: 'open', delegatesFocus: false })
  // Constructed sheets, because a strict page forbids style elements, in a shadow root too.
  root.adoptedStyleSheets = [makeSheet(theme), makeSheet(look)]
  const voice = element('div', { class: 'voice', role: 'status', 'aria-live': 'polite' })
  root.append(voice)
  // The page's own shortcuts are not for keys typed in here.
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) root.addEventListener(type, (event) => event.stopPropagation())
  document.documentElement.append(host)
  return {
    host,
    root,
    say: (words) => voice.replaceChildren(element('span', {}, words)),
    fitIn: (language) => {
      host.setAttribute('lang', language)
      host.setAttribute('data-theme', isDarkPage(document.body ?? document.documentElement) ? 'dark' : 'light')
    },
    wear: (css) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, makeSheet(css)]
    },
    remove: () => host.remove(),
  }
}
