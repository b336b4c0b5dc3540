/** Characters `from`–`to` of a text node, which stand in the page's text as they are. */
export interface Run {
  readonly node: Text
  readonly from: number
  readonly to: number
}

/** The text of one block: runs, what stands between them (line ends, tabs, spaces that folded), and blocks within. */
export interface Block {
  readonly element: Element
  readonly parts: readonly (Run | string | Block)[]
}

/** Reads blocks, and remembers each until something in it changes. */
export interface BlockReader {
  read(root: Element): Block
  /** Forgets what a change in the page may have made untrue. */
  forget(records: readonly MutationRecord[]): void
  /** The open shadow roots that were read. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>
}

/** Name of the one element that the extension adds to a page. */
export const HOST_NAME = 'buurtstem-host'

/** Elements whose text nobody reads as text of the page. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TEXTAREA', 'SELECT', 'DATALIST', 'INPUT', 'IFRAME', 'OBJECT', 'CANVAS', 'VIDEO', 'AUDIO', 'METER', 'PROGRESS', HOST_NAME.toUpperCase()])
const SKIPPED_IN_DRAWINGS = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'script'])
const FOLDED = /[ \t\r\n\f]+/g
const FOLDED_BUT_LINES = /[ \t\r\f]*\n[ \t\r\f]*|[ \t\r\f]+/g

type Folding = 'all' | 'lines-stand' | 'none'

/** Makes a reader. What it reads is what a person sees: hidden parts are left out and white space is folded as the page folds it. */
export function createBlockReader(): BlockReader {
  const known = new WeakMap<Element, Block>()
  const shadowRoots = new Set<ShadowRoot>()

  function read(element: Element): Block {
    const remembered = known.get(element)
    if (remembered) return remembered
    const block = readContent(element, readBlockWithin, shadowRoots)
    known.set(element, block)
    return block
  }
  const readBlockWithin = (element: Element) => read(element)

  function forgetUpwards(node: Node): void {
    for (let at: Node | null = node; at; at = flatParent(at)) if (at instanceof Element) known.delete(at)
  }
  function forgetWithin(node: Node): void {
    if (!(node instanceof Element)) return
    for (const root of [node, node.shadowRoot]) if (root) for (const element of root.querySelectorAll('*')) {
      known.delete(element)
      if (element.shadowRoot) forgetWithin(element)
    }
  }

  return {
    read,
    shadowRoots,
    forget: (records) => {
      for (const { type, target } of records) {
        forgetUpwards(target)
        // A class or style may hide or show anything below; a child may go into any slot of its parent's shadow.
        if (type === 'attributes' || (type === 'childList' && target instanceof Element && target.shadowRoot)) forgetWithin(target)
      }
    },
  }
}

/** The parent in the tree as it is shown. */
export function flatParent(node: Node): Node | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
}

function readContent(block: Element, readBlock: (element: Element) => Block, shadowRoots: Set<ShadowRoot>): Block {
  const parts: (Run | string | Block)[] = []
  let lineEnds = ''
  let space: { readonly node: Text; readonly at: number } | null = null
  let lineHasText = false
  let cells = 0
  let tabs = ''

  const add = (part: Run | string | Block) => {
    if (tabs !== '') parts.push(tabs)
    else if (parts.length > 0 && lineEnds !== '') parts.push(lineEnds)
    else if (space && lineHasText) addRun(space.node, space.at, space.at + 1, space.node.data[space.at] === ' ')
    lineEnds = tabs = ''
    space = null
    lineHasText = true
    if (typeof part === 'string' || 'parts' in part) parts.push(part)
    else addRun(part.node, part.from, part.to, true)
  }
  const addRun = (node: Text, from: number, to: number, asItIs: boolean) => {
    const last = parts.at(-1)
    if (!asItIs) parts.push(' ')
    else if (last && typeof last === 'object' && 'node' in last && last.node === node && last.to === from) parts[parts.length - 1] = { node, from: last.from, to }
    else parts.push({ node, from, to })
  }
  const endLine = (mark: string) => {
    lineEnds = mark
    tabs = ''
    space = null
    lineHasText = false
  }
  // Cells of a row stand beside each other, a tab apart; an empty one keeps its place.
  const nextCell = () => {
    if (cells++ === 0) return endLine(lineEnds)
    const before = tabs
    endLine('')
    tabs = `${before}\t`
  }

  const readText = (node: Text, folding: Folding) => {
    const { data } = node
    if (folding === 'none') {
      if (data !== '') add({ node, from: 0, to: data.length })
      return
    }
    let from = 0
    for (const gap of data.matchAll(folding === 'all' ? FOLDED : FOLDED_BUT_LINES)) {
      if (gap.index > from) add({ node, from, to: gap.index })
      if (folding === 'lines-stand' && gap[0].includes('\n')) endLine(`${lineEnds}\n`)
      else space ??= { node, at: gap.index }
      from = gap.index + gap[0].length
    }
    if (from < data.length) add({ node, from, to: data.length })
  }

  const walk = (parent: Node, style: CSSStyleDeclaration) => {
    const shown = style.visibility !== 'hidden' && style.visibility !== 'collapse'
    const folding = foldingOf(style)
    for (const node of shownChildren(parent, shadowRoots)) {
      if (node instanceof Text) {
        if (shown) readText(node, folding)
      } else if (node instanceof Element) visit(node)
    }
  }
  const visit = (element: Element) => {
    if (SKIPPED.has(element.tagName) || (element instanceof SVGElement && SKIPPED_IN_DRAWINGS.has(element.tagName))) return
    if (element.tagName === 'BR') return endLine(`${lineEnds}\n`)
    const style = getComputedStyle(element)
    if (style.display === 'none') return
    if (isInline(style.display)) return walk(element, style)
    const within = readBlock(element)
    if (style.display === 'table-cell') {
      nextCell()
      if (within.parts.length > 0) add(within)
      return
    }
    if (within.parts.length === 0) return
    if (lineEnds === '') endLine('\n')
    add(within)
    endLine('\n')
  }

  walk(block, getComputedStyle(block))
  return { element: block, parts }
}

function shownChildren(parent: Node, shadowRoots: Set<ShadowRoot>): Iterable<Node> {
  if (parent instanceof HTMLSlotElement) {
    const assigned = parent.assignedNodes({ flatten: true })
    return assigned.length > 0 ? assigned : parent.childNodes
  }
  const shadow = parent instanceof Element ? parent.shadowRoot : null
  if (!shadow) return parent.childNodes
  shadowRoots.add(shadow)
  return shadow.childNodes
}

function isInline(display: string): boolean {
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')
}

function foldingOf(style: CSSStyleDeclaration): Folding {
  const collapse = style.getPropertyValue('white-space-collapse') || style.whiteSpace
  if (/^(?:preserve-breaks|pre-line)/.test(collapse)) return 'lines-stand'
  return /^(?:preserve|pre|break-spaces)/.test(collapse) ? 'none' : 'all'
}
