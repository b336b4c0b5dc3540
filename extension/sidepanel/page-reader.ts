import type { Coding } from '../../shared/coding/coding.ts'
import { digestRecords } from '../../shared/stamp/digest-records.ts'
import type { CodingSlice, PageAnchors, PageState, Reply } from '../messages.ts'
import { askBackground, askContent } from '../send.ts'

/** What the panel knows of a page that can be coded. */
export interface ReadPage {
  readonly kind: 'page'
  readonly anchors: PageAnchors
  readonly state: PageState
}

/** More codings than this come in slices. */
const MOST_BY_ID = 250

/** Reads what a tab shows, and remembers the codings of its source: they come over only where they differ. */
export interface PageReader {
  /** These codings changed: at the next reading they are fetched anew, and others only where the source still differs. */
  expect(codingIds: readonly string[]): void
  /** Null when the tab has no page that can be reached, or the background refuses. */
  read(tab: number): Promise<ReadPage | null>
}

export function createPageReader(): PageReader {
  let known: readonly Coding[] = []
  const expected = new Set<string>()

  async function codingsOf(source: string, digest: string, news: readonly Coding[]): Promise<readonly Coding[] | null> {
    const codings = merged(known, news).filter((coding) => coding.sourceId === source && !coding.deleted)
    if (digestRecords(codings) !== digest) return allCodings(source)
    // The same list, where it is the same, need not be drawn again.
    return news.length === 0 && codings.length === known.length ? known : codings
  }

  return {
    expect: (ids) => {
      for (const id of ids) expected.add(id)
    },
    read: async (tab) => {
      const anchors = await askContent(tab, 'anchors')
      if (!anchors.ok) return null
      const ids = [...expected]
      expected.clear()
      const [head, news] = await Promise.all([
        askBackground('pageHead', anchors.value.page),
        ids.length > 0 && ids.length <= MOST_BY_ID ? askBackground('wholeCodingsById', { ids }) : null,
      ])
      if (!head.ok) return null
      const { digest, ...state } = head.value
      const codings = state.source ? await codingsOf(state.source.id, digest, news?.ok ? news.value : []) : []
      if (codings === null) return null
      known = codings
      return { kind: 'page', anchors: anchors.value, state: { ...state, codings } }
    },
  }
}

/** Null when the background refused. */
async function allCodings(sourceId: string): Promise<readonly Coding[] | null> {
  const all: Coding[] = []
  for (let from: number | null = 0; from !== null;) {
    const slice: Reply<CodingSlice<Coding>> = await askBackground('wholeCodingSlice', { sourceId, from, to: null })
    if (!slice.ok) return null
    all.push(...slice.value.codings)
    from = slice.value.next
  }
  return merged([], all)
}

function merged(codings: readonly Coding[], news: readonly Coding[]): Coding[] {
  return [...new Map([...codings, ...news].map((coding) => [coding.id, coding])).values()]
}
