import { CHECK_LISTS, linesOfList, type Check } from '../method/check.ts'
import type { Commitment } from '../method/commitment.ts'
import type { Feedback } from '../method/feedback.ts'
import { LOCAL_FACTORS, type LocalFactor } from '../method/local-factor.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { RecordOfRow } from './settle-rows.ts'

/** A row typed in Terugkoppeling. */
export const feedbackOfRow: RecordOfRow<Feedback> = (given, id, stamp) => ({
  ...born(id, stamp), codeId: given.codeId ?? '', outcome: given.outcome ?? null, why: given.why ?? '', date: given.date ?? null, by: given.by ?? '', deleted: given.deleted ?? false,
})

/** A row typed in Toezeggingen. */
export const commitmentOfRow: RecordOfRow<Commitment> = (given, id, stamp) => ({
  ...born(id, stamp), what: given.what ?? '', by: given.by ?? '', date: given.date ?? null, due: given.due ?? null, codeId: given.codeId ?? null, status: given.status ?? 'open',
  sourceId: given.sourceId ?? null, codingId: given.codingId ?? null, deleted: given.deleted ?? false,
})

/** A row typed in Procescheck. */
export const checkOfRow: RecordOfRow<Check> = (given, id, stamp) => ({
  ...born(id, stamp), list: given.list ?? 'process', point: given.point ?? null, title: given.title ?? '', link: given.link ?? '', done: given.done ?? false, note: given.note ?? '',
  date: given.date ?? null, deleted: given.deleted ?? false,
})

/** The factors that have no row yet. */
export function missingFactors(known: ReadonlySet<string>, stamp: ChangeStamp): readonly LocalFactor[] {
  return LOCAL_FACTORS.filter((factor) => !known.has(factor)).map((factor) => ({ ...born(factor, stamp), factor, score: null, explanation: '', date: null }))
}

/** The lines of the lists of which nothing is there; a list that people made shorter is left so. */
export function missingChecks(known: readonly Pick<Check, 'list'>[], stamp: ChangeStamp): readonly Check[] {
  const there = new Set(known.map(({ list }) => list))
  return CHECK_LISTS.filter((list) => !there.has(list)).flatMap(linesOfList).map(({ id, ...given }) => checkOfRow(given, id, stamp, 0))
}

/** The told themes that have no row in Terugkoppeling yet; the row of a theme has the theme's id, so that no two are made. */
export function missingFeedback(themes: readonly string[], known: readonly Pick<Feedback, 'codeId'>[], stamp: ChangeStamp): readonly Feedback[] {
  const there = new Set(known.map(({ codeId }) => codeId))
  return themes.filter((codeId) => !there.has(codeId)).map((codeId) => feedbackOfRow({ codeId }, codeId, stamp, 0))
}

function born(id: string, stamp: ChangeStamp) {
  return { id, made: stamp, changed: {}, deleted: false }
}
