import { signal, type ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BackgroundProtocol, Changed, ContentProtocol, ProjectState, SyncState } from '../messages.ts'
import { askBackground, askContent } from '../send.ts'
import type { Failure } from '../ui/failure-sentence.ts'
import { createPageReader, type ReadPage } from './page-reader.ts'

/** What the panel knows of the page in the tab it looks at. */
export type PageView =
  | { readonly kind: 'loading' }
  /** `lost`: address on which the person had switched it on in this tab, before that was loaded anew; null when never. */
  | { readonly kind: 'none'; readonly lost: string | null }
  | ReadPage

/** Everything the side panel shows, and what it can ask for. The background holds the truth; this only shows the last answer. */
export interface PanelState {
  readonly page: ReadonlySignal<PageView>
  readonly project: ReadonlySignal<ProjectState | null>
  readonly sync: ReadonlySignal<SyncState | null>
  readonly failure: ReadonlySignal<Failure | null>
  /** What was just done, to be read out. */
  readonly announcement: ReadonlySignal<string>
  /** Looks at another tab (null: at none), or again at the same. */
  showTab(tabId: number | null): void
  /** Asks everything again; calls in quick succession become one. */
  refresh(): Promise<void>
  /** Something was stored: asks again what that may have changed, and no more. */
  hear(changed: Changed): void
  /** Asks the background for a change; null when it was refused, with the reason in `failure`. */
  change<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<ReturnType<BackgroundProtocol[K]> | null>
  /** Asks the page something; null when it cannot be reached, with the reason in `failure`. */
  askPage<K extends keyof ContentProtocol>(name: K, ...args: Parameters<ContentProtocol[K]>): Promise<ReturnType<ContentProtocol[K]> | null>
  /** The code that stands out on the page in front; null = all are alike. */
  readonly focusedCode: ReadonlySignal<string | null>
  focusCode(codeId: string | null): Promise<void>
  announce(text: string): void
  dismissFailure(): void
}

/** The page may still be getting its content script, or painting what was just coded: then the panel looks again after these pauses. */
const LOOK_AGAIN_MS = [150, 400, 1000, 2500]
/** A page that is there and still looks for passages is looked at for longer: on a busy machine that takes its time. */
const MOST_LOOKS_AT_PAGE = 30

/** What is asked apart: counting the project's codings is much work, how the connection is doing very little. */
type Part = 'project' | 'page' | 'sync'
const ALL: readonly Part[] = ['project', 'page', 'sync']

/** Starts with nothing known; `showTab` or `refresh` fills it. */
export function createPanelState(): PanelState {
  const page = signal<PageView>({ kind: 'loading' })
  const project = signal<ProjectState | null>(null)
  const sync = signal<SyncState | null>(null)
  const failure = signal<Failure | null>(null)
  const announcement = signal('')
  const focusedCode = signal<string | null>(null)
  let tab: number | null = null
  let running: Promise<void> | null = null
  const reader = createPageReader()
  const wanted = new Set<Part>()
  let looks = 0
  let projectIsKnown = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function readProject(): Promise<void> {
    const reply = await askBackground('projectState')
    projectIsKnown = reply.ok
    if (reply.ok) project.value = reply.value
    else failure.value = reply
  }

  async function readSync(): Promise<void> {
    const reply = await askBackground('syncState')
    if (reply.ok) sync.value = reply.value
  }

  async function readPage(): Promise<void> {
    const asked = tab
    const view = asked === null ? null : await reader.read(asked)
    const lost = asked === null || view !== null ? null : await askBackground('lostPage', { tabId: asked })
    if (asked !== tab) return
    page.value = view ?? { kind: 'none', lost: lost?.ok ? lost.value : null }
    if (asked !== null && (view === null || unsettled(view)) && looks < (view === null ? LOOK_AGAIN_MS.length : MOST_LOOKS_AT_PAGE)) {
      timer = setTimeout(() => void refresh(['page']), LOOK_AGAIN_MS[Math.min(looks, LOOK_AGAIN_MS.length - 1)])
      looks += 1
    } else if (view !== null && !unsettled(view)) looks = 0
  }

  const reading: Readonly<Record<Part, () => Promise<void>>> = { project: readProject, page: readPage, sync: readSync }
  async function readWanted(): Promise<void> {
    try {
      while (wanted.size > 0) {
        const parts = [...wanted]
        wanted.clear()
        await Promise.all(parts.map((part) => reading[part]()))
      }
    } finally {
      running = null
    }
  }

  function refresh(parts: readonly Part[]): Promise<void> {
    if (parts.includes('page')) clearTimeout(timer)
    for (const part of parts) wanted.add(part)
    return (running ??= readWanted())
  }

  /** Whether the page in the tab may look otherwise; one that is no source yet may just have become one. */
  function concernsPage({ sources }: Changed): boolean {
    const source = page.value.kind === 'page' ? page.value.state.source : null
    return sources === null || source === null || sources.includes(source.id)
  }

  return {
    page, project, sync, failure, announcement, focusedCode, refresh: () => refresh(ALL),
    hear: (changed) => {
      if (changed.sources?.length === 0) return void refresh(['sync'])
      reader.expect(changed.codings ?? [])
      void refresh(concernsPage(changed) ? ALL : ['project', 'sync'])
    },
    showTab: (tabId) => {
      if (tabId !== tab) page.value = { kind: 'loading' }
      tab = tabId
      focusedCode.value = null
      looks = 0
      void refresh(projectIsKnown ? ['page', 'sync'] : ALL)
    },
    change: async (name, ...args) => {
      const reply = await askBackground(name, ...args)
      if (name === 'editCoding' || name === 'removeCoding') reader.expect([(args[0] as { readonly id: string }).id])
      failure.value = reply.ok ? null : reply
      looks = 0
      await refresh(ALL)
      return reply.ok ? reply.value : null
    },
    askPage: async (name, ...args) => {
      if (tab === null) return null
      const reply = await askContent(tab, name, ...args)
      failure.value = reply.ok ? null : reply
      return reply.ok ? reply.value : null
    },
    focusCode: async (codeId) => {
      const reply = tab === null ? null : await askContent(tab, 'focusCode', { codeId })
      if (reply?.ok) focusedCode.value = codeId
      failure.value = reply && !reply.ok ? reply : null
    },
    announce: (text) => {
      announcement.value = text
    },
    dismissFailure: () => {
      failure.value = null
    },
  }
}

/** Whether the page still has to look for a coding that the background already has. */
function unsettled(view: ReadPage): boolean {
  const looked = new Set([...view.anchors.found, ...view.anchors.orphans])
  return view.state.codings.some((coding) => !coding.deleted && !looked.has(coding.id))
}

export const PanelContext = createContext<PanelState | null>(null)

/** The state of the panel around a component. Throws RangeError outside a panel. */
export function usePanel(): PanelState {
  const panel = useContext(PanelContext)
  if (panel === null) throw new RangeError('usePanel(): no panel around this component')
  return panel
}
