import type { StarterCode } from './code.ts'

/**
 * ABCD-krachten (AB): what a neighbourhood already has. An axis beside the themes: a strength is coded with AB as well as with
 * its theme, never instead of it. The six kinds are the usual ones of asset-based community development; AB7 ties them.
 */
export const STARTER_AB: readonly StarterCode[] = [
  {
    key: 'AB1', parentKey: null, colour: 'amber', pattern: 'double', nameNl: 'Mensen en talenten', nameEn: 'People and gifts',
    definition: 'Wat iemand kan, weet, graag doet of aanbiedt.',
    include: 'Fietsen maken, naaien, koken, lesgeven, mensen bij elkaar brengen, willen helpen.',
    exclude: 'Een professional in functie: AB3. Zet nooit een naam in de code of de memo.',
    example: '‘Ik kan fietsen maken. Als er kinderen met een lekke band willen komen, sta ik er.’',
  },
  {
    key: 'AB2', parentKey: null, colour: 'sky', pattern: 'double', nameNl: 'Verenigingen en netwerken', nameEn: 'Associations and networks',
    definition: 'Groepen die bewoners zelf dragen, groot of klein, met of zonder statuten.',
    include: 'Club, moskee- of kerkgroep, appgroep, bewonerscommissie, de moeders op het plein.',
    exclude: 'Organisatie met betaalde krachten: AB3. Alleen dat mensen elkaar kennen: BT8.1.',
    example: '‘Als er een kat zoek is, hangen er binnen een kwartier briefjes.’',
  },
  {
    key: 'AB3', parentKey: null, colour: 'brick', pattern: 'double', nameNl: 'Instellingen', nameEn: 'Institutions',
    definition: 'Een organisatie met betaalde krachten die iets heeft of doet waar de buurt wat aan heeft.',
    include: 'School met een leeg lokaal, bibliotheek, corporatie, zorg of politie als hulpbron.',
    exclude: 'Klacht over een instelling: BT13.',
    example: '‘Het handvaardigheidlokaal staat op woensdagmiddag leeg.’',
  },
  {
    key: 'AB4', parentKey: null, colour: 'green', pattern: 'double', nameNl: 'Plekken en openbare ruimte', nameEn: 'Places and public space',
    definition: 'Plekken die werken, of zouden kunnen werken.',
    include: 'Moestuin, plein, speeltuin, leeg kamertje, grasveld waar iets kan, route die mensen fijn vinden.',
    exclude: 'Klacht over de staat van een plek: BT1 of BT2.',
    example: '‘Onder blok B is nog een kamertje met een kachel en een kast vol gereedschap.’',
  },
  {
    key: 'AB5', parentKey: null, colour: 'plum', pattern: 'double', nameNl: 'Spullen, geld en lokale economie', nameEn: 'Things, money and exchange',
    definition: 'Wat er in de buurt te lenen, te ruilen, te kopen of te verdienen is.',
    include: 'Gereedschap, winkeliers, weggeefkast, kleine baantjes, de bakker bij wie je morgen mag betalen.',
    exclude: 'Winkelaanbod dat ontbreekt: BT9. Geldzorgen: BT12.',
    example: '‘Kom je een euro tekort, dan zegt de bakker: morgen.’',
  },
  {
    key: 'AB6', parentKey: null, colour: 'olive', pattern: 'double', nameNl: 'Cultuur, verhalen en geschiedenis', nameEn: 'Culture and stories',
    definition: 'Wat mensen delen aan gewoonten, feesten, herinneringen en trots.',
    include: 'Straatfeest, eten van thuis, hoe de buurt begon, trots op waar je vandaan komt.',
    exclude: 'Vroeger was het beter, zonder kracht voor nu: BT8.1 of BT14.',
    example: '‘Onze commissie is ooit begonnen met een lekkage.’',
  },
  {
    key: 'AB7', parentKey: null, colour: 'blue', pattern: 'double', nameNl: 'Verbinding (haakje)', nameEn: 'Connection',
    definition: 'Iemand legt een kracht naast een andere, of zegt hoe dat zou kunnen.',
    include: 'Lokaal plus naaister, bakker plus bloeddrukmeter. Codeer ook de krachten zelf: minstens twee AB-codes vlakbij.',
    exclude: 'Eén kracht op zichzelf: AB1 tot en met AB6.',
    example: '‘Jij hebt handen, zij heeft een lokaal, ik heb een mond.’',
  },
]
