import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BackgroundProtocol, ChangeName, Changed, ProjectState } from '../messages.ts'
import { askBackground, onChanged } from '../send.ts'
import type { Failure } from './failure-sentence.ts'

/** What every page of the workplace knows and can ask for. The background holds the truth; this only shows its last answer. */
export interface WorkPageState {
  /** Null until the background answered for the first time. */
  readonly project: ReadonlySignal<ProjectState | null>
  readonly failure: ReadonlySignal<Failure | null>
  /** What was just done, to be read out. */
  readonly announcement: ReadonlySignal<string>
  /** Grows with every change that was stored, whoever made it: what a page shows beside the project is asked again then. */
  readonly revision: ReadonlySignal<number>
  /** Asks the background for something; null when it was refused, with the reason in `failure`. */
  ask<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<ReturnType<BackgroundProtocol[K]> | null>
  /** Takes back the last act of the project, or puts it forward again; null when there is none. */
  turn(way: 'undo' | 'redo'): Promise<ChangeName | null>
  /** Calls `heard` with every change that was stored. Returns a function that stops it. */
  hear(heard: (changed: Changed) => void): () => void
  announce(text: string): void
  fail(failure: Failure | null): void
}

/** Starts to read the project, and reads it again after every change. */
export function createWorkPage(): WorkPageState {
  const project = signal<ProjectState | null>(null)
  const failure = signal<Failure | null>(null)
  const announcement = signal('')
  const revision = signal(0)
  let reading = false
  let again = false

  async function refresh(): Promise<void> {
    if (reading) {
      again = true
      return
    }
    reading = true
    do {
      again = false
      const reply = await askBackground('projectState')
      if (reply.ok) project.value = reply.value
      else failure.value = reply
    } while (again)
    reading = false
  }

  async function ask<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<ReturnType<BackgroundProtocol[K]> | null> {
    const reply = await askBackground(name, ...args)
    failure.value = reply.ok ? null : reply
    return reply.ok ? reply.value : null
  }

  onChanged(() => {
    revision.value += 1
    void refresh()
  })
  void refresh()
  return {
    project, failure, announcement, revision, ask, hear: onChanged,
    turn: (way) => ask(way),
    announce: (text) => {
      announcement.value = text
    },
    fail: (why) => {
      failure.value = why
    },
  }
}

export const WorkPageContext = createContext<WorkPageState | null>(null)

/** The state of the page around a component. Throws RangeError outside one. */
export function useWorkPage(): WorkPageState {
  const page = useContext(WorkPageContext)
  if (page === null) throw new RangeError('useWorkPage(): no page of the workplace around this component')
  return page
}
