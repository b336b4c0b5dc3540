import { buildBlock, type Block, type BlockBuilder, type Folding } from './build-block.ts'
import { documentOf, frameOf } from './documents.ts'
import { HOST_NAME, isElement, isText, stillThere } from './nodes.ts'

/** What is needed of a record of a change in the page. */
export interface Change extends Pick<MutationRecord, 'type' | 'target' | 'previousSibling' | 'nextSibling' | 'attributeName'> {
  readonly addedNodes: Iterable<Node>
}

/** Reads blocks, and remembers each until something in it changes. */
export interface BlockReader {
  /** Reads a block in steps, none of which holds the page up; what is returned last is the block. Not to be gone on with after `forget`. */
  steps(root: Element): Generator<void, Block>
  /** Forgets what a change in the page may have made untrue. */
  forget(changes: readonly Change[]): void
  /** The open shadow roots that were read. */
  readonly shadowRoots: Iterable<ShadowRoot>
}

/** Elements whose text nobody reads as text of the page. */
const SKIPPED = new RegExp(`^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TEXTAREA|SELECT|DATALIST|INPUT|OBJECT|CANVAS|VIDEO|AUDIO|METER|PROGRESS|${HOST_NAME})$`, 'i')
const SKIPPED_IN_DRAWINGS = /^(?:title|desc|metadata|defs)$/

/** A step is so much work: that of asking the browser for the style of `STEP / STYLE_WORK` elements. */
const STEP = 256
/** Asking for a style, beside the work of passing by one node. */
const STYLE_WORK = 8
/** So many letters of text are as much work as one node. */
const LETTERS_A_NODE = 512
/** Where something changed, so many elements before it and behind it are asked again how they are shown: rules of the page reach from one to the other. */
const BESIDE = 20

/** How an element is shown. */
interface Look {
  readonly shown: 'not' | 'line end' | 'inline' | 'cell' | 'block'
  /** Whether text right within it can be seen. */
  readonly visible: boolean
  readonly folding: Folding
}

/** What is remembered of an element: its look, whether that still holds for sure, and its text if it is a block that was read. */
interface Memory {
  look: Look
  isSure: boolean
  block: Block | null
}

/** Nodes that are being read: those of a block, or of an inline element within it. */
interface Open {
  readonly builder: BlockBuilder
  readonly memory: Memory
  readonly isBlock: boolean
  readonly nodes: ArrayLike<Node>
  next: number
}

