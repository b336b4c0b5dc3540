import { BorderStyle, Document, type FileChild, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { ReportBlock, ReportDocument } from '../../shared/sheet/report-document.ts'
import { withoutControls } from './table-file.ts'

const INK = '14262B'
const QUIET = '33474C'
const HEAD = { font: 'Calibri', bold: true, color: INK }
const LINE = { style: BorderStyle.SINGLE, size: 12, space: 8, color: INK } as const

/** A document as a Word file with a title, language, headings, and tables whose head is told and repeated. */
export async function reportDocx({ language, title, blocks }: ReportDocument): Promise<Blob> {
  const document = new Document({
    title, creator: 'Buurtstem', lastModifiedBy: 'Buurtstem', description: title,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } }, paragraph: { spacing: { after: 120, line: 300 } } },
        title: { run: { ...HEAD, size: 40 } }, heading1: { run: { ...HEAD, size: 36 } }, heading2: { run: { ...HEAD, size: 28 }, paragraph: { spacing: { before: 360, after: 120 } } }, heading3: { run: { ...HEAD, size: 24 }, paragraph: { spacing: { before: 240, after: 60 } } },
      },
    },
    sections: [{ children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }), ...blocks.flatMap(blockChildren)] }],
  })
  return Packer.toBlob(document)
}

function blockChildren(block: ReportBlock): FileChild[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, keepNext: true, children: [run(block.text)] })]
    case 'paragraph': return [new Paragraph({ children: [run(block.text)] })]
    case 'notice': return block.lines.map((line) => new Paragraph({ border: { left: LINE }, children: [run(line, { bold: true })] }))
    case 'list': return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [run(item)] }))
    case 'quote': return [
      new Paragraph({ keepNext: true, indent: { left: 340 }, border: { left: LINE }, spacing: { after: 0 }, children: [run(block.words)] }),
      new Paragraph({ indent: { left: 340 }, border: { left: LINE }, children: [run(block.origin, { color: QUIET, size: 20 })] }),
    ]
    case 'table': return [
      new Paragraph({ keepNext: true, children: [run(block.caption, { bold: true })] }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [new TableRow({ tableHeader: true, cantSplit: true, children: block.head.map((text) => tableCell(text, true)) }), ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => tableCell(text, column === 0)) }))],
      }),
    ]
  }
}

function tableCell(text: string, bold: boolean): TableCell {
  return new TableCell({ margins: { top: 40, bottom: 40, left: 80, right: 80 }, children: [new Paragraph({ spacing: { after: 0, line: 260 }, children: [run(text, { bold, size: 18 })] })] })
}

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text'>

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: withoutControls(text), ...look })
}
