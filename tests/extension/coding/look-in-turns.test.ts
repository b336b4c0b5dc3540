import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookInTurns } from '../../../extension/coding/look-in-turns.ts'

type Answer = { readonly at: number } | 'nothing' | 'refused'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A search that answers as told, one answer a time and the last for ever; when it was asked, in ms from the start, and what it found. */
function searching(...answers: readonly Answer[]) {
  const began = performance.now()
  const asked: number[] = []
  const taken: object[] = []
  const soon = lookInTurns(async () => {
    asked.push(Math.round(performance.now() - began))
    return answers[Math.min(asked.length, answers.length) - 1]!
  }, (found) => taken.push(found))
  return { asked, taken, soon }
}

describe('lookInTurns()', () => {
  it('looks at once, and after that not too often however often it is asked', async () => {
    const { asked, taken, soon } = searching({ at: 1 })
    for (let time = 0; time < 4_000; time += 100) {
      soon()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(asked).toEqual([0, 1_500, 3_000])
    expect(taken).toHaveLength(3)
  })

  it('asks again by itself when the background refused or was stopped in the middle', async () => {
    const { asked, taken, soon } = searching('refused', { at: 1 })
    soon()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([0, 3_000])
    expect(taken).toEqual([{ at: 1 }])
  })

  it('waits longer after each refusal, and gives up until it is asked again', async () => {
    const { asked, taken, soon } = searching('refused')
    soon()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual([0, 3_000, 9_000, 21_000, 45_000])
    soon()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(asked).toHaveLength(6)
    expect(taken).toEqual([])
  })

  it('is as quick as before once an answer came', async () => {
    const { asked, soon } = searching('refused', 'refused', { at: 1 }, { at: 2 })
    soon()
    await vi.advanceTimersByTimeAsync(9_000)
    soon()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(asked).toEqual([0, 3_000, 9_000, 10_500])
  })

  it('asks for nothing again where there was nothing to look for', async () => {
    const { asked, soon } = searching('nothing')
    soon()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([0])
  })
})
