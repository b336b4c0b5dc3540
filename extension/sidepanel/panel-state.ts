import { signal, type ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BackgroundProtocol, ContentProtocol, PageAnchors, PageState, ProjectState, SyncState } from '../messages.ts'
import { askBackground, askContent } from '../send.ts'
import type { Failure } from '../ui/failure-sentence.ts'

/** What the panel knows of the page in the tab it looks at. */
export type PageView =
  | { readonly kind: 'loading' }
  /** `lost`: address on which the person had switched it on in this tab, before that was loaded anew; null when never. */
  | { readonly kind: 'none'; readonly lost: string | null }
  | { readonly kind: 'page'; readonly anchors: PageAnchors; readonly state: PageState }

/** Everything the side panel shows, and what it can ask for. The background holds the truth; this only shows the last answer. */
export interface PanelState {
  readonly page: ReadonlySignal<PageView>
  readonly project: ReadonlySignal<ProjectState | null>
  readonly sync: ReadonlySignal<SyncState | null>
  readonly failure: ReadonlySignal<Failure | null>
  /** What was just done, to be read out. */
  readonly announcement: ReadonlySignal<string>
  /** Looks at another tab (null: at none) and asks everything again. */
  showTab(tabId: number | null): void
  /** Asks everything again; calls in quick succession become one. */
  refresh(): Promise<void>
  /** Asks the background for a change; null when it was refused, with the reason in `failure`. */
  change<K extends keyof BackgroundProtocol>(name: K, ...args: Parameters<BackgroundProtocol[K]>): Promise<ReturnType<BackgroundProtocol[K]> | null>
  /** Asks the page something; null when it cannot be reached, with the reason in `failure`. */
  askPage<K extends keyof ContentProtocol>(name: K, ...args: Parameters<ContentProtocol[K]>): Promise<ReturnType<ContentProtocol[K]> | null>
  announce(text: string): void
  dismissFailure(): void
}

/** The page may still be getting its content script, or painting what was just coded: then the panel looks again after these pauses. */
const LOOK_AGAIN_MS = [150, 400, 1000, 2500]

/** Starts with nothing known; `showTab` or `refresh` fills it. */
export function createPanelState(): PanelState {
  const page = signal<PageView>({ kind: 'loading' })
  const project = signal<ProjectState | null>(null)
  const sync = signal<SyncState | null>(null)
  const failure = signal<Failure | null>(null)
  const announcement = signal('')
  let tab: number | null = null
  let running: Promise<void> | null = null
  let again = false
  let looks = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function readProject(): Promise<void> {
    const [projectReply, syncReply] = await Promise.all([askBackground('projectState'), askBackground('syncState')])
    if (projectReply.ok) project.value = projectReply.value
    else failure.value = projectReply
    if (syncReply.ok) sync.value = syncReply.value
  }

  async function readPage(): Promise<void> {
    const asked = tab
    const view = asked === null ? null : await pageOf(asked)
    const lost = asked === null || view !== null ? null : await askBackground('lostPage', { tabId: asked })
    if (asked !== tab) return
    page.value = view ?? { kind: 'none', lost: lost?.ok ? lost.value : null }
    if (asked !== null && (view === null || unsettled(view)) && looks < LOOK_AGAIN_MS.length) {
      timer = setTimeout(() => void refresh(), LOOK_AGAIN_MS[looks])
      looks += 1
    } else if (view !== null && !unsettled(view)) looks = 0
  }

  async function refresh(): Promise<void> {
    clearTimeout(timer)
    if (running !== null) {
      again = true
      return running
    }
    running = (async () => {
      do {
        again = false
        await Promise.all([readProject(), readPage()])
      } while (again)
    })()
    try {
      await running
    } finally {
      running = null
    }
  }

  return {
    page, project, sync, failure, announcement, refresh,
    showTab: (tabId) => {
      if (tabId !== tab) page.value = { kind: 'loading' }
      tab = tabId
      looks = 0
      void refresh()
    },
    change: async (name, ...args) => {
      const reply = await askBackground(name, ...args)
      failure.value = reply.ok ? null : reply
      looks = 0
      await refresh()
      return reply.ok ? reply.value : null
    },
    askPage: async (name, ...args) => {
      if (tab === null) return null
      const reply = await askContent(tab, name, ...args)
      failure.value = reply.ok ? null : reply
      return reply.ok ? reply.value : null
    },
    announce: (text) => {
      announcement.value = text
    },
    dismissFailure: () => {
      failure.value = null
    },
  }
}

async function pageOf(tab: number): Promise<Extract<PageView, { readonly kind: 'page' }> | null> {
  const anchors = await askContent(tab, 'anchors')
  if (!anchors.ok) return null
  const state = await askBackground('pageState', anchors.value.page)
  return state.ok ? { kind: 'page', anchors: anchors.value, state: state.value } : null
}

/** Whether the page still has to look for a coding that the background already has. */
function unsettled(view: Extract<PageView, { readonly kind: 'page' }>): boolean {
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
