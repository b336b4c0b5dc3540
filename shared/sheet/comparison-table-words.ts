import type { SheetLanguage } from './column.ts'

/** The words of Vergelijking in Dutch; the English ones have exactly this shape. */
const nl = {
  head: (moment: string, before: string, after: string) => `Vergelijking · gemaakt op ${moment} · ${before} → ${after}`,
  headOnly: (moment: string) => `Vergelijking · gemaakt op ${moment}`,
  named: (name: string, madeOn: string) => `‘${name}’ (${madeOn})`,
  now: 'nu',
  choose: 'Nog niets gekozen. Open het zijpaneel, ga naar Momentopnamen en kies welke twee je wilt vergelijken.',
  gone: (names: string) => `Deze momentopname staat niet meer in het tabblad Momentopnamen: ${names}. Daarom is deze vergelijking leeg. Kies in het zijpaneel een andere, of zet de momentopname terug met de versiegeschiedenis.`,
  changed: (names: string) => `Deze momentopname is veranderd nadat hij werd gemaakt: ${names}. Het controlegetal klopt niet, dus er wordt niets vergeleken. Zet hem terug met de versiegeschiedenis, of kies in het zijpaneel een andere.`,
  howToRead: '‘x van y’: x bronnen van de y die meetelden. Een percentage staat er pas bij 20 bronnen of meer, een verschil in aandeel pas als dat toen en daarna zo is.',
  missing: (parts: readonly string[]) => `Een van de twee is gemaakt voordat Buurtstem dit bewaarde: ${parts.join(', ')}.`,
  parts: { areas: 'gebieden', professionals: 'professionals', settings: 'instellingen' },
  allThemes: 'Alle thema’s',
  codebook: 'Codeboek',
  settings: 'Instellingen',
  groups: { resident: 'bewoners', organisation: 'instellingen en ondernemers' },
  professionals: (year: string) => `professionals, ${year}`,
  allAreas: 'alles samen',
  sources: (count: number) => `${count} ${count === 1 ? 'bron' : 'bronnen'}`,
  noSources: 'geen bronnen',
  points: (difference: number) => `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)} procentpunt`,
  hidden: '<5',
  notTaken: '–',
}

/** The shape of the words. */
export type ComparisonTableWords = typeof nl

const en: ComparisonTableWords = {
  head: (moment, before, after) => `Comparison · made on ${moment} · ${before} → ${after}`,
  headOnly: (moment) => `Comparison · made on ${moment}`,
  named: (name, madeOn) => `‘${name}’ (${madeOn})`,
  now: 'now',
  choose: 'Nothing chosen yet. Open the sidebar, go to Snapshots and choose which two to compare.',
  gone: (names) => `This snapshot is no longer in the tab Snapshots: ${names}. That is why this comparison is empty. Choose another in the sidebar, or put the snapshot back with the version history.`,
  changed: (names) => `This snapshot was changed after it was made: ${names}. The checksum does not fit, so nothing is compared. Put it back with the version history, or choose another in the sidebar.`,
  howToRead: '‘x of y’: x sources of the y that counted. A percentage stands there only from 20 sources, a difference in share only where that is so both times.',
  missing: (parts) => `One of the two was made before Buurtstem kept this: ${parts.join(', ')}.`,
  parts: { areas: 'areas', professionals: 'professionals', settings: 'settings' },
  allThemes: 'All themes',
  codebook: 'Codebook',
  settings: 'Settings',
  groups: { resident: 'residents', organisation: 'organisations and businesses' },
  professionals: (year) => `professionals, ${year}`,
  allAreas: 'all together',
  sources: (count) => `${count} ${count === 1 ? 'source' : 'sources'}`,
  noSources: 'no sources',
  points: (difference) => `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)} percentage point${Math.abs(difference) === 1 ? '' : 's'}`,
  hidden: '<5',
  notTaken: '–',
}

/** The words in a language. */
export function comparisonTableWords(language: SheetLanguage): ComparisonTableWords {
  return language === 'en' ? en : nl
}
