import { newCode } from '../../../shared/codebook/new-code.ts'
import { EMPTY_PROJECT } from '../../../shared/coding/project.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import { digestRecords } from '../../../shared/stamp/digest-records.ts'
import { FIRST_SETTINGS, type PageAnchors, type PageState, type ProjectState, type SyncState } from '../../../extension/messages.ts'

const STAMP = '019000000000-0000-test'

export const PAGE = {
  address: 'https://verslagen.example.nl/t01', title: 'Gesprek met ouders', fingerprint: 'f1', unitKind: 'turn',
  speakers: [{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D1', role: 'respondent', ageBand: null }],
} as const

export const CODES = [
  newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon en heel', nameEn: 'Clean and well-kept', definition: 'Of de buurt schoon is.' }, 0),
  newCode('rats', STAMP, { key: 'BT2.2', nameNl: 'Ongedierte', nameEn: 'Vermin', parentId: 'waste' }, 1),
  newCode('safety', STAMP, { key: 'BT7', nameNl: 'Veiligheidsgevoel', nameEn: 'Feeling of safety' }, 2),
] as const

export function sampleCoding(patch: Partial<Coding> = {}): Coding {
  const coding = createCoding({
    id: 'k1', stamp: STAMP, sourceId: 's1', codeId: 'rats', coder: 'AB', unit: { index: 0, speaker: 'D1' },
    selectors: { quote: { exact: 'Ratten bij de container', prefix: '', suffix: '' }, position: { start: 0, end: 23 } },
  })
  return { ...coding, ...patch }
}

export function sampleSource(patch: Partial<Source> = {}): Source {
  return { ...newSource('s1', PAGE.title, STAMP), unitKind: 'turn', speakers: PAGE.speakers, ...patch }
}

export function sampleProject(patch: Partial<ProjectState> = {}): ProjectState {
  return {
    facts: EMPTY_PROJECT,
    codes: CODES, uses: [{ group: null, codeId: 'waste', segments: 4, speakers: 3, sources: 2 }, { group: null, codeId: 'rats', segments: 4, speakers: 3, sources: 2 }], sources: [sampleSource()],
    settings: { ...FIRST_SETTINGS, language: 'nl', coder: 'AB' }, undoable: { what: 'coding-added', subject: 'Ongedierte' }, redoable: null, ...patch,
  }
}

export function samplePage(patch: Partial<PageState> = {}): PageState {
  return { source: sampleSource(), textChanged: false, codes: CODES, codings: [sampleCoding()], recentCodeIds: [], settings: { ...FIRST_SETTINGS, language: 'nl', coder: 'AB' }, ...patch }
}

/** What the background answers about a page: its head, and its codings by id or in one slice. */
export function answerAbout({ codings, ...state }: PageState, name: string, request: unknown): unknown {
  if (name === 'pageHead') return { ...state, digest: digestRecords(codings) }
  if (name === 'wholeCodingSlice') return { codings, next: null }
  if (name === 'wholeCodingsById') return codings.filter(({ id }) => (request as { readonly ids: readonly string[] }).ids.includes(id))
  return undefined
}

export function sampleAnchors(patch: Partial<PageAnchors> = {}): PageAnchors {
  return { page: PAGE, found: ['k1'], orphans: [], ...patch }
}

export function sampleSync(patch: Partial<SyncState> = {}): SyncState {
  return {
    paired: true, endpointHost: 'script.google.com', workbookName: 'Zilverriet', waiting: 0, busy: false, lastArrival: '2025-05-14T13:02:00Z', problem: null, conflicts: [], ...patch,
  }
}
