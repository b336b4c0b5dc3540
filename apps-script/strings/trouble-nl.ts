import { rowList } from './row-list.ts'

/** What a person can do where Google, or another person, stood in the way; in Dutch. The English list has exactly this shape. */
export const troubleNl = {
  protected: 'Een tabblad of cel is beveiligd en jij mag er niet in schrijven. Vraag de eigenaar van de werkmap om de beveiliging weg te halen via Gegevens › Bladen en bereiken beveiligen. Er is niets verloren.',
  full: 'De werkmap zit vol: Google laat 10 miljoen cellen toe. Maak een nieuwe werkmap voor de volgende periode, of gooi tabbladen weg die je niet meer nodig hebt. Er is niets verloren.',
  quota: 'Google deed er te lang over of laat even niet meer toe. Er is niets verloren. Wacht een paar minuten en probeer het opnieuw.',
  'no-permission': 'Je mag deze werkmap bekijken maar niet bewerken. Vraag de eigenaar om toegang als bewerker.',
  moved: 'Iemand verplaatste of sorteerde regels of kolommen terwijl Buurtstem bezig was. Er is daar niets geschreven. Probeer het opnieuw.',
}

/** What stands in the sidebar when the workbook itself needs care. */
export const careNl = {
  missing: (titles: readonly string[]) => (titles.length === 1 ? `Het tabblad ${titles[0]} is weg.` : `Deze tabbladen zijn weg: ${titles.join(', ')}.`),
  makeAgain: (titles: readonly string[]) => (titles.length === 1 ? `Maak ${titles[0]} opnieuw` : 'Maak ze opnieuw'),
  filling: (percent: number) => `De werkmap is voor ${percent}% vol. Google laat 10 miljoen cellen toe, lege meegerekend.`,
  fillingDo: 'Begin voor de volgende periode een nieuwe werkmap en koppel de browsers daaraan. Bewaar deze via Bestand › Downloaden. Of verwijder lege rijen en kolommen, en tabbladen die je niet meer nodig hebt.',
  /** Name of a copy that is made before a tab changes. */
  copyOf: (title: string, day: string) => `${title} · kopie ${day}`,
  migrated: (from: number, to: number, copies: readonly string[]) => `Tabbladen bijgewerkt van versie ${from} naar ${to}; hoe het was staat in: ${copies.join(', ')}`,
  loosened: (title: string, rows: readonly number[]) => `${title}: samengevoegde cellen losgemaakt en weer ingevuld, in ${rows.length === 1 ? 'rij' : 'de rijen'} ${rowList(rows)}`,
  byItself: 'Buurtstem',
}

/** The shape of these sentences. */
export type TroubleStrings = typeof troubleNl
export type CareStrings = typeof careNl
