import * as v from 'valibot'
import { findSpansBySteps } from '../../shared/anchoring/find-spans-by-steps.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'

const text = v.string()
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const requestSchema = v.object({
  text,
  selectors: v.array(v.object({ quote: v.object({ exact: text, prefix: text, suffix: text }), position: v.object({ start: offset, end: offset }) })),
})

/** Milliseconds of work after which whoever else waits for the background has a turn: a coding is stored within 20. */
const SLICE_MS = 10

/** Looking for passages in a text that changed: work that would hold up a page, and here holds up no other message. Nothing of it is kept. */
export function passageHandlers(): Pick<Handlers<BackgroundProtocol>, 'findPassages'> {
  return {
    async findPassages(request) {
      const asked = v.safeParse(requestSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      const found = await inSlices(findSpansBySteps(asked.output.text, asked.output.selectors))
      return found.map((one) => one && { start: one.start, end: one.end })
    },
  }
}

/** Runs work that comes in steps, so that others have their turn. */
export async function inSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    while (performance.now() < until) {
      const { done, value } = steps.next()
      if (done) return value
    }
    await new Promise<void>((resolve) => setTimeout(resolve))
  }
}
