import type { StarterCode } from './code.ts'

/**
 * Welzijn (WD): three dimensions like those of the residents' welfare dashboards in Amsterdam. Some variables carry the names
 * those dashboards use, others are our own filler (M5, M6, S3, S4, S5, R3, R4, R5): replace them by the residents' own list.
 * Which dimension M4, S1, S2, R1 and R2 belong to is our reading.
 */
export const STARTER_WD: readonly StarterCode[] = [
  {
    key: 'WD-M', parentKey: null, colour: 'brick', pattern: 'solid', nameNl: 'Materieel welzijn', nameEn: 'Material wellbeing',
    definition: 'Wat mensen hebben en kunnen krijgen: geld, huis, werk, eten en voorzieningen.',
    include: 'Uitspraken over middelen die niet onder één van de zes variabelen vallen.',
    exclude: 'Een oordeel of gevoel: WD-S. De band met anderen: WD-R.',
    example: '‘We hebben het niet breed, maar we hebben het.’',
  },
  {
    key: 'WD-M1', parentKey: 'WD-M', colour: 'brick', pattern: 'dashed', nameNl: 'Financiële gezondheid', nameEn: 'Financial health',
    definition: 'Rond kunnen komen, en reserve of schuld hebben.',
    include: 'Rekeningen, achterstand, sparen, toeslagen, lenen van familie.',
    exclude: 'Werk zoeken: WD-M3.',
    example: '‘Als de wasmachine stukgaat, heb ik een probleem.’',
  },
  {
    key: 'WD-M2', parentKey: 'WD-M', colour: 'brick', pattern: 'dotted', nameNl: 'Huisvesting', nameEn: 'Housing',
    definition: 'Een passend, gezond en betaalbaar huis.',
    include: 'Schimmel, ruimte, lift, huur, verhuizen of moeten blijven.',
    exclude: 'Het uiterlijk van de straat: WD-M6 of een buurtthema.',
    example: '‘Met vier kinderen op twee slaapkamers, dat schuurt.’',
  },
  {
    key: 'WD-M3', parentKey: 'WD-M', colour: 'brick', pattern: 'double', nameNl: 'Werkgelegenheid', nameEn: 'Employment',
    definition: 'Werk hebben, vinden en houden.',
    include: 'Solliciteren, stage, diploma’s die niet tellen, nachtdienst, vaste uren.',
    exclude: 'Zelf ondernemen en handel in de buurt: WD-M4.',
    example: '‘Mijn diploma telt hier niet, dus ik maak schoon.’',
  },
  {
    key: 'WD-M4', parentKey: 'WD-M', colour: 'brick', pattern: 'wavy', nameNl: 'Economische activiteit', nameEn: 'Economic activity',
    definition: 'Wat er in de buurt wordt gemaakt, verkocht en geruild.',
    include: 'Winkels, markt, thuiskapper, leegstand, koopkracht van de straat.',
    exclude: 'Een baan in loondienst: WD-M3.',
    example: '‘Zodra de bakker weg is, gaat de rest ook.’',
  },
  {
    key: 'WD-M5', parentKey: 'WD-M', colour: 'orange', pattern: 'dashed', nameNl: 'Gezond eten', nameEn: 'Food',
    definition: 'Genoeg en gezond kunnen eten.',
    include: 'Prijs van groente, voedselbank, moestuin, samen koken.',
    exclude: 'Leefstijl in het algemeen: WD-S1.',
    example: '‘Chips zijn goedkoper dan paprika, zo simpel is het.’',
  },
  {
    key: 'WD-M6', parentKey: 'WD-M', colour: 'orange', pattern: 'dotted', nameNl: 'Voorzieningen', nameEn: 'Services',
    definition: 'Plekken en diensten die er zijn en bereikbaar zijn.',
    include: 'Buurthuis, huisarts, speeltuin, bus, pinautomaat, schone en hele straat.',
    exclude: 'Meedoen aan wat daar gebeurt: WD-R1.',
    example: '‘Voor een postzegel moet ik twee haltes met de bus.’',
  },
  {
    key: 'WD-S', parentKey: null, colour: 'green', pattern: 'solid', nameNl: 'Subjectief welzijn', nameEn: 'Subjective wellbeing',
    definition: 'Hoe mensen hun leven ervaren: een oordeel of gevoel, geen feit.',
    include: 'Tevreden of ontevreden zijn zonder dat één variabele past.',
    exclude: 'Een feit over geld, huis of voorziening: WD-M.',
    example: '‘Alles bij elkaar heb ik het hier goed.’',
  },
  {
    key: 'WD-S1', parentKey: 'WD-S', colour: 'green', pattern: 'dashed', nameNl: 'Gezonde levensstijl', nameEn: 'Healthy lifestyle',
    definition: 'Bewegen, eten en vrije tijd zoals iemand dat zelf ervaart.',
    include: 'Sporten, wandelen, roken, slapen, tijd voor jezelf.',
    exclude: 'Prijs van eten: WD-M5. Stress: WD-S4.',
    example: '‘Sinds de moestuin kom ik weer buiten.’',
  },
  {
    key: 'WD-S2', parentKey: 'WD-S', colour: 'green', pattern: 'dotted', nameNl: 'Tevredenheid met gemeentelijk beleid', nameEn: 'Satisfaction with municipal policy',
    definition: 'Oordeel over wat de gemeente doet of nalaat.',
    include: 'Meldingen, plannen, handhaving, communicatie van het stadsdeel.',
    exclude: 'Zelf meedoen aan besluiten: WD-R2.',
    example: '‘Ze zeggen afgehandeld, maar het ligt er nog.’',
  },
  {
    key: 'WD-S3', parentKey: 'WD-S', colour: 'green', pattern: 'double', nameNl: 'Beleving van veiligheid', nameEn: 'Felt safety',
    definition: 'Zich veilig of onveilig voelen.',
    include: 'Omlopen, deur op slot, ’s avonds thuisblijven, je juist thuis voelen.',
    exclude: 'Wat er echt gebeurd is: een buurtthema.',
    example: '‘Overdag prima, maar na tien uur fiets ik om.’',
  },
  {
    key: 'WD-S4', parentKey: 'WD-S', colour: 'green', pattern: 'wavy', nameNl: 'Stress en mentale gezondheid', nameEn: 'Stress and mental health',
    definition: 'Hoe het van binnen gaat.',
    include: 'Spanning, piekeren, somberheid, rust. Zet Gevoelig op gezondheid.',
    exclude: 'Alleen zijn zonder klacht: WD-R3.',
    example: '‘Ik lig wakker van elke envelop.’',
  },
  {
    key: 'WD-S5', parentKey: 'WD-S', colour: 'teal', pattern: 'dashed', nameNl: 'Toekomst en regie', nameEn: 'Future and agency',
    definition: 'Het gevoel dat je zelf iets te kiezen hebt en dat het beter kan worden.',
    include: 'Plannen maken, hoop, overgeleverd zijn aan anderen, niet weten waar je aan toe bent.',
    exclude: 'Officieel meepraten: WD-R2.',
    example: '‘Zolang ik niet weet of ze slopen, begin ik nergens aan.’',
  },
  {
    key: 'WD-R', parentKey: null, colour: 'violet', pattern: 'solid', nameNl: 'Relationeel welzijn', nameEn: 'Relational wellbeing',
    definition: 'De band met anderen en met de buurt.',
    include: 'Sfeer en samenleven die niet onder één van de vijf variabelen vallen.',
    exclude: 'De zaal of voorziening zelf: WD-M6.',
    example: '‘We hebben elkaar hier nodig, of we willen of niet.’',
  },
  {
    key: 'WD-R1', parentKey: 'WD-R', colour: 'violet', pattern: 'dashed', nameNl: 'Buurtactiviteiten', nameEn: 'Neighbourhood activities',
    definition: 'Meedoen aan of organiseren van iets in de buurt.',
    include: 'Straatfeest, tuinclub, koffieochtend, loopgroep naar school.',
    exclude: 'Of er een ruimte voor is: WD-M6.',
    example: '‘Zaterdag staan er twintig mensen te schoffelen.’',
  },
  {
    key: 'WD-R2', parentKey: 'WD-R', colour: 'violet', pattern: 'dotted', nameNl: 'Politieke participatie', nameEn: 'Political participation',
    definition: 'Meepraten en meebeslissen over de buurt.',
    include: 'Bewonerscommissie, inspraakavond, stemmen, een brief aan het stadsdeel.',
    exclude: 'Oordeel over het beleid: WD-S2.',
    example: '‘Op die avond mocht je briefjes plakken, meer niet.’',
  },
  {
    key: 'WD-R3', parentKey: 'WD-R', colour: 'violet', pattern: 'double', nameNl: 'Sociale contacten', nameEn: 'Social contacts',
    definition: 'Mensen kennen, spreken en op hen kunnen rekenen.',
    include: 'Buren, familie, vrienden, eenzaamheid, hulp over en weer.',
    exclude: 'Georganiseerde activiteit: WD-R1.',
    example: '‘Dit is mijn eerste gesprek sinds vrijdag.’',
  },
  {
    key: 'WD-R4', parentKey: 'WD-R', colour: 'violet', pattern: 'wavy', nameNl: 'Gelijke behandeling', nameEn: 'Fair treatment',
    definition: 'Behandeld worden als ieder ander.',
    include: 'Discriminatie, voorrang, ‘in Zuid krijgen ze het wel’, erbij mogen horen.',
    exclude: 'Onvriendelijk maar voor iedereen gelijk: WD-R5.',
    example: '‘Bij hen ligt de tegel na een week recht.’',
  },
  {
    key: 'WD-R5', parentKey: 'WD-R', colour: 'plum', pattern: 'dashed', nameNl: 'Vertrouwen', nameEn: 'Trust',
    definition: 'Geloven dat buren en instanties het goed met je voorhebben.',
    include: 'Sleutel bij de buren, woord houden, wantrouwen na een belofte.',
    exclude: 'Tevreden over een besluit: WD-S2.',
    example: '‘Ik geloof het pas als de kraan er staat.’',
  },
]
