/** The page's thread is given back after so many milliseconds: a frame has 16, and the page needs some of it. */
const SLICE_MS = 6

/** Work that goes on by itself, a slice a task. */
export interface SlicedWork {
  /** Does at once what is left. */
  finish(): void
  /** Leaves the rest undone. */
  stop(): void
}

/**
 * Does work in slices that do not hold the page up; `done` gets what it returns, at once when the first slice was enough. The
 * work yields after each step that is far shorter than a slice. `nextTask` puts off what it is given until the page had its turn.
 */
export function workInSlices<T>(work: Generator<void, T>, done: (value: T) => void, nextTask: (then: () => void) => void = afterOthers): SlicedWork {
  let over = false
  let tasks = 0
  let result: (() => void) | null = null
  const workUntil = (end: number) => {
    while (!over) {
      if (result) {
        over = true
        return result()
      }
      const step = work.next()
      if (step.done) result = () => done(step.value)
      // What is done with the result has a task of its own, where the work was too much for one.
      if (performance.now() >= end || (step.done && tasks > 1 && end < Infinity)) return
    }
  }
  const slice = () => {
    tasks++
    workUntil(performance.now() + SLICE_MS)
    if (!over) nextTask(slice)
  }
  slice()
  return {
    finish: () => workUntil(Infinity),
    stop: () => {
      over = true
    },
  }
}

/** Goes on behind what the page has waiting. A timer would be held back to once a second in a tab that is not looked at. */
function afterOthers(then: () => void): void {
  void scheduler.postTask(then)
}
