import { type ExportContent, originLine } from './export-content.ts'

/** Passages as plain text, for the clipboard: each with where it comes from below it. */
export function passagesText({ language, title, memo, passages, counts, notes }: ExportContent): string {
  const blocks = passages.map((passage) => `${passage.cells.before}${passage.marked ? passage.cells.words : `‘${passage.cells.words}’`}${passage.cells.after}\n(${originLine(passage, language)})${passage.cells.memo === '' ? '' : `\n${passage.cells.memo}`}`)
  return [title, memo, ...blocks, counts.join('\n'), notes.join('\n')].filter((block) => block !== '').join('\n\n')
}
