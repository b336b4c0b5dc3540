import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { adoptSheet, dropSheet, makeSheet } from './adopt-sheet.ts'
import { boxInWindow, type Documents } from './documents.ts'
import { FOCUS_NAME, highlightCss, highlightName, MORE_NAME, SELECTION_NAME } from './highlight-css.ts'
import { indexOf } from './hit-test.ts'
import { isDarkPage } from './is-dark-page.ts'
import { LANES, lanesOf } from './lanes.ts'
import { createNearScreen } from './near-screen.ts'
import type { PageText } from './page-text.ts'
import { indexSpans } from './span-index.ts'

/** A coded passage where it stands. */
export interface PlacedCoding {
  readonly id: string
  readonly codeId: string
  readonly span: TextSpan
}

/** What is painted over a page, without changing anything of its document. */
export interface Highlights {
  /** Paints these codings instead of those before; those of other codes than `focused` dim. They stand in the order of the text, the longest of those that start together first. */
  paint(page: PageText, placed: readonly PlacedCoding[], codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>, focused?: string | null): void
  /** Shows the passage that is about to be coded, also when the browser no longer shows the selection; null takes it away. */
  showSelection(page: PageText, span: TextSpan | null): void
  /** Lifts one passage out; null takes it away. */
  showFocus(page: PageText, span: TextSpan | null): void
  /** Puts back what the page threw out of the registry or its style sheets, and follows a page that turned dark or light. Returns whether there was anything to do. */
  restore(): boolean
  /** Takes everything of ours out again, and nothing else. */
  remove(): void
}

/** Focus and selection lie over all codings; within these, higher lanes lie over lower ones. */
const PRIORITY = { selection: 1_000, focus: 2_000 } as const

/** Up to so many codings are painted at once, near the screen or not. */
const FEW = 200

/** What is near the screen is painted anew at most this often, in milliseconds: a screen and a half ahead of who scrolls. */
const PACE_MS = 120

/** Somewhere in so many letters of a text there is one that can be seen. */
const SOME = 200

/** Codings with what is needed to tell which of them stand where. */
interface Laid {
  readonly page: PageText
  /** What is painted between two offsets, as names of highlights and spans. */
  readonly within: (start: number, end: number, put: (name: string, priority: number, span: TextSpan) => void) => void
  readonly few: boolean
}

interface Piece {
  readonly name: string
  readonly range: Range
  /** Where it begins: told apart, because in Firefox a frame that goes elsewhere takes the ranges in it along. */
  readonly node: Node
}

/** The style sheet that is laid over a document and its shadow roots: no two documents may share one. */
interface Worn {
  readonly sheet: CSSStyleSheet
  readonly css: string
  readonly dark: boolean | null
}

