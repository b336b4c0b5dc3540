import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackgroundProtocol } from '../../extension/messages.ts'
import { sampleSync } from './sidepanel/sample-project.ts'
import { answerBackground, type Handlers, Refusal } from '../../extension/send.ts'

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => true | undefined
const listeners = vi.hoisted(() => [] as unknown[])
vi.mock('../../extension/browser.ts', () => ({
  browser: { runtime: { id: 'me', getURL: (path: string) => `chrome-extension://me/${path}`, onMessage: { addListener: (listener: unknown) => listeners.push(listener), removeListener: (listener: unknown) => listeners.splice(listeners.indexOf(listener), 1) } } },
}))

const PAGE = { id: 'me', url: 'https://x.nl/talk', tab: { id: 1 } }
const OWN = { id: 'me', url: 'chrome-extension://me/options.html' }
const handlers: Pick<Handlers<BackgroundProtocol>, 'undo' | 'unpair' | 'syncNow' | 'outgoing' | 'wholeCodingSlice' | 'wholeCodingsById'> = {
  undo: async () => ({ what: 'coding-added', subject: 'x' }),
  unpair: async () => sampleSync({ paired: false }),
  wholeCodingSlice: async () => ({ codings: [], next: null }),
  wholeCodingsById: async () => [],
  syncNow: async () => {
    throw new Refusal('not-paired')
  },
  outgoing: async () => {
    throw new Error('broken')
  },
}

async function ask(message: unknown, sender: object): Promise<unknown> {
  return new Promise((done) => {
    const taken = (listeners[0] as Listener)(message, sender, done)
    if (taken === undefined) done('not for us')
  })
}
const message = (name: string, more: object = {}) => ({ to: 'background', name, args: [], ...more })

beforeEach(() => {
  listeners.length = 0
  answerBackground(handlers as Handlers<BackgroundProtocol>, { before: async () => {}, after: () => {} })
})

describe('answerBackground()', () => {
  it('lets a page’s script code, and nothing more', async () => {
    expect(await ask(message('undo'), PAGE)).toMatchObject({ ok: true })
    expect(await ask(message('unpair'), PAGE)).toMatchObject({ ok: false, code: 'unknown-message' })
    expect(await ask(message('outgoing'), PAGE)).toMatchObject({ ok: false, code: 'unknown-message' })
  })

  it.each(['wholeCodingSlice', 'wholeCodingsById'])('tells a page’s script nothing of what people wrote about codings: %s', async (name) => {
    expect(await ask(message(name), PAGE)).toMatchObject({ ok: false, code: 'unknown-message' })
    expect(await ask(message(name), OWN)).toMatchObject({ ok: true })
  })

  it('lets the extension’s own pages ask everything', async () => {
    expect(await ask(message('unpair'), OWN)).toEqual({ ok: true, value: sampleSync({ paired: false }) })
  })

  it.each([
    ['another extension', message('undo'), { ...OWN, id: 'other' }], ['the content script', message('undo', { to: 'content' }), OWN], ['nobody', { name: 'undo' }, OWN], ['nothing', null, OWN], ['a text', 'undo', OWN],
  ])('stays silent for a message of or for %s', async (_who, sent, sender) => {
    expect(await ask(sent, sender)).toBe('not for us')
  })

  it.each(['constructor', '__proto__', 'toString', 'noSuchThing'])('knows no message %s', async (name) => {
    expect(await ask(message(name), OWN)).toMatchObject({ ok: false, code: 'unknown-message' })
  })

  it('answers a refusal with its code, and anything else that goes wrong as a failure to store', async () => {
    expect(await ask(message('syncNow'), OWN)).toMatchObject({ ok: false, code: 'not-paired' })
    expect(await ask(message('outgoing'), OWN)).toMatchObject({ ok: false, code: 'storage-failed' })
  })

  it('looks like the extension’s page only to whom has its address, not to an address that begins alike', async () => {
    expect(await ask(message('unpair'), { id: 'me', url: 'https://x.nl/chrome-extension://me/' })).toMatchObject({ ok: false })
  })
})
