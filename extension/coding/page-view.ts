import type { Code } from '../../shared/codebook/code.ts'
import { digestRecords } from '../../shared/stamp/digest-records.ts'
import { fieldStamp, newestStamp, sameValue } from '../../shared/stamp/stamped.ts'
import type { DescribedPage } from '../page/describe-page.ts'
import { createDocuments, type Documents } from '../page/documents.ts'
import { createHighlights, type Highlights, type PlacedCoding } from '../page/highlights.ts'
import { offsetOnScreen } from '../page/hit-test.ts'
import { layOutText, type PageText } from '../page/page-text.ts'
import { placeAtOnce, placesAfterEdit, type Places, withFound, withoutPlace } from '../page/place-codings.ts'
import type { Change } from '../page/read-blocks.ts'
import { watchPage } from '../page/watch-page.ts'
import { type SlicedWork, workInSlices } from '../page/work-in-slices.ts'
import type { Language, PageAnchors, PageCoding, PageHead } from '../messages.ts'
import { askBackground } from '../send.ts'
import type { Ground } from './ground.ts'
import type { Margin } from './lay-out-stripes.ts'
import { loadCodings } from './load-codings.ts'
import { lookInTurns } from './look-in-turns.ts'

/** More changed codings than this come in slices. */
const MOST_BY_ID = 250
/** Passages that start so much text before the screen may still be on it. */
const BEFORE_SCREEN = 2_000
/** Of more passages than this that have to be looked for, those that stood so near the screen come first. */
const MANY = 200
const NEAR_SCREEN = 20_000

/** A page, or a text in the reader, with its codings: its text, what the background knows of it, and where everything stands. */
export interface PageView {
  text(): PageText
  /** Calls `then` when the page was read for the first time: at once if it was. A long page takes its time, so that it is not held up. */
  whenRead(then: () => void): void
  /** Reads at once what changed in the page since it was last read, and what is still to be read. */
  catchUp(): void
  described(): DescribedPage
  /** Null until the background answered for the first time. */
  state(): PageHead | null
  language(): Language
  codeOf(id: string): Code | null
  /** Living codings that were found, in the order of the text. */
  placed(): readonly (PlacedCoding & { readonly coding: PageCoding })[]
  anchors(): PageAnchors
  /** Lifts the passages of one code out, the others dim; null = all are alike. */
  focusCode(codeId: string | null): void
  focusedCode(): string | null
  /** How many codings were looked for and are not in the page. */
  lost(): number
  /** The room for stripes beside the text, in the window. */
  margin(): Margin
  /** Whether a thing that has the focus may stand for a place in the text. */
  holds(node: Node): boolean
  readonly highlights: Highlights
  readonly documents: Documents
  readonly shadowRoots: Iterable<ShadowRoot>
  /** Asks the background what is new and shows it. `changed` are ids of codings known to have changed: others are fetched only where something else differs. */
  refresh(changed?: readonly string[] | null): Promise<void>
  /** Shows codings that the background has just stored or removed, before anything is asked again. */
  show(codings: readonly PageCoding[]): void
}

