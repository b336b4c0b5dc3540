import type { Coding } from '../../shared/coding/coding.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { fieldStamp, newestStamp, sameValue } from '../../shared/stamp/stamped.ts'
import { describePage, type DescribedPage } from '../page/describe-page.ts'
import { createHighlights, type Highlights, type PlacedCoding } from '../page/highlights.ts'
import { layOutText, type PageText } from '../page/page-text.ts'
import { placeAtOnce, placesAfterEdit, type Places, withFound, withoutPlace } from '../page/place-codings.ts'
import { createBlockReader } from '../page/read-blocks.ts'
import { watchPage } from '../page/watch-page.ts'
import type { PageAnchors, PageState } from '../messages.ts'
import { askBackground } from '../send.ts'

/** After a search through the page the next one waits this long. */
const LOOK_AGAIN_MS = 1_500

/** The page with its codings: its text, what the background knows of it, and where everything stands. */
export interface PageView {
  text(): PageText
  described(): DescribedPage
  /** Null until the background answered for the first time. */
  state(): PageState | null
  codeOf(id: string): Code | null
  /** Living codings that were found, in the order of the text. */
  placed(): readonly (PlacedCoding & { readonly coding: Coding })[]
  anchors(): PageAnchors
  /** How many codings were looked for and are not in the page. */
  lost(): number
  readonly highlights: Highlights
  readonly shadowRoots: ReadonlySet<ShadowRoot>
  /** Asks the background for everything again and shows it. */
  refresh(): Promise<void>
  /** Shows codings that the background has just stored or removed, before anything is asked again. */
  show(codings: readonly Coding[]): void
}

/** Opens the view. `told` is called whenever what it shows may have changed. */
export function openPageView(told: () => void, signal: AbortSignal): PageView {
  const reader = createBlockReader()
  const highlights = createHighlights(document, () => [document, ...reader.shadowRoots])
  const read = () => layOutText(reader.read(document.body ?? document.documentElement))
  let page = read()
  let described: DescribedPage | null = null
  let address = addressNow()
  let state: PageState | null = null
  let codes: ReadonlyMap<string, Code> = new Map()
  let codings: readonly Coding[] = []
  let places: Places = new Map()
  let placed: readonly (PlacedCoding & { readonly coding: Coding })[] = []
  let asked = 0

  const describe = () => (described ??= describePage(page.text, location.href, document.title))
  const paint = () => {
    placed = codings.flatMap((coding) => {
      const span = places.get(coding.id)
      return span ? [{ id: coding.id, codeId: coding.codeId, span, coding }] : []
    })
    placed = placed.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1))
    highlights.paint(page, placed, codes)
    told()
  }
  const place = () => {
    places = placeAtOnce(page.text, codings, places, () => state?.source?.fingerprint === describe().description.fingerprint)
    paint()
    if (withoutPlace(codings, places).length > 0) lookSoon()
  }
  let looking = false
  let lookedAt = -LOOK_AGAIN_MS
  // A page that changes all the time is not looked through all the time.
  const lookSoon = () => {
    if (looking) return
    looking = true
    setTimeout(() => void look(), Math.max(0, lookedAt + LOOK_AGAIN_MS - performance.now()))
  }
  const look = async () => {
    const { text } = page
    const sought = withoutPlace(codings, places)
    const reply = signal.aborted || sought.length === 0 ? null : await askBackground('findPassages', { text, selectors: sought.map(({ selectors }) => selectors) })
    looking = false
    lookedAt = performance.now()
    if (signal.aborted || !reply?.ok) return
    if (page.text !== text) return place()
    const living = new Set(codings.map(({ id }) => id))
    places = new Map([...withFound(places, sought, reply.value)].filter(([id]) => living.has(id)))
    paint()
  }
  const setCodings = (next: readonly Coding[], sameCodes = true) => {
    const before = new Map(codings.map((coding) => [coding.id, coding]))
    const living = next.filter((coding) => !coding.deleted)
    // What a page stored itself comes back to it with the next answer: nothing new, and painting has its price.
    if (sameCodes && living.length === codings.length && living.every((coding) => isAsBefore(coding, before.get(coding.id)))) return told()
    codings = living
    // A coding that was given another passage elsewhere is looked for anew.
    const elsewhere = new Set(codings.filter((coding) => before.has(coding.id) && fieldStamp(coding, 'selectors') !== fieldStamp(before.get(coding.id)!, 'selectors')).map(({ id }) => id))
    if (elsewhere.size > 0) places = new Map([...places].filter(([id]) => !elsewhere.has(id)))
    place()
  }

  const refresh = async () => {
    const turn = ++asked
    const reply = await askBackground('pageState', describe().description)
    if (turn !== asked || signal.aborted || !reply.ok) return
    const sameCodes = state !== null && sameValue(state.codes, reply.value.codes)
    state = reply.value
    codes = new Map(state.codes.map((code) => [code.id, code]))
    setCodings(state.codings, sameCodes)
  }

  const watchTree = watchPage({
    changed: (records) => {
      reader.forget(records)
      const before = page.text
      page = read()
      for (const root of reader.shadowRoots) watchTree(root)
      if (page.text !== before) {
        described = null
        places = placesAfterEdit(places, before, page.text)
      }
      if (!moved()) place()
    },
    looked: () => {
      if (!moved()) highlights.restore()
    },
  }, signal)
  watchTree(document.documentElement)
  for (const root of reader.shadowRoots) watchTree(root)
  signal.addEventListener('abort', () => highlights.remove())

  // Pages that swap their content under a new address are another source.
  function moved(): boolean {
    if (address === addressNow()) return false
    address = addressNow()
    described = null
    places = new Map()
    void refresh()
    return true
  }

  return {
    text: () => page,
    described: describe,
    state: () => state,
    codeOf: (id) => codes.get(id) ?? null,
    placed: () => placed,
    anchors: () => ({
      page: describe().description,
      found: placed.map(({ id }) => id),
      orphans: codings.flatMap(({ id }) => (places.get(id) === null ? [id] : [])),
    }),
    lost: () => codings.filter(({ id }) => places.get(id) === null).length,
    highlights,
    shadowRoots: reader.shadowRoots,
    refresh,
    show: (news) => {
      const byId = new Map([...codings, ...news].map((coding) => [coding.id, coding]))
      setCodings([...byId.values()])
    },
  }
}

function isAsBefore(coding: Coding, before: Coding | undefined): boolean {
  return before !== undefined && newestStamp(coding) === newestStamp(before)
}

function addressNow(): string {
  return location.href.replace(/#.*$/s, '')
}