/** Starts with nothing painted. `shadowRoots` are those that have text in them. */
export function createHighlights(documents: Documents, shadowRoots: Iterable<ShadowRoot> = []): Highlights {
  const sheets = new Map<Document, Worn>()
  // Firefox lets a content script write a Highlight, but not read back what is in it.
  const own = new Map<string, { readonly highlight: Highlight; ranges: number }>()
  /** What is painted of each stretch; ALL stands for the whole text. */
  const painted = new Map<number, readonly Piece[]>()
  let laid: Laid | null = null
  let looks: { readonly codeIds: ReadonlySet<string>; readonly codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>; readonly focused: string | null } = { codeIds: new Set(), codes: new Map(), focused: null }
  // Chromium gives every element a style of its own for every highlight that a rule may mean it by: on a long page with many codes
  // that takes ten times as long as all the rest. One rule for the root is inherited by all; Firefox does not do that, nor need it.
  let root: '' | ':root' = __INHERITS_HIGHLIGHTS__ ? ':root' : ''
  let printing = false
  let repainted = -PACE_MS
  let later: ReturnType<typeof setTimeout> | undefined
  // Who flies over a page reads nothing, and every change has its price: then it is followed a few times a second.
  const nearby = createNearScreen(documents, () => {
    clearTimeout(later)
    const follow = () => {
      repainted = performance.now()
      repaint(false)
    }
    const wait = repainted + PACE_MS - performance.now()
    if (wait <= 0) follow()
    else later = setTimeout(follow, wait)
  })

  const registries = () => Array.from(documents, ({ defaultView }) => registryOf(defaultView as Window & typeof globalThis))
  /** Makes every document know the highlights: one may have ranges in several. Returns whether one was unknown. */
  const register = (): boolean => {
    let missing = false
    for (const registry of registries()) {
      for (const [name, { highlight }] of own) {
        if (registry.has(name)) continue
        registry.set(name, highlight)
        missing = true
      }
    }
    return missing
  }
  const named = (name: string, priority: number) => {
    const there = own.get(name)
    if (there) return there
    const made = { highlight: new Highlight(), ranges: 0 }
    made.highlight.priority = priority
    own.set(name, made)
    for (const registry of registries()) registry.set(name, made.highlight)
    return made
  }
  const drop = (name: string) => {
    for (const registry of registries()) {
      // Another copy of the extension may have put its own under this name since.
      if (own.has(name) && registry.get(name) === own.get(name)!.highlight) registry.delete(name)
    }
    own.delete(name)
  }
  /** Paints the stretches that should be painted; those that were are done again only where the codings or the text changed. Only ranges that differ are touched: the browser paints anew what they lie on. */
  function repaint(anew: boolean): void {
    if (!laid || !(laid.few || printing || nearby.isReady())) return
    const { page, within, few } = laid
    const wanted = new Set(few || printing ? [ALL] : nearby.near())
    const before = new Map<Node, Piece[]>()
    for (const [unit, pieces] of painted) {
      if (!anew && wanted.has(unit)) continue
      for (const piece of pieces) {
        const there = before.get(piece.node)
        if (there) there.push(piece)
        else before.set(piece.node, [piece])
      }
      painted.delete(unit)
    }
    for (const unit of wanted) {
      if (painted.has(unit)) continue
      const pieces: Piece[] = []
      const { start, end } = unit === ALL ? { start: 0, end: page.text.length } : page.stretches[unit]!
      within(start, end, (name, priority, span) => {
        for (const range of page.rangesOf(span)) {
          const there = before.get(range.startContainer)
          const same = there?.findIndex((piece) => piece.name === name && sameRange(piece.range, range)) ?? -1
          if (same >= 0) pieces.push(...there!.splice(same, 1))
          else {
            const shown = named(name, priority)
            shown.highlight.add(range)
            shown.ranges++
            pieces.push({ name, range, node: range.startContainer })
          }
        }
      })
      painted.set(unit, pieces)
    }
    for (const pieces of before.values()) {
      for (const { name, range } of pieces) {
        const shown = own.get(name)!
        shown.ranges--
        try {
          shown.highlight.delete(range)
        } catch {
          // It went with its frame.
        }
      }
    }
  }
  /** Lays the style sheet over all documents. Without new codes it changes only where one turned dark or light. Returns whether there was anything to do. */
  const style = (page: PageText | undefined, anew: boolean): boolean => {
    const [middle] = page?.rangesOf({ start: page.text.length >> 1, end: (page.text.length >> 1) + SOME }) ?? []
    const ground = middle?.startContainer.parentElement
    const isFirst = sheets.size === 0
    let missing = false
    for (const document of documents) {
      const worn = sheets.get(document) ?? { sheet: makeSheet('', document), css: '', dark: null }
      const dark = isDarkPage(ground?.ownerDocument === document ? ground : document.body ?? document.documentElement)
      if (anew || dark !== worn.dark) {
        const css = highlightCss(looks.codeIds, looks.codes, dark, root, looks.focused)
        if (css !== worn.css) worn.sheet.replaceSync(css)
        sheets.set(document, { ...worn, css, dark })
        missing = true
      }
      if (adoptSheet(document, worn.sheet)) missing = true
    }
    if (root === '') for (const tree of shadowRoots) if (adoptSheet(tree, sheets.get(tree.ownerDocument)!.sheet)) missing = true
    if (!__INHERITS_HIGHLIGHTS__ || root === '' || !isFirst || inherits()) return missing
    root = ''
    return style(page, true)
  }
  const inherits = () => getComputedStyle(document.body ?? document.documentElement, `::highlight(${FOCUS_NAME})`).textDecorationLine === 'underline'
  const show = (name: string, page: PageText, span: TextSpan | null, priority: number) => {
    drop(name)
    if (!span) return
    if (sheets.size === 0) style(page, true)
    const { highlight } = named(name, priority)
    for (const range of page.rangesOf(span)) highlight.add(range)
  }
  const beforePrint = () => {
    printing = true
    repaint(false)
  }
  const afterPrint = () => {
    printing = false
    repaint(false)
  }
  addEventListener('beforeprint', beforePrint)
  addEventListener('afterprint', afterPrint)

  return {
    paint: (page, placed, codes, focused = null) => {
      const few = placed.length <= FEW
      if (!few && (laid?.page !== page || laid.few)) nearby.watch(page.stretches, (offset) => topOf(page, offset))
      laid = { page, few, within: layOut(placed) }
      const known = looks.codes === codes && looks.focused === focused && placed.every(({ codeId }) => looks.codeIds.has(codeId))
      // All codes, so that one used for the first time needs no other sheet.
      if (!known) looks = { codeIds: new Set([...codes.keys(), ...placed.map(({ codeId }) => codeId)]), codes, focused }
      style(page, !known)
      register()
      repaint(true)
      for (const [name, { ranges }] of own) if (ranges === 0 && name !== SELECTION_NAME && name !== FOCUS_NAME) drop(name)
    },
    showSelection: (page, span) => show(SELECTION_NAME, page, span, PRIORITY.selection),
    showFocus: (page, span) => show(FOCUS_NAME, page, span, PRIORITY.focus),
    restore: () => {
      nearby.look()
      const missing = sheets.size > 0 && style(laid?.page, false)
      return register() || missing
    },
    remove: () => {
      nearby.stop()
      clearTimeout(later)
      removeEventListener('beforeprint', beforePrint)
      removeEventListener('afterprint', afterPrint)
      laid = null
      painted.clear()
      for (const name of own.keys()) drop(name)
      // Nobody sees it any more, and Firefox asks the style of all elements anew when it goes: that can wait until nobody waits for the page.
      requestIdleCallback(() => {
        for (const tree of [...documents, ...shadowRoots]) dropSheet(tree, sheets.get(tree.ownerDocument ?? (tree as Document))?.sheet)
      })
    },
  }
}