/** Opens the view. `told` is called whenever what it shows may have changed. */
export function openPageView(ground: Ground, told: () => void, signal: AbortSignal): PageView {
  const documents = createDocuments(signal)
  const reader = ground.reader((tree) => {
    if (!('host' in tree)) documents.add(tree)
    watch.add(tree)
  })
  const highlights = createHighlights(documents, reader.shadowRoots)
  let page = layOutText({ element: ground.root(), parts: [], starts: [], text: '' })
  let isRead = false
  let reading: SlicedWork | null = null
  let changes: readonly Change[] = []
  let tellRead = () => {}
  const firstRead = new Promise<void>((tell) => (tellRead = tell))
  let described: DescribedPage | null = null
  let address = ground.address()
  let wandered = false
  let knownByText = false
  let state: PageHead | null = null
  let codes: ReadonlyMap<string, Code> = new Map()
  let codings: readonly PageCoding[] = []
  let places: Places = new Map()
  /** Where passages near the screen seem to stand, as long as all together are looked for: that decides. */
  let early: Places = new Map()
  let placed: readonly (PlacedCoding & { readonly coding: PageCoding })[] = []
  let focusedCode: string | null = null
  let asked = 0
  /** Codings are on their way: what has no place yet is looked for when all are there, together. */
  let loading = false

  const describe = () => (described ??= ground.describe(page.text))
  const paint = () => {
    placed = codings.flatMap((coding) => {
      const span = places.get(coding.id) ?? early.get(coding.id)
      return span ? [{ id: coding.id, codeId: coding.codeId, span, coding }] : []
    })
    placed = placed.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1))
    highlights.paint(page, placed, codes, focusedCode)
    told()
  }
  const place = () => {
    places = placeAtOnce(page.text, codings, places, () => state?.source?.fingerprint === describe().description.fingerprint)
    paint()
    lookForLost()
  }
  const lookForLost = () => {
    if (!loading && withoutPlace(codings, places).length > 0) lookSoon()
  }
  const find = (text: string, sought: readonly Pick<PageCoding, 'selectors'>[]) => askBackground('findPassages', { text, selectors: sought.map(({ selectors }) => selectors) })
  const lookSoon = lookInTurns(async () => {
    const { text } = page
    const sought = withoutPlace(codings, places)
    if (signal.aborted || sought.length === 0) return 'nothing'
    const screen = offsetOnScreen(page)
    const near = sought.filter(({ selectors }) => Math.abs(selectors.position.start - screen) < NEAR_SCREEN)
    if (sought.length > MANY && near.length > 0) {
      const first = await find(text, near)
      if (first.ok && page.text === text && !signal.aborted) {
        early = withFound(new Map(), near, first.value)
        paint()
      }
    }
    const reply = await find(text, sought)
    return signal.aborted ? 'nothing' : reply.ok ? { text, sought, spans: reply.value } : 'refused'
  }, ({ text, sought, spans }) => {
    early = new Map()
    if (page.text !== text) return place()
    const living = new Set(codings.map(({ id }) => id))
    places = new Map([...withFound(places, sought, spans)].filter(([id]) => living.has(id)))
    paint()
  })
  const setCodings = (next: readonly PageCoding[], sameCodes = true) => {
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

  const merge = (news: readonly PageCoding[]) => [...new Map([...codings, ...news].map((coding) => [coding.id, coding])).values()]
  const refresh = async (changed: readonly string[] | null = null) => {
    await firstRead
    const turn = ++asked
    const { description } = describe()
    const [head, news] = await Promise.all([
      askBackground('pageHead', description),
      changed && changed.length > 0 && changed.length <= MOST_BY_ID ? askBackground('codingsById', { ids: changed }) : null,
    ])
    if (turn !== asked || signal.aborted || !head.ok) return
    knownByText = head.value.source?.fingerprint === description.fingerprint
    const sameCodes = state !== null && sameValue(state.codes, head.value.codes)
    const source = head.value.source?.id
    state = head.value
    if (!sameCodes) codes = new Map(state.codes.map((code) => [code.id, code]))
    setCodings(merge(news?.ok ? news.value : []).filter((coding) => coding.sourceId === source), sameCodes)
    loading = source !== undefined && digestRecords(codings) !== state.digest
    if (source && loading) void loadAll(source, turn)
  }
  const loadAll = async (source: string, turn: number) => {
    const all: PageCoding[] = []
    const near = Math.max(0, offsetOnScreen(page) - BEFORE_SCREEN)
    const done = await loadCodings(source, near, (slice) => {
      all.push(...slice)
      setCodings(merge(slice))
    }, () => turn !== asked || signal.aborted)
    if (!done) return
    loading = false
    setCodings(all)
    lookForLost()
  }

  /** Reads in slices. What is asked meanwhile is answered by the page as it was last read; what changes meanwhile is read afterwards. */
  const read = () => {
    let over = false
    const work = workInSlices(reader.steps(ground.root()), (block) => {
      over = true
      reading = null
      const before = page
      page = layOutText(block)
      if (isRead) takeIn(before)
      else tellRead()
      isRead = true
      if (changes.length > 0) readAgain()
    })
    if (!over) reading = work
  }
  const readAgain = () => {
    reader.forget(changes)
    changes = []
    read()
  }
  const takeIn = (before: PageText) => {
    if (page.text !== before.text) {
      described = null
      early = new Map()
      // A page that goes elsewhere by itself often changes its address first, and may have been taken for what it still showed.
      if (wandered && knownByText) return startOver()
      places = placesAfterEdit(codings, places, before, page)
    }
    if (!moved()) place()
  }
  const watch = watchPage({
    changed: (records) => {
      changes = [...changes, ...records]
      if (!reading) readAgain()
    },
    looked: () => {
      if (isRead && !moved() && highlights.restore()) told()
    },
  }, signal)
  // Before the first word is read: what changes while the page is read is read again.
  watch.add(ground.watched)
  read()
  signal.addEventListener('abort', () => {
    reading?.stop()
    highlights.remove()
  })

  // Pages that swap their content under a new address are another source.
  function moved(): boolean {
    if (address === ground.address()) return false
    address = ground.address()
    wandered = true
    startOver()
    return true
  }
  function startOver(): void {
    described = null
    codings = []
    places = early = new Map()
    paint()
    void refresh()
  }

  return {
    text: () => page,
    whenRead: (then) => (isRead ? then() : void firstRead.then(then)),
    catchUp: () => {
      watch.catchUp()
      // When one reading is over, the next may begin: for what changed meanwhile.
      for (let work = reading; work; work = reading) work.finish()
    },
    described: describe,
    state: () => state,
    language: () => state?.settings.language ?? 'nl',
    codeOf: (id) => codes.get(id) ?? null,
    placed: () => placed,
    anchors: () => ({
      page: describe().description,
      found: placed.map(({ id }) => id),
      orphans: codings.flatMap(({ id }) => (places.get(id) === null ? [id] : [])),
    }),
    focusCode: (codeId) => {
      if (codeId === focusedCode) return
      focusedCode = codeId
      paint()
    },
    focusedCode: () => focusedCode,
    lost: () => codings.filter(({ id }) => places.get(id) === null).length,
    margin: ground.margin,
    holds: ground.holds,
    highlights,
    documents,
    shadowRoots: reader.shadowRoots,
    refresh,
    show: (news) => {
      const byId = new Map([...codings, ...news].map((coding) => [coding.id, coding]))
      setCodings([...byId.values()])
    },
  }
}

function isAsBefore(coding: PageCoding, before: PageCoding | undefined): boolean {
  return before !== undefined && newestStamp(coding) === newestStamp(before)
}
