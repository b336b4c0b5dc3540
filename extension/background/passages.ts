import * as v from 'valibot'
import { findSpans } from '../../shared/anchoring/find-spans.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'

const text = v.string()
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const requestSchema = v.object({
  text,
  selectors: v.array(v.object({ quote: v.object({ exact: text, prefix: text, suffix: text }), position: v.object({ start: offset, end: offset }) })),
})

/** Looking for passages in a text that changed: work that would hold up a page. Nothing of it is kept. */
export function passageHandlers(): Pick<Handlers<BackgroundProtocol>, 'findPassages'> {
  return {
    async findPassages(request) {
      const asked = v.safeParse(requestSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      return findSpans(asked.output.text, asked.output.selectors).map((found) => found && { start: found.start, end: found.end })
    },
  }
}
