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
  ranges: ReadonlySet<StaticRange>
}

/** Starts with nothing painted. `trees` are the document and the shadow roots that have text in them, at any moment. */
export function createHighlights(document: Document, trees: () => Iterable<DocumentOrShadowRoot>): Highlights {
  const registry = CSS.highlights
  const sheet = makeSheet('')
  const own = new Map<string, Shown>()
  const known = new Map<string, KnownRanges>()
  let css = ''
  let dark = false
  let darkOf: PageText | null = null

  const drop = (name: string) => {
    // Another copy of the extension may have put its own under this name since.
    if (own.has(name) && registry.get(name) === own.get(name)!.highlight) registry.delete(name)
    own.delete(name)
  }
  // Only what differs is touched: the browser paints every line of a highlight again that is registered anew.
  const fill = (name: string, ranges: readonly StaticRange[], priority: number) => {
    const shown = own.get(name) ?? { highlight: new Highlight(), ranges: new Set() }
    const wanted = new Set(ranges)
    for (const range of shown.ranges) if (!wanted.has(range)) shown.highlight.delete(range)
    for (const range of wanted) if (!shown.ranges.has(range)) shown.highlight.add(range)
    shown.ranges = wanted
    if (own.has(name)) return
    shown.highlight.priority = priority
    own.set(name, shown)
    registry.set(name, shown.highlight)
  }
  const rangesOf = (page: PageText, { id, span }: PlacedCoding): readonly StaticRange[] => {
    const before = known.get(id)
    if (before?.page === page && before.start === span.start && before.end === span.end) return before.ranges
    const fresh = page.rangesOf(span)
    const ranges = before && before.ranges.length === fresh.length && fresh.every((range, at) => sameRange(range, before.ranges[at]!)) ? before.ranges : fresh
    known.set(id, { page, ...span, ranges })
    return ranges
  }
  const wear = (): boolean => [...trees()].map((tree) => adoptSheet(tree, sheet)).includes(true)
  const style = (page: PageText, codeIds: Iterable<string>, codes: ReadonlyMap<string, Pick<Code, 'colour' | 'pattern'>>) => {
    if (page !== darkOf) {
      const [middle] = page.rangesOf({ start: page.text.length >> 1, end: page.text.length })
      dark = isDarkPage(middle?.startContainer.parentElement ?? document.documentElement)
      darkOf = page
    }
    const wanted = highlightCss(codeIds, codes, dark)
    if (wanted !== css) sheet.replaceSync((css = wanted))
    wear()
  }
  const show = (name: string, page: PageText, span: TextSpan | null, priority: number) => {
    if (!span) return drop(name)
    if (css === '') style(page, [], new Map())
    fill(name, page.rangesOf(span), priority)
  }

  return {
    paint: (page, placed, codes) => {
      const lanes = lanesOf(placed.map(({ span }) => span))
      const lines = new Map<string, { readonly lane: number; readonly ranges: StaticRange[] }>()
      placed.forEach((coding, index) => {
        const lane = lanes[index]!
        const name = highlightName(coding.codeId, lane)
        const line = lines.get(name) ?? { lane, ranges: [] }
        lines.set(name, line)
        line.ranges.push(...rangesOf(page, coding))
      })
      style(page, new Set(placed.map(({ codeId }) => codeId)), codes)
      for (const name of own.keys()) if (!lines.has(name) && name !== SELECTION_NAME && name !== FOCUS_NAME) drop(name)
      for (const [name, { lane, ranges }] of lines) fill(name, ranges, lane)
      const living = new Set(placed.map(({ id }) => id))
      for (const id of known.keys()) if (!living.has(id)) known.delete(id)
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

/** The ranges of a coding as last painted. */
interface KnownRanges extends TextSpan {
  readonly page: PageText
  readonly ranges: readonly StaticRange[]
}

function sameRange(a: StaticRange, b: StaticRange): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset
}
