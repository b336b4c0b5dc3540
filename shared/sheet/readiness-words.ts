import type { ReadinessPoint, ReadinessState } from '../method/stage-readiness.ts'
import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
/** More names than this are counted. */
const NAMES_SHOWN = 6

/** The sentences about readiness in Dutch; the English ones have exactly this shape. */
const nl = {
  head: (moment: string, codebook: string) => `Stap 3-gereedheid · gemaakt op ${moment} · codeboek ${codebook}`,
  noGate: 'Een overzicht, geen slot: jullie bepalen zelf wanneer je verdergaat. Alles hier kan ook bewust open blijven.',
  states: { ready: 'klaar', look: 'kijk ernaar', missing: 'ontbreekt' } satisfies Record<ReadinessState, string>,
  titles: {
    coded: 'Bewonersbronnen gecodeerd', cards: 'Bronkaarten ingevuld', undecided: 'Weinig onder ‘overig’', figures: 'Cijfers ingelezen en gekoppeld', professionals: 'Professionals apart',
    methods: 'Meer dan één manier van ophalen', areas: 'Gebieden gehoord', ages: 'Leeftijden gehoord', promises: 'Toezeggingen afgehandeld', feedback: 'Thema’s teruggekoppeld', factors: 'Situatieprofiel ingevuld',
    meeting: 'Bijeenkomst past bij wat je kunt bieden', renewal: 'Vernieuwing op komst', capacity: 'Werk past bij de capaciteit', 'second-coder': 'Twee mensen coderen', offer: 'Wat je biedt heeft een datum', process: 'Procescheck gedaan',
  } satisfies Record<ReadinessPoint['id'], string>,
  coded: (coded: number, sources: number) => (sources === 0 ? 'Er is nog geen bewonersbron die meetelt.' : `${coded} van ${of(sources, 'bewonersbron heeft', 'bewonersbronnen hebben')} coderingen.`),
  cards: (waiting: number, sources: number) => (sources === 0 ? 'Er zijn nog geen bronnen.' : waiting === 0 ? 'Elke bron heeft een groep en een methode.' : `${of(waiting, 'bron', 'bronnen')} zonder groep of methode: die ${waiting === 1 ? 'telt' : 'tellen'} nergens mee.`),
  undecided: (segments: number, base: number) => (base === 0 ? 'Er is nog niets gecodeerd.' : `${segments} van ${of(base, 'fragment staat', 'fragmenten staan')} onder BT99 (overig). Onder de 10% is genoeg uitgezocht.`),
  figures: (figures: number, linked: number) => (figures === 0 ? 'Er staan nog geen cijfers in het tabblad Passief.' : `${of(figures, 'cijfer', 'cijfers')} in Passief; ${of(linked, 'cijfersoort', 'cijfersoorten')} gekoppeld aan een thema.`),
  professionals: (sources: number) => (sources === 0 ? 'Er staan geen bronnen van professionals in deze werkmap.' : `${of(sources, 'bron van professionals staat', 'bronnen van professionals staan')} in deze werkmap. Ze tellen niet mee; zet ze in een eigen werkmap.`),
  methods: (used: number) => (used === 0 ? 'Er is nog geen bewonersbron die meetelt.' : used === 1 ? 'Alles is op één manier opgehaald. Dan hoor je vooral één soort mensen.' : `${used} manieren gebruikt. Dekking laat zien welke.`),
  areas: (names: readonly string[], known: boolean) => (!known ? 'Nog niet te zeggen: bij geen bron staat een gebied, of het is niet bekend welke gebieden er zijn. Vul ze in bij Dekking.' : names.length === 0 ? 'In elk gebied dat bekend is, is iemand gehoord.' : `Nog niemand gehoord in: ${listed(names, (more) => `en nog ${more}`)}.`),
  ages: (names: readonly string[], known: boolean) => (!known ? 'Van niemand is de leeftijd bekend.' : names.length === 0 ? 'Van elke leeftijdsgroep is iemand gehoord.' : `Nog niemand gehoord van: ${listed(names, (more) => `en nog ${more}`)} jaar.`),
  promises: (open: number, proposed: number) => (open + proposed === 0 ? 'Er staat niets open.' : [open > 0 && `${of(open, 'toezegging staat', 'toezeggingen staan')} open`, proposed > 0 && `${of(proposed, 'voorstel wacht', 'voorstellen wachten')} op jou`].filter(Boolean).join('; ').concat('.')),
  feedback: (names: readonly string[], themes: number) => (themes === 0 ? 'Er is nog geen thema verteld.' : names.length === 0 ? 'Bij elk thema is gezegd wat ermee is gedaan.' : `Nog open: ${listed(names, (more) => `en nog ${more}`)}. Zeg dat ook in het verslag.`),
  factors: (scored: number, factors: number) => `${scored} van ${of(factors, 'factor', 'factoren')} ingevuld.`,
  meeting: (planned: number) => `Je hebt weinig te bieden of weinig capaciteit, en er ${planned === 1 ? 'is een bijeenkomst' : `zijn ${planned} bijeenkomsten`}. Zeg vooraf wat vastligt.`,
  renewal: (about: number, sources: number) => `Bewoners zijn misschien dubbel bevraagd: noem eerdere brieven en bijeenkomsten. In ${about} van ${of(sources, 'bron', 'bronnen')} gaat het over de woning (BT4) of de toekomst (BT14).`,
  capacity: (themes: number, verbatim: number) => `${of(themes, 'thema', 'thema’s')} in gebruik; bij weinig capaciteit is 15 genoeg. ${verbatim === 0 ? 'Geen letterlijke verslagen.' : `${of(verbatim, 'letterlijk verslag', 'letterlijke verslagen')}: notitieregels zijn minder werk.`}`,
  secondCoder: (twice: number, sources: number) => (twice === 0 ? 'Er is ruimte voor twee mensen die apart coderen; nog geen bron is twee keer gecodeerd.' : `${twice} van ${of(sources, 'bron is', 'bronnen zijn')} door twee mensen gecodeerd.`),
  offer: (undated: number) => (undated === 0 ? 'Elke open toezegging en elk teruggekoppeld thema heeft een datum.' : `${of(undated, 'toezegging of thema heeft', 'toezeggingen of thema’s hebben')} nog geen datum.`),
  process: (done: number, points: number) => `${done} van ${of(points, 'punt', 'punten')} afgevinkt.`,
}

