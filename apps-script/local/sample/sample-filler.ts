import type { WebReply } from '../jobs.ts'
import type { Runner } from '../runner.ts'
import type { FillStep } from './fill-steps.ts'
import { fillWorkbook, isUnused, type WorkbookHands } from './fill-workbook.ts'

/** What a page shows of the sample: whether to offer it, whether it can be put in at all, and what is being done. */
export interface SampleState {
  readonly offered: boolean
  readonly possible: boolean
  readonly step: FillStep | null
}

/** How filling went; `not-empty` when somebody's work stands in the workbook already. */
export type FillReply = { readonly ok: true } | { readonly ok: false; readonly code: 'not-empty' | 'busy' | 'failed'; readonly detail: string }

/** Fills the workbook of a host with the sample neighbourhood, for a person who asks for it on its page. */
export interface SampleFiller {
  readonly state: () => Promise<SampleState>
  /** `device`: what the browser that sends the codings is called. Answers when all is done. */
  readonly fill: (client: string, language: string, device: string) => Promise<FillReply>
  /** A person begins with an empty workbook: it is not offered again. */
  readonly decline: () => void
}

/** The tab in which a person sees first what came of it. */
const SHOWN_AFTER = 'jointDisplay'

/** `offers`: whether the sample is offered in an empty workbook. `told` hears of each step, and of the end (null). */
export function createSampleFiller(run: Runner['run'], folder: string, offers: boolean, told: (step: FillStep | null) => void, log: (detail: string) => void): SampleFiller {
  let wanted = offers
  let step: FillStep | null = null
  // What stopped halfway is gone on with: the figures in the workbook are those of the sample itself.
  let halfway = false
  const handsOf = (client: string | null, language: string): WorkbookHands => ({
    call: async (functionName, ...args) => {
      const done = await run({ kind: 'run', functionName, args, selection: null }, client, language)
      if (!done.ok) throw new Error(`${functionName}: ${done.detail}`)
      return done.value
    },
    post: async (body) => {
      const done = await run({ kind: 'web', request: { method: 'POST', queryString: '', contentType: 'text/plain', body } }, null, language)
      const reply = done.ok ? (done.value as WebReply) : null
      if (reply === null || reply.kind !== 'text') throw new Error(done.ok ? 'no text' : done.detail)
      return JSON.parse(reply.text) as unknown
    },
  })
  const say = (next: FillStep | null): void => {
    step = next
    told(next)
  }
  return {
    state: async () => {
      const possible = halfway || await isUnused(handsOf(null, 'nl'))
      return { offered: wanted && possible && step === null, possible, step }
    },
    decline: () => { wanted = false },
    fill: async (client, language, device) => {
      if (step !== null) return { ok: false, code: 'busy', detail: '' }
      step = 'tabs'
      try {
        const hands = handsOf(client, language)
        if (!halfway && !(await isUnused(hands))) return { ok: false, code: 'not-empty', detail: '' }
        halfway = true
        await fillWorkbook(hands, folder, device, say)
        halfway = false
        await hands.call('showSheetRow', SHOWN_AFTER, 0)
        return { ok: true }
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        log(detail)
        return { ok: false, code: 'failed', detail }
      } finally {
        say(null)
      }
    },
  }
}
