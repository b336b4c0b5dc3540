import type { Code } from '../codebook/code.ts'
import type { Judgement } from '../joint-display/judgement.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { Source, Speaker } from '../source/source.ts'
import {
  CODE_STATUS_CHOICES, COLOUR_CHOICES, EVIDENCE_CHOICES, EXPECTATION_CHOICES, GROUP_CHOICES, METHOD_CHOICES, PATTERN_CHOICES, QUOTE_PERMISSION_CHOICES,
  REACH_CHOICES, REPORT_FORM_CHOICES, ROLE_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES,
} from './choices.ts'
import type { Column, RecordTab, RowContext } from './column.ts'
import { choiceColumn, choiceWord, codeColumn, dateColumn, flagColumn, head, numberColumn, optionalTextColumn, shownColumn, textColumn } from './field-columns.ts'
import { codeSchema, crosswalkSchema, sharedCodingSchema, sourceSchema } from './record-schemas.ts'
import { type SharedCoding, withholdWords } from './shared-coding.ts'

const deletedColumn = <T extends { readonly deleted: boolean }>(): Column<T> =>
  flagColumn<{ readonly deleted: boolean }>('deleted', head('Verwijderd', 'Deleted', 'Aangevinkt telt deze regel niet mee. Haal het vinkje weg om hem terug te zetten.', 'When ticked this row is not counted. Untick it to bring it back.', 110)) as Column<T>

/** Codeboek: written by people and add-on, both ways with the extension. */
export const CODEBOOK_TAB: RecordTab<Code> = {
  id: 'codebook',
  schema: codeSchema,
  addable: true,
  title: { nl: 'Codeboek', en: 'Codebook' },
  columns: [
    textColumn<Code>('key', head('Code', 'Code', 'Korte naam van de code, zoals BT2.1.', 'Short name of the code, such as BT2.1.', 80), { required: true }),
    codeColumn<Code>('parentId', head('Valt onder', 'Belongs to', 'De code waar deze onder valt; leeg = bovenaan.', 'The code above this one; empty = at the top.', 200), { nullable: true }),
    textColumn<Code>('nameNl', head('Naam', 'Name (Dutch)', 'Naam in het Nederlands.', 'Name in Dutch.', 200)),
    textColumn<Code>('nameEn', head('Naam (Engels)', 'Name (English)', 'Naam in het Engels.', 'Name in English.', 180)),
    textColumn<Code>('definition', head('Definitie', 'Definition', 'Wat deze code betekent.', 'What this code means.', 320)),
    textColumn<Code>('include', head('Wel', 'Include', 'Wat er wel onder valt.', 'What belongs under it.', 240)),
    textColumn<Code>('exclude', head('Niet', 'Exclude', 'Wat er niet onder valt, en waar dan wel.', 'What does not, and where it does.', 240)),
    textColumn<Code>('example', head('Voorbeeld', 'Example', 'Een uitspraak die deze code krijgt.', 'Something said that gets this code.', 240)),
    choiceColumn<Code, Code['colour']>('colour', head('Kleur', 'Colour', 'Kleur van de markering.', 'Colour of the highlight.', 90), COLOUR_CHOICES),
    choiceColumn<Code, Code['pattern']>('pattern', head('Patroon', 'Pattern', 'Lijn onder de markering, zodat kleur nooit alleen staat.', 'Line under the highlight, so that colour never stands alone.', 90), PATTERN_CHOICES),
    choiceColumn<Code, Code['status']>('status', head('Status', 'Status', 'In gebruik, voorstel of vervallen. Vervallen codes houden hun coderingen.', 'Active, proposed or retired. Retired codes keep their codings.', 100), CODE_STATUS_CHOICES),
    deletedColumn<Code>(),
  ],
}

