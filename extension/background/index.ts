import { NO_RECORDS } from '../../shared/coding/undo.ts'
import { browser, sidePanel } from '../browser.ts'
import { answerBackground, askContent } from '../send.ts'
import { codebookCodingHandlers } from './codebook-codings.ts'
import { codeEditHandlers } from './codebook-edits.ts'
import { codebookImportHandlers } from './codebook-import.ts'
import { codebookQuestionHandlers } from './codebook-questions.ts'
import { codebookVersionHandlers } from './codebook-versions.ts'
import { addFirstCodebooks, codebookHandlers } from './codebook.ts'
import { codingHandlers } from './codings.ts'
import { redo, tellAll, undo, undoUpTo } from './commit-change.ts'
import { exportHandlers } from './export-project.ts'
import { handOverFile } from './hand-over.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './import-project.ts'
import { forget, inject, isSwitchedOn } from './inject.ts'
import { findAndCodeHandlers, findReaders } from './find-and-code.ts'
import { keepInStep } from './keep-in-step.ts'
import { dropSitesWithoutPermission, keptSiteHandlers, renewKeptSites } from './kept-sites.ts'
import { openLinkedPassage } from './open-linked.ts'
import { forgetWanted, scrollToWanted } from './open-passage.ts'
import { passageHandlers } from './passages.ts'
import { projectFactHandlers } from './project-facts.ts'
import { retentionHandlers } from './retention.ts'
import { rememberWork, safetyHandlers, UPDATE_KEY } from './safety.ts'
import { wipeHandlers } from './wipe-project.ts'
import { stateHandlers } from './project-state.ts'
import { retrievalHandlers } from './retrieval.ts'
import { savedQueryHandlers, savedQueryReaders } from './saved-queries.ts'
import { sourceHandlers } from './sources.ts'
import { openStore } from './store.ts'
import { suggestionHandlers } from './suggestions.ts'
import { syncHandlers } from './sync.ts'
import { textHandlers, textQueries } from './texts.ts'
import { threadHandlers, threadReaders } from './threads.ts'

const MENU = 'code-selection'
const WALK = 'walk-units'

// The worker may be stopped at any moment: everything below is wired anew at each start, and nothing is remembered here.
const store = openStore()
const step = keepInStep(store)
// Opened anew, the database may be another: whoever empties the browser's storage meanwhile takes the first codebooks as well.
let ready = addFirstCodebooks(store)
const whenReady = (): Promise<void> => {
  if (!store.isOpen()) ready = ready.catch(() => undefined).then(() => addFirstCodebooks(store))
  return ready
}

/** What changes records, so that something may have to be sent. */
const changing = {
  ...codingHandlers(store),
  ...sourceHandlers(store),
  ...textHandlers(store),
  ...codebookHandlers(store),
  ...codeEditHandlers(store),
  ...codebookCodingHandlers(store),
  ...codebookImportHandlers(store),
  ...importHandlers(store),
  ...findAndCodeHandlers(store),
  ...savedQueryHandlers(store),
  ...threadHandlers(store),
  ...projectFactHandlers(store),
  ...retentionHandlers(store),
  undo: (request?: { readonly coding: string }) => undo(store, typeof request?.coding === 'string' ? request.coding : null),
  redo: () => redo(store),
  undoUpTo: (request: { readonly act: string }) => undoUpTo(store, request?.act),
}
const asking = {
  ...stateHandlers(store),
  ...passageHandlers(),
  ...suggestionHandlers(store),
  ...syncHandlers(store),
  ...keptSiteHandlers(store),
  ...historyHandlers(store),
  ...exportHandlers(store),
  ...textQueries(store),
  ...safetyHandlers(store),
  ...wipeHandlers(store),
  ...codebookQuestionHandlers(store),
  ...codebookVersionHandlers(store),
  ...retrievalHandlers(store),
  ...savedQueryReaders(store),
  ...threadReaders(store),
  ...findReaders(store),
}
answerBackground({ ...asking, ...changing }, {
  before: whenReady,
  after: (name) => {
    if (name in changing || name === 'pair') step.soon()
    if (name in changing) void rememberWork()
  },
})
globalThis.addEventListener('online', step.soon)
browser.runtime.onStartup.addListener(step.soon)
// Whatever woke the worker, the one before may have been stopped with something still to send. Where storage fails, every message says so.
void ready.then(step.soon, () => undefined)

browser.runtime.onInstalled.addListener(() => {
  void whenReady().then(() => renewKeptSites(store))
  // Firefox keeps the data of an extension only when asked to; Chromium does so by the permission for unlimited storage.
  void navigator.storage.persist?.()
  void browser.contextMenus.removeAll().then(() => browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage('codeSelection'), contexts: ['selection'] }))
})

// Listened to, an update waits until a person says so or the browser is started anew: it closes every page of the extension, also one that is being typed in.
browser.runtime.onUpdateAvailable.addListener(() => void browser.storage.session.set({ [UPDATE_KEY]: true }).then(() => tellAll(NO_RECORDS)))

browser.action.onClicked.addListener((tab) => {
  if (tab.id === undefined) return
  // Both panels open only in the person's own gesture: nothing may come before.
  if (sidePanel) void sidePanel.open({ tabId: tab.id }).catch(() => undefined)
  else void browser.sidebarAction?.open().catch(() => undefined)
  const tabId = tab.id
  // The reader has all of it already.
  if (isOwnPage(tab)) return
  const takenOver = openLinkedPassage(store, tab).then((opened) => opened || handOverFile(tab))
  void takenOver.then((done) => (done ? false : inject(store, tabId, { askedOn: tab.url }))).then((there) => (there ? scrollToWanted(tabId) : undefined))
})

browser.commands.onCommand.addListener((command, tab) => {
  if (command === MENU) void askTab(tab, 'openPalette')
  else if (command === WALK) void askTab(tab, 'walkUnits')
})
browser.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === MENU) void askTab(tab, 'openPalette')
})

// A page that a person switched on stays on when it is loaded again.
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status === 'complete') void isSwitchedOn(tabId).then((on) => (on ? inject(store, tabId, 'by itself') : undefined)).then((there) => (there ? step.soon() : undefined))
})
browser.tabs.onRemoved.addListener((tabId) => {
  void forget(tabId)
  void forgetWanted(tabId)
})
browser.permissions.onRemoved.addListener(() => void dropSitesWithoutPermission())

interface Tab {
  readonly id?: number | undefined
  readonly url?: string | undefined
}

function isOwnPage({ url = '' }: Tab): boolean {
  return url.startsWith(browser.runtime.getURL(''))
}

async function askTab(given: Tab | undefined, what: 'openPalette' | 'walkUnits'): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined) return
  if (isOwnPage(tab) || await inject(store, tab.id, { askedOn: tab.url })) await askContent(tab.id, what)
}
