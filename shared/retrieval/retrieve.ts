import type { CodeTree } from '../codebook/code-tree.ts'
import type { Coding } from '../coding/coding.ts'
import { countPassages, type FoundInSource, type GroupCounts } from './count-passages.ts'
import { codingFilter, roleOf, sourceFits } from './fits-filters.ts'
import { type CodedSource, indexCodings, type IndexedCodings, type Records } from './index-codings.ts'
import type { CodeChoice, Query } from './query.ts'
import { relationTest, type RelationTest } from './related-codings.ts'

/** What a question found. */
export interface Retrieved {
  /** By group, source, and place in the text. */
  readonly hits: readonly Coding[]
  readonly counts: readonly GroupCounts[]
  readonly leftOut: {
    /** Codings that fit but for who speaks: moderators and professionals, where the question does not ask for them. */
    readonly otherRoles: number
    /** Codings that fit but for their code being retired, where the question does not name it. */
    readonly retiredCodes: number
    /** Codings of a code or source that is not known here. */
    readonly unknown: number
  }
}

/**
 * All passages that a question asks for. Codings on either side of a condition are those of the coders that the question names; the
 * partner may be in a moderator's turn (a question that was put). Never looks at the order of the records.
 */
export function retrieve(records: Records, query: Query): Retrieved {
  return retrieveFrom(indexCodings(records), query)
}

/** The same, of records that were made ready before. */
export function retrieveFrom(index: IndexedCodings, query: Query): Retrieved {
  const wanted = query.codes.length === 0 ? null : codeIds(index.tree, query.codes)
  const named = new Set(query.codes.map((choice) => choice.codeId))
  const retired = (coding: Coding) => index.tree.byId.get(coding.codeId)?.status === 'retired' && !named.has(coding.codeId)
  const partnerCodes = query.conditions.map((condition) => codeIds(index.tree, condition.codes))
  const leftOut = { otherRoles: 0, retiredCodes: 0, unknown: index.unknown }
  const found: FoundInSource[] = []
  for (const coded of index.coded) {
    if (!sourceFits(coded.source, query)) continue
    const roleFits = (coding: Coding) => (query.roles.length === 0 ? coding.speaker === null || !coded.silent.has(coding.speaker) : query.roles.includes(roleOf(coding, coded.roles)))
    const fits = codingFilter(coded, query)
    const related = conditionsTest(coded, query, partnerCodes)
    const hits: Coding[] = []
    const counted: Coding[] = []
    for (const coding of coded.codings) {
      const isCounted = !retired(coding) && roleFits(coding)
      if (isCounted) counted.push(coding)
      if ((wanted !== null && !wanted.has(coding.codeId)) || !fits(coding) || !related(coding)) continue
      if (isCounted) hits.push(coding)
      else if (retired(coding)) leftOut.retiredCodes += 1
      else if (query.roles.length === 0) leftOut.otherRoles += 1
    }
    found.push({ source: coded.source, hits, counted })
  }
  return { hits: found.flatMap((one) => one.hits), counts: countPassages(found), leftOut }
}

/** Ids of some codes, and of everything below those that are asked for so. */
export function codeIds(tree: CodeTree, choices: readonly CodeChoice[]): ReadonlySet<string> {
  return new Set(choices.flatMap(({ codeId, withBelow }) => (withBelow ? [codeId, ...tree.descendantsOf(codeId)] : [codeId])))
}

function conditionsTest(coded: CodedSource, query: Query, partnerCodes: readonly ReadonlySet<string>[]): RelationTest {
  if (query.conditions.length === 0) return () => true
  const ofCoders = query.coders.length === 0 ? coded.codings : coded.codings.filter((coding) => query.coders.includes(coding.coder))
  const tests = query.conditions.map(({ relation, negated, distance }, index): RelationTest => {
    const test = relationTest(relation, ofCoders.filter((coding) => partnerCodes[index]!.has(coding.codeId)), distance)
    return negated ? (coding) => !test(coding) : test
  })
  return query.join === 'all' ? (coding) => tests.every((test) => test(coding)) : (coding) => tests.some((test) => test(coding))
}
