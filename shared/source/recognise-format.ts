/** What residents' words come in. */
export const SOURCE_FORMATS = ['txt', 'md', 'docx', 'odt', 'rtf', 'pdf', 'vtt', 'srt', 'html', 'csv', 'xlsx'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/** Files that are not read, told apart because each needs other advice. */
export type OtherFormat = 'old-word' | 'old-excel' | 'locked-office' | 'picture' | 'sound' | 'zip' | 'unknown'

/** Bytes of a file's begin that are looked at. */
export const BYTES_TO_RECOGNISE = 4_096

const BY_ENDING: Readonly<Record<string, SourceFormat>> = {
  txt: 'txt', text: 'txt', log: 'txt', md: 'md', markdown: 'md', docx: 'docx', docm: 'docx', dotx: 'docx', odt: 'odt', ott: 'odt', rtf: 'rtf', pdf: 'pdf', vtt: 'vtt', srt: 'srt',
  html: 'html', htm: 'html', xhtml: 'html', csv: 'csv', tsv: 'csv', tab: 'csv', xlsx: 'xlsx', xlsm: 'xlsx',
}
const SOUND = /^(?:mp3|wav|m4a|aac|ogg|oga|opus|flac|wma|amr|mp4|mov|avi|mkv|webm|m4v)$/
const PICTURE = /^(?:jpe?g|png|gif|heic|heif|tiff?|webp|bmp)$/

/**
 * What a file is, by its first bytes where they tell, else by the ending of its name. A file with a text inside and an ending
 * that is not known is read as plain text. `head` is the file's begin, up to `BYTES_TO_RECOGNISE`.
 */
export function recogniseFormat(name: string, head: Uint8Array): SourceFormat | OtherFormat {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const byEnding = Object.prototype.hasOwnProperty.call(BY_ENDING, ending) ? BY_ENDING[ending]! : null
  if (SOUND.test(ending) || starts(head, 'ID3') || starts(head, 'OggS') || starts(head, 'RIFF')) return 'sound'
  if (PICTURE.test(ending) || starts(head, '\u00ff\u00d8\u00ff') || starts(head, '\u0089PNG') || starts(head, 'GIF8')) return 'picture'
  // Some programs write a few bytes before the mark of a PDF.
  if (latin(head).slice(0, 1_024).includes('%PDF-')) return 'pdf'
  if (starts(head, '{\\rtf')) return 'rtf'
  if (starts(head, 'PK\u0003\u0004') || starts(head, 'PK\u0005\u0006')) return byEnding === 'docx' || byEnding === 'odt' || byEnding === 'xlsx' ? byEnding : inZip(head)
  if (starts(head, '\u00d0\u00cf\u0011\u00e0')) return byEnding === 'docx' || byEnding === 'xlsx' ? 'locked-office' : ending === 'xls' ? 'old-excel' : 'old-word'
  const text = latin(head).replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt'
  if (byEnding !== null && !['docx', 'odt', 'xlsx', 'pdf', 'rtf'].includes(byEnding)) return byEnding
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text)) return 'html'
  if (/^\s*\d+\s*\r?\n\d{1,2}:\d{2}:\d{2},\d{3}\s*-->/.test(text)) return 'srt'
  return isBinary(head) ? 'unknown' : 'txt'
}

/** A zip without a known ending: what its first entries are called. */
function inZip(head: Uint8Array): SourceFormat | 'zip' {
  const text = latin(head)
  if (text.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  if (text.includes('word/')) return 'docx'
  return text.includes('xl/') ? 'xlsx' : 'zip'
}

function isBinary(head: Uint8Array): boolean {
  // UTF-16 has zeros in every other place; a text in it starts with its mark.
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  if (zeros[0]! > 0 && zeros[1]! > 0) return true
  return zeros[0]! + zeros[1]! > 0 && Math.max(...zeros) < head.length * 0.3
}

function starts(head: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, at) => head[at] === letter.charCodeAt(0))
}

function latin(head: Uint8Array): string {
  return Array.from(head.subarray(0, BYTES_TO_RECOGNISE), (byte) => String.fromCharCode(byte)).join('')
}
