import type { DescribedPage } from '../page/describe-page.ts'
import type { BlockReader } from '../page/read-blocks.ts'
import type { Margin } from './lay-out-stripes.ts'

/** What is coded: a page of the web, or the text of a source in the reader. */
export interface Ground {
  /** The element whose text is coded; asked for at every reading. */
  root(): Element
  /** The tree that is watched for changes. */
  readonly watched: Node
  /** Makes the reader of that text; `found` hears of trees within that have to be watched too. */
  reader(found: (tree: ShadowRoot | Document) => void): BlockReader
  /** Whether a thing that has the focus may stand for a place in the text. */
  holds(node: Node): boolean
  /** What the text is known by now: another address, another source. */
  address(): string
  describe(text: string): DescribedPage
  /** The room for stripes beside the text, in the window. */
  margin(): Margin
}
