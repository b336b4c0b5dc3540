/** Longest line, and all lines together, in UTF-16 units: a file that unfolds into more is no project of ours. */
const LONGEST_LINE = 30_000_000
const LONGEST_FILE = 600_000_000
/** The body goes in by pieces of this many bytes, so that what stands before a broken place is read before the place is met. */
const PIECE = 65_536

/** Lines of JSON, packed with gzip as they come. */
export async function packLines(lines: AsyncIterable<readonly unknown[]>): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = new CompressionStream('gzip')
  const packed = new Response(gzip.readable).arrayBuffer()
  const writer = gzip.writable.getWriter()
  const encoder = new TextEncoder()
  try {
    for await (const part of lines) {
      if (part.length > 0) await writer.write(encoder.encode(`${part.map((line) => JSON.stringify(line)).join('\n')}\n`))
    }
    await writer.close()
  } catch (stopped) {
    await Promise.all([writer.abort(stopped), packed]).catch(() => undefined)
    throw stopped
  }
  return new Uint8Array(await packed)
}

/** How reading a body ended: at its end, at a broken place, or at a bound that no project of ours reaches. */
export type LinesEnd = 'whole' | 'damaged' | 'too-large'

/** The lines of a body, some at a time; a line that is no JSON comes as undefined. What stands before a broken place is given. */
export async function* unpackLines(body: Uint8Array<ArrayBuffer>, bounds = { line: LONGEST_LINE, file: LONGEST_FILE }): AsyncGenerator<readonly unknown[], LinesEnd> {
  const gunzip = new DecompressionStream('gzip')
  const feeding = feed(gunzip.writable.getWriter(), body)
  const reader = gunzip.readable.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  // Pieces of a line that has not ended yet: a text can be as long as a book, and is not searched again for every piece.
  let pieces: string[] = []
  let [length, total] = [0, 0]
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = decoder.decode(value, { stream: !done })
      total += text.length
      const end = text.lastIndexOf('\n')
      length = end < 0 ? length + text.length : text.length - end - 1
      if (total > bounds.file || length > bounds.line) {
        await reader.cancel()
        return 'too-large'
      }
      if (end >= 0) {
        const lines = (pieces.join('') + text.slice(0, end)).split('\n')
        pieces = [text.slice(end + 1)]
        yield lines.map(parseLine)
      } else pieces.push(text)
      if (done) return length === 0 ? 'whole' : 'damaged'
    }
  } catch {
    return 'damaged'
  } finally {
    await feeding
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, body: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for (let at = 0; at < body.length; at += PIECE) await writer.write(body.slice(at, at + PIECE))
    await writer.close()
  } catch {
    // The reader meets the broken place as well, and says so.
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
