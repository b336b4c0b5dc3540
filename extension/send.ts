import { browser } from './browser.ts'
import { type BackgroundProtocol, type Changed, CHANGED_KEY, type ContentProtocol, type FailureCode, type Reply } from './messages.ts'

/** Handlers for every message of a protocol: they may answer later, and they refuse by throwing a `Refusal`. */
export type Handlers<P> = { readonly [K in keyof P]: P[K] extends (...args: infer A) => infer R ? (...args: A) => R | Promise<R> : never }

/** Refuses a message: the sender gets `{ok: false, code, detail}`. */
export class Refusal extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, detail = '') {
    super(detail || code)
    this.code = code
  }
}

interface Message {
  readonly to: 'background' | 'content'
  readonly name: string
  readonly args: readonly unknown[]
}

/** Asks the background; a background that cannot be reached is a refusal too, never an exception. */
export async function askBackground<K extends keyof BackgroundProtocol>(
  name: K, ...args: Parameters<BackgroundProtocol[K]>
): Promise<Reply<ReturnType<BackgroundProtocol[K]>>> {
  return ask(() => browser.runtime.sendMessage({ to: 'background', name, args } satisfies Message), 'interrupted')
}

/** Asks the content script of a tab; a tab without one answers 'page-not-reachable'. */
export async function askContent<K extends keyof ContentProtocol>(
  tabId: number, name: K, ...args: Parameters<ContentProtocol[K]>
): Promise<Reply<ReturnType<ContentProtocol[K]>>> {
  return ask(() => browser.tabs.sendMessage(tabId, { to: 'content', name, args } satisfies Message), 'page-not-reachable')
}

/** Calls `listener` after every change that the background stored. Returns a function that stops listening. */
export function onChanged(listener: (changed: Changed) => void): () => void {
  const hear = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    const changed = changes[CHANGED_KEY]?.newValue
    if (area === 'local' && isChanged(changed)) listener(changed)
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}

/** Answers the messages for the content script. Returns a function that stops answering. */
export function answerContent(handlers: Handlers<ContentProtocol>): () => void {
  return answer('content', async ({ name, args }) => {
    const handler = own(handlers, name)
    return handler ? ask(async () => ({ ok: true, value: await handler(...args) }), 'page-not-reachable') : unknownMessage(name)
  })
}

/** What is done around every handler: `before` is waited for, `after` hears the names of the messages that went well. */
export interface Around {
  readonly before: () => Promise<void>
  readonly after: (name: string) => void
}

/** Answers the messages for the background. */
export function answerBackground(handlers: Handlers<BackgroundProtocol>, around: Around): () => void {
  return answer('background', (message, sender) => reply(mayAsk(message.name, sender) ? own(handlers, message.name) : undefined, message, around))
}

/** What a page's own script may ask for. Everything else is for the extension's own pages: a page that broke out of its script must not pair, unpair or read what waits. */
const OPEN_TO_PAGES: readonly (keyof BackgroundProtocol)[] = ['pageHead', 'codingSlice', 'codingsById', 'findPassages', 'addCodings', 'codePassages', 'editCoding', 'resizeCoding', 'removeCoding', 'suggestCodes', 'moreOf', 'addCode', 'undo', 'saveToolSettings']

interface Sender {
  readonly id?: string
  readonly url?: string
}

function mayAsk(name: string, { url = '' }: Sender): boolean {
  return url.startsWith(browser.runtime.getURL('')) || OPEN_TO_PAGES.some((open) => open === name)
}

// One listener a context. The answer goes through sendResponse, which every browser understands; a listener that returns a
// promise of a library's own making is silently answered with undefined in browsers with native promises.
function answer(to: Message['to'], replyTo: (message: Message, sender: Sender) => Promise<Reply<unknown>>): () => void {
  const hear = (message: unknown, sender: Sender, sendResponse: (reply: Reply<unknown>) => void): true | undefined => {
    if (!isMessage(message) || message.to !== to || sender.id !== browser.runtime.id) return undefined
    void replyTo(message, sender).then(sendResponse)
    return true
  }
  browser.runtime.onMessage.addListener(hear as Parameters<typeof browser.runtime.onMessage.addListener>[0])
  return () => browser.runtime.onMessage.removeListener(hear as Parameters<typeof browser.runtime.onMessage.addListener>[0])
}

/** A handler that is really one, not what every object has. */
function own(handlers: object, name: string): ((...args: readonly unknown[]) => unknown) | undefined {
  return Object.prototype.hasOwnProperty.call(handlers, name) ? (handlers as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>)[name] : undefined
}

function unknownMessage(name: string): Reply<never> {
  return { ok: false, code: 'unknown-message', detail: name }
}

async function reply(handler: ((...args: readonly unknown[]) => unknown) | undefined, { name, args }: Message, around: Around): Promise<Reply<unknown>> {
  if (!handler) return unknownMessage(name)
  try {
    await around.before()
    const value = await handler(...args)
    around.after(name)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, ...refusalOf(error) }
  }
}

async function ask<T>(send: () => Promise<unknown>, unreachable: FailureCode): Promise<Reply<T>> {
  try {
    const answered = await send()
    return isReply<T>(answered) ? answered : { ok: false, code: unreachable, detail: 'no answer' }
  } catch (error) {
    return { ok: false, code: unreachable, detail: String(error) }
  }
}

function isMessage(value: unknown): value is Message {
  const message = value as Partial<Message> | null
  return typeof message === 'object' && message !== null && typeof message.to === 'string' && typeof message.name === 'string' && Array.isArray(message.args)
}

function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'
}

function isChanged(value: unknown): value is Changed {
  return typeof value === 'object' && value !== null && typeof (value as { revision?: unknown }).revision === 'string'
}

/** What is said of an error that a handler threw: a refusal, also where the database threw it when it would not open, or trouble with storage. */
export function refusalOf(error: unknown): { readonly code: FailureCode; readonly detail: string } {
  const inner = (error as { readonly inner?: unknown } | null)?.inner
  const refusal = [error, inner].find((one) => one instanceof Refusal)
  if (refusal) return { code: refusal.code, detail: refusal.message }
  return { code: [error, inner].some(isQuotaError) ? 'storage-full' : 'storage-failed', detail: String(error) }
}

function isQuotaError(error: unknown): boolean {
  return (error as { readonly name?: unknown } | null)?.name === 'QuotaExceededError'
}
