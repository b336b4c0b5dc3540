import { describe, expect, it } from 'vitest'
import { packLines, unpackLines } from '../../../extension/backup/file-lines.ts'

const pack = (parts: readonly (readonly unknown[])[]) => packLines(async function* all() {
  yield* parts
}())
async function unpack(body: Uint8Array<ArrayBuffer>, bounds?: { readonly line: number; readonly file: number }) {
  const lines: unknown[] = []
  const reading = unpackLines(body, bounds)
  for (;;) {
    const next = await reading.next()
    if (next.done) return { lines, end: next.value }
    lines.push(...next.value)
  }
}

describe('packLines() and unpackLines()', () => {
  it('give back what was put in, also a line as long as a book', async () => {
    const lines = [{ a: 1 }, 'één\nregel', null, { text: 'Buurt 👩🏽‍🦽 '.repeat(200_000) }, []]
    expect(await unpack(await pack([lines.slice(0, 2), [], lines.slice(2)]))).toEqual({ lines, end: 'whole' })
  })

  it('stop at a file that unfolds without end', async () => {
    const bomb = await pack([['x'.repeat(30_000_000)]])
    expect(bomb.length).toBeLessThan(100_000)
    expect((await unpack(bomb, { line: 1_000_000, file: 100_000_000 })).end).toBe('too-large')
    expect((await unpack(await pack(Array.from({ length: 100 }, () => ['y'.repeat(100_000)])), { line: 1_000_000, file: 5_000_000 })).end).toBe('too-large')
  })

  it('give what stands before a broken place', async () => {
    const body = await pack([Array.from({ length: 50_000 }, (_none, index) => ({ index, noise: Math.sin(index) }))])
    const cut = await unpack(body.slice(0, body.length / 2))
    expect(cut.end).toBe('damaged')
    expect(cut.lines.length).toBeGreaterThan(10_000)
    expect(cut.lines[9_999]).toMatchObject({ index: 9_999 })
  })

  it.each([['no gzip', new Uint8Array([1, 2, 3, 4])], ['nothing', new Uint8Array(0)]])('say that %s is damaged', async (_what, body) => {
    expect(await unpack(body)).toEqual({ lines: [], end: 'damaged' })
  })

  it('give undefined for a line that is no JSON, and go on', async () => {
    const gzip = new Response(new Blob(['{"a":1}\n{oeps\n[2]\n']).stream().pipeThrough(new CompressionStream('gzip')))
    expect((await unpack(new Uint8Array(await gzip.arrayBuffer()))).lines).toEqual([{ a: 1 }, undefined, [2]])
  })
})
