/** Turns the bytes of a run of letters into text, by the number of a Windows code page. */
export type DecodeCodePage = (bytes: Uint8Array, codePage: number) => string

/** Groups that hold no words of the text. */
const NO_WORDS = new Set(
  ('fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable rsidtbl generator xmlnstbl filetbl revtbl nonshppict fldinst bkmkstart bkmkend annotation atnid atnauthor pntext pntxtb pntxta mmathpr').split(' '),
)
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', nestrow: '\n', cell: '\t', nestcell: '\t', tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”',
  bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ', '~': '\u00a0', _: '\u2011',
}
const WORD = /([a-z]{1,32})(-?\d{1,10})? ?/iy
const DEFAULT_CODE_PAGE = 1252

interface Group {
  readonly isShown: boolean
  readonly fallback: number
}

/**
 * The text of an RTF file (Rich Text Format 1.9.1), without form, pictures, headers and hidden parts. `bytes` are read as they come; what is
 * not understood is passed over, and nothing throws. Null when these are no RTF.
 */
export function readRtf(bytes: Uint8Array, decode: DecodeCodePage): string | null {
  const rtf = latin(bytes)
  if (!rtf.startsWith('{\\rtf')) return null
  const out: string[] = []
  const open: Group[] = []
  let now: Group = { isShown: true, fallback: 1 }
  let codePage = DEFAULT_CODE_PAGE
  let waiting: number[] = []
  /** Letters behind a \u that only older readers show. */
  let toPass = 0
  const flush = () => {
    if (waiting.length > 0) out.push(decode(Uint8Array.from(waiting), codePage))
    waiting = []
  }
  const addByte = (byte: number) => {
    if (toPass > 0) toPass--
    else if (now.isShown) waiting.push(byte)
  }
  const add = (text: string) => {
    if (toPass > 0) toPass--
    else if (now.isShown) {
      flush()
      out.push(text)
    }
  }
  for (let at = 0; at < rtf.length; at++) {
    const letter = rtf[at]!
    if (letter === '{') {
      open.push(now)
      toPass = 0
    } else if (letter === '}') {
      now = open.pop() ?? now
      toPass = 0
      if (open.length === 0) break
    } else if (letter === '\\') {
      const sign = rtf[at + 1] ?? ''
      WORD.lastIndex = at + 1
      const word = WORD.exec(rtf)
      if (!word) {
        at++
        if (sign === "'") {
          const byte = Number.parseInt(rtf.slice(at + 1, at + 3), 16)
          if (!Number.isNaN(byte)) addByte(byte)
          at += 2
        } else if (sign === '*') now = { ...now, isShown: false }
        else if (sign === '\\' || sign === '{' || sign === '}') addByte(sign.charCodeAt(0))
        else if (sign === '\n' || sign === '\r') add('\n')
        else if (SIGNS[sign]) add(SIGNS[sign])
        continue
      }
      at += word[0].length
      const name = word[1]!
      const number = word[2] === undefined ? null : Number(word[2])
      if (name === 'bin') at += Math.max(0, number ?? 0)
      else if (name === 'ansicpg') codePage = number ?? DEFAULT_CODE_PAGE
      else if (name === 'uc') now = { ...now, fallback: Math.min(Math.max(number ?? 1, 0), 8) }
      else if (name === 'u' && number !== null) {
        toPass = 0
        add(String.fromCharCode(number & 0xffff))
        toPass = now.fallback
      } else if (NO_WORDS.has(name) || ((name === 'v' || name === 'deleted') && number !== 0)) now = { ...now, isShown: false }
      else if ((name === 'v' || name === 'deleted' || name === 'plain') && open.length > 0) now = { ...now, isShown: open[open.length - 1]!.isShown }
      else if (Object.prototype.hasOwnProperty.call(SIGNS, name)) add(SIGNS[name]!)
    } else if (letter !== '\n' && letter !== '\r') addByte(letter.charCodeAt(0))
  }
  flush()
  return out.join('')
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return parts.join('')
}
