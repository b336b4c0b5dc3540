import { type CodeMemory, rememberCodes, suggestCodes } from '../../shared/suggest/suggest-codes.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import type { Store } from './store.ts'

/** Of a team's newest codings so many are remembered. */
const REMEMBERED = 3_000
/** What is remembered is made anew at most this often: proposals need not know of the last minute. */
const FRESH_MS = 60_000
const MOST = 3
const LONGEST = 20_000

/** Proposes codes for a passage, from the words of the passages that were coded before. Nothing of it leaves the browser. */
export function suggestionHandlers(store: Store, now = () => Date.now()): Pick<Handlers<BackgroundProtocol>, 'suggestCodes'> {
  let memory: Promise<CodeMemory> | null = null
  let madeAt = 0

  const remember = async (): Promise<CodeMemory> => {
    const [newest, codes] = await Promise.all([store.codings.orderBy('id').reverse().limit(REMEMBERED).toArray(), store.codes.toArray()])
    const given = new Set(codes.filter((code) => !code.deleted && code.status !== 'retired').map(({ id }) => id))
    return rememberCodes(newest.filter((coding) => !coding.deleted && given.has(coding.codeId)).map(({ codeId, selectors }) => ({ codeId, text: selectors.quote.exact })))
  }
  return {
    async suggestCodes({ text }) {
      if (typeof text !== 'string') throw new Refusal('bad-request', 'text')
      if (memory === null || now() - madeAt > FRESH_MS) {
        madeAt = now()
        memory = remember()
      }
      return suggestCodes(await memory, text.slice(0, LONGEST), MOST)
    },
  }
}
