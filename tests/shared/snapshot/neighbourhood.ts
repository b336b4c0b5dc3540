import type { Code } from '../../../shared/codebook/code.ts'
import type { ProfessionalCount } from '../../../shared/joint-display/professional-counts.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { takeSnapshot, type DisplayedTheme, type SnapshotHead } from '../../../shared/snapshot/take-snapshot.ts'
import type { PackableCoding } from '../../../shared/snapshot/pack-codings.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'

export const STAMP = '0197f0000000-0000-a'
export const HEAD: SnapshotHead = { id: 'snap', name: 'Stap 3', note: '', by: 'team', madeOn: '2026-05-14 09:30', codebookVersion: 4 }

export const code = (id: string, parentId: string | null = null, patch: Partial<Code> = {}): Code => ({ ...newCode(id, STAMP, { key: id, nameNl: id, parentId }, 0), ...patch })
export const source = (id: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, id, STAMP), group: 'resident', method: 'interview', ...patch })
export const coding = (id: string, sourceId: string, codeId: string, patch: Partial<PackableCoding> = {}): PackableCoding => {
  const start = Number(id.replace(/\D/g, '')) * 10
  return { id, sourceId, codeId, start, end: start + 5, speaker: null, tone: null, utterance: null, deleted: false, ...patch }
}

/** Records that a snapshot can be taken of. */
export interface Records {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly PackableCoding[]
  readonly display?: readonly DisplayedTheme[]
  readonly professionals?: readonly ProfessionalCount[]
  readonly settings?: Readonly<Record<string, string>>
}

/** Waste with bins and rats below it, and youth; two conversations. */
export const BASE: Records = {
  codes: [code('waste'), code('bins', 'waste'), code('rats', 'waste'), code('young')],
  sources: [source('s1'), source('s2')],
  codings: [coding('k1', 's1', 'bins'), coding('k2', 's1', 'young'), coding('k3', 's2', 'rats'), coding('k4', 's2', 'bins')],
}

/** A snapshot of the base with some of its records replaced by id, or added. */
export function snapshotOf(change: Partial<Records> = {}, without: readonly string[] = []): Snapshot {
  const merge = <T extends { readonly id: string }>(old: readonly T[], fresh: readonly T[] = []) => [...old.map((one) => fresh.find(({ id }) => id === one.id) ?? one), ...fresh.filter(({ id }) => !old.some((one) => one.id === id))].filter(({ id }) => !without.includes(id))
  return takeSnapshot({ codes: merge(BASE.codes, change.codes), sources: merge(BASE.sources, change.sources), codings: merge(BASE.codings, change.codings), display: change.display ?? [], professionals: change.professionals ?? [], settings: change.settings ?? {} }, HEAD)
}
