import { vi } from 'vitest'
import type { FailureCode, Reply } from '../../../extension/messages.ts'

/** What answers the pages in these tests: the real handlers, on whatever store a test puts here. */
export const answering: { handlers: Readonly<Record<string, (...args: never[]) => unknown>> } = { handlers: {} }

vi.mock('../../../extension/send.ts', async (original) => ({
  ...(await original<object>()),
  askBackground: async (name: string, ...args: never[]): Promise<Reply<unknown>> => {
    try {
      // What goes over the wire is JSON: what does not survive that is lost in a browser too.
      return { ok: true, value: overTheWire(await answering.handlers[name]!(...(overTheWire(args) as never[]))) }
    } catch (refused) {
      const { code, message } = refused as { readonly code?: FailureCode; readonly message: string }
      return { ok: false, code: code ?? 'storage-failed', detail: message }
    }
  },
}))
vi.stubGlobal('__VERSION__', '0.0.0')

function overTheWire(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
