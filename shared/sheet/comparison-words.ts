import type { CardField } from '../snapshot/compare-snapshots.ts'
import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences in which two snapshots are compared, in Dutch; the English ones have exactly this shape. */
const nl = {
  base: (before: number, after: number) => (before === after ? `Bewonersbronnen die meetellen: ${after}, net als toen.` : `Bewonersbronnen die meetellen: ${before} → ${after}.`),
  organisationBase: (before: number, after: number) => `Bronnen van instellingen en ondernemers, apart geteld: ${before === after ? `${after}, net als toen` : `${before} → ${after}`}.`,
  sameCodebook: 'Het codeboek is precies hetzelfde.',
  otherCodebook: 'Het codeboek is veranderd.',
  onlyLooks: 'Alleen kleur, patroon of volgorde is anders. Dat verandert geen aantal.',
  numbers: { sources: 'bronnen', speakers: 'sprekers', segments: 'fragmenten', negative: 'negatief', neutral: 'neutraal', positive: 'positief', people: 'mensen' },
  sameNumbers: 'Aantallen gelijk.',
  newTheme: 'Stond er toen nog niet.',
  goneTheme: 'Staat niet meer in het codeboek, of er is niets meer bij.',
  causes: {
    source: { in: (codings: number, sources: number) => `+${of(codings, 'codering', 'coderingen')} uit ${of(sources, 'nieuwe bron', 'nieuwe bronnen')}`, out: (codings: number, sources: number) => `−${of(codings, 'codering', 'coderingen')}: ${of(sources, 'bron is', 'bronnen zijn')} verwijderd` },
    coding: { in: (codings: number) => `+${of(codings, 'nieuwe codering', 'nieuwe coderingen')}`, out: (codings: number) => `−${of(codings, 'codering', 'coderingen')}: verwijderd` },
    card: { in: (codings: number, sources: number) => `+${of(codings, 'codering', 'coderingen')}: de kaart van ${of(sources, 'bron', 'bronnen')} is verbeterd`, out: (codings: number, sources: number) => `−${of(codings, 'codering', 'coderingen')}: de kaart van ${of(sources, 'bron', 'bronnen')} is verbeterd` },
    merged: { in: (codings: number, code: string) => `+${of(codings, 'codering', 'coderingen')}: ‘${code}’ is hierin opgegaan`, out: (codings: number, code: string) => `−${of(codings, 'codering', 'coderingen')}: samengevoegd met ‘${code}’` },
    codeDeleted: (codings: number) => `−${of(codings, 'codering', 'coderingen')}: de code is verwijderd`,
    recoded: { in: (codings: number, code: string) => `+${of(codings, 'codering', 'coderingen')}: eerst ‘${code}’`, out: (codings: number, code: string) => `−${of(codings, 'codering', 'coderingen')}: nu ‘${code}’` },
    codebook: { in: (codings: number) => `+${of(codings, 'codering', 'coderingen')}: een code kwam onder dit thema, of is weer in gebruik`, out: (codings: number) => `−${of(codings, 'codering', 'coderingen')}: een code ging weg onder dit thema, of is vervallen` },
    details: (codings: number) => `bij ${of(codings, 'codering', 'coderingen')} is toon, soort, spreker of plaats aangepast`,
  },
  figure: { added: (name: string, value: string) => `Nieuw cijfer: ${name}: ${value}`, removed: (name: string, value: string) => `Cijfer is weg: ${name}: ${value}`, changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}` },
  noValue: 'geen waarde',
  range: (low: string, high: string) => `${low} tot en met ${high}`,
  judgement: (before: string, after: string) => `Oordeel: ${before} → ${after}`,
  line: (before: string, after: string) => `Duiding: ${before} → ${after}`,
  none: 'leeg',
  hidden: 'verborgen (minder dan 5)',
  notTaken: 'niet overgenomen',
  /** What people chose for other tabs; a snapshot is counted without any of it. */
  settings: {
    filter: 'Confrontatie had een ander filter. Deze aantallen zijn zonder filter geteld.', coverage: 'Dekking, Verzadiging of Samen genoemd was anders ingesteld. Dat verandert deze aantallen niet.',
    crossTab: 'Kruistabel was anders ingesteld. Dat verandert deze aantallen niet.',
  },
  sources: { added: (title: string) => `Nieuw: ${title}`, removed: (title: string) => `Verwijderd: ${title}`, corrected: (title: string, fields: string) => `Verbeterd: ${title} (${fields})` },
  fields: { title: 'titel', group: 'groep', method: 'methode', step: 'stap', date: 'datum', areaCode: 'gebied', roster: 'sprekers' } satisfies Record<CardField, string>,
  codes: {
    added: (code: string) => `Nieuw: ${code}`, removed: (code: string) => `Verwijderd: ${code}`, merged: (code: string, into: string) => `Samengevoegd: ${code} → ${into}`, renamed: (before: string, after: string) => `Hernoemd: ${before} → ${after}`,
    moved: (code: string, from: string, to: string) => `Verplaatst: ${code}, van ${from} naar ${to}`, status: (code: string, from: string, to: string) => `${code}: ${from} → ${to}`, reworded: (code: string) => `Omschrijving aangepast: ${code}`,
  },
  top: 'het hoogste niveau',
  more: (count: number) => `En nog ${count}.`,
  decimal: ',',
}

/** The shape of the sentences. */
export type ComparisonWords = typeof nl

const en: ComparisonWords = {
  base: (before, after) => (before === after ? `Resident sources that count: ${after}, as before.` : `Resident sources that count: ${before} → ${after}.`),
  organisationBase: (before, after) => `Sources of organisations and businesses, counted apart: ${before === after ? `${after}, as before` : `${before} → ${after}`}.`,
  sameCodebook: 'The codebook is exactly the same.',
  otherCodebook: 'The codebook changed.',
  onlyLooks: 'Only colour, pattern or order is different. That changes no number.',
  numbers: { sources: 'sources', speakers: 'speakers', segments: 'segments', negative: 'negative', neutral: 'neutral', positive: 'positive', people: 'people' },
  sameNumbers: 'Numbers are the same.',
  newTheme: 'Was not there then.',
  goneTheme: 'No longer in the codebook, or nothing is left of it.',
  causes: {
    source: { in: (codings, sources) => `+${of(codings, 'coding', 'codings')} from ${of(sources, 'new source', 'new sources')}`, out: (codings, sources) => `−${of(codings, 'coding', 'codings')}: ${of(sources, 'source was', 'sources were')} deleted` },
    coding: { in: (codings) => `+${of(codings, 'new coding', 'new codings')}`, out: (codings) => `−${of(codings, 'coding', 'codings')}: deleted` },
    card: { in: (codings, sources) => `+${of(codings, 'coding', 'codings')}: the card of ${of(sources, 'source', 'sources')} was corrected`, out: (codings, sources) => `−${of(codings, 'coding', 'codings')}: the card of ${of(sources, 'source', 'sources')} was corrected` },
    merged: { in: (codings, code) => `+${of(codings, 'coding', 'codings')}: ‘${code}’ was merged into this`, out: (codings, code) => `−${of(codings, 'coding', 'codings')}: merged with ‘${code}’` },
    codeDeleted: (codings) => `−${of(codings, 'coding', 'codings')}: the code was deleted`,
    recoded: { in: (codings, code) => `+${of(codings, 'coding', 'codings')}: ‘${code}’ before`, out: (codings, code) => `−${of(codings, 'coding', 'codings')}: ‘${code}’ now` },
    codebook: { in: (codings) => `+${of(codings, 'coding', 'codings')}: a code came under this theme, or is in use again`, out: (codings) => `−${of(codings, 'coding', 'codings')}: a code left this theme, or was retired` },
    details: (codings) => `tone, kind, speaker or place changed in ${of(codings, 'coding', 'codings')}`,
  },
  figure: { added: (name, value) => `New figure: ${name}: ${value}`, removed: (name, value) => `Figure is gone: ${name}: ${value}`, changed: (name, before, after) => `${name}: ${before} → ${after}` },
  noValue: 'no value',
  range: (low, high) => `${low} to ${high}`,
  judgement: (before, after) => `Judgement: ${before} → ${after}`,
  line: (before, after) => `Interpretation: ${before} → ${after}`,
  none: 'empty',
  hidden: 'hidden (fewer than 5)',
  notTaken: 'not taken over',
  settings: {
    filter: 'The joint display had another filter. These numbers were counted without a filter.', coverage: 'Coverage, Saturation or Said together was set differently. That does not change these numbers.',
    crossTab: 'The cross-tab was set differently. That does not change these numbers.',
  },
  sources: { added: (title) => `New: ${title}`, removed: (title) => `Deleted: ${title}`, corrected: (title, fields) => `Corrected: ${title} (${fields})` },
  fields: { title: 'title', group: 'group', method: 'method', step: 'step', date: 'date', areaCode: 'area', roster: 'speakers' },
  codes: {
    added: (code) => `New: ${code}`, removed: (code) => `Deleted: ${code}`, merged: (code, into) => `Merged: ${code} → ${into}`, renamed: (before, after) => `Renamed: ${before} → ${after}`,
    moved: (code, from, to) => `Moved: ${code}, from ${from} to ${to}`, status: (code, from, to) => `${code}: ${from} → ${to}`, reworded: (code) => `Description changed: ${code}`,
  },
  top: 'the top level',
  more: (count) => `And ${count} more.`,
  decimal: '.',
}

/** The sentences in a language. */
export function comparisonWords(language: SheetLanguage): ComparisonWords {
  return language === 'en' ? en : nl
}
