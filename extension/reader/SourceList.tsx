import { useId, useMemo, useState } from 'preact/hooks'
import { METHOD_CHOICES } from '../../shared/sheet/choices.ts'
import { isTallyable, type Source, SOURCE_GROUPS } from '../../shared/source/source.ts'
import { browser } from '../browser.ts'
import type { SourceFacts } from '../protocols/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { FilterField } from './FilterField.tsx'
import { type Sorting, SORT_COLUMNS, sortedSources } from './sorted-sources.ts'
import { addressOfText } from './use-hash.ts'

interface SourceListProps {
  readonly sources: readonly Source[]
  /** Null until the background answered. */
  readonly facts: readonly SourceFacts[] | null
}

/** All sources: by group, method and date, with how much was coded in each. */
export function SourceList({ sources, facts }: SourceListProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { readerPage: { list: words, groups }, common } = strings
  const language = languageOf(strings)
  const id = useId()
  const [filter, setFilter] = useState('')
  const [group, setGroup] = useState<string | null>(null)
  const [sorting, setSorting] = useState<Sorting>({ column: 'title', isUp: true })
  const [removing, setRemoving] = useState<Source | null>(null)
  const factOf = useMemo(() => new Map((facts ?? []).map((one) => [one.id, one])), [facts])
  const methodOf = (source: Source) => METHOD_CHOICES.find((choice) => choice.value === source.method)?.[language] ?? ''
  const shown = useMemo(
    () => sortedSources(sources, sorting, { codings: (source) => factOf.get(source.id)?.codings ?? 0, method: methodOf, language })
      .filter((source) => (group === null || (source.group ?? 'none') === group) && [source.title, source.place ?? '', factOf.get(source.id)?.file?.fileName ?? ''].join(' ').toLowerCase().includes(filter.trim().toLowerCase())),
    [sources, sorting, factOf, group, filter, language],
  )
  const remove = async (source: Source) => {
    setRemoving(null)
    if (await page.ask('removeSources', { ids: [source.id] })) page.announce(words.removed(source.title))
  }
  const groupChoices = [...SOURCE_GROUPS.map((value) => ({ value: value as string, label: groups[value] })), { value: 'none', label: words.noGroup }]
  return (
    <section class="source-list" aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-3 source-list__heading" id={id} tabIndex={-1} data-sources>{words.heading}</h2>
      {sources.length === 0 && facts !== null && <p class="nl-paragraph">{words.empty}</p>}
      {sources.length > 0 && (
        <>
          <div class="source-list__filters">
            <FilterField label={words.filter} value={filter} onChange={setFilter} />
            <SelectField label={words.group} value={group} choices={groupChoices} emptyLabel={words.all} onCommit={setGroup} />
            <output class="source-list__count">{words.shown(shown.length, sources.length)}</output>
          </div>
          <div class="source-list__scroll">
            <table class="utrecht-table utrecht-table--html-table source-list__table">
              <thead>
                <tr>
                  {SORT_COLUMNS.map((column) => (
                    <th key={column} scope="col" aria-sort={sorting.column === column ? (sorting.isUp ? 'ascending' : 'descending') : 'none'}>
                      <button type="button" class="source-list__sort" title={words.sortBy(words.columns[column])} onClick={() => setSorting({ column, isUp: sorting.column === column ? !sorting.isUp : true })}>
                        {words.columns[column]}<span aria-hidden="true">{sorting.column === column ? (sorting.isUp ? ' ▲' : ' ▼') : ''}</span>
                      </button>
                    </th>
                  ))}
                  <th scope="col"><span class="bs-visually-hidden">{words.columns.act}</span></th>
                </tr>
              </thead>
              <tbody>
                {shown.map((source) => <Row key={source.id} source={source} fact={factOf.get(source.id) ?? null} method={methodOf(source)} onRemove={() => setRemoving(source)} />)}
              </tbody>
            </table>
          </div>
          {shown.length === 0 && <p class="nl-paragraph">{words.noMatch}</p>}
        </>
      )}
      {removing && (
        <Dialog title={words.removeTitle} onClose={() => setRemoving(null)}>
          <p class="nl-paragraph">{words.removeHelp(removing.title, factOf.get(removing.id)?.codings ?? 0)}</p>
          <div class="bs-actions">
            <Button kind="primary" negative onClick={() => void remove(removing)}>{common.remove}</Button>
            <Button onClick={() => setRemoving(null)}>{common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

interface RowProps {
  readonly source: Source
  readonly fact: SourceFacts | null
  readonly method: string
  readonly onRemove: () => void
}

function Row({ source, fact, method, onRemove }: RowProps) {
  const strings = useStrings()
  const { readerPage: { list: words, groups } } = strings
  const title = source.title || '–'
  const date = source.date === null ? '' : new Intl.DateTimeFormat(languageOf(strings) === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(source.date))
  const where = fact === null || fact.file !== null ? (fact?.file?.fileName ?? '') : fact.address === null ? words.elsewhere : words.page
  return (
    <tr class={isTallyable(source) ? '' : 'source-list__row--asked'}>
      <th scope="row" class="source-list__title">
        {fact?.address && fact.file === null
          ? <button type="button" class="nl-link source-list__link" title={words.openPage(title)} onClick={() => void browser.tabs.create({ url: fact.address! })}>{title}</button>
          : <a class="nl-link" href={addressOfText(source.id)}>{title}</a>}
        <span class="source-list__where">{where}</span>
        {!isTallyable(source) && <span class="source-list__asked"><Icon name="warning" /> {words.incomplete}</span>}
      </th>
      <td>{source.group === null ? words.noGroup : groups[source.group]}</td>
      <td>{method === '' ? words.noMethod : method}</td>
      <td>{date}</td>
      <td class="source-list__number">{fact?.codings ?? ''}</td>
      <td><Button kind="subtle" small icon="close" iconOnly onClick={onRemove}>{words.remove(title)}</Button></td>
    </tr>
  )
}