/**
 * The registry of a window. By its descriptor: when `CSS.highlights` is asked of several windows in one place, the compiler of
 * Firefox 153 takes the getter of the first one for that of all, also when its window is gone.
 */
function registryOf({ CSS }: typeof globalThis): HighlightRegistry {
  return Object.getOwnPropertyDescriptor(CSS, 'highlights')!.get!.call(CSS) as HighlightRegistry
}

/** Stands for the whole text where a stretch is asked for. */
const ALL = -1

/** Gives every coding its lane, and finds what is painted between two offsets. */
function layOut(placed: readonly PlacedCoding[]): Laid['within'] {
  const { lanes, crowded } = lanesOf(placed.map(({ span }) => span))
  const codings = indexOf(placed)
  const crowds = indexSpans(crowded.map((span) => ({ span })))
  return (start, end, put) => {
    const within = (span: TextSpan) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) })
    codings.overlapping(start, end, (index) => {
      const lane = lanes[index]
      const { codeId, span } = placed[index]!
      if (lane && lane.from < end) put(highlightName(codeId, lane.lane), lane.lane, within({ start: lane.from, end: span.end }))
    })
    crowds.overlapping(start, end, (index) => put(MORE_NAME, LANES, within(crowded[index]!)))
  }
}

/** Where the letter at an offset stands in the window. */
function topOf(page: PageText, offset: number): number | null {
  const [range] = page.rangesOf({ start: offset, end: offset + 1 })
  const box = range?.getClientRects()[0]
  return box ? boxInWindow(box, range!.startContainer).top : null
}

function sameRange(a: Range, b: Range): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset
}
