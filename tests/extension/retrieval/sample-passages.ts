import { exportContent, type ExportContent, type ExportInput, type ExportOptions } from '../../../extension/retrieval/export-content.ts'
import type { Passage } from '../../../extension/protocols/retrieval.ts'
import { stringsFor } from '../../../extension/strings/strings-for.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { CODES, sampleCoding, sampleSource } from '../../shared/retrieval/sample-records.ts'

/** A passage that may be quoted, with these words. */
export function passage(words: string, patch: Partial<Coding> = {}, more: Partial<Passage> = {}): Passage {
  const coding = sampleCoding(`k ${words}`, 'rats', 0, words.length, { quotePermission: 'quote', selectors: { quote: { exact: words, prefix: '', suffix: '' }, position: { start: 0, end: words.length } }, ...patch })
  return { coding, before: 'ervoor ', after: ' erna', place: 'reader', sensitiveElsewhere: false, contextMayLeave: true, ...more }
}

const speakers = [{ label: 'Fatima', role: 'respondent', ageBand: '35-49' }, { label: 'D1', role: 'respondent', ageBand: null }] as const
export const INPUT: ExportInput = {
  codes: CODES, sources: [sampleSource('s1', { title: 'Groepsgesprek ouders', date: '2025-05-20', speakers })], title: 'Fragmenten over ratten', memo: '', made: '20 mei 2025', passages: [],
  counts: [{ group: 'resident', found: { sources: 1, speakers: 2, segments: 3 }, base: { sources: 2, speakers: 9, segments: 12 } }],
}

export function content(passages: readonly Passage[], options: Partial<ExportOptions> = {}, input: Partial<ExportInput> = {}): ExportContent {
  return exportContent({ ...INPUT, ...input, passages }, { hidden: 'leave-out', context: false, ...options }, stringsFor('nl'))
}
