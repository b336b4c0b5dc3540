/** A sample transcript read for showing: what stands above the talk, then turns, list items and paragraphs in order. */
export interface SampleText {
  readonly title: string
  readonly blocks: readonly SampleBlock[]
}

/** One piece of a sample. */
export type SampleBlock =
  | { readonly kind: 'turn'; readonly time: string; readonly speaker: string; readonly words: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }

const TURN = /^\[(\d{1,2}:\d{2}(?::\d{2})?)\]\s*([^:\s][^:]{0,39}):\s*(.*)$/

/** Reads the text of a sample file: its first line is the title, `[time] speaker: words` is a turn, `- ` an item. */
export function readSample(text: string): SampleText {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  const title = (lines[0] ?? '').replace(/^#+\s*/, '')
  const blocks = lines.slice(1).map((line): SampleBlock => {
    const turn = TURN.exec(line)
    if (turn !== null) return { kind: 'turn', time: turn[1] ?? '', speaker: turn[2] ?? '', words: turn[3] ?? '' }
    if (/^[-*]\s/.test(line)) return { kind: 'item', text: line.slice(2).trim() }
    if (/^#+\s/.test(line)) return { kind: 'heading', text: line.replace(/^#+\s*/, '') }
    return { kind: 'paragraph', text: line }
  })
  return { title, blocks }
}
