import { browser, sidePanel } from '../browser.ts'
import { answerBackground, askContent } from '../send.ts'
import { nl } from '../strings/nl.ts'
import { addFirstCodebooks, codebookHandlers } from './codebook.ts'
import { codingHandlers } from './codings.ts'
import { redo, undo } from './commit-change.ts'
import { forget, inject, isSwitchedOn } from './inject.ts'
import { keepInStep } from './keep-in-step.ts'
import { dropSitesWithoutPermission, keptSiteHandlers } from './kept-sites.ts'
import { stateHandlers } from './project-state.ts'
import { sourceHandlers } from './sources.ts'
import { openStore } from './store.ts'
import { syncHandlers } from './sync.ts'

const MENU = 'code-selection'

// The worker may be stopped at any moment: everything below is wired anew at each start, and nothing is remembered here.
const store = openStore()
const step = keepInStep(store)
const ready = addFirstCodebooks(store)

answerBackground({
  ...first(() => ready, { ...stateHandlers(store), ...syncHandlers(store), ...keptSiteHandlers() }),
  ...first(() => ready, then(step.soon, { ...codingHandlers(store), ...sourceHandlers(store), ...codebookHandlers(store), undo: () => undo(store), redo: () => redo(store) })),
})
globalThis.addEventListener('online', step.soon)
browser.runtime.onStartup.addListener(step.soon)

browser.runtime.onInstalled.addListener(() => {
  // Firefox keeps the data of an extension only when asked to; Chromium does so by the permission for unlimited storage.
  void navigator.storage.persist?.()
  void browser.contextMenus.removeAll().then(() => browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage('codeSelection') || nl.codings.openPalette, contexts: ['selection'] }))
})

browser.action.onClicked.addListener((tab) => {
  if (tab.id === undefined) return
  // Both panels open only in the person's own gesture: nothing may come before.
  if (sidePanel) void sidePanel.open({ tabId: tab.id }).catch(() => undefined)
  else void browser.sidebarAction?.open().catch(() => undefined)
  void inject(store, tab.id, 'asked')
})

browser.commands.onCommand.addListener((command, tab) => {
  if (command === MENU) void codeSelection(tab?.id)
})
browser.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === MENU) void codeSelection(tab?.id)
})

// A page that a person switched on stays on when it is loaded again.
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status === 'complete') void isSwitchedOn(tabId).then((on) => (on ? inject(store, tabId, 'by itself') : undefined)).then((there) => (there ? step.soon() : undefined))
})
browser.tabs.onRemoved.addListener((tabId) => void forget(tabId))
browser.permissions.onRemoved.addListener(() => void dropSitesWithoutPermission())

async function codeSelection(tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (id === undefined) return
  if (await inject(store, id, 'asked')) await askContent(id, 'openPalette')
}

type Table = Readonly<Record<string, (...args: never[]) => unknown>>

/** Handlers that wait for something before they begin: the first codebooks stand before the first answer is given. */
function first<T extends Table>(wait: () => Promise<void>, handlers: T): T {
  return wrap(handlers, async (handle) => {
    await wait()
    return handle()
  })
}

/** Handlers after which something is done when they went well: what was changed is sent. */
function then<T extends Table>(next: () => void, handlers: T): T {
  return wrap(handlers, async (handle) => {
    const value = await handle()
    next()
    return value
  })
}

function wrap<T extends Table>(handlers: T, around: (handle: () => unknown) => Promise<unknown>): T {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, (...args: readonly unknown[]) => around(() => (handler as (...args: readonly unknown[]) => unknown)(...args))])) as T
}
