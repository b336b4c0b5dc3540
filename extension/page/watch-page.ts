import { documentOf } from './documents.ts'
import { HOST_NAME, isThere } from './nodes.ts'
import type { Change } from './read-blocks.ts'

/** Changes are looked at when the page has been still for this long, and at the latest after the second. */
const STILL_MS = 120
const LATEST_MS = 1_000
/** How often to look for what tells nobody that it changed: the address, the registry of highlights. */
const LOOK_MS = 1_000

interface PageWatch {
  /** Something in the document changed: all changes together. */
  readonly changed: (changes: readonly Change[]) => void
  readonly looked: () => void
}

/** The watch, at work. */
interface RunningWatch {
  /** Watches one more tree, such as a shadow root or the document of a frame. */
  readonly add: (tree: Node) => void
  /** Tells at once of what has changed so far, for who has to know the page as it is now. */
  readonly catchUp: () => void
}

/** Watches a page until `signal` is aborted. */
export function watchPage(watch: PageWatch, signal: AbortSignal): RunningWatch {
  const watched = new WeakSet<Node>()
  let records: Change[] = []
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    clearTimeout(timer)
    const together = records.filter(({ target }) => isThere(target))
    records = []
    since = 0
    watch.changed(together)
  }
  const keep = (news: readonly MutationRecord[]) => {
    const before = records.length
    for (const record of news) if (isThere(record.target) && !isOurs(record)) records.push(record)
    return records.length > before
  }
  const flushSoon = () => {
    const now = performance.now()
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(STILL_MS, since + LATEST_MS - now)))
  }
  const observer = new MutationObserver((news) => {
    if (keep(news)) flushSoon()
  })
  // A frame that shows another document tells nobody but itself.
  const frameLoaded = ({ target }: Event) => {
    if (!documentOf(target as Element)) return
    records.push({ type: 'attributes', target: target as Element, addedNodes: [], previousSibling: null, nextSibling: null, attributeName: null })
    flushSoon()
  }
  const look = setInterval(() => {
    if (document.visibilityState === 'visible') watch.looked()
  }, LOOK_MS)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
    clearInterval(look)
  })

  return {
    add: (tree) => {
      if (watched.has(tree) || signal.aborted) return
      watched.add(tree)
      tree.addEventListener('load', frameLoaded, { capture: true, signal })
      observer.observe(tree, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'slot', 'open'] })
    },
    catchUp: () => {
      keep(observer.takeRecords())
      if (records.length > 0) flush()
    },
  }
}

function isOurs({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target.nodeName.toLowerCase() === HOST_NAME) return true
  const nodes = [...addedNodes, ...removedNodes]
  return type === 'childList' && nodes.length > 0 && nodes.every((node) => node.nodeName.toLowerCase() === HOST_NAME)
}
