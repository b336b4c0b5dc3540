import { BorderStyle, Document, type FileChild, HeadingLevel, Packer, Paragraph, ShadingType, TextRun, UnderlineType } from 'docx'
import { CODE_COLOUR_VALUES } from '../../shared/theme/code-colours.ts'
import type { CodePattern } from '../../shared/codebook/code.ts'
import { type ExportContent, type ExportedPassage, originLine } from './export-content.ts'

const UNDERLINES: Readonly<Record<CodePattern, (typeof UnderlineType)[keyof typeof UnderlineType]>> = {
  solid: UnderlineType.SINGLE, dashed: UnderlineType.DASH, dotted: UnderlineType.DOTTED, double: UnderlineType.DOUBLE, wavy: UnderlineType.WAVE,
}
const QUIET = '33474C'
const HEAD = { font: 'Calibri', bold: true, color: '14262B' }

/** Passages as a Word document with headings, language, and highlights that are told by more than colour. */
export async function passagesDocx(content: ExportContent): Promise<Blob> {
  const { title, memo, counts, notes, passages, words, language } = content
  const children: FileChild[] = [
    heading(title, HeadingLevel.HEADING_1),
    ...notes.map((note) => new Paragraph({ children: [run(note, { italics: true })], border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '14262B' } } })),
    ...(memo === '' ? [] : [heading(words.memo, HeadingLevel.HEADING_2), ...memo.split(/\n+/).map((line) => new Paragraph({ children: [run(line)] }))]),
    ...(counts.length === 0 ? [] : [heading(words.counts, HeadingLevel.HEADING_2), ...counts.map((line) => new Paragraph({ children: [run(line)], bullet: { level: 0 } }))]),
    heading(words.passages, HeadingLevel.HEADING_2),
    ...passages.flatMap((passage) => passageParagraphs(passage, language)),
  ]
  const document = new Document({
    title, creator: 'Buurtstem', description: notes[0] ?? '',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } }, paragraph: { spacing: { after: 120, line: 300 } } }, heading1: { run: { ...HEAD, size: 32 } }, heading2: { run: { ...HEAD, size: 26 } } } },
    sections: [{ children }],
  })
  return Packer.toBlob(document)
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [run(text)] })
}

function passageParagraphs(passage: ExportedPassage, language: ExportContent['language']): Paragraph[] {
  const { cells, colour, pattern } = passage
  const { background, line } = CODE_COLOUR_VALUES[colour].light
  const look = passage.marked ? { italics: true } : { shading: { type: ShadingType.CLEAR, fill: hex(background), color: 'auto' }, underline: { type: UNDERLINES[pattern], color: hex(line) } }
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240, after: 40 }, children: [...lines(cells.before), ...lines(cells.words, look), ...lines(cells.after)] }),
    new Paragraph({ children: [run(`${cells.number}. ${originLine(passage, language)}`, { color: QUIET, size: 20 })] }),
    ...(cells.memo === '' ? [] : [new Paragraph({ children: [run(cells.memo, { italics: true, color: QUIET, size: 20 })] })]),
  ]
}

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text'>

/** A text of several lines as runs with breaks between them. */
function lines(text: string, look: Look = {}): TextRun[] {
  return text === '' ? [] : text.split('\n').map((line, at) => run(line, at === 0 ? look : { ...look, break: 1 }))
}

function run(text: string, look: Look = {}): TextRun {
  // oxlint-disable-next-line no-control-regex -- XML has no place for these
  return new TextRun({ text: text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''), ...look })
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}
