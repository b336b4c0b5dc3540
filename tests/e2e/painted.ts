import type { Tab } from './two-browsers.ts'

/** What is painted of one code on a page. */
export interface Painted {
  readonly codeId: string
  /** The letters under its ranges that a person sees, without white space. */
  readonly letters: string
  /** Whether all its ranges lie within the element that was asked about, through shadow roots. */
  readonly inPlace: boolean
}

/**
 * What is painted on a page, code by code, as the page itself sees it. `places` has for each code the element in which all of it
 * should lie; parts of trees within shadow roots are written host >>> within.
 */
export async function paintedOn(tab: Tab, places: Readonly<Record<string, string>>): Promise<readonly Painted[]> {
  return tab.evaluate(lookAtRegistry, places)
}

/** Words as `Painted.letters` has them. */
export function lettersOf(words: string): string {
  return words.replace(/\s+/g, '')
}

function lookAtRegistry(places: Readonly<Record<string, string>>): Painted[] {
  const find = (path: string): Element | null => {
    const [first, ...within] = path.split(' >>> ')
    return within.reduce<Element | null>((host, selector) => host?.shadowRoot?.querySelector(selector) ?? null, document.querySelector(first!))
  }
  const isWithin = (node: Node, element: Element) => {
    for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) if (at === element) return true
    return false
  }
  const seenIn = (range: Range): string => {
    const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
    let words = ''
    for (let at: Node | null = walker.currentNode instanceof Text ? walker.currentNode : walker.nextNode(); at; at = walker.nextNode()) {
      const text = at as Text
      const parent = text.parentElement
      if (!range.intersectsNode(text) || parent?.closest('script, style, noscript, template, textarea') || parent?.checkVisibility({ visibilityProperty: true }) === false) continue
      words += text.data.slice(text === range.startContainer ? range.startOffset : 0, text === range.endContainer ? range.endOffset : text.length)
    }
    return words
  }
  const lengthOf = (node: Node) => (node instanceof CharacterData ? node.length : node.childNodes.length)
  const byCode = new Map<string, Range[]>()
  for (const [name, highlight] of CSS.highlights) {
    const codeId = /^buurtstem-(.+)-\d+$/.exec(name)?.[1]
    if (codeId === undefined) continue
    for (const part of highlight) {
      // A range whose letters went is not painted by the browser.
      if (part.startOffset > lengthOf(part.startContainer) || part.endOffset > lengthOf(part.endContainer)) continue
      const range = document.createRange()
      range.setStart(part.startContainer, part.startOffset)
      range.setEnd(part.endContainer, part.endOffset)
      if (!range.collapsed) byCode.set(codeId, [...(byCode.get(codeId) ?? []), range])
    }
  }
  return [...byCode].map(([codeId, ranges]) => {
    const home = find(places[codeId] ?? 'body')
    return {
      codeId, letters: ranges.map(seenIn).join('').replace(/\s+/g, ''),
      inPlace: home !== null && ranges.every((range) => isWithin(range.startContainer, home) && isWithin(range.endContainer, home)),
    }
  })
}
