import type { TextSpan } from '../anchoring/selectors.ts'
import { isQuotingStopped } from '../source/quoting-stopped.ts'
import type { Source } from '../source/source.ts'
import type { Coding } from './coding.ts'

/** Whether a coding holds back the words it lies on, also where another coding of them may be quoted: it stands, and says they are sensitive. */
export function guardsWords(coding: Pick<Coding, 'deleted' | 'sensitivity'>): boolean {
  return !coding.deleted && coding.sensitivity !== 'none'
}

/** Records as they were and as a change left them; those that the change made are missing in `before`. */
interface Changed {
  readonly codings: readonly Coding[]
  readonly sources: readonly Source[]
}

/**
 * Where, by id of the source, words that may leave the browser are other ones than before: stretches of its text that do not
 * overlap, in their order; null = all of it. A source of which nothing of the kind changed is not in it.
 */
export function guardChanges(before: Changed, after: Changed): ReadonlyMap<string, readonly TextSpan[] | null> {
  const spans = new Map<string, TextSpan[]>()
  const touch = (coding: Coding) => {
    const known = spans.get(coding.sourceId)
    if (known) known.push(coding.selectors.position)
    else spans.set(coding.sourceId, [coding.selectors.position])
  }
  const was = new Map(before.codings.map((coding) => [coding.id, coding]))
  for (const coding of after.codings) {
    const old = was.get(coding.id)
    const guarded = old !== undefined && guardsWords(old) ? old : null
    const guards = guardsWords(coding)
    if (guarded && guards && guarded.sourceId === coding.sourceId && sameSpan(guarded.selectors.position, coding.selectors.position)) continue
    if (guarded) touch(guarded)
    if (guards) touch(coding)
  }
  const changes = new Map<string, readonly TextSpan[] | null>([...spans].map(([sourceId, all]) => [sourceId, joined(all)]))
  const sourceWas = new Map(before.sources.map((source) => [source.id, source]))
  for (const source of after.sources) {
    const old = sourceWas.get(source.id)
    if (isQuotingStopped(source) !== (old !== undefined && isQuotingStopped(old))) changes.set(source.id, null)
  }
  return changes
}

function sameSpan(a: TextSpan, b: TextSpan): boolean {
  return a.start === b.start && a.end === b.end
}

function joined(spans: readonly TextSpan[]): TextSpan[] {
  const all: TextSpan[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all[all.length - 1]
    if (last && start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else all.push({ start, end })
  }
  return all
}