/** The shape of the sentences. */
export type ReadinessWords = typeof nl

const en: ReadinessWords = {
  head: (moment, codebook) => `Step 3 readiness · made on ${moment} · codebook ${codebook}`,
  noGate: 'An overview, no lock: you decide yourselves when to go on. Anything here may stay open on purpose.',
  states: { ready: 'ready', look: 'look at it', missing: 'missing' },
  titles: {
    coded: 'Resident sources coded', cards: 'Source cards filled in', undecided: 'Little under ‘other’', figures: 'Figures imported and linked', professionals: 'Professionals apart',
    methods: 'More than one way of collecting', areas: 'Areas heard', ages: 'Ages heard', promises: 'Commitments settled', feedback: 'Themes fed back', factors: 'Situation profile filled in',
    meeting: 'A meeting fits what you can offer', renewal: 'Renewal that is coming', capacity: 'Work fits the capacity', 'second-coder': 'Two people code', offer: 'What you offer has a date', process: 'Process check done',
  },
  coded: (coded, sources) => (sources === 0 ? 'There is no resident source that counts yet.' : `${coded} of ${of(sources, 'resident source has', 'resident sources have')} codings.`),
  cards: (waiting, sources) => (sources === 0 ? 'There are no sources yet.' : waiting === 0 ? 'Every source has a group and a method.' : `${of(waiting, 'source', 'sources')} without a group or method: counted nowhere.`),
  undecided: (segments, base) => (base === 0 ? 'Nothing was coded yet.' : `${segments} of ${of(base, 'segment stands', 'segments stand')} under BT99 (other). Below 10% is enough.`),
  figures: (figures, linked) => (figures === 0 ? 'There are no figures in the tab Passive yet.' : `${of(figures, 'figure', 'figures')} in Passive; ${of(linked, 'kind of figure', 'kinds of figures')} linked to a theme.`),
  professionals: (sources) => (sources === 0 ? 'There are no sources of professionals in this workbook.' : `${of(sources, 'source of professionals stands', 'sources of professionals stand')} in this workbook. They are not counted; put them in a workbook of their own.`),
  methods: (used) => (used === 0 ? 'There is no resident source that counts yet.' : used === 1 ? 'Everything was collected in one way. Then you hear one kind of people above all.' : `${used} ways used. Coverage shows which.`),
  areas: (names, known) => (!known ? 'Cannot be said yet: no source has an area, or it is not known which areas there are. Fill them in at Coverage.' : names.length === 0 ? 'Somebody was heard in every area that is known.' : `Nobody heard yet in: ${listed(names, (more) => `and ${more} more`)}.`),
  ages: (names, known) => (!known ? 'Nobody’s age is known.' : names.length === 0 ? 'Somebody of every age band was heard.' : `Nobody heard yet of: ${listed(names, (more) => `and ${more} more`)} years.`),
  promises: (open, proposed) => (open + proposed === 0 ? 'Nothing is open.' : [open > 0 && `${of(open, 'commitment is', 'commitments are')} open`, proposed > 0 && `${of(proposed, 'proposal waits', 'proposals wait')} for you`].filter(Boolean).join('; ').concat('.')),
  feedback: (names, themes) => (themes === 0 ? 'No theme was told yet.' : names.length === 0 ? 'For every theme it was said what was done with it.' : `Still open: ${listed(names, (more) => `and ${more} more`)}. Say so in the report too.`),
  factors: (scored, factors) => `${scored} of ${of(factors, 'factor', 'factors')} filled in.`,
  meeting: (planned) => `You have little to offer or little capacity, and there ${planned === 1 ? 'is a meeting' : `are ${planned} meetings`}. Say beforehand what is fixed.`,
  renewal: (about, sources) => `Residents may be asked twice: mention earlier letters and meetings. ${about} of ${of(sources, 'source is', 'sources are')} about homes (BT4) or the future (BT14).`,
  capacity: (themes, verbatim) => `${of(themes, 'theme', 'themes')} in use; with little capacity 15 are enough. ${verbatim === 0 ? 'No verbatim reports.' : `${of(verbatim, 'verbatim report', 'verbatim reports')}: note lines are less work.`}`,
  secondCoder: (twice, sources) => (twice === 0 ? 'There is room for two people who code apart; no source was coded twice yet.' : `${twice} of ${of(sources, 'source was', 'sources were')} coded by two people.`),
  offer: (undated) => (undated === 0 ? 'Every open commitment and every theme fed back has a date.' : `${of(undated, 'commitment or theme has', 'commitments or themes have')} no date yet.`),
  process: (done, points) => `${done} of ${of(points, 'point', 'points')} ticked.`,
}

/** The sentences in a language. */
export function readinessWords(language: SheetLanguage): ReadinessWords {
  return language === 'en' ? en : nl
}

function listed(names: readonly string[], more: (count: number) => string): string {
  return [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? [more(names.length - NAMES_SHOWN)] : [])].join(', ')
}
