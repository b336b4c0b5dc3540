import type { CodeStatus } from '../codebook/code.ts'
import { unpackCodings } from './pack-codings.ts'
import type { Snapshot, SnapshotCode } from './snapshot.ts'

/** How the codebook of one snapshot differs from that of an earlier one. */
export interface CodebookChanges {
  readonly added: readonly SnapshotCode[]
  /** Codes that are gone, with the codes that their codings have now: where a code was merged, that is one. */
  readonly removed: readonly { readonly code: SnapshotCode; readonly into: readonly string[] }[]
  readonly renamed: readonly { readonly before: SnapshotCode; readonly after: SnapshotCode }[]
  readonly moved: readonly { readonly code: SnapshotCode; readonly from: string | null; readonly to: string | null }[]
  readonly status: readonly { readonly code: SnapshotCode; readonly from: CodeStatus; readonly to: CodeStatus }[]
  /** Codes whose definition, include, exclude or example was rewritten. */
  readonly reworded: readonly SnapshotCode[]
}

/** What changed in the codebook between two snapshots; retiring a code is a change of status, not a move of what stands under it. */
export function codebookChanges(before: Snapshot, after: Snapshot): CodebookChanges {
  const old = new Map(before.codes.map((code) => [code.id, code]))
  const now = new Map(after.codes.map((code) => [code.id, code]))
  const both = after.codes.flatMap((code) => {
    const was = old.get(code.id)
    return was ? [{ was, code }] : []
  })
  const gone = before.codes.filter(({ id }) => !now.has(id))
  const went = gone.length === 0 ? new Map<string, Set<string>>() : whereCodingsWent(before, after, new Set(gone.map(({ id }) => id)))
  return {
    added: after.codes.filter(({ id }) => !old.has(id)),
    removed: gone.map((code) => ({ code, into: [...(went.get(code.id) ?? [])] })),
    renamed: both.filter(({ was, code }) => was.key !== code.key || was.nameNl !== code.nameNl || was.nameEn !== code.nameEn).map(({ was, code }) => ({ before: was, after: code })),
    moved: both.filter(({ was, code }) => was.parentId !== code.parentId && was.status !== 'retired' && code.status !== 'retired').map(({ was, code }) => ({ code, from: was.parentId, to: code.parentId })),
    status: both.filter(({ was, code }) => was.status !== code.status).map(({ was, code }) => ({ code, from: was.status, to: code.status })),
    reworded: both.filter(({ was, code }) => was.wording !== code.wording).map(({ code }) => code),
  }
}

/** Which codes the codings of codes that are gone have now. */
function whereCodingsWent(before: Snapshot, after: Snapshot, gone: ReadonlySet<string>): ReadonlyMap<string, Set<string>> {
  const codingsNow = new Map(after.sources.map(({ id }, place) => [id, after.codings[place] ?? {}]))
  const went = new Map<string, Set<string>>()
  before.sources.forEach(({ id }, place) => {
    const leaving = unpackCodings(before.codings[place] ?? {}).filter(({ codePlace }) => gone.has(before.codes[codePlace]?.id ?? ''))
    if (leaving.length === 0) return
    const now = new Map(unpackCodings(codingsNow.get(id) ?? {}).map(({ mark, codePlace }) => [mark, after.codes[codePlace]?.id]))
    for (const { mark, codePlace } of leaving) {
      const to = now.get(mark)
      if (to === undefined) continue
      const from = before.codes[codePlace]!.id
      went.set(from, (went.get(from) ?? new Set<string>()).add(to))
    }
  })
  return went
}
