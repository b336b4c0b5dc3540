import type { Check, CheckList } from '../method/check.ts'
import type { Commitment, CommitmentStatus } from '../method/commitment.ts'
import type { Feedback, FeedbackOutcome } from '../method/feedback.ts'
import { factorEffects, type FactorScore, type LocalFactor } from '../method/local-factor.ts'
import { CHECK_LIST_CHOICES, PROCESS_POINT_CHOICES } from './check-words.ts'
import { LONGEST_CELL, type Choice, type Column, type RecordTab, type SheetLanguage } from './column.ts'
import { EFFECT_WORDS, FACTOR_CHOICES, SCORE_CHOICES } from './factor-words.ts'
import { cellText, choiceColumn, choiceWord, codeColumn, dateColumn, flagColumn, head, shownColumn, textColumn } from './field-columns.ts'
import { checkSchema, commitmentSchema, feedbackSchema, localFactorSchema } from './people-schemas.ts'

const OUTCOME_CHOICES: readonly Choice<FeedbackOutcome>[] = [
  { value: 'taken-up', nl: 'opgepakt', en: 'taken up' }, { value: 'not-taken-up', nl: 'niet opgepakt', en: 'not taken up' }, { value: 'later', nl: 'later', en: 'later' },
]
const STATUS_CHOICES: readonly Choice<CommitmentStatus>[] = [
  { value: 'open', nl: 'open', en: 'open' }, { value: 'kept', nl: 'nagekomen', en: 'kept' }, { value: 'lapsed', nl: 'vervallen', en: 'lapsed' },
]

/** Situatieprofiel: the six local factors, a row each, with what their scores suggest. */
export const FACTORS_TAB: RecordTab<LocalFactor> = {
  id: 'situation', schema: localFactorSchema, addable: false, title: { nl: 'Situatieprofiel', en: 'Situation profile' },
  columns: [
    shownColumn<LocalFactor>('factor', head('Factor', 'Factor', 'De zes lokale factoren van de werkwijze.', 'The six local factors of the method.', 260), ({ factor }, context) => choiceWord(FACTOR_CHOICES, factor, context)),
    choiceColumn<LocalFactor, FactorScore>('score', head('Hoe is het hier?', 'How is it here?', 'Laag, midden of hoog, naar jullie eigen oordeel.', 'Low, middle or high, in your own judgement.', 110), SCORE_CHOICES, { empty: null }),
    textColumn<LocalFactor>('explanation', head('Toelichting', 'Explanation', 'Waar je dat aan ziet.', 'What makes you think so.', 300)),
    dateColumn<LocalFactor>('date', head('Datum', 'Date', 'Wanneer jullie dit vonden; kijk er later nog eens naar.', 'When you thought so; look at it again later.', 100)),
    shownColumn<LocalFactor>('effects', head('Dat betekent misschien', 'That may mean', 'Een suggestie die bij het oordeel hoort. Je bent vrij om iets anders te doen.', 'A suggestion that goes with the judgement. You are free to do something else.', 420), (factor, { language }) => effectText([factor], language).join(' ')),
  ],
}

/** Terugkoppeling: what residents hear back, a theme a row. */
export const FEEDBACK_TAB: RecordTab<Feedback> = {
  id: 'feedback', schema: feedbackSchema, addable: true, title: { nl: 'Terugkoppeling', en: 'Feedback' },
  columns: [
    codeColumn<Feedback>('codeId', head('Thema', 'Theme', 'Het thema uit het codeboek. Verversen zet thema’s erbij die zijn verteld.', 'The theme from the codebook. A refresh adds themes that were told.', 240)),
    choiceColumn<Feedback, FeedbackOutcome>('outcome', head('Wat is ermee gedaan?', 'What was done with it?', 'Opgepakt, niet opgepakt of later. Leeg = nog niet gezegd.', 'Taken up, not taken up or later. Empty = not said yet.', 130), OUTCOME_CHOICES, { empty: null }),
    textColumn<Feedback>('why', head('Waarom', 'Why', 'In gewone woorden, voor bewoners.', 'In plain words, for residents.', 360)),
    dateColumn<Feedback>('date', head('Teruggekoppeld op', 'Told on', 'Wanneer bewoners dit hoorden.', 'When residents heard this.', 150)),
    textColumn<Feedback>('by', head('Door', 'By', 'Wie het vertelt: een rol of organisatie.', 'Who tells it: a role or organisation.', 140)),
    deletedColumn<Feedback>(),
  ],
}

