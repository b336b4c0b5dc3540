import type { StarterItem } from '../codebook-protocol.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the page Codeboek in Dutch. The English list has exactly this shape. */
export const codebookNl = {
  title: 'Codeboek',
  summary: (codes: number) => (codes === 0 ? 'Nog leeg: kies een startcodeboek' : number(codes, 'code', 'codes')),
  intro: 'Met codes geef je aan waar een stuk tekst of een cijfer over gaat. Kies een startcodeboek, of maak zelf een code. Alles komt in het tabblad Codeboek en is daar te veranderen.',
  same: 'Koppel je later een browser met de extensie? Dan zijn het dezelfde codes: niets komt er dubbel in.',
  starters: 'Startcodeboeken',
  purposes: {
    BT: 'Waar bewoners over praten: schoon, overlast, wonen, ontmoeten. Hierbij passen de cijfers van de stad. Begin hiermee.',
    AB: 'Wat er al is in de buurt: mensen, groepen en plekken. Codeer een kracht naast een thema.',
    WD: 'Hoe het met mensen gaat: wat ze hebben, hoe ze zich voelen en met wie ze omgaan.',
    PW: 'Wat een idee of plan zou opleveren. Voor ideeën, niet voor klachten.',
  } satisfies Record<StarterItem['id'], string>,
  size: (codes: number) => number(codes, 'code', 'codes'),
  taste: 'Onder andere: ',
  choose: (name: string) => `Kies ${name}`,
  allThere: 'Staat in Codeboek.',
  someThere: (present: number, codes: number) => `${present} van ${codes} codes staan er al. Wat jij eraan veranderde, blijft zo.`,
  add: 'Zet in het tabblad Codeboek',
  chooseFirst: 'Kies eerst een codeboek.',
  added: (codes: number) => (codes === 0 ? 'Er is niets bijgekomen: alle codes stonden er al.' : `${number(codes, 'code', 'codes')} toegevoegd aan Codeboek.`),
  undo: 'Wil je ze niet? Zet in Codeboek een vinkje bij Verwijderd, of verwijder de regels.',
  own: 'Een eigen code maken',
  name: 'Naam',
  nameFirst: 'Vul eerst een naam in.',
  parent: 'Valt onder',
  top: 'niets: bovenaan',
  definition: 'Wat betekent deze code?',
  definitionHint: 'Eén of twee zinnen. Zo bedoelt iedereen er hetzelfde mee.',
  make: 'Maak de code',
  made: (label: string) => `‘${label}’ staat in Codeboek.`,
  there: (label: string) => `‘${label}’ stond er al. Er is niets toegevoegd.`,
  show: 'Laat het tabblad zien',
  doubles: (keys: readonly string[]) => `Meer dan één code heet ${keys.join(', ')}. Geef ze in Codeboek een eigen korte naam, of verwijder er een. Tot dan herkent Buurtstem niet welke code je bedoelt.`,
  none: 'Er staan nog geen codes in Codeboek. Zonder codes valt hier niets te kiezen of te tellen.',
  toCodebook: 'Naar Codeboek',
  log: {
    starters: (names: readonly string[], codes: number) => `Startcodeboek ${names.join(', ')}: ${number(codes, 'code', 'codes')} toegevoegd`,
    own: (label: string) => `Code gemaakt: ${label}`,
  },
}
