import type { FactorEffect } from '../method/local-factor.ts'
import { isNotAsked, type ReachGap, reachGaps } from '../method/reach-gaps.ts'
import type { Source } from '../source/source.ts'
import { type CardShare, type Coverage, COVERAGE_BANDS, coverage, type Heard } from '../tally/coverage.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import { METHOD_CHOICES } from './choices.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { bandColumn, COVERAGE_LAYOUT } from './coverage-layout.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import { coverageWords, type CoverageWords } from './coverage-words.ts'
import { choiceWord } from './field-columns.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { type ComputedTable, leftOutText, type Making, shareText } from './tally-table.ts'

type Row = Readonly<Record<string, CellValue>>
type Wording = { readonly language: SheetLanguage; readonly words: CoverageWords; readonly table: TableWords }

/**
 * Dekking: who was heard by method, place and age band, residents and organisations apart, and which residents were not heard; `effects`
 * of the local factors say what is asked for beyond that, and what is not.
 */
export function coverageTable(input: TallyInput, settings: CoverageSettings, { language, moment, codebook }: Making, effects: readonly FactorEffect[] = []): ComputedTable {
  const wording = { language, words: coverageWords(language), table: tableWords(language) }
  const { words, table } = wording
  const placeOf = (source: Source) => (settings.placesBy === 'area' ? source.areaCode : source.place)
  const residents = coverage(input, { placeOf, places: settings.places })
  const organisations = coverage(input, { placeOf, group: 'organisation' })
  const known = residents.all.voices - residents.all.byBand.unknown
  const parts: Row[][] = [groupRows('resident', words.residents, residents, wording)]
  if (organisations.rows.length > 0) parts.push(groupRows('organisation', words.organisations, organisations, wording))
  parts.push(notHeardRows(residents, effects, reachGaps(effects, input.sources, { placeOf, places: settings.places }), wording))
  const rows = parts.flat()
  return {
    madeLine: words.head(COVERAGE_LAYOUT.title[language], moment, codebook, residents.all.sources + organisations.all.sources, input.sources.filter(({ deleted }) => !deleted).length),
    notes: [
      words.coverageNote, words.agesNote(known, residents.all.voices), words.coverageSettings(settings.placesBy, settings.places),
      leftOutText(residents, organisations, input, table),
    ],
    headers: new Map(), rows,
    bold: new Set(rows.flatMap(({ _id: id }, index) => (/^(?:part|all)\./.test(String(id)) ? [index] : []))),
  }
}

function groupRows(group: string, title: string, { rows, all }: Coverage, wording: Wording): Row[] {
  const { language, words, table } = wording
  const known = all.voices - all.byBand.unknown
  return [
    { what: title, _id: `part.${group}` },
    ...rows.map((row) => ({
      what: choiceWord(METHOD_CHOICES, row.method, { language }), place: row.place ?? words.placeUnknown, ...heardCells(row, wording), _id: `${group}.${row.method}.${row.place ?? ''}`,
    })),
    ...(rows.length === 0 ? [] : [
      { what: words.altogether, ...heardCells(all, wording), _id: `all.${group}` },
      ...(known === 0 ? [] : [{
        what: words.shareOfAges, ...Object.fromEntries(COVERAGE_BANDS.filter((band) => band !== 'unknown').map((band) => [bandColumn(band), shareText(all.byBand[band], known, table)])), _id: `ages.${group}`,
      }]),
    ]),
  ]
}

function heardCells(heard: Heard, { language, words, table }: Wording): Row {
  const counts = (['approached', 'reached', 'spoken', 'refused'] as const).map((id) => ({ id, ...heard[id] }))
  const share = (of: CardShare | null) => (of === null ? '' : shareText(of.x, of.y, table))
  const title = (id: string) => COVERAGE_LAYOUT.columns.find((column) => column.id === id)!.header[language].toLowerCase()
  return {
    sources: heard.sources, ...Object.fromEntries(counts.map(({ id, total, known }) => [id, known === 0 ? '' : total])),
    response: share(heard.spokenOfApproached), refusal: share(heard.refusedOfApproached),
    known: counts.flatMap(({ id, known }) => (known < heard.sources ? [words.known(title(id), known, heard.sources)] : [])).join('; '),
    voices: heard.voices, ...Object.fromEntries(COVERAGE_BANDS.map((band) => [bandColumn(band), heard.byBand[band]])),
  }
}

/** A list to act on: what is missing everywhere, then place by place. */
function notHeardRows({ rows, all, notHeard }: Coverage, effects: readonly FactorEffect[], gaps: readonly ReachGap[], { language, words }: Wording): Row[] {
  const found: { what: string; place?: string }[] = []
  const method = (value: (typeof notHeard.methods)[number]) => choiceWord(METHOD_CHOICES, value, { language })
  const asked = (methods: typeof notHeard.methods) => methods.filter((one) => !isNotAsked(one, effects))
  const noAges = all.voices === all.byBand.unknown
  if (all.sources === 0) found.push({ what: words.nobodyHeard })
  else if (noAges) found.push({ what: words.noAges })
  else found.push(...notHeard.bands.map((band) => ({ what: words.band(band) })))
  found.push(...notHeard.places.map((place) => ({ what: words.place, place })))
  if (!noAges) found.push(...notHeard.agelessPlaces.map((place) => ({ what: words.agelessPlace, place })))
  if (!noAges) found.push(...notHeard.bandsInPlace.map(({ place, bands }) => ({ what: words.bandsInPlace(bands.join(', ')), place })))
  found.push(...notHeard.methodsInPlace.flatMap(({ place, methods }) => (asked(methods).length === 0 ? [] : [{ what: words.methodsInPlace(asked(methods).map(method).join(', ')), place }])))
  found.push(...gaps.map((gap) => gapRow(gap, words)))
  const without = rows.reduce((sum, row) => sum + (row.place === null ? row.sources : 0), 0)
  if (without > 0) found.push({ what: words.sourcesWithoutPlace(without, all.sources) })
  if (found.length === 0) found.push({ what: words.everybody })
  if (all.sources > 0 && asked(notHeard.methods).length > 0) found.push({ what: words.methods(asked(notHeard.methods).map(method).join(', ')) })
  return [{ what: words.notHeard, _id: 'part.silent' }, ...found.map(({ what, place = '' }, index) => ({ what, place, _id: `silent.${index + 1}` }))]
}

function gapRow(gap: ReachGap, words: CoverageWords): { readonly what: string; readonly place?: string } {
  switch (gap.kind) {
    case 'committee': return { what: words.committee }
    case 'one-by-one': return { what: words.oneByOne }
    case 'going-out': return { what: words.goingOut, place: gap.place }
    case 'parts-of-day': return { what: words.partsOfDay(gap.parts.map((part) => words.dayParts[part]).join(', ')), place: gap.place }
  }
}
