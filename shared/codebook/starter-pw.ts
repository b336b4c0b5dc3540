import type { StarterCode } from './code.ts'

/**
 * Publieke Waarden (PW): which value an idea or action would bring, in seven kinds after Moore's public value. Meant for ideas
 * and actions, not for bare complaints; one passage may carry several values. Definitions are our own.
 */
export const STARTER_PW: readonly StarterCode[] = [
  {
    key: 'PW1', parentKey: null, colour: 'amber', pattern: 'wavy', nameNl: 'Economische waarde', nameEn: 'Economic value',
    definition: 'Een bewoner zegt dat iets geld, tijd of werk oplevert of bespaart, of dat dienstverlening er beter door werkt.',
    include: 'Minder dubbel werk, goedkoper samen inkopen, kans op een baan, sneller geholpen.',
    exclude: 'Geldzorgen zonder idee: alleen BT12. Zuinig met geld voor later: PW7.',
    example: '‘Als je één keer goed komt kijken, hoef je geen vier monteurs te sturen.’',
  },
  {
    key: 'PW2', parentKey: null, colour: 'teal', pattern: 'wavy', nameNl: 'Sociale waarde', nameEn: 'Social value',
    definition: 'Een bewoner zegt dat mensen er samen beter van worden, of dat verschillen kleiner worden.',
    include: 'Mensen leren elkaar kennen, niemand valt buiten de boot, Noord krijgt wat Zuid al heeft.',
    exclude: 'Alleen het eigen dagelijks leven: PW5.',
    example: '‘Als daar een bankje staat ga ik zitten, en dan gaat de volgende ook zitten.’',
  },
  {
    key: 'PW3', parentKey: null, colour: 'brick', pattern: 'wavy', nameNl: 'Politieke waarde', nameEn: 'Political value',
    definition: 'Een bewoner zegt dat een besluit eerlijk is, werkt of gedragen wordt.',
    include: 'Meebeslissen, eerlijke verdeling, uitleg waarom iets niet kan.',
    exclude: 'De manier en het tempo van reageren: PW6.',
    example: '‘Leg uit waarom de ene straat wel en de andere niet, dan kan ik ermee leven.’',
  },
  {
    key: 'PW4', parentKey: null, colour: 'blue', pattern: 'wavy', nameNl: 'Maatschappelijke waarde', nameEn: 'Societal value',
    definition: 'Een bewoner zegt dat de publieke sector als geheel er beter door werkt, voor iedereen.',
    include: 'Instanties die samenwerken, een aanpak die ook elders werkt, regels die eenvoudiger worden.',
    exclude: 'Winst voor één dienst of loket: PW1.',
    example: '‘Eén nummer voor gemeente en corporatie samen, daar heeft de hele stad wat aan.’',
  },
  {
    key: 'PW5', parentKey: null, colour: 'green', pattern: 'wavy', nameNl: 'Kwaliteit van leven', nameEn: 'Quality of life',
    definition: 'Een bewoner zegt dat het dagelijks leven er makkelijker, gezonder of prettiger door wordt.',
    include: 'Minder gedoe, rust, bewegen, veilig naar school, weer naar buiten kunnen.',
    exclude: 'Mensen met elkaar: PW2, of allebei.',
    example: '‘Met een loopgroep begint de ochtend zonder toeteren.’',
  },
  {
    key: 'PW6', parentKey: null, colour: 'plum', pattern: 'wavy', nameNl: 'Strategische waarde', nameEn: 'Strategic value',
    definition: 'Een bewoner zegt dat de overheid op tijd luistert, leert en reageert.',
    include: 'Terugbellen, aanwezig zijn, bijsturen voor het misgaat, een vast gezicht in de buurt.',
    exclude: 'Of de uitkomst eerlijk is: PW3.',
    example: '‘Eén keer melden, en dat iemand dan terugbelt.’',
  },
  {
    key: 'PW7', parentKey: null, colour: 'sky', pattern: 'wavy', nameNl: 'Goed rentmeesterschap', nameEn: 'Stewardship',
    definition: 'Een bewoner zegt dat er zorgvuldig met geld, ruimte en natuur wordt omgegaan, ook voor later.',
    include: 'Repareren in plaats van vervangen, groen bewaren, leegstand gebruiken, onderhoud dat schade voorkomt.',
    exclude: 'Alleen goedkoper of sneller: PW1.',
    example: '‘Dat lokaal staat toch leeg, gebruik het dan.’',
  },
]
