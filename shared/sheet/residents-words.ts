import type { FeedbackOutcome } from '../method/feedback.ts'
import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the residents' version in Dutch (B1); the English ones have exactly this shape. */
const nl = {
  title: (name: string) => `Dit hebben we gehoord: ${name}`,
  noSample: 'Dit is geen steekproef. We tellen in hoeveel gesprekken iets is gezegd. We weten dus niet hoeveel bewoners het vinden.',
  suppressed: (least: number) => `Hebben minder dan ${least} mensen iets gezegd? Dan noemen we geen aantal en geen uitspraak. Zo blijft niemand herkenbaar.`,
  open: (count: number) => `Bij ${of(count, 'onderwerp', 'onderwerpen')} is nog niet gezegd wat ermee gebeurt.`,
  howTitle: 'Hoe we hebben geluisterd',
  how: (sources: number, voices: string) => `We hebben ${of(sources, 'gesprek', 'gesprekken')} gebruikt, met ${voices}.`,
  voices: (count: number) => of(count, 'bewoner', 'bewoners'),
  fewVoices: (least: number) => `minder dan ${least} bewoners`,
  methodLine: (method: string, count: number) => `${method}: ${count}`,
  onlyResidents: 'Hier staat alleen wat bewoners zelf hebben verteld. Wat instellingen en medewerkers zeggen, staat er niet bij.',
  strengthsTitle: 'Wat er goed is in de buurt',
  themesTitle: 'Waar het over ging',
  heard: (x: number, y: number) => `Gehoord in ${x} van ${y} gesprekken.`,
  heardFew: (least: number) => `Gehoord van minder dan ${least} mensen.`,
  belowTitle: 'Het ging bijvoorbeeld over:',
  below: (name: string, x: number, y: number) => `${name}: in ${x} van ${y} gesprekken`,
  belowFew: (name: string) => `${name}: van een paar mensen`,
  saidTitle: 'Bewoners zeiden:',
  origin: (method: string) => `uit: ${method}`,
  originUnnamed: 'uit een gesprek',
  feedbackTitle: 'Wat gebeurt ermee?',
  outcomes: { 'taken-up': 'Dit is opgepakt.', 'not-taken-up': 'Dit wordt niet opgepakt.', later: 'Dit komt later.' } satisfies Record<FeedbackOutcome, string>,
  noFeedback: 'Dat weten we nog niet.',
  why: (why: string) => `Waarom: ${why}`,
  tooFew: (least: number) => `Er hebben nog te weinig mensen meegedaan om iets te laten zien: minder dan ${least}. Anders zouden mensen herkenbaar zijn.`,
  backTitle: 'Herken je dit?',
  back: 'Mist er iets, of zie jij het anders? Vertel het ons. Wat je zegt nemen we mee.',
  made: (moment: string, codebook: string) => `Gemaakt op ${moment} met codeboek ${codebook}.`,
}

/** The shape of the sentences. */
export type ResidentsWords = typeof nl

const en: ResidentsWords = {
  title: (name) => `This is what we heard: ${name}`,
  noSample: 'This is not a sample. We count in how many conversations something was said. So we do not know how many residents think it.',
  suppressed: (least) => `Did fewer than ${least} people say something? Then we give no number and no quote, so that nobody can be recognised.`,
  open: (count) => `For ${of(count, 'subject', 'subjects')} nobody has said yet what will be done.`,
  howTitle: 'How we listened',
  how: (sources, voices) => `We used ${of(sources, 'conversation', 'conversations')}, with ${voices}.`,
  voices: (count) => of(count, 'resident', 'residents'),
  fewVoices: (least) => `fewer than ${least} residents`,
  methodLine: (method, count) => `${method}: ${count}`,
  onlyResidents: 'This is only what residents told us themselves. What organisations and staff say is not in it.',
  strengthsTitle: 'What is good in the neighbourhood',
  themesTitle: 'What it was about',
  heard: (x, y) => `Heard in ${x} of ${y} conversations.`,
  heardFew: (least) => `Heard from fewer than ${least} people.`,
  belowTitle: 'It was about, for example:',
  below: (name, x, y) => `${name}: in ${x} of ${y} conversations`,
  belowFew: (name) => `${name}: from a few people`,
  saidTitle: 'Residents said:',
  origin: (method) => `from: ${method}`,
  originUnnamed: 'from a conversation',
  feedbackTitle: 'What is done with it?',
  outcomes: { 'taken-up': 'This has been taken up.', 'not-taken-up': 'This will not be taken up.', later: 'This comes later.' },
  noFeedback: 'We do not know yet.',
  why: (why) => `Why: ${why}`,
  tooFew: (least) => `Too few people took part to show anything: fewer than ${least}. Otherwise people could be recognised.`,
  backTitle: 'Do you recognise this?',
  back: 'Is something missing, or do you see it differently? Tell us. We take along what you say.',
  made: (moment, codebook) => `Made on ${moment} with codebook ${codebook}.`,
}

/** The sentences of the residents' version in a language. */
export function residentsWords(language: SheetLanguage): ResidentsWords {
  return language === 'en' ? en : nl
}
