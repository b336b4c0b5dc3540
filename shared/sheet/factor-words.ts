import type { FactorEffect, FactorName, FactorScore } from '../method/local-factor.ts'
import type { Bilingual, Choice } from './column.ts'

/** The six factors in words. */
export const FACTOR_CHOICES: readonly Choice<FactorName>[] = [
  { value: 'organisation', nl: 'Organisatiegraad van bewoners', en: 'How organised residents are' },
  { value: 'renewal', nl: 'Vernieuwingsopgave op komst', en: 'Renewal that is coming' },
  { value: 'running-process', nl: 'Lopend participatietraject', en: 'Participation process already running' },
  { value: 'aloof', nl: 'Bewoners die zich afzijdig houden', en: 'Residents who keep aloof' },
  { value: 'capacity', nl: 'Capaciteit en middelen', en: 'Capacity and means' },
  { value: 'offer', nl: 'Wat we na afloop kunnen bieden', en: 'What we can offer afterwards' },
]

export const SCORE_CHOICES: readonly Choice<FactorScore>[] = [
  { value: 'low', nl: 'laag', en: 'low' }, { value: 'middle', nl: 'midden', en: 'middle' }, { value: 'high', nl: 'hoog', en: 'high' },
]

/** What a score suggests; a suggestion, never a rule. */
export const EFFECT_WORDS: Readonly<Partial<Record<FactorEffect, Bilingual>>> = {
  'organisation-low': {
    nl: 'Ga zelf naar mensen toe: met een koffiekar, huis aan huis. Reken niet op een bewonersvertegenwoordiging in je dekking.',
    en: 'Go to people yourself: with a coffee cart, door to door. Do not count on a residents’ committee in your coverage.',
  },
  'organisation-high': {
    nl: 'Vraag de commissie of het initiatief om een bron, en spreek bewoners ook één voor één. Anders hoor je alleen de georganiseerde stemmen.',
    en: 'Ask the committee or initiative for a source, and speak with residents one by one as well. Otherwise you hear organised voices only.',
  },
  'renewal-high': {
    nl: 'Bewoners worden misschien dubbel bevraagd: noem eerdere brieven en bijeenkomsten. Codeer vernieuwing onder BT14 en de woning onder BT4, en houd gesprekken over het plan zelf in een eigen project.',
    en: 'Residents may be asked twice: mention earlier letters and meetings. Code renewal under BT14 and homes under BT4, and keep talks about the plan itself in a project of their own.',
  },
  'running-process-high': {
    nl: 'Lees eerst in wat dat traject al heeft opgehaald, voor je zelf begint. Zet bij die bronnen waar ze vandaan komen, en tel niets dubbel.',
    en: 'First bring in what that process already collected, before you start yourself. Note where those sources come from, and count nothing twice.',
  },
  'aloof-high': {
    nl: 'Kies manieren waarbij jij naar buiten gaat. Stel per portiek en per dagdeel een doel, en begin meteen een lijst van wie je nog niet hoorde.',
    en: 'Choose ways in which you go out. Set a target per staircase and per part of the day, and start a list at once of whom you have not heard yet.',
  },
  'capacity-low': {
    nl: 'Werk met notitieregels in plaats van een letterlijk verslag, met één codeur en een tweede voor één op de vijf, en met hooguit 15 hoofdcodes.',
    en: 'Work with note lines instead of a verbatim report, with one coder and a second one for one in five, and with at most 15 main codes.',
  },
  'capacity-high': {
    nl: 'Er is ruimte voor volledige verslagen en voor twee mensen die apart van elkaar coderen.',
    en: 'There is room for full transcripts and for two people who code apart from each other.',
  },
  'offer-low': {
    nl: 'Plan nog geen bijeenkomst: zeg eerst wat vastligt. Schrijf ‘we luisteren’ en beloof niets.',
    en: 'Plan no meeting yet: first say what is fixed. Write ‘we listen’ and promise nothing.',
  },
  'offer-high': {
    nl: 'Leg elke toezegging vast in Toezeggingen, en geef elk thema in Terugkoppeling een datum.',
    en: 'Write every promise down in Commitments, and give every theme a date in Feedback.',
  },
}
