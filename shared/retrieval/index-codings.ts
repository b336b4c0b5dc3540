import { type CodeTree, codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { Coding } from '../coding/coding.ts'
import type { Source } from '../source/source.ts'
import { silentVoices } from '../source/silent-voices.ts'
import { attributesIn, type SpeakerAttributes } from './speaker-attributes.ts'

/** What questions are asked of. */
export interface Records {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly Coding[]
  /** None where no text came from a table. */
  readonly attributes?: readonly SpeakerAttributes[]
}

/** The codings of one source, in the order of its text. */
export interface CodedSource {
  readonly source: Source
  readonly codings: readonly Coding[]
  /** Labels of voices that are not respondents, with their role. */
  readonly roles: ReadonlyMap<string, 'moderator' | 'professional'>
  /** Labels of voices that are not counted unless they are asked for. */
  readonly silent: ReadonlySet<string>
  /** What is known of voices, by their label. */
  readonly attributes: ReadonlyMap<string, SpeakerAttributes>
}

/** The records, made ready once for any number of questions. */
export interface IndexedCodings {
  readonly tree: CodeTree
  /** Place of each living code in the codebook. */
  readonly placeOf: ReadonlyMap<string, number>
  /** Every living source, those without codings too, in the order in which passages are shown. */
  readonly coded: readonly CodedSource[]
  /** Attributes of speakers that can be asked for. */
  readonly attributes: ReturnType<typeof attributesIn>
  /** Living codings whose code or source is not known. */
  readonly unknown: number
}

const GROUP_ORDER = ['resident', 'organisation', 'professional']

/** Orders codings by source, place in the text and code, so that every question gets its answer in the same order. */
export function indexCodings({ codes, sources, codings, attributes = [] }: Records): IndexedCodings {
  const tree = codeTree(codes)
  const placeOf = new Map(tree.ordered.map((code, place) => [code.id, place]))
  const bySource = new Map<string, Coding[]>()
  for (const source of sources) if (!source.deleted) bySource.set(source.id, [])
  let unknown = 0
  for (const coding of codings) {
    if (coding.deleted) continue
    const own = bySource.get(coding.sourceId)
    if (own && placeOf.has(coding.codeId)) own.push(coding)
    else unknown += 1
  }
  const known = new Map<string, SpeakerAttributes[]>()
  for (const one of attributes) {
    const own = known.get(one.sourceId)
    if (own) own.push(one)
    else known.set(one.sourceId, [one])
  }
  const inOrder = (a: Coding, b: Coding) => {
    const [own, other] = [a.selectors.position, b.selectors.position]
    return own.start - other.start || own.end - other.end || placeOf.get(a.codeId)! - placeOf.get(b.codeId)! || compare(a.coder, b.coder) || compare(a.id, b.id)
  }
  const coded = sources.filter((source) => !source.deleted).map((source) => ({
    source,
    codings: bySource.get(source.id)!.sort(inOrder),
    attributes: new Map(known.get(source.id)?.map((one) => [one.label, one])),
    silent: silentVoices(source),
    roles: new Map(source.speakers.flatMap(({ label, role }) => (role === 'respondent' ? [] : [[label, role] as const]))),
  }))
  return { tree, placeOf, coded: coded.sort((a, b) => compareSources(a.source, b.source)), attributes: attributesIn(attributes), unknown }
}

/** Residents first, then by date, the undated last. */
function compareSources(a: Source, b: Source): number {
  return groupPlace(a) - groupPlace(b) || compare(a.date ?? '~', b.date ?? '~') || compare(a.title, b.title) || compare(a.id, b.id)
}

function groupPlace({ group }: Source): number {
  return group === null ? GROUP_ORDER.length : GROUP_ORDER.indexOf(group)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
