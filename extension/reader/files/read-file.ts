import { cleanText } from '../../../shared/source/clean-text.ts'
import { BYTES_TO_RECOGNISE, recogniseFormat, SOURCE_FORMATS, type SourceFormat } from '../../../shared/source/recognise-format.ts'
import { LONGEST_TEXT } from '../../../shared/source/source-text-schema.ts'
import type { Contents, FileProblem, Reading } from './contents.ts'

/** A larger file is no report of a talk: most likely it holds pictures or sound. */
export const MOST_MEGABYTES = 40

/** Reads a file that a person gave, whatever it holds. Heavy readers come in only when a file needs them. Nothing throws but the person's own wish to stop. */
export async function readFile(file: File, reading: Reading): Promise<Contents | FileProblem> {
  if (file.size === 0) return 'empty'
  const head = new Uint8Array(await file.slice(0, BYTES_TO_RECOGNISE).arrayBuffer())
  const format = recogniseFormat(file.name, head)
  if (format === 'locked-office') return 'locked'
  if (!isSourceFormat(format)) return format
  if (file.size > MOST_MEGABYTES * 1_000_000) return 'too-large'
  const bytes = new Uint8Array(await file.arrayBuffer())
  reading.signal.throwIfAborted()
  const read = await readAs(format, bytes, reading)
  reading.signal.throwIfAborted()
  if (typeof read === 'string') return read
  // Pages of a PDF are known by their place in the text: that is clean as it comes.
  const text = read.pages.length > 0 ? read.text : cleanText(read.text)
  if (text.length > LONGEST_TEXT) return 'too-long'
  return text === '' && read.tables.length === 0 ? 'no-words' : { ...read, text }
}

async function readAs(format: SourceFormat, bytes: Uint8Array, reading: Reading): Promise<Contents | FileProblem> {
  try {
    if (format === 'docx') return await (await import('./read-docx.ts')).readDocx(bytes)
    if (format === 'odt') return (await import('./read-odt.ts')).readOdt(bytes)
    if (format === 'pdf') return await (await import('./read-pdf.ts')).readPdf(bytes, reading)
    if (format === 'xlsx') return await (await import('./read-xlsx.ts')).readXlsx(bytes)
    return (await import('./read-plain.ts')).readPlain(bytes, format)
  } catch {
    // What nests deeper than a browser can walk, and whatever else a damaged file brings about.
    return 'damaged'
  }
}

function isSourceFormat(format: string): format is SourceFormat {
  return SOURCE_FORMATS.some((known) => known === format)
}
