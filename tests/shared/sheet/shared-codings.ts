import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'

/** A coding of five letters as it stands in the workbook. */
export function aSharedCoding(id: string, sourceId: string, codeId: string, start: number): SharedCoding {
  return {
    id, made: '0197f0000000-0000-a', changed: {}, deleted: false, sourceId, codeId, coder: 'A', speaker: null, unit: null, memo: '', quotePermission: 'none', utterance: null, tone: null, reach: null, time: null,
    place: null, evidence: null, sensitivity: 'none', expectation: 'none', start, end: start + 5, words: '',
  }
}
