const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Sentences of what leaves the page: copies and files. */
export const exports = {
  open: 'Kopieer of bewaar',
  title: 'Kopieer of bewaar deze fragmenten',
  format: 'Vorm',
  formats: { clipboard: 'Kopieer als tekst en tabel', csv: 'CSV, voor een rekenblad', xlsx: 'Excel-bestand (xlsx)', docx: 'Word-bestand (docx)', html: 'Webpagina (html)' },
  separator: 'Scheidingsteken',
  separators: { semicolon: 'puntkomma (Nederlands Excel)', comma: 'komma' },
  hidden: 'Fragmenten die je niet mag citeren',
  hiddenChoices: { 'leave-out': 'weglaten', mark: 'zonder de woorden, als plek om zelf te parafraseren' },
  context: 'Neem ook de woorden eromheen mee',
  contextHelp: 'Alleen waar daar niets tussen staat dat je niet mag citeren.',
  go: 'Bewaar het bestand',
  copy: 'Kopieer',
  copied: (count: number) => `${number(count, 'fragment staat', 'fragmenten staan')} op je klembord.`,
  saved: (name: string) => `Bewaard als ${name}.`,
  busy: 'Even bezig…',
  failed: 'Kopiëren of bewaren is niet gelukt. Probeer het opnieuw, of kies een andere vorm.',
  willLeave: (count: number) => `${number(count, 'fragment gaat', 'fragmenten gaan')} mee met de woorden.`,

  /** In the copies and files themselves. */
  fileName: 'fragmenten',
  noSample: 'Dit is geen steekproef. De aantallen zeggen iets over de gesprekken die zijn gevoerd, niet over alle bewoners.',
  question: 'Vraag',
  made: (moment: string) => `Gemaakt op ${moment} met Buurtstem.`,
  counts: 'Aantallen',
  ofSources: (part: string) => `${part} bronnen`,
  ofSpeakers: (part: string) => `${part} sprekers`,
  ofSegments: (part: string) => `${part} fragmenten`,
  passages: 'Fragmenten',
  memo: 'Memo',
  leftOut: (count: number, reasons: string) => `${number(count, 'fragment is', 'fragmenten zijn')} weggelaten: ${reasons}.`,
  marked: (count: number, reasons: string) => `${number(count, 'fragment staat', 'fragmenten staan')} er zonder de woorden in: ${reasons}.`,
  reasons: {
    sensitive: (count: number) => `${count} omdat ze gevoelig ${count === 1 ? 'is' : 'zijn'}`,
    none: (count: number) => `${count} omdat delen niet mag`,
    paraphrase: (count: number) => `${count} omdat alleen parafraseren mag`,
    'too-long': (count: number) => `${count} omdat ${count === 1 ? 'het' : 'ze'} te lang ${count === 1 ? 'is' : 'zijn'} voor een citaat`,
  },
  marks: { sensitive: '[gevoelig: niet getoond]', none: '[delen mag niet]', paraphrase: '[alleen parafraseren]', 'too-long': '[te lang voor een citaat]' },
  columns: {
    number: 'Nr', code: 'Code', codeName: 'Naam van de code', words: 'Fragment', before: 'Ervoor', after: 'Erna', source: 'Bron', group: 'Groep', method: 'Methode', date: 'Datum', area: 'Gebied', step: 'Stap', place: 'Plek',
    speaker: 'Spreker', ageBand: 'Leeftijd', utterance: 'Soort uiting', tone: 'Toon', reach: 'Reikwijdte', time: 'Tijd', evidence: 'Bewijsvorm', expectation: 'Verwachting', coder: 'Gecodeerd door', memo: 'Memo',
  },
  sheets: { passages: 'Fragmenten', about: 'Over dit bestand' },
}
