import { decodeBytes, detectEncoding } from '../../../shared/passive/decode-bytes.ts'
import { proposeDelimiter } from '../../../shared/passive/propose-delimiter.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { readRtf } from '../../../shared/source/read-rtf.ts'
import { cuesToTurns, readCues } from '../../../shared/source/read-cues.ts'
import type { SourceFormat } from '../../../shared/source/recognise-format.ts'
import type { Contents, FileProblem } from './contents.ts'
import { readMarkup } from './read-markup.ts'

/** Reads what is text as it comes: in whatever encoding it stands. */
export function readPlain(bytes: Uint8Array, format: Exclude<SourceFormat, 'docx' | 'odt' | 'pdf' | 'xlsx'>): Contents | FileProblem {
  if (format === 'rtf') return contents(format, readRtf(bytes, decodeCodePage) ?? '')
  const text = decode(bytes)
  if (format === 'html') return { format, pages: [], ...readMarkup(text) }
  if (format === 'vtt' || format === 'srt') return contents(format, cuesToTurns(readCues(text)))
  if (format !== 'csv') return contents(format, text)
  const { header, rows } = readTable(text, { delimiter: proposeDelimiter(text, []).value, headerRows: 1, footerWords: [] })
  const [names] = header
  return names && rows.length > 0 ? { ...contents(format, ''), tables: [{ name: '', table: { header: names, rows: rows.map((row) => row.cells) }, passedOver: 0 }] } : 'no-words'
}

function contents(format: SourceFormat, text: string): Contents {
  return { format, title: '', text, pages: [], tables: [] }
}

function decode(bytes: Uint8Array): string {
  // Big-endian UTF-16 is rare, and the browser knows it.
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decodeBytes(bytes, detectEncoding(bytes))
}

function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  try {
    return new TextDecoder(codePage === 65_001 ? 'utf-8' : `windows-${codePage}`).decode(bytes)
  } catch {
    return decodeBytes(bytes, 'windows-1252')
  }
}
