import type { Judgement } from '../joint-display/judgement.ts'
import type { ColumnHead, RecordTab } from './column.ts'
import { head } from './field-columns.ts'
import { judgementSchema } from './record-schemas.ts'
import { JUDGEMENT_COLUMNS } from './record-tabs.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

const text = (id: string, nl: string, en: string, noteNl: string, noteEn: string, width: number): ColumnHead => ({ id, ...head(nl, en, noteNl, noteEn, width), type: 'text' })

/** Confrontatie: what residents told beside what is counted, one row a theme. */
export const JOINT_DISPLAY_LAYOUT: TabLayout = {
  id: 'jointDisplay', title: { nl: 'Confrontatie', en: 'Joint display' }, headerRow: 5, computed: true, open: ['fit', 'line'],
  columns: [
    text('theme', 'Thema', 'Theme', 'Het thema uit het codeboek.', 'The theme from the codebook.', 220),
    text('told', 'Verteld', 'Told', 'In hoeveel bewonersbronnen het voorkomt, hoeveel sprekers het noemen en in hoeveel fragmenten.', 'In how many resident sources it occurs, how many speakers mention it and in how many segments.', 200),
    text('tone', 'Toon', 'Tone', 'Hoeveel fragmenten negatief, neutraal of positief zijn.', 'How many segments are negative, neutral or positive.', 150),
    text('counted', 'Geteld', 'Counted', 'Cijfers en meldingen die aan dit thema zijn gekoppeld, met jaar, gebied, richting en stadsgemiddelde.', 'Figures and reports linked to this theme, with year, area, direction and city average.', 420),
    ...JUDGEMENT_COLUMNS,
    text('changed', 'Let op', 'Note', 'Staat hier iets, dan zijn de cijfers veranderd sinds het oordeel.', 'If something stands here, the numbers changed since the judgement.', 160),
    hiddenColumn('_id'), hiddenColumn('_record'), hiddenColumn('_basis'),
  ],
}

/** The judgements as they stand in Confrontatie: their id is the code's, so that every device means the same judgement. */
export const JUDGEMENT_TAB: RecordTab<Judgement> = {
  id: JOINT_DISPLAY_LAYOUT.id, title: JOINT_DISPLAY_LAYOUT.title, columns: JUDGEMENT_COLUMNS, schema: judgementSchema, addable: false,
}
