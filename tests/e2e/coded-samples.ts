import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOfSource } from '../../extension/page/source-address.ts'
import { describeSpan } from '../../shared/anchoring/describe-span.ts'
import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { findInSource } from '../../shared/retrieval/find-in-source.ts'
import { cutIntoUnits, detectUnitKind, speakersOf } from '../../shared/source/cut-into-units.ts'
import type { Cutting } from '../../shared/source/cutting.ts'
import type { Source, SourceGroup, SourceMethod } from '../../shared/source/source.ts'

/** Asks the background from a page of the extension; gives its value, and throws where it was refused. */
export type Ask = (name: string, request?: unknown) => Promise<unknown>

interface Sample {
  readonly file: string
  readonly title: string
  readonly group: SourceGroup
  readonly method: SourceMethod
  readonly date: string
  /** Null: its text is kept by the extension itself. */
  readonly address: string | null
}

const SAMPLES: readonly Sample[] = [
  { file: 'T01_groepsgesprek_ouders.txt', title: 'Groepsgesprek ouders', group: 'resident', method: 'focus-group', date: '2025-05-20', address: null },
  { file: 'T03_koffiekar_plein.md', title: 'Koffiekar Zilverplein', group: 'resident', method: 'coffee-cart', date: '2025-05-16', address: null },
  { file: 'T11_ondernemers_school_bieb.txt', title: 'Ondernemers, school en bieb', group: 'organisation', method: 'interview', date: '2025-06-03', address: 'http://127.0.0.1:9/t11' },
]

/** Codes by key, and the words whose sentence they are put on. */
const CODED = [['BT2.1', 'vuil|afval|container|glas'], ['BT2.2', 'ratten'], ['BT7', 'donker|durf|bang|veilig'], ['BT8.1', 'buren|buurvr|kent'], ['AB4', 'moestuin|bakker']] as const

export function sampleText(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../shared/demo', file), 'utf8').replace(/\r\n/g, '\n')
}

/** Codes three samples of the neighbourhood through the background's own messages: two that it keeps, one that is a page. Every second coding may be quoted; the rats are sensitive. */
export async function codeSamples(ask: Ask): Promise<void> {
  const { codes } = (await ask('projectState')) as { readonly codes: readonly Code[] }
  for (const { file, title, address, ...card } of SAMPLES) {
    const text = sampleText(file)
    const kind = detectUnitKind(text)
    const units = cutIntoUnits(text, kind)
    const speakers = kind === 'turn' ? speakersOf(units) : []
    const fingerprint = fingerprintText(text)
    const cutting: Cutting = kind === 'turn' ? { kind, pattern: 'mixed' } : kind === 'line' ? { kind, pattern: 'marked', skip: 0 } : { kind: 'paragraph' }
    const kept = address === null ? ((await ask('addSources', { sources: [{ card: { title, speakers, ...card }, text: { text, cutting, format: 'txt', fileName: file, pages: [], respondents: [] } }] })) as readonly Source[])[0]! : null
    const page = { address: address ?? addressOfSource(kept!.id), title, fingerprint, unitKind: kind, speakers }
    const made: Coding[] = []
    for (const [key, sought] of CODED) {
      const codeIds = [codes.find((code) => code.key === key)!.id]
      const search = { kind: 'pattern', sought, extent: 'sentence', matchCase: false, matchAccents: true, wholeWords: false, allRoles: false } as const
      const { findings } = findInSource({ source: { id: file, group: card.group, speakers }, text, units, within: null }, search)
      for (const finding of findings.slice(0, 6)) {
        const unit = finding.unit === null ? null : { index: finding.unit, speaker: finding.speaker }
        made.push(...((await ask('addCodings', { page, codeIds, selectors: describeSpan(text, finding), unit })) as Coding[]))
      }
    }
    const rats = codes.find((code) => code.key === 'BT2.2')!.id
    for (const [at, coding] of made.entries()) {
      if (at % 2 === 0) await ask('editCoding', { id: coding.id, patch: { quotePermission: 'quote', tone: -1, utterance: 'complaint', ...(coding.codeId === rats ? { sensitivity: 'health' } : {}) } })
    }
    if (!kept) await ask('editSource', { page: null, id: made[0]!.sourceId, patch: card })
  }
}
