import { newCode } from '../../../shared/codebook/new-code.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import type { CountedCoding } from '../../../shared/tally/what-counts.ts'

const STAMP = '0197f0000000-0000-a'

export function aCode(id: string, parentId: string | null = null, status: 'active' | 'retired' = 'active'): Code {
  return newCode(id, STAMP, { key: id, nameNl: id, parentId, status }, 0)
}

/** A resident's interview, unless the patch says otherwise. */
export function aSource(id: string, patch: Partial<Source> = {}): Source {
  return { ...newSource(id, id, STAMP), group: 'resident', method: 'interview', ...patch }
}

export function aCoding(sourceId: string, codeId: string, start: number, end: number, speaker: string | null = null, patch: Partial<CountedCoding> = {}): CountedCoding {
  return { sourceId, codeId, start, end, speaker, tone: null, utterance: null, deleted: false, ...patch }
}
