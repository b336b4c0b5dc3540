import type { SheetLanguage } from './column.ts'

/** A part of a document, in the order in which it is read. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What must not be missed. */
  | { readonly kind: 'notice'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly words: string; readonly origin: string }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A document as it is handed to people, before it is a page or a Word file. */
export interface ReportDocument {
  readonly language: SheetLanguage
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** Every text of a document, for whoever wants to know that something is not in it. */
export function textOfDocument({ title, blocks }: ReportDocument): string {
  return [title, ...blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'notice': return block.lines
      case 'list': return block.items
      case 'quote': return [block.words, block.origin]
      case 'table': return [block.caption, ...block.head, ...block.rows.flat()]
      default: return [block.text]
    }
  })].join('\n')
}
