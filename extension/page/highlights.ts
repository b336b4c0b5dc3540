import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { adoptSheet, dropSheet, makeSheet } from './adopt-sheet.ts'
import { FOCUS_NAME, highlightCss, highlightName, SELECTION_NAME } from './highlight-css.ts'
import { isDarkPage } from './is-dark-page.ts'
import { lanesOf } from './lanes.ts'
import type { PageText } from './page-text.ts'

/** A coded passage where it stands. */
export interface PlacedCoding {
  readonly id: string
  readonly codeId: string
  readonly span: TextSpan
}

/** What is painted over a page, without changing anything of its document. */
export interface Highlights {
  /** Paints these codings instead of those before. */
  paint(page: PageText, placed: readonly PlacedCoding[], codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>): void
  /** Shows the passage that is about to be coded, also when the browser no longer shows the selection; null takes it away. */
  showSelection(page: PageText, span: TextSpan | null): void
  /** Lifts one passage out; null takes it away. */
  showFocus(page: PageText, span: TextSpan | null): void
  /** Puts back what the page threw out of the registry or its style sheets. Returns whether anything was missing. */
  restore(): boolean
  /** Takes everything of ours out again, and nothing else. */
  remove(): void
}

/** Focus and selection lie over all codings; within these, higher lanes lie over lower ones. */
const PRIORITY = { selection: 1_000, focus: 2_000 } as const

/** A highlight of ours with what was put in it: Firefox lets a content script write a Highlight, but not read back what is in it. */
interface Shown {
  readonly highlight: Highlight
  readonly ranges: readonly StaticRange[]
  readonly priority: number
}

/** Starts with nothing painted. `trees` are the document and the shadow roots that have text in them, at any moment. */
export function createHighlights(document: Document, trees: () => Iterable<DocumentOrShadowRoot>): Highlights {
  const registry = CSS.highlights
  const sheet = makeSheet('')
  let css = ''
  let lastPainted: PageText | null = null
  const own = new Map<string, Shown>()

  const put = (name: string, ranges: readonly StaticRange[], priority: number) => {
    const highlight = new Highlight()
    for (const range of ranges) highlight.add(range)
    highlight.priority = priority
    own.set(name, { highlight, ranges, priority })
    registry.set(name, highlight)
  }
  const drop = (name: string) => {
    // Another copy of the extension may have put its own under this name since.
    if (own.has(name) && registry.get(name) === own.get(name)?.highlight) registry.delete(name)
    own.delete(name)
  }
  const wear = (): boolean => [...trees()].map((tree) => adoptSheet(tree, sheet)).includes(true)
  const style = (page: PageText, codeIds: Iterable<string>, codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>) => {
    const [middle] = page.rangesOf({ start: page.text.length >> 1, end: page.text.length })
    const wanted = highlightCss(codeIds, codes, isDarkPage(middle?.startContainer.parentElement ?? document.documentElement))
    if (wanted !== css) sheet.replaceSync((css = wanted))
    wear()
  }
  const show = (name: string, page: PageText, span: TextSpan | null, priority: number) => {
    drop(name)
    if (!span) return
    if (css === '') style(page, [], new Map())
    put(name, page.rangesOf(span), priority)
  }

  return {
    paint: (page, placed, codes) => {
      const lanes = lanesOf(placed.map(({ span }) => span))
      const lines = new Map<string, { readonly lane: number; readonly ranges: StaticRange[] }>()
      placed.forEach(({ codeId, span }, index) => {
        const lane = lanes[index]!
        const name = highlightName(codeId, lane)
        const line = lines.get(name) ?? { lane, ranges: [] }
        lines.set(name, line)
        line.ranges.push(...page.rangesOf(span))
      })
      style(page, new Set(placed.map(({ codeId }) => codeId)), codes)
      for (const name of own.keys()) if (!lines.has(name) && name !== SELECTION_NAME && name !== FOCUS_NAME) drop(name)
      for (const [name, { lane, ranges }] of lines) if (page !== lastPainted || !sameRanges(own.get(name), ranges, lane)) put(name, ranges, lane)
      lastPainted = page
    },
    showSelection: (page, span) => show(SELECTION_NAME, page, span, PRIORITY.selection),
    showFocus: (page, span) => show(FOCUS_NAME, page, span, PRIORITY.focus),
    restore: () => {
      let missing = wear()
      for (const [name, { highlight }] of own) {
        if (registry.has(name)) continue
        registry.set(name, highlight)
        missing = true
      }
      return missing
    },
    remove: () => {
      for (const name of own.keys()) drop(name)
      for (const tree of trees()) dropSheet(tree, sheet)
    },
  }
}

/** Whether a highlight shows exactly these ranges already: registering it again would lay out all its lines again. */
function sameRanges(shown: Shown | undefined, ranges: readonly StaticRange[], lane: number): boolean {
  if (!shown || shown.priority !== lane || shown.ranges.length !== ranges.length) return false
  return ranges.every((range, index) => {
    const other = shown.ranges[index]!
    return range.startContainer === other.startContainer && range.startOffset === other.startOffset && range.endContainer === other.endContainer && range.endOffset === other.endOffset
  })
}
