import { afterEach, describe, expect, it, vi } from 'vitest'
import { workInSlices } from '../../../extension/page/work-in-slices.ts'

/** Work whose every step takes so many milliseconds on a clock of its own, and tasks that wait until they are run. */
function ground(stepMs: number, steps: number) {
  let now = 0
  let did = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const tasks: (() => void)[] = []
  const taken: number[] = []
  function* work(): Generator<void, string> {
    for (; did < steps; did++) {
      now += stepMs
      yield
    }
    return 'klaar'
  }
  const done = vi.fn()
  const sliced = workInSlices(work(), done, (then) => tasks.push(then))
  return {
    sliced, done, tasks, taken,
    did: () => did,
    runAll: () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        const began = now
        task()
        taken.push(now - began)
      }
    },
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('workInSlices()', () => {
  it('is done at once where the work is small', () => {
    const { done, tasks } = ground(1, 3)
    expect(done).toHaveBeenCalledExactlyOnceWith('klaar')
    expect(tasks).toEqual([])
  })

  it('gives the thread back between slices of half a frame, until all is done', () => {
    const { done, runAll, taken } = ground(1, 100)
    expect(done).not.toHaveBeenCalled()
    runAll()
    expect(done).toHaveBeenCalledExactlyOnceWith('klaar')
    expect(taken.length).toBeGreaterThan(10)
    expect(Math.max(...taken)).toBeLessThanOrEqual(8)
  })

  it('gives what is done with the result a task of its own, where it took more than one', () => {
    const { done, tasks, did } = ground(1, 10)
    tasks.shift()!()
    expect(did()).toBe(10)
    expect(done).not.toHaveBeenCalled()
    tasks.shift()!()
    expect(done).toHaveBeenCalledExactlyOnceWith('klaar')
    expect(tasks).toEqual([])
  })

  it('gives the thread back after each step that takes longer than a slice', () => {
    const { runAll, taken } = ground(20, 4)
    runAll()
    expect(Math.max(...taken)).toBe(20)
  })

  it('does the rest at once for who cannot wait, and only once', () => {
    const { sliced, done, runAll } = ground(1, 100)
    sliced.finish()
    expect(done).toHaveBeenCalledExactlyOnceWith('klaar')
    runAll()
    expect(done).toHaveBeenCalledOnce()
  })

  it('leaves the rest undone when it is stopped', () => {
    const { sliced, done, did, runAll } = ground(1, 100)
    const before = did()
    sliced.stop()
    runAll()
    sliced.finish()
    expect(done).not.toHaveBeenCalled()
    expect(did()).toBe(before)
  })
})
