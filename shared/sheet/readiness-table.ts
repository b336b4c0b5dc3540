import { codeLabel } from '../codebook/code-label.ts'
import type { Code } from '../codebook/code.ts'
import type { ReadinessPoint } from '../method/stage-readiness.ts'
import type { SheetLanguage } from './column.ts'
import { textHead } from './field-columns.ts'
import { readinessWords, type ReadinessWords } from './readiness-words.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'
import type { ComputedTable, Making } from './tally-table.ts'

/** Stap 3-gereedheid: what is on the table before the third step, and where the gaps are. */
export const READINESS_LAYOUT: TabLayout = {
  id: 'readiness', title: { nl: 'Stap 3-gereedheid', en: 'Step 3 readiness' }, headerRow: 4, computed: true,
  columns: [
    textHead('point', 'Punt', 'Point', 'Wat er ligt voor stap 3, de verdieping.', 'What is there for step 3, going deeper.', 260),
    textHead('state', 'Stand', 'State', 'Klaar, kijk ernaar, of ontbreekt. Niets hier houdt je tegen.', 'Ready, look at it, or missing. Nothing here holds you back.', 110),
    textHead('detail', 'Toelichting', 'Explanation', 'Waar dat aan te zien is.', 'How that shows.', 520),
    hiddenColumn('_id'),
  ],
}

/** A point as people read it. */
export interface ReadinessLine {
  readonly id: ReadinessPoint['id']
  readonly title: string
  readonly state: ReadinessPoint['state']
  readonly stateWord: string
  readonly detail: string
}

/** The points in sentences; `codes` give open themes their names. */
export function readinessLines(points: readonly ReadinessPoint[], codes: readonly Code[], language: SheetLanguage): readonly ReadinessLine[] {
  const words = readinessWords(language)
  const byId = new Map(codes.map((code) => [code.id, code]))
  const label = (id: string) => {
    const code = byId.get(id)
    return code ? codeLabel(code, language) : id
  }
  return points.map((point) => ({ id: point.id, title: words.titles[point.id], state: point.state, stateWord: words.states[point.state], detail: detailOf(point, label, words) }))
}

/** The tab with the points, made anew at every refresh. */
export function readinessTable(points: readonly ReadinessPoint[], codes: readonly Code[], { language, moment, codebook }: Making): ComputedTable {
  const words = readinessWords(language)
  return {
    madeLine: words.head(moment, codebook), notes: [words.noGate], headers: new Map(), bold: new Set(),
    rows: readinessLines(points, codes, language).map(({ id, title, stateWord, detail }) => ({ point: title, state: stateWord, detail, _id: id })),
  }
}

function detailOf(point: ReadinessPoint, label: (id: string) => string, words: ReadinessWords): string {
  switch (point.id) {
    case 'coded': return words.coded(point.coded, point.sources)
    case 'cards': return words.cards(point.waiting, point.sources)
    case 'undecided': return words.undecided(point.segments, point.base)
    case 'figures': return words.figures(point.figures, point.linked)
    case 'professionals': return words.professionals(point.sources)
    case 'methods': return words.methods(point.used)
    case 'areas': return words.areas(point.notHeard, point.known)
    case 'ages': return words.ages(point.notHeard, point.known)
    case 'promises': return words.promises(point.open, point.proposed)
    case 'feedback': return words.feedback(point.open.map(label), point.themes)
    case 'factors': return words.factors(point.scored, point.factors)
    case 'meeting': return words.meeting(point.planned)
    case 'renewal': return words.renewal(point.about, point.sources)
    case 'capacity': return words.capacity(point.themes, point.verbatim)
    case 'second-coder': return words.secondCoder(point.twice, point.sources)
    case 'offer': return words.offer(point.undated)
    case 'process': return words.process(point.done, point.points)
  }
}
