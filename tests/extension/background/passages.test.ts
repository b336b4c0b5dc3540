import { describe, expect, it } from 'vitest'
import './in-memory-extension.ts'
import { passageHandlers } from '../../../extension/background/passages.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'

const text = Array.from({ length: 60_000 }, (_, n) => `woord${(n * 7919) % 100_003}`).join(' ')
const selectors = Array.from({ length: 500 }, (_, n) => describeSpan(text, { start: n * 900, end: n * 900 + 90 }))
const { findPassages } = passageHandlers()

describe('findPassages', () => {
  it('lets other messages through while it looks', async () => {
    let turns = 0
    let done = false
    const other = () => {
      turns++
      if (!done) setTimeout(other)
    }
    setTimeout(other)
    const found = await findPassages({ text: `Een kop. ${text}`, selectors })
    done = true
    expect(found.map((one) => one?.start)).toEqual(selectors.map(({ position }) => position.start + 9))
    expect(turns).toBeGreaterThan(1)
  })

  it('refuses what is no request', async () => {
    await expect(findPassages({ text: 5, selectors: [] } as never)).rejects.toThrow()
  })
})
