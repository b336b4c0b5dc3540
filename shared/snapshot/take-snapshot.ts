import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codebookDigest } from '../codebook/codebook-digest.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import type { CountedFigure } from '../joint-display/counted-figure.ts'
import type { ProfessionalCount } from '../joint-display/professional-counts.ts'
import type { Judgement } from '../joint-display/judgement.ts'
import { silentVoices } from '../source/silent-voices.ts'
import type { Source } from '../source/source.ts'
import { type Counts, tallyByCode } from '../tally/tally-by-code.ts'
import { digestText } from './digest-text.ts'
import { type PackableCoding, packCodings } from './pack-codings.ts'
import { snapshotAreas } from './snapshot-areas.ts'
import type { Snapshot, SnapshotCode, SnapshotFigure, SnapshotProfessionals, SnapshotSource, SnapshotTheme } from './snapshot.ts'

/** What stands beside a theme in the joint display, as far as a snapshot keeps it. */
export interface DisplayedTheme {
  readonly codeId: string
  readonly counted: readonly Pick<CountedFigure, 'indicator' | 'area' | 'period' | 'value' | 'interval' | 'city'>[]
  readonly judgement: Pick<Judgement, 'fit' | 'line'> | null
}

export interface SnapshotInput {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly PackableCoding[]
  /** The rows of the joint display. */
  readonly display: readonly DisplayedTheme[]
  /** What was taken over from the professionals' workbook. */
  readonly professionals: readonly ProfessionalCount[]
  readonly settings: Readonly<Record<string, string>>
}

/** What people and the clock say of a snapshot. */
export type SnapshotHead = Pick<Snapshot, 'id' | 'name' | 'note' | 'by' | 'madeOn' | 'codebookVersion'>

const NOTHING: Counts = { sources: 0, speakers: 0, segments: 0 }

/** Freezes the tallies as they are now, with the sources and codes they were made of. Deleted codes, sources and codings are no part of it. */
export function takeSnapshot({ display, professionals, settings, ...input }: SnapshotInput, head: SnapshotHead): Snapshot {
  const residents = tallyByCode(input)
  const organisations = tallyByCode(input, { group: 'organisation' })
  const rowOf = new Map(residents.rows.map((row) => [row.codeId, row]))
  const otherOf = new Map(organisations.rows.map((row) => [row.codeId, row]))
  const shownOf = new Map(display.map((row) => [row.codeId, row]))
  const codes = snapshotCodes(input.codes)
  const placeOf = new Map(codes.map(({ id }, place) => [id, place]))
  const sources = input.sources.filter(({ deleted }) => !deleted)
  const codingsOf = new Map<string, PackableCoding[]>(sources.map(({ id }) => [id, []]))
  for (const coding of input.codings) codingsOf.get(coding.sourceId)?.push(coding)

  const themes = codes.flatMap(({ id }): SnapshotTheme[] => {
    const [row, other, shown] = [rowOf.get(id), otherOf.get(id), shownOf.get(id)]
    const figures = (shown?.counted ?? []).map(({ indicator, area, period, value, interval, city }): SnapshotFigure => ({
      indicatorId: indicator.id, label: indicator.label, area, period, value, low: interval?.low ?? null, high: interval?.high ?? null, city,
    }))
    const { fit = null, line = '' } = shown?.judgement ?? {}
    const some = (row?.all.segments ?? 0) + (other?.all.segments ?? 0) + figures.length > 0 || fit !== null || line !== ''
    return some ? [{ codeId: id, residents: row?.all ?? NOTHING, tone: row?.tone ?? { negative: 0, neutral: 0, positive: 0 }, organisations: other?.all ?? NOTHING, figures, fit, line }] : []
  })
  return {
    v: 1, ...head, codebookDigest: codebookDigest(input.codes), codes, sources: sources.map(snapshotSource), base: { residents: residents.base, organisations: organisations.base }, themes,
    codings: sources.map((source) => {
      const silent = silentVoices(source)
      return packCodings(codingsOf.get(source.id)!, (codeId) => placeOf.get(codeId) ?? -1, (speaker) => silent.has(speaker))
    }),
    areas: snapshotAreas(input, placeOf),
    // Keys of codes differ in time and between workbooks; from here on the code is meant, whatever it is called.
    professionals: professionals.flatMap(({ codeKey, ...counts }) => codes.filter(({ key }) => key === codeKey).slice(0, 1).map(({ id }) => ({ codeId: id, ...numbersOf(counts) }))),
    settings,
  }
}

function numbersOf({ period, segments, people }: Omit<ProfessionalCount, 'codeKey'>): Omit<SnapshotProfessionals, 'codeId'> {
  return { period, segments, people }
}

/** Every living code in the order of the codebook, each under the nearest code above it that is in use. */
function snapshotCodes(codes: readonly Code[]): readonly SnapshotCode[] {
  const inUse = codeTree(codesInUse(codes))
  return codeTree(codes).ordered.map(({ id, key, nameNl, nameEn, status, definition, include, exclude, example }) => ({
    id, parentId: inUse.pathOf(id)[1] ?? null, key, nameNl, nameEn, status, wording: digestText(JSON.stringify([definition, include, exclude, example])).toString(36),
  }))
}

function snapshotSource({ id, title, group, method, step, date, areaCode, speakers }: Source): SnapshotSource {
  return { id, title, group, method, step, date, areaCode, roster: digestText(JSON.stringify(speakers.map(({ label, role, ageBand }) => [label, role, ageBand]))).toString(36) }
}