/** Bronnen: the source cards, never the text. */
export const SOURCES_TAB: RecordTab<Source> = {
  id: 'sources',
  schema: sourceSchema,
  addable: false,
  title: { nl: 'Bronnen', en: 'Sources' },
  columns: [
    textColumn<Source>('title', head('Bron', 'Source', 'Titel van de bron.', 'Title of the source.', 220), { required: true }),
    choiceColumn<Source, NonNullable<Source['group']>>('group', head('Groep', 'Group', 'Bewoner, instelling of ondernemer, of professional. Zonder groep telt de bron niet mee.', 'Resident, organisation or professional. Without a group the source is not counted.', 150), GROUP_CHOICES, { empty: null }),
    choiceColumn<Source, NonNullable<Source['method']>>('method', head('Methode', 'Method', 'Hoe de woorden zijn opgehaald. Zonder methode telt de bron niet mee.', 'How the words were collected. Without a method the source is not counted.', 150), METHOD_CHOICES, { empty: null }),
    optionalTextColumn<Source>('step', head('Stap', 'Step', 'Stap van Buurtbalans: 1 tot 6, of een herhaling zoals 3b.', 'Step of Buurtbalans: 1 to 6, or a repeat such as 3b.', 60)),
    dateColumn<Source>('date', head('Datum', 'Date', 'Dag waarop is gesproken.', 'Day of the conversation.', 100)),
    optionalTextColumn<Source>('partOfDay', head('Dagdeel', 'Part of day', 'Ochtend, middag of avond.', 'Morning, afternoon or evening.', 90)),
    optionalTextColumn<Source>('place', head('Plek', 'Place', 'Waar het was, zonder huisnummer.', 'Where it was, without a house number.')),
    optionalTextColumn<Source>('areaCode', head('Gebied', 'Area', 'Code van de buurt, zoals QA01.', 'Code of the neighbourhood, such as QA01.', 80)),
    numberColumn<Source>('approached', head('Benaderd', 'Approached', 'Hoeveel mensen zijn benaderd.', 'How many people were approached.', 80)),
    numberColumn<Source>('reached', head('Bereikt', 'Reached', 'Hoeveel mensen zijn bereikt.', 'How many people were reached.', 80)),
    numberColumn<Source>('spoken', head('Gesproken', 'Spoken', 'Hoeveel mensen hebben iets gezegd.', 'How many people said something.', 80)),
    numberColumn<Source>('refused', head('Geweigerd', 'Refused', 'Hoeveel mensen wilden niet.', 'How many people refused.', 80)),
    choiceColumn<Source, NonNullable<Source['reportForm']>>('reportForm', head('Verslagvorm', 'Report form', 'Hoe dicht de tekst bij de woorden ligt.', 'How close the text is to the words.', 110), REPORT_FORM_CHOICES, { empty: null }),
    optionalTextColumn<Source>('language', head('Taal', 'Language', 'Taal van het gesprek.', 'Language of the conversation.', 80)),
    flagColumn<Source>('interpreter', head('Tolk', 'Interpreter', 'Was er een tolk bij?', 'Was there an interpreter?', 60)),
    flagColumn<Source>('consentRecording', head('Opname mag', 'Recording agreed', 'Toestemming voor de opname.', 'Consent to record.', 90)),
    flagColumn<Source>('consentQuoting', head('Citeren mag', 'Quoting agreed', 'Toestemming om te citeren.', 'Consent to quote.', 90)),
    flagColumn<Source>('consentReuse', head('Hergebruik mag', 'Re-use agreed', 'Toestemming voor hergebruik.', 'Consent to re-use.', 100)),
    optionalTextColumn<Source>('legalBasis', head('Grondslag', 'Legal basis', 'Verwerkingsgrondslag.', 'Legal basis for processing.')),
    dateColumn<Source>('keepUntil', head('Bewaren tot', 'Keep until', 'Einde van de bewaartermijn.', 'End of the retention period.', 100)),
    optionalTextColumn<Source>('promises', head('Toezeggingen', 'Promises', 'Wat is toegezegd, door wie.', 'What was promised, by whom.', 240)),
    shownColumn<Source>('speakers', head('Sprekers', 'Speakers', 'Labels van de sprekers; namen verlaten de browser niet. Gespreksleiders tellen niet mee.', 'Labels of the speakers; names never leave the browser. Moderators are not counted.', 160), (source, context) => rosterText(source.speakers, context)),
    deletedColumn<Source>(),
  ],
}

