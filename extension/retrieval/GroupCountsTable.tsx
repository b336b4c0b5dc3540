import type { GroupCounts } from '../../shared/retrieval/count-passages.ts'
import { GROUP_CHOICES } from '../../shared/sheet/choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'

/** How much was found of each group, as part of its base; groups are never added up. */
export function GroupCountsTable({ counts }: { readonly counts: readonly GroupCounts[] }) {
  const strings = useStrings()
  const { retrievalPage: { results: words }, codebook: { columnsFull } } = strings
  const language = languageOf(strings)
  if (counts.length === 0) return null
  return (
    <div class="group-counts">
      <table class="utrecht-table group-counts__table" aria-label={words.countsLabel}>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            <th class="utrecht-table__header-cell" scope="col">{words.group}</th>
            <th class="utrecht-table__header-cell" scope="col">{columnsFull.sources}</th>
            <th class="utrecht-table__header-cell" scope="col">{columnsFull.speakers}</th>
            <th class="utrecht-table__header-cell" scope="col">{columnsFull.segments}</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {counts.map(({ group, found, base }) => (
            <tr class="utrecht-table__row" key={group}>
              <th class="utrecht-table__cell group-counts__group" scope="row">{group === null ? words.noGroup : GROUP_CHOICES.find(({ value }) => value === group)![language]}</th>
              <td class="utrecht-table__cell">{words.xOfY(found.sources, base.sources)}</td>
              <td class="utrecht-table__cell">{words.xOfY(found.speakers, base.speakers)}</td>
              <td class="utrecht-table__cell">{words.xOfY(found.segments, base.segments)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="group-counts__remark">{words.apart}{counts.some(({ group }) => group === null) ? ` ${words.noGroupHelp}` : ''}</p>
    </div>
  )
}
