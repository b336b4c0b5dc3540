import { isAlive } from '../browser.ts'
import { openCodedPage } from '../coding/coded-page.ts'
import { webPage } from './web-page.ts'

/** How often to look whether the extension was reloaded or removed. */
const LOOK_MS = 2_000

// Every click on the toolbar button injects this file; only the first has something to do.
if (!globalThis.buurtstemIsHere?.()) start()

function start(): void {
  const end = new AbortController()
  const { signal } = end
  globalThis.buurtstemIsHere = () => !signal.aborted && isAlive()
  globalThis.buurtstemPage = openCodedPage(webPage(), () => globalThis.buurtstemWords, signal)
  const look = setInterval(() => {
    if (!isAlive()) end.abort()
  }, LOOK_MS)
  signal.addEventListener('abort', () => clearInterval(look))
}