/** Coderingen: one code on one passage by one coder; people may correct code, facets and memo. */
export const CODINGS_TAB: RecordTab<SharedCoding> = {
  id: 'codings',
  schema: sharedCodingSchema,
  publish: withholdWords,
  addable: false,
  title: { nl: 'Coderingen', en: 'Codings' },
  columns: [
    shownColumn<SharedCoding>('sourceId', head('Bron', 'Source', 'De bron van dit fragment.', 'The source of this excerpt.', 200), (coding, context) => context.sourceTitle(coding.sourceId)),
    shownColumn<SharedCoding>('speaker', head('Spreker', 'Speaker', 'Label van de spreker.', 'Label of the speaker.', 80), (coding) => coding.speaker ?? ''),
    codeColumn<SharedCoding>('codeId', head('Code', 'Code', 'De code. Typ een andere code om te verbeteren.', 'The code. Type another code to correct it.', 220)),
    shownColumn<SharedCoding>('words', head('Citaat', 'Quote', 'De woorden, alleen waar citeren mag en niets gevoelig is.', 'The words, only where quoting is permitted and nothing is sensitive.', 320), (coding) => coding.words),
    choiceColumn<SharedCoding, NonNullable<SharedCoding['utterance']>>('utterance', head('Soort uiting', 'Kind of utterance', 'Klacht, bezorgdheid, wens, idee, kracht, ervaring, vraag of aanbod.', 'Complaint, worry, wish, idea, strength, experience, question or offer.', 120), UTTERANCE_CHOICES, { empty: null }),
    choiceColumn<SharedCoding, NonNullable<SharedCoding['tone']>>('tone', head('Toon', 'Tone', 'Van zeer negatief tot zeer positief.', 'From very negative to very positive.', 120), TONE_CHOICES, { empty: null }),
    choiceColumn<SharedCoding, NonNullable<SharedCoding['reach']>>('reach', head('Reikwijdte', 'Reach', 'Over wie het gaat.', 'Who it is about.', 120), REACH_CHOICES, { empty: null }),
    choiceColumn<SharedCoding, NonNullable<SharedCoding['time']>>('time', head('Tijd', 'Time', 'Vroeger, nu of straks.', 'Past, now or later.', 80), TIME_CHOICES, { empty: null }),
    optionalTextColumn<SharedCoding>('place', head('Plek', 'Place', 'De plek waar het over gaat, zonder huisnummer.', 'The place it is about, without a house number.')),
    choiceColumn<SharedCoding, NonNullable<SharedCoding['evidence']>>('evidence', head('Bewijsvorm', 'Evidence', 'Citaat, parafrase of waarneming.', 'Quote, paraphrase or observation.', 110), EVIDENCE_CHOICES, { empty: null }),
    choiceColumn<SharedCoding, SharedCoding['sensitivity']>('sensitivity', head('Gevoelig', 'Sensitive', 'Alles behalve ‘niet gevoelig’ houdt het citaat in de browser.', 'Anything but ‘not sensitive’ keeps the quote in the browser.', 130), SENSITIVITY_CHOICES),
    choiceColumn<SharedCoding, SharedCoding['expectation']>('expectation', head('Verwachting', 'Expectation', 'Verwacht de bewoner iets, of is iets toegezegd?', 'Does the resident expect something, or was something promised?', 150), EXPECTATION_CHOICES),
    textColumn<SharedCoding>('memo', head('Memo', 'Memo', 'Notitie bij deze codering.', 'Note with this coding.', 240)),
    choiceColumn<SharedCoding, SharedCoding['quotePermission']>('quotePermission', head('Delen', 'Sharing', 'Mag dit fragment geciteerd of geparafraseerd worden?', 'May this excerpt be quoted or paraphrased?', 140), QUOTE_PERMISSION_CHOICES),
    shownColumn<SharedCoding>('coder', head('Codeur', 'Coder', 'Wie heeft gecodeerd.', 'Who coded.', 80), (coding) => coding.coder),
    deletedColumn<SharedCoding>(),
  ],
}

/** Koppeling: which indicator or report category says something about which code. */
export const CROSSWALK_TAB: RecordTab<CrosswalkLink> = {
  id: 'crosswalk',
  schema: crosswalkSchema,
  addable: true,
  title: { nl: 'Koppeling', en: 'Crosswalk' },
  columns: [
    textColumn<CrosswalkLink>('indicatorId', head('Cijfer of meldcategorie', 'Indicator or report category', 'De naam zoals die in het tabblad Passief staat.', 'The name as it stands in the tab Passive.', 280), { required: true }),
    codeColumn<CrosswalkLink>('codeId', head('Code', 'Code', 'De code waar dit cijfer iets over zegt.', 'The code this figure says something about.', 220)),
    textColumn<CrosswalkLink>('note', head('Toelichting', 'Note', 'Waarom deze twee bij elkaar horen.', 'Why these two belong together.', 320)),
    deletedColumn<CrosswalkLink>(),
  ],
}

/** Words for the fit of told and counted. */
export const FIT_CHOICES = [
  { value: 'confirmed', nl: 'klopt met de cijfers', en: 'confirmed' },
  { value: 'discordant', nl: 'wijkt af', en: 'discordant' },
  { value: 'only-told', nl: 'alleen verhaal', en: 'only told' },
  { value: 'only-counted', nl: 'alleen cijfer', en: 'only counted' },
] as const satisfies readonly { readonly value: NonNullable<Judgement['fit']>; readonly nl: string; readonly en: string }[]

/** The two columns of Confrontatie that are a person's: the judgement and one line. */
export const JUDGEMENT_COLUMNS: readonly Column<Judgement>[] = [
  choiceColumn<Judgement, NonNullable<Judgement['fit']>>('fit', head('Oordeel', 'Judgement', 'Jouw oordeel: klopt het verhaal met de cijfers?', 'Your judgement: does what was told fit what was counted?', 150), FIT_CHOICES, { empty: null }),
  textColumn<Judgement>('line', head('Duiding', 'Interpretation', 'Eén regel duiding, door een mens.', 'One line of interpretation, by a person.', 320)),
]

function rosterText(speakers: readonly Speaker[], context: Pick<RowContext, 'language'>): string {
  return speakers.map((speaker) => (speaker.role === 'respondent' ? speaker.label : `${speaker.label} (${choiceWord(ROLE_CHOICES, speaker.role, context)})`)).join(', ')
}
