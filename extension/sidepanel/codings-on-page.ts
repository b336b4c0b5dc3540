import type { Coding } from '../../shared/coding/coding.ts'
import type { PageAnchors } from '../messages.ts'

/** The codings of a page as the panel lists them. */
export interface CodingsOnPage {
  /** In the order of the text. */
  readonly inText: readonly Coding[]
  /** Whose passage cannot be found any more, in the order in which they once stood. */
  readonly orphans: readonly Coding[]
}

/** Orders codings by where the page found them; one that the page has not looked for yet stands where it was made. */
export function codingsOnPage(codings: readonly Coding[], anchors: Pick<PageAnchors, 'found' | 'orphans'>): CodingsOnPage {
  const place = new Map(anchors.found.map((id, index) => [id, index]))
  const lost = new Set(anchors.orphans)
  const living = codings.filter((coding) => !coding.deleted).toSorted(byPosition)
  const found = living.filter((coding) => place.has(coding.id)).toSorted((a, b) => place.get(a.id)! - place.get(b.id)!)
  const inText: Coding[] = []
  let at = 0
  for (const coding of living) {
    if (place.has(coding.id) || lost.has(coding.id)) continue
    while (at < found.length && byPosition(coding, found[at]!) >= 0) inText.push(found[at++]!)
    inText.push(coding)
  }
  inText.push(...found.slice(at))
  return { inText, orphans: living.filter((coding) => lost.has(coding.id)) }
}

function byPosition(a: Coding, b: Coding): number {
  return a.selectors.position.start - b.selectors.position.start || a.selectors.position.end - b.selectors.position.end || (a.id < b.id ? -1 : 1)
}