/** Makes a reader. What it reads is what a person sees: hidden parts are left out and white space is folded as the page folds it. `found` hears of every shadow root and every document of a frame before it is read. */
export function createBlockReader(found?: (tree: ShadowRoot | Document) => void): BlockReader {
  let known = new WeakMap<Element, Memory>()
  const shadowRoots = new Set<ShadowRoot>()
  let work = 0

  const memoryOf = (element: Element): Memory => {
    let memory = known.get(element)
    if (memory?.isSure) return memory
    work += STYLE_WORK
    const look = lookOf(element)
    if (!memory) known.set(element, (memory = { look, isSure: true, block: null }))
    // What is within inherits how text is seen and how white space folds.
    if (look.visible !== memory.look.visible || look.folding !== memory.look.folding) memory.block = null
    memory.look = look
    memory.isSure = true
    return memory
  }
  const shownChildren = (parent: Element): ArrayLike<Node> => {
    if (parent.tagName === 'SLOT') {
      const assigned = (parent as HTMLSlotElement).assignedNodes({ flatten: true })
      return assigned.length > 0 ? assigned : parent.childNodes
    }
    if (isFrame(parent)) {
      const inner = documentOf(parent)
      if (inner) found?.(inner)
      return inner?.body ? [inner.body] : []
    }
    const shadow = parent.shadowRoot
    if (!shadow) return parent.childNodes
    shadowRoots.add(shadow)
    found?.(shadow)
    return shadow.childNodes
  }

  // By hand and not by recursion: pages nest deep.
  function* steps(root: Element): Generator<void, Block> {
    const open: Open[] = []
    const openBlock = (element: Element, memory: Memory) => open.push({ builder: buildBlock(element), memory, isBlock: true, nodes: shownChildren(element), next: 0 })
    const whole = memoryOf(root)
    if (whole.block) return whole.block
    openBlock(root, whole)
    for (;;) {
      const at = open.at(-1)!
      const node = at.nodes[at.next++]
      if (++work >= STEP) {
        work = 0
        yield
      }
      if (node === undefined) {
        open.pop()
        if (!at.isBlock) continue
        const block = (at.memory.block = at.builder.finish())
        const around = open.at(-1)
        if (!around) return block
        around.builder.addBlock(block, at.memory.look.shown === 'cell')
      } else if (isText(node)) {
        work += node.length / LETTERS_A_NODE
        if (at.memory.look.visible) at.builder.addText(node, at.memory.look.folding)
      } else if (isElement(node)) {
        const memory = memoryOf(node)
        const { shown } = memory.look
        if (shown === 'not') continue
        if (shown === 'line end') at.builder.breakLine()
        else if (shown === 'inline') open.push({ builder: at.builder, memory, isBlock: false, nodes: shownChildren(node), next: 0 })
        else if (memory.block) at.builder.addBlock(memory.block, shown === 'cell')
        else openBlock(node, memory)
      }
    }
  }

  function forgetWithin(node: Node): void {
    if (!isElement(node)) return
    // Going by all of a long page would take longer than a slice.
    if (node.contains(document.body)) return void (known = new WeakMap())
    known.delete(node)
    for (const root of [node, node.shadowRoot]) if (root) for (const element of root.querySelectorAll('*')) {
      known.delete(element)
      if (element.shadowRoot) forgetWithin(element)
    }
  }
  /** How an element and those beside it are shown is asked again. */
  const doubtBeside = (node: Node) => {
    for (const way of ['previousElementSibling', 'nextElementSibling'] as const) {
      let at: Node | null | undefined = node
      for (let left = BESIDE; at && left >= 0; left--) {
        const memory = known.get(at as Element)
        if (memory) memory.isSure = false
        at = (at as Element | CharacterData)[way]
      }
    }
  }

  return {
    steps,
    shadowRoots: { [Symbol.iterator]: () => stillThere(shadowRoots) },
    forget: (changes) => {
      const up = new Set<Node>()
      const within = new Set<Node>()
      for (const { type, target, addedNodes, previousSibling, nextSibling, attributeName } of changes) {
        // The text of all that it stands in.
        for (let at: Node | null = target; at && !up.has(at); at = flatParent(at)) {
          up.add(at)
          const memory = known.get(at as Element)
          if (memory) memory.block = null
          doubtBeside(at)
        }
        for (const near of [previousSibling, nextSibling]) if (near) doubtBeside(near)
        // What came may have stood elsewhere before, where other rules held.
        for (const node of addedNodes) within.add(node)
        // A class or style may hide or show anything below.
        if (type === 'attributes') within.add(target)
        // A child may go into any slot of its parent's shadow.
        const host = type === 'childList' ? target : attributeName === 'slot' ? target.parentElement : null
        if ((host as Element | null)?.shadowRoot) within.add(host!)
      }
      for (const node of within) forgetWithin(node)
    },
  }
}

/** The parent in the tree as it is shown. */
export function flatParent(node: Node): Node | null {
  if (isElement(node) || isText(node)) return node.assignedSlot ?? node.parentNode
  return node.nodeType === Node.DOCUMENT_NODE ? frameOf(node as Document) : ((node as ShadowRoot).host ?? null)
}

const NOT_SHOWN: Look = { shown: 'not', visible: false, folding: 'all' }
const LINE_END: Look = { ...NOT_SHOWN, shown: 'line end' }

function lookOf(element: Element): Look {
  if (SKIPPED.test(element.tagName) || ('ownerSVGElement' in element && SKIPPED_IN_DRAWINGS.test(element.tagName))) return NOT_SHOWN
  if (element.tagName === 'BR') return LINE_END
  const style = getComputedStyle(element)
  const { display, visibility } = style
  if (display === 'none') return NOT_SHOWN
  return { shown: isInline(display) && !isFrame(element) ? 'inline' : display === 'table-cell' ? 'cell' : 'block', visible: visibility !== 'hidden' && visibility !== 'collapse', folding: foldingOf(style) }
}

function isFrame({ tagName }: Element): boolean {
  return /^I?FRAME$/i.test(tagName)
}

function isInline(display: string): boolean {
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')
}

function foldingOf(style: CSSStyleDeclaration): Folding {
  const collapse = style.getPropertyValue('white-space-collapse') || style.whiteSpace
  if (/^(?:preserve-breaks|pre-line)/.test(collapse)) return 'lines-stand'
  return /^(?:preserve|pre|break-spaces)/.test(collapse) ? 'none' : 'all'
}
