import { signal, type ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BackgroundProtocol, OutgoingRow, Reply, Settings, SyncState } from '../messages.ts'
import { askBackground } from '../send.ts'
import type { Failure } from '../ui/failure-sentence.ts'

/** Everything the options page shows, and what it can ask for; null = not known yet. */
export interface OptionsState {
  readonly settings: ReadonlySignal<Settings | null>
  readonly sync: ReadonlySignal<SyncState | null>
  readonly outgoing: ReadonlySignal<readonly OutgoingRow[] | null>
  readonly sites: ReadonlySignal<readonly string[] | null>
  /** Why the last reading of the page's data was refused. */
  readonly failure: ReadonlySignal<Failure | null>
  readonly announcement: ReadonlySignal<string>
  /** Asks everything again. */
  refresh(): Promise<void>
  /** Asks the background for something and reads everything anew; the reply is the caller's to show. */
  change<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<Reply<ReturnType<BackgroundProtocol[K]>>>
  announce(text: string): void
}

/** Starts with nothing known; `refresh` fills it. */
export function createOptionsState(): OptionsState {
  const settings = signal<Settings | null>(null)
  const sync = signal<SyncState | null>(null)
  const outgoing = signal<readonly OutgoingRow[] | null>(null)
  const sites = signal<readonly string[] | null>(null)
  const failure = signal<Failure | null>(null)
  const announcement = signal('')

  async function refresh(): Promise<void> {
    const [project, state, rows, kept] = await Promise.all([askBackground('projectState'), askBackground('syncState'), askBackground('outgoing'), askBackground('keptSites')])
    if (project.ok) settings.value = project.value.settings
    if (state.ok) sync.value = state.value
    if (rows.ok) outgoing.value = rows.value
    if (kept.ok) sites.value = kept.value
    failure.value = [project, state, rows, kept].find((reply) => !reply.ok) ?? null
  }

  return {
    settings, sync, outgoing, sites, failure, announcement, refresh,
    change: async (name, ...args) => {
      const reply = await askBackground(name, ...args)
      await refresh()
      return reply
    },
    announce: (text) => {
      announcement.value = text
    },
  }
}

export const OptionsContext = createContext<OptionsState | null>(null)

/** The state of the options page around a component. Throws RangeError outside one. */
export function useOptions(): OptionsState {
  const options = useContext(OptionsContext)
  if (options === null) throw new RangeError('useOptions(): no options page around this component')
  return options
}
