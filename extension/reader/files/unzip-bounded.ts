import { Unzip, UnzipInflate } from 'fflate'
import type { FileProblem } from './contents.ts'

/** Together the parts that are read may hold so many bytes: more than any report, less than what stops a browser. */
const MOST_BYTES = 80_000_000
/** So much packed data is unpacked before it is looked at again: deflate makes at most a thousand times as much of it. */
const STEP = 16_384

/**
 * The parts of a zip whose names `wants` takes, unpacked piece by piece so that a file that was made to unpack without end is stopped
 * in time, whatever sizes it claims.
 */
export function unzipBounded(bytes: Uint8Array, wants: (name: string) => boolean): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | FileProblem {
  const parts = new Map<string, Uint8Array<ArrayBuffer>[]>()
  let size = 0
  let isDamaged = false
  const unzip = new Unzip((file) => {
    if (!wants(file.name) || parts.has(file.name)) return
    const pieces: Uint8Array<ArrayBuffer>[] = []
    parts.set(file.name, pieces)
    file.ondata = (wrong, piece) => {
      if (wrong) isDamaged = true
      else {
        size += piece.length
        pieces.push(new Uint8Array(piece))
      }
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
      if (size > MOST_BYTES) return 'unpacks-too-large'
    }
  } catch {
    return 'damaged'
  }
  if (isDamaged || parts.size === 0) return 'damaged'
  return new Map(Array.from(parts, ([name, pieces]) => [name, joined(pieces)]))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
