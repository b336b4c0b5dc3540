import { openTools } from '../coding/open-tools.ts'

// Comes behind the content script, after every click on the toolbar button: only the first has something to do.
const page = globalThis.buurtstemPage
if (page) {
  globalThis.buurtstemPage = undefined
  openTools(page, () => globalThis.buurtstemToolWords)
}
