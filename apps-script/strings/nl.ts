import type { RowProblem } from '../../shared/sheet/record-rows.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Every sentence of the menu, the tabs and the log that a person reads, in Dutch. The English list has exactly this shape. */
export const nl = {
  menu: {
    title: 'Buurtstem',
    openSidebar: 'Open het zijpaneel',
    refresh: 'Ververs Telling en Confrontatie',
    setUp: 'Richt de tabbladen in',
  },
  sidebarTitle: 'Buurtstem',
  done: {
    setUp: (made: number) => (made === 0 ? 'Alle tabbladen staan er al.' : `${number(made, 'tabblad', 'tabbladen')} gemaakt. Open het zijpaneel om een browser te koppelen.`),
    refreshed: 'Telling en Confrontatie zijn bijgewerkt.',
    busy: 'Buurtstem was met iets anders bezig. Probeer het zo nog eens; er is niets verloren.',
    failed: (detail: string) => `Dit is niet gelukt. Er is niets weggegooid. Melding: ${detail}`,
  },
  computed: {
    fresh: 'Bijgewerkt.',
    stale: 'VEROUDERD: er is iets veranderd sinds deze tabel is gemaakt. Kies Buurtstem › Ververs Telling en Confrontatie.',
    never: 'Nog niet gemaakt. Kies Buurtstem › Ververs Telling en Confrontatie.',
  },
  /** What is wrong with a cell or row, and what to do. */
  problems: {
    required: 'Hier moet iets staan. Vul de cel in.',
    'unknown-code': 'Deze code staat niet in het codeboek, of er passen er meer. Typ de code zoals die in Codeboek staat.',
    'not-a-choice': 'Dit is geen van de keuzes. Kies een woord uit de lijst in de cel.',
    'not-a-number': 'Dit is geen getal. Typ alleen cijfers.',
    'not-a-date': 'Dit is geen datum. Typ bijvoorbeeld 14-5-2025.',
    'not-a-flag': 'Zet een vinkje of haal het weg.',
    'too-long': 'Deze tekst is te lang voor één cel. Maak hem korter.',
    'no-record': 'De verborgen gegevens van deze regel zijn weg. Zet ze terug met Bewerken › Ongedaan maken of met de versiegeschiedenis; anders herstelt de extensie de regel als ze die opnieuw stuurt.',
    'damaged-record': 'De verborgen gegevens van deze regel zijn beschadigd. Zet ze terug met Bewerken › Ongedaan maken of met de versiegeschiedenis.',
    duplicate: 'Deze regel staat er twee keer. De bovenste telt; verwijder deze regel als hij een kopie is.',
    'not-made-here': 'In dit tabblad maakt de extensie de regels. Verplaats wat je typte naar een eigen kolom of een ander tabblad.',
  } satisfies Record<RowProblem, string>,
  log: {
    setUp: (made: number) => `Tabbladen ingericht: ${made} gemaakt`,
    refreshed: 'Telling en Confrontatie bijgewerkt',
    pushed: (changed: number, refused: number) => `${number(changed, 'wijziging', 'wijzigingen')} ontvangen${refused > 0 ? `, ${refused} geweigerd` : ''}`,
    refused: (code: string) => `Bericht geweigerd: ${code}`,
    unknownDevice: 'onbekend apparaat',
    paired: (label: string) => `Apparaat gekoppeld: ${label}`,
    revoked: (label: string) => `Apparaat ingetrokken: ${label}`,
    imported: (file: string, added: number, updated: number, refused: number) => `${file} ingelezen: ${added} nieuw, ${updated} bijgewerkt${refused > 0 ? `, ${refused} geweigerd` : ''}`,
    linked: (count: number) => `${number(count, 'koppeling', 'koppelingen')} gemaakt`,
    unlinked: 'Koppeling verwijderd',
    byMenu: 'menu',
    bySidebar: 'zijpaneel',
  },
}

/** The shape of the sentences. */
export type Strings = typeof nl
