import type { CodeColour, CodePattern, CodeStatus } from '../codebook/code.ts'
import type { Evidence, Expectation, QuotePermission, Reach, Sensitivity, TimeFacet, Tone, UtteranceKind } from '../coding/coding.ts'
import type { AbsenceReason, AreaEdition, AreaLevel, Direction, Indicator } from '../passive/observation.ts'
import type { ReportForm, SourceGroup, SourceMethod, SpeakerRole, UnitKind } from '../source/source.ts'
import type { Choice } from './column.ts'

const choice = <V extends string | number>(value: V, nl: string, en: string): Choice<V> => ({ value, nl, en })

export const GROUP_CHOICES: readonly Choice<SourceGroup>[] = [
  choice('resident', 'bewoner', 'resident'), choice('organisation', 'instelling of ondernemer', 'organisation or business'), choice('professional', 'professional', 'professional'),
]
export const METHOD_CHOICES: readonly Choice<SourceMethod>[] = [
  choice('coffee-cart', 'koffiekar', 'coffee cart'), choice('street-survey', 'straatenquête', 'street survey'), choice('door-to-door', 'huis-aan-huis', 'door to door'),
  choice('interview', 'interview', 'interview'), choice('story', 'verhaal', 'story'), choice('walkabout', 'schouw', 'walk-about'),
  choice('meeting', 'bewonersbijeenkomst', 'residents’ meeting'), choice('focus-group', 'groepsgesprek', 'focus group'), choice('dialogue-session', 'dialoogsessie', 'dialogue session'),
  choice('representation', 'bewonersvertegenwoordiging', 'residents’ committee'), choice('other', 'anders', 'other'),
]
export const REPORT_FORM_CHOICES: readonly Choice<ReportForm>[] = [
  choice('verbatim', 'letterlijk', 'verbatim'), choice('edited', 'woordelijk', 'edited'), choice('summary', 'samenvattend', 'summary'), choice('keywords', 'steekwoorden', 'keywords'),
]
export const UNIT_CHOICES: readonly Choice<UnitKind>[] = [
  choice('turn', 'spreekbeurt', 'speaker turn'), choice('line', 'regel', 'line'), choice('paragraph', 'alinea', 'paragraph'), choice('row', 'antwoord in een tabel', 'answer in a table'),
]
export const CODE_STATUS_CHOICES: readonly Choice<CodeStatus>[] = [
  choice('active', 'in gebruik', 'active'), choice('proposed', 'voorstel', 'proposed'), choice('retired', 'vervallen', 'retired'),
]
export const COLOUR_CHOICES: readonly Choice<CodeColour>[] = [
  choice('brick', 'baksteen', 'brick'), choice('orange', 'oranje', 'orange'), choice('amber', 'amber', 'amber'), choice('olive', 'olijf', 'olive'), choice('green', 'groen', 'green'), choice('teal', 'petrol', 'teal'),
  choice('sky', 'lichtblauw', 'sky'), choice('blue', 'blauw', 'blue'), choice('violet', 'violet', 'violet'), choice('plum', 'pruim', 'plum'), choice('pink', 'roze', 'pink'), choice('slate', 'leisteen', 'slate'),
]
export const PATTERN_CHOICES: readonly Choice<CodePattern>[] = [
  choice('solid', 'lijn', 'solid'), choice('dashed', 'streepjes', 'dashed'), choice('dotted', 'stippels', 'dotted'), choice('double', 'dubbel', 'double'), choice('wavy', 'golf', 'wavy'),
]
export const UTTERANCE_CHOICES: readonly Choice<UtteranceKind>[] = [
  choice('complaint', 'klacht', 'complaint'), choice('worry', 'bezorgdheid', 'worry'), choice('wish', 'wens', 'wish'), choice('idea', 'idee', 'idea'), choice('strength', 'kracht', 'strength'),
  choice('experience', 'feit of ervaring', 'experience'), choice('question', 'vraag', 'question'), choice('offer', 'aanbod', 'offer'),
]
export const TONE_CHOICES: readonly Choice<Tone>[] = [
  choice(-2, 'zeer negatief', 'very negative'), choice(-1, 'negatief', 'negative'), choice(0, 'neutraal of gemengd', 'neutral or mixed'), choice(1, 'positief', 'positive'), choice(2, 'zeer positief', 'very positive'),
]
export const REACH_CHOICES: readonly Choice<Reach>[] = [
  choice('self', 'mijzelf', 'myself'), choice('street', 'mijn portiek of straat', 'my block or street'), choice('neighbourhood', 'buurt', 'neighbourhood'), choice('hearsay', 'van horen zeggen', 'hearsay'),
]
export const TIME_CHOICES: readonly Choice<TimeFacet>[] = [
  choice('past', 'vroeger', 'past'), choice('present', 'nu', 'now'), choice('future', 'straks', 'later'),
]
export const EVIDENCE_CHOICES: readonly Choice<Evidence>[] = [
  choice('quote', 'citaat', 'quote'), choice('paraphrase', 'parafrase', 'paraphrase'), choice('observation', 'waarneming', 'observation'),
]
export const SENSITIVITY_CHOICES: readonly Choice<Sensitivity>[] = [
  choice('none', 'niet gevoelig', 'not sensitive'), choice('health', 'gezondheid', 'health'), choice('crime', 'strafbaar feit', 'criminal offence'), choice('belief-origin', 'geloof of afkomst', 'belief or origin'),
  choice('third-person', 'derde herkenbaar', 'third person recognisable'),
]
export const EXPECTATION_CHOICES: readonly Choice<Expectation>[] = [
  choice('none', 'geen', 'none'), choice('action-expected', 'bewoner verwacht actie', 'resident expects action'), choice('promised', 'er is iets toegezegd', 'something was promised'),
]
export const QUOTE_PERMISSION_CHOICES: readonly Choice<QuotePermission>[] = [
  choice('quote', 'citeren mag', 'may be quoted'), choice('paraphrase', 'parafraseren mag', 'may be paraphrased'), choice('none', 'niet delen', 'do not share'),
]
export const DIRECTION_CHOICES: readonly Choice<Direction>[] = [
  choice('higher-better', 'hoger is beter', 'higher is better'), choice('higher-worse', 'hoger is slechter', 'higher is worse'), choice('neither', 'geen van beide', 'neither'),
]
export const LEVEL_CHOICES: readonly Choice<AreaLevel>[] = [
  choice('neighbourhood', 'buurt', 'neighbourhood'), choice('district', 'wijk', 'district'), choice('area', 'gebied', 'area'), choice('borough', 'stadsdeel', 'borough'), choice('city', 'stad', 'city'),
]
export const EDITION_CHOICES: readonly Choice<AreaEdition>[] = [
  choice('2015', 'Amsterdam 2015', 'Amsterdam 2015'), choice('2022', 'Amsterdam 2022', 'Amsterdam 2022'), choice('CBS', 'CBS', 'CBS'),
]
export const ABSENCE_CHOICES: readonly Choice<AbsenceReason>[] = [
  choice('not-published', 'niet gepubliceerd', 'not published'), choice('not-possible', 'kan niet voorkomen', 'cannot occur'), choice('suppressed', 'afgeschermd', 'suppressed'),
  choice('not-applicable', 'niet van toepassing', 'not applicable'), choice('blank', 'leeg', 'blank'), choice('unreadable', 'onleesbaar', 'unreadable'),
]
export const INDICATOR_KIND_CHOICES: readonly Choice<Indicator['kind']>[] = [
  choice('indicator', 'cijfer', 'indicator'), choice('reports', 'meldingen', 'reports'),
]
export const ROLE_CHOICES: readonly Choice<SpeakerRole>[] = [
  choice('respondent', 'deelnemer', 'respondent'), choice('moderator', 'gespreksleider', 'moderator'), choice('professional', 'professional', 'professional'),
]
/** Words for a tick box, where there is no box to tick. */
export const FLAG_WORDS = { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } } as const
