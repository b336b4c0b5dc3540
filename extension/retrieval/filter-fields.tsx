import type { ComponentChildren } from 'preact'
import { FACET_NAMES, type FacetFilters, type Query } from '../../shared/retrieval/query.ts'
import { GROUP_CHOICES, METHOD_CHOICES, QUOTE_PERMISSION_CHOICES, ROLE_CHOICES } from '../../shared/sheet/choices.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { Askable } from '../protocols/retrieval.ts'
import { labelledChoices } from '../ui/labelled-choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { ManyChoices } from './ManyChoices.tsx'
import { FACET_CHOICES } from './query-sentence.ts'

interface FiltersProps {
  readonly query: Query
  readonly put: (patch: Partial<Query>) => void
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="query__part" aria-label={heading}>
      <h3 class="query__part-heading">{heading}</h3>
      {children}
    </section>
  )
}

/** Which sources: group, method, area, step, date, or some by name. */
export function SourceFilters({ query, put }: FiltersProps) {
  const strings = useStrings()
  const { form: words } = strings.retrievalPage
  const language = languageOf(strings)
  const { sources } = useWorkPage().project.value!
  const occurring = (of: (source: (typeof sources)[number]) => string | null) =>
    [...new Set(sources.map(of))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b))).map((value) => ({ value, label: value ?? words.notChosen }))
  const several = <T,>(choices: readonly T[]) => (choices.length > 1 ? choices : [])
  const chooseGroups = (groups: readonly (SourceGroup | null)[]) => {
    const added = groups.find((group) => !query.groups.includes(group))
    // Whoever asks for professionals asks for them alone, and leaves them to ask for others.
    put({ groups: added === 'professional' ? ['professional'] : groups.filter((group) => group !== 'professional' || added === undefined) })
  }
  return (
    <Part heading={words.sourceFilters}>
      <ManyChoices<SourceGroup | null> label={words.group} description={words.groupHelp} choices={[...labelledChoices(GROUP_CHOICES, language), { value: null, label: words.noGroup }]} chosen={query.groups} onChange={chooseGroups} />
      <ManyChoices label={words.method} choices={labelledChoices(METHOD_CHOICES, language).filter(({ value }) => query.methods.includes(value) || sources.some((source) => source.method === value))} chosen={query.methods} onChange={(methods) => put({ methods })} />
      <ManyChoices label={words.area} choices={several(occurring((source) => source.areaCode))} chosen={query.areas} onChange={(areas) => put({ areas })} />
      <ManyChoices label={words.step} choices={several(occurring((source) => source.step))} chosen={query.steps} onChange={(steps) => put({ steps })} />
      <ManyChoices label={words.source} choices={several(sources.map((source) => ({ value: source.id, label: source.title })))} chosen={query.sourceIds} onChange={(sourceIds) => put({ sourceIds })} />
      <div class="query__pair">
        <TextField label={words.dateFrom} type="date" value={query.dateFrom ?? ''} onCommit={(date) => put({ dateFrom: date === '' ? null : date })} />
        <TextField label={words.dateTo} type="date" value={query.dateTo ?? ''} onCommit={(date) => put({ dateTo: date === '' ? null : date })} />
      </div>
    </Part>
  )
}

/** Who speaks: role, age, and whatever else is known of speakers. */
export function SpeakerFilters({ query, put, askable }: FiltersProps & { readonly askable: Askable }) {
  const strings = useStrings()
  const { form: words } = strings.retrievalPage
  const { sources } = useWorkPage().project.value!
  const bands = [...new Set(sources.flatMap((source) => source.speakers.map((speaker) => speaker.ageBand)))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
  return (
    <Part heading={words.speakerFilters}>
      <ManyChoices label={words.role} description={words.roleHelp} choices={labelledChoices(ROLE_CHOICES, languageOf(strings))} chosen={query.roles} onChange={(roles) => put({ roles })} />
      <ManyChoices label={words.ageBand} choices={bands.length > 1 ? bands.map((value) => ({ value, label: value ?? words.notChosen })) : []} chosen={query.ageBands} onChange={(ageBands) => put({ ageBands })} />
      {askable.attributes.map(({ name, values }) => (
        <ManyChoices key={name} label={name} choices={values.map((value) => ({ value, label: value }))} chosen={query.attributes[name] ?? []} onChange={(chosen) => put({ attributes: { ...query.attributes, [name]: chosen } })} />
      ))}
    </Part>
  )
}

/** What was noted about the passage: its facets, who coded it, what may be done with the words. */
export function CodingFilters({ query, put, askable }: FiltersProps & { readonly askable: Askable }) {
  const strings = useStrings()
  const { retrievalPage: { form: words }, codings } = strings
  const language = languageOf(strings)
  const setFacet = (name: keyof FacetFilters, values: readonly unknown[]) => put({ facets: { ...query.facets, [name]: values } })
  const facet = (name: keyof FacetFilters) => {
    const known: readonly { readonly value: string | number; readonly label: string }[] = name === 'place' ? askable.places.map((value) => ({ value, label: value })) : labelledChoices<string | number>(FACET_CHOICES[name], language)
    const choices = name === 'sensitivity' || name === 'expectation' || known.length === 0 ? known : [...known, { value: null, label: words.notChosen }]
    return <ManyChoices<string | number | null> key={name} label={codings[name]} choices={choices} chosen={query.facets[name]} onChange={(values) => setFacet(name, values)} />
  }
  return (
    <Part heading={words.codingFilters}>
      {FACET_NAMES.map(facet)}
      <ManyChoices label={words.coder} choices={askable.coders.length > 1 ? askable.coders.map((value) => ({ value, label: value === '' ? words.noCoder : value })) : []} chosen={query.coders} onChange={(coders) => put({ coders })} />
      <ManyChoices label={words.quotePermission} choices={labelledChoices(QUOTE_PERMISSION_CHOICES, language)} chosen={query.quotePermissions} onChange={(quotePermissions) => put({ quotePermissions })} />
    </Part>
  )
}
