import { chartsNl } from './charts-nl.ts'
import { codebookNl } from './codebook-nl.ts'
import { coverageNl } from './coverage-nl.ts'
import { mapNl } from './map-nl.ts'
import type { RowProblem } from '../../shared/sheet/record-rows.ts'
import type { WireRefusal } from '../../shared/sync/wire-message.ts'
import type { SidebarRefusal } from '../sidebar-reply.ts'
import { nl as answers } from './answers-nl.ts'
import { exportsNl } from './exports-nl.ts'
import { figuresNl } from './figures-nl.ts'
import { nl as confront } from './confront-nl.ts'
import { refreshNl } from './refresh-nl.ts'
import { careNl, troubleNl } from './trouble-nl.ts'
import { talliesNl } from './tallies-nl.ts'
import { peopleNl } from './people-nl.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Every sentence of the menu, the tabs and the log that a person reads, in Dutch. The English list has exactly this shape. */
export const nl = {
  menu: {
    title: 'Buurtstem',
    openSidebar: 'Open het zijpaneel',
    refresh: 'Ververs de tellingen',
    setUp: 'Richt de tabbladen in',
  },
  sidebarTitle: 'Buurtstem',
  tallies: talliesNl,
  done: {
    setUp: (made: number) => (made === 0 ? 'Alle tabbladen staan er al.' : `${number(made, 'tabblad', 'tabbladen')} gemaakt. Open het zijpaneel om te beginnen: kies een codeboek of koppel een browser.`),
    refreshed: 'De tellingen zijn bijgewerkt.',
    busy: 'Buurtstem was met iets anders bezig. Probeer het zo nog eens; er is niets verloren.',
    failed: (detail: string) => `Dit is niet gelukt. Er is niets weggegooid. Melding: ${detail}`,
  },
  refresh: refreshNl,
  care: careNl,
  computed: {
    fresh: 'Bijgewerkt.',
    stale: 'VEROUDERD: er is iets veranderd sinds deze tabel is gemaakt. Kies Buurtstem › Ververs de tellingen.',
    olderCodebook: 'VEROUDERD: gemaakt met een ouder codeboek dan er nu is. Kies Buurtstem › Ververs de tellingen.',
    never: 'Nog niet gemaakt. Kies Buurtstem › Ververs de tellingen.',
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
    merged: 'Deze cel is samengevoegd met andere. Dan blijft alleen staan wat in de eerste stond. Maak ze los met Opmaak › Cellen samenvoegen › Samenvoegen ongedaan maken, en haal terug wat er stond met Bewerken › Ongedaan maken of met de versiegeschiedenis.',
    'no-record': 'De verborgen gegevens van deze regel zijn weg. Zet ze terug met Bewerken › Ongedaan maken of met de versiegeschiedenis; anders herstelt de extensie de regel als ze die opnieuw stuurt.',
    'damaged-record': 'De verborgen gegevens van deze regel zijn beschadigd. Zet ze terug met Bewerken › Ongedaan maken of met de versiegeschiedenis.',
    duplicate: 'Deze regel staat er twee keer. De bovenste telt; verwijder deze regel als hij een kopie is.',
    'not-made-here': 'In dit tabblad maakt de extensie de regels. Verplaats wat je typte naar een eigen kolom of een ander tabblad.',
  } satisfies Record<RowProblem, string>,
  log: {
    ...confront.log,
    setUp: (made: number) => `Tabbladen ingericht: ${made} gemaakt`,
    refreshed: 'Tellingen bijgewerkt',
    pushed: (changed: number, refused: number) => `${number(changed, 'wijziging', 'wijzigingen')} ontvangen${refused > 0 ? `, ${refused} geweigerd` : ''}`,
    refused: (reason: string, code: string) => `Bericht geweigerd: ${reason} (${code})`,
    /** Why a message was refused, after 'Bericht geweigerd: '. */
    refusals: {
      'too-large': 'te groot', 'not-readable': 'niet te lezen', 'unknown-version': 'van een andere versie van Buurtstem', 'unknown-device': 'dit apparaat is niet bekend',
      'revoked-device': 'dit apparaat is ingetrokken', 'bad-signature': 'de handtekening klopt niet', 'clock-off': 'de klok van dit apparaat loopt meer dan vijf minuten anders, of het bericht is oud',
      replayed: 'het was er al', 'too-many': 'te veel berichten achter elkaar', busy: 'de werkmap was bezig', 'no-workbook': 'er is geen werkmap',
      'newer-workbook': 'deze werkmap is van een nieuwere versie', failed: 'er ging iets mis',
    } satisfies Record<WireRefusal, string>,
    unknownDevice: 'onbekend apparaat',
    paired: (label: string) => `Apparaat gekoppeld: ${label}`,
    revoked: (label: string) => `Apparaat ingetrokken: ${label}`,
    imported: (file: string, added: number, updated: number, refused: number) => `${file} ingelezen: ${added} nieuw, ${updated} bijgewerkt${refused > 0 ? `, ${refused} geweigerd` : ''}`,
    linked: (count: number) => `${number(count, 'koppeling', 'koppelingen')} gemaakt`,
    unlinked: 'Koppeling verwijderd',
    byMenu: 'menu',
    bySidebar: 'zijpaneel',
  },
  sidebar: {
    exports: exportsNl,
    answers,
    people: peopleNl,
    display: confront.display,
    professionals: confront.professionals,
    loading: 'Even laden…',
    back: 'Terug',
    previousStep: 'Vorige stap',
    tryAgain: 'Probeer opnieuw',
    working: 'Bezig…',
    close: 'Sluit',
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    yes: 'Ja',
    no: 'Nee',
    /** Why the workbook said no, and what to do. */
    refusals: {
      busy: 'De werkmap is bezig met iets anders. Wacht even en probeer het opnieuw; er is niets verloren.',
      failed: 'Dit is niet gelukt. Er is niets weggegooid. Probeer het opnieuw.',
      'not-deployed': 'De werkmap heeft nog geen adres voor de extensie. Volg de vier stappen hieronder.',
      'odd-address': 'Het adres van de werkmap ziet er anders uit dan verwacht. Publiceer de web-app opnieuw.',
      'no-name': 'Geef het apparaat een naam, zodat je het later herkent.',
      'too-many-devices': 'Er zijn al zestig apparaten gekoppeld. Trek er eerst een in.',
      'not-readable': 'De werkmap kon dit niet lezen. Sluit het zijpaneel en open het opnieuw.',
      'too-large': 'Dit is te groot om in één keer te bewaren.',
      'newer-workbook': 'Deze werkmap is van een nieuwere versie van Buurtstem. Werk de add-on bij.',
      merged: 'In het tabblad Passief zijn cellen samengevoegd. Wat daar wordt geschreven, gaat verloren. Maak ze los met Opmaak › Cellen samenvoegen › Samenvoegen ongedaan maken en probeer het opnieuw. Er is niets ingelezen.',
      gone: 'Dit is er niet meer. Ververs het zijpaneel.',
      ...troubleNl,
    } satisfies Record<SidebarRefusal, string>,
    /** google.script.run itself did not answer. */
    noAnswer: 'De werkmap antwoordt niet. Ben je in deze browser met meer Google-accounts ingelogd? Open de werkmap dan in een venster met alleen het account van deze werkmap, of in een privévenster.',
    tooSlow: 'De werkmap antwoordt al twee minuten niet. Herlaad de werkmap en probeer het opnieuw.',
    start: {
      parts: { take: 'Binnenhalen', count: 'Tellen en vergelijken', review: 'Samen bekijken', share: 'Delen en instellen' },
      setUpTitle: 'Begin hier',
      setUpText: 'Buurtstem maakt zijn tabbladen. Wat er al in deze werkmap staat, blijft staan.',
      setUp: 'Richt de tabbladen in',
      refresh: 'Ververs de tellingen',
      madeOn: (title: string, moment: string) => `${title}: gemaakt op ${moment}`,
      never: (title: string) => `${title}: nog niet gemaakt`,
      stale: 'Er is iets veranderd sinds de laatste keer.',
      upToDate: 'Alles is bijgewerkt.',
      look: 'Regels die jij moet herstellen',
      lookText: 'Buurtstem laat deze regels staan zoals ze zijn. Tot je ze herstelt, telt wat er het laatst goed stond. Is dat weg, dan telt de regel niet mee.',
      check: 'Kijk alle tabbladen na',
      allReadable: 'Alle regels zijn leesbaar.',
      unreadable: (count: number) => number(count, 'regel is niet leesbaar', 'regels zijn niet leesbaar'),
      row: (tab: string, row: number) => `${tab}, regel ${row}`,
      show: 'Laat zien',
      more: (count: number) => `En nog ${count}.`,
    },
    devices: {
      title: 'Apparaten',
      none: 'Nog geen browser gekoppeld',
      some: (count: number) => number(count, 'browser gekoppeld', 'browsers gekoppeld'),
      intro: 'Een browser met de extensie stuurt zijn coderingen naar deze werkmap. Elke browser krijgt een eigen code.',
      name: 'Naam van de browser',
      nameHint: 'Bijvoorbeeld: laptop Fatima',
      pair: 'Maak een koppelcode',
      codeTitle: 'Koppelcode',
      codeText: 'Kopieer de hele code en plak haar in de opties van de extensie. Je ziet haar maar één keer.',
      done: 'Ik heb de code',
      paired: (moment: string) => `Gekoppeld op ${moment}`,
      seen: (moment: string) => `Laatst gezien ${moment}`,
      neverSeen: 'Nog niets van gehoord',
      revoke: 'Trek in',
      revokeSure: (label: string) => `‘${label}’ intrekken? De browser kan dan niets meer sturen of ophalen. Wat er al staat, blijft staan.`,
      revoked: 'Ingetrokken',
      deployTitle: 'De werkmap heeft nog geen adres',
      deploySteps: [
        'Kies in de werkmap Extensies › Apps Script.',
        'Klik rechtsboven op Implementeren › Nieuwe implementatie en kies het type Web-app.',
        'Kies bij ‘Uitvoeren als’ jezelf en bij ‘Wie heeft toegang’ Iedereen. Klik op Implementeren.',
        'Kom hier terug en klik op Probeer opnieuw.',
      ],
      deployWhy: 'Iedereen met het adres kan een bericht sturen, maar alleen berichten met een geldige handtekening van een gekoppelde browser worden gelezen.',
    },
    figures: figuresNl,
    links: {
      title: 'Koppeling',
      summary: 'Koppel cijfers aan codes',
      intro: 'Kies bij elk cijfer of elke meldcategorie de code waar het iets over zegt. Eén cijfer mag bij meer codes horen.',
      noIndicators: 'Er staan nog geen cijfers in het tabblad Passief. Lees eerst een bestand in.',
      toFigures: 'Naar Passieve data',
      open: (count: number) => `${number(count, 'cijfer', 'cijfers')} nog niet gekoppeld`,
      allLinked: 'Alle cijfers zijn gekoppeld.',
      find: 'Zoek een cijfer',
      notShown: (count: number) => `Nog ${count} niet getoond. Typ een deel van de naam om ze te vinden.`,
      acceptAll: (count: number) => (count === 1 ? 'Neem het voorstel over' : `Neem alle ${count} voorstellen over`),
      accept: (label: string) => `Voorstel: ${label}`,
      choose: 'Kies een code',
      mainsTitle: (count: number) => `Hele hoofdcategorieën (${count})`,
      mainsText: 'Koppel alle subcategorieën van een hoofdcategorie in één keer. Daarna kun je er per subcategorie nog een code bij kiezen.',
      main: (name: string, count: number) => `${name} (${count} subcategorieën)`,
      add: 'Koppel',
      another: 'Nog een code',
      linkedTitle: 'Gekoppeld',
      unlink: (code: string, indicator: string) => `Maak ${code} los van ${indicator}`,
      unmappedTitle: (count: number) => `Codes zonder cijfer (${count})`,
      unmappedText: 'Bij deze codes is er alleen het verhaal.',
    },
    codebook: codebookNl,
    charts: chartsNl,
    coverage: coverageNl,
    map: mapNl,
    more: {
      title: 'Meer',
      summary: 'Taal, versie en privacy',
      language: 'Taal van de werkmap',
      languageText: 'Titels, keuzes en het zijpaneel. Wat mensen typten verandert niet.',
      languages: { nl: 'Nederlands', en: 'English' },
      version: (version: string) => `Versie ${version}`,
      privacyTitle: 'Wat staat er in deze werkmap?',
      privacy: [
        'Codes, bronkaarten en coderingen met hun plaats in de tekst. Nooit de tekst zelf en nooit namen.',
        'Een citaat alleen als citeren mag en niets gevoelig is.',
        'Cijfers zonder kolommen die op personen lijken te slaan.',
        'De sleutels van gekoppelde browsers staan niet in de cellen en worden na intrekken weggegooid.',
      ],
    },
  },
}

/** The shape of the sentences. */
export type Strings = typeof nl
