import type { Source } from '../../shared/source/source.ts'
import type { Language } from '../messages.ts'

export const SORT_COLUMNS = ['title', 'group', 'method', 'date', 'codings'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

/** By which column a list is sorted, and which way. */
export interface Sorting {
  readonly column: SortColumn
  readonly isUp: boolean
}

/** What sorting has to know beside the cards. */
interface Known {
  readonly codings: (source: Source) => number
  readonly method: (source: Source) => string
  readonly language: Language
}

/** Sources in order of a column; what is equal stands by title, and what is not filled in comes last either way. */
export function sortedSources(sources: readonly Source[], { column, isUp }: Sorting, known: Known): Source[] {
  const { compare } = new Intl.Collator(known.language, { numeric: true, sensitivity: 'base' })
  const valueOf = (source: Source): string => (column === 'title' ? source.title : column === 'method' ? known.method(source) : column === 'group' ? (source.group ?? '') : (source.date ?? ''))
  return [...sources].sort((a, b) => {
    const byTitle = compare(a.title, b.title)
    if (column === 'codings') return (isUp ? 1 : -1) * (known.codings(a) - known.codings(b)) || byTitle
    const [one, other] = [valueOf(a), valueOf(b)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '') || byTitle
    return (isUp ? 1 : -1) * compare(one, other) || byTitle
  })
}
