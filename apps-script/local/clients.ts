import type { ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { MenuEntry, UiAnswer, UiEffect, UiQuestion } from './environment.ts'
import type { FillStep } from './sample/fill-steps.ts'

/** What a page is told, by server-sent events. */
export type PageEvent =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'effect'; readonly effect: PageEffect }
  | { readonly kind: 'ask'; readonly id: number; readonly question: UiQuestion }
  /** The sample is being put into the workbook: what is done now; null at the end. */
  | { readonly kind: 'sample'; readonly step: FillStep | null }
  | { readonly kind: 'notice'; readonly code: 'saved-beside' | 'not-saved' | 'saved-again'; readonly detail: string }

/** An effect as the page gets it: HTML stays with the host, the page gets the frame's address. */
export type PageEffect =
  | Exclude<UiEffect, { kind: 'sidebar' | 'dialog' }>
  | { readonly kind: 'sidebar'; readonly title: string; readonly frame: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly frame: string; readonly width: number; readonly height: number; readonly modal: boolean }

/** A menu of the add-on as a page shows it. */
export interface PageMenu {
  readonly addon: boolean
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

// After this long without its page a question counts as dismissed.
const GONE_AFTER = 15_000
const MOST_FRAMES = 50

/** The pages that are open, and what each is owed. */
export interface Clients {
  readonly connect: (client: string, response: ServerResponse) => void
  readonly send: (client: string, event: PageEvent) => void
  readonly broadcast: (event: PageEvent) => void
  readonly effect: (client: string, effect: UiEffect) => void
  readonly ask: (client: string, id: number, question: UiQuestion) => void
  /** Takes the question away when it was this client's to answer. */
  readonly answered: (client: string, id: number) => boolean
  /** The HTML of a frame, for as long as the host remembers it. */
  readonly frameHtml: (frame: string) => string | null
  readonly stop: () => void
}

/** Keeps the connections. `answer` is called with CLOSE for questions nobody can answer any more. */
export function createClients(answer: (id: number, answer: UiAnswer) => void): Clients {
  const connections = new Map<string, ServerResponse>()
  const questions = new Map<number, { readonly client: string; readonly question: UiQuestion }>()
  const frames = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()

  const write = (response: ServerResponse, event: PageEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  const send = (client: string, event: PageEvent): void => {
    const response = connections.get(client)
    if (response !== undefined) write(response, event)
  }
  const later = (run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, GONE_AFTER)
    timers.add(timer)
  }
  const dismissIfGone = (client: string): void => later(() => {
    if (connections.has(client)) return
    for (const [id, owner] of questions) {
      if (owner.client !== client) continue
      questions.delete(id)
      answer(id, { button: 'CLOSE', text: '' })
    }
  })
  const keepFrame = (html: string): string => {
    const id = randomUUID()
    frames.set(id, html)
    const oldest = frames.keys().next().value
    if (frames.size > MOST_FRAMES && oldest !== undefined) frames.delete(oldest)
    return id
  }

  return {
    connect: (client, response) => {
      connections.get(client)?.end()
      connections.set(client, response)
      response.write(': hello\n\n')
      for (const [id, owner] of questions) if (owner.client === client) write(response, { kind: 'ask', id, question: owner.question })
      response.on('close', () => {
        if (connections.get(client) !== response) return
        connections.delete(client)
        dismissIfGone(client)
      })
    },
    send,
    broadcast: (event) => { for (const response of connections.values()) write(response, event) },
    effect: (client, effect) => {
      const shown: PageEffect = effect.kind === 'sidebar'
        ? { kind: 'sidebar', title: effect.title, frame: keepFrame(effect.html) }
        : effect.kind === 'dialog'
          ? { kind: 'dialog', title: effect.title, width: effect.width, height: effect.height, modal: effect.modal, frame: keepFrame(effect.html) }
          : effect
      send(client, { kind: 'effect', effect: shown })
    },
    ask: (client, id, question) => {
      questions.set(id, { client, question })
      if (connections.has(client)) send(client, { kind: 'ask', id, question })
      else dismissIfGone(client)
    },
    answered: (client, id) => questions.get(id)?.client === client && questions.delete(id),
    frameHtml: (frame) => frames.get(frame) ?? null,
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
      for (const response of connections.values()) response.end()
      connections.clear()
    },
  }
}