/** Toezeggingen: what was promised to residents, and what became of it. */
export const COMMITMENTS_TAB: RecordTab<Commitment> = {
  id: 'commitments', schema: commitmentSchema, addable: true, title: { nl: 'Toezeggingen', en: 'Commitments' },
  columns: [
    textColumn<Commitment>('what', head('Wat is toegezegd', 'What was promised', 'In gewone woorden.', 'In plain words.', 360), { required: true }),
    textColumn<Commitment>('by', head('Door wie', 'By whom', 'Een rol of organisatie, geen naam.', 'A role or organisation, no name.', 160)),
    dateColumn<Commitment>('date', head('Toegezegd op', 'Promised on', 'De dag van de toezegging.', 'The day of the promise.', 110)),
    dateColumn<Commitment>('due', head('Klaar voor', 'Due before', 'Wanneer het gedaan zou zijn.', 'When it would be done.', 110)),
    codeColumn<Commitment>('codeId', head('Thema', 'Theme', 'Het thema uit het codeboek; mag leeg blijven.', 'The theme from the codebook; may stay empty.', 200), { nullable: true }),
    choiceColumn<Commitment, CommitmentStatus>('status', head('Stand', 'Status', 'Open, nagekomen of vervallen.', 'Open, kept or lapsed.', 100), STATUS_CHOICES, { empty: 'open' }),
    shownColumn<Commitment>('sourceId', head('Uit bron', 'From source', 'De bron waaruit dit kwam, als het een voorstel was.', 'The source this came from, if it was a proposal.', 200), ({ sourceId }, context) => (sourceId === null ? '' : context.sourceTitle(sourceId))),
    deletedColumn<Commitment>(),
  ],
}

/** Procescheck: our own eight points, and two lists that a team pastes in. */
export const CHECKS_TAB: RecordTab<Check> = {
  id: 'checks', schema: checkSchema, addable: true, title: { nl: 'Procescheck', en: 'Process check' },
  columns: [
    choiceColumn<Check, CheckList>('list', head('Lijst', 'List', 'De acht punten zijn van Buurtstem. De andere twee lijsten zijn leeg: plak er de tekst in die jullie gebruiken.', 'The eight points are Buurtstem’s own. The other two lists are empty: paste the text you use.', 210), CHECK_LIST_CHOICES, { empty: 'process' }),
    {
      id: 'title', ...head('Punt', 'Point', 'Waar je op let.', 'What you watch.', 320), type: 'text',
      write: ({ point, title }, context) => (point === null ? title : choiceWord(PROCESS_POINT_CHOICES, point, context)),
      read: (cell) => {
        const text = cellText(cell)
        if (text.length > LONGEST_CELL) return { ok: false, problem: 'too-long' }
        const point = PROCESS_POINT_CHOICES.find(({ nl, en }) => text === nl || text === en)?.value ?? null
        return { ok: true, patch: { point, title: point === null ? text : '' } }
      },
    },
    flagColumn<Check>('done', head('Gedaan', 'Done', 'Vink aan wat is gedaan.', 'Tick what was done.', 80)),
    textColumn<Check>('note', head('Notitie', 'Note', 'Hoe het ervoor staat.', 'How things stand.', 320)),
    dateColumn<Check>('date', head('Datum', 'Date', 'Wanneer je dit invulde.', 'When you filled this in.', 100)),
    textColumn<Check>('link', head('Verwijzing', 'Link', 'Adres van de tekst of het stuk dat erbij hoort.', 'Address of the text or document that goes with it.', 220)),
    deletedColumn<Check>(),
  ],
}

/** What the scores of some factors suggest, in words. */
export function effectText(factors: readonly LocalFactor[], language: SheetLanguage): readonly string[] {
  return factorEffects(factors).flatMap((effect) => EFFECT_WORDS[effect]?.[language] ?? [])
}

function deletedColumn<T extends { readonly deleted: boolean }>(): Column<T> {
  return flagColumn<{ readonly deleted: boolean }>('deleted', head('Verwijderd', 'Deleted', 'Aangevinkt telt deze regel niet mee. Haal het vinkje weg om hem terug te zetten.', 'When ticked this row is not counted. Untick it to bring it back.', 110)) as Column<T>
}
