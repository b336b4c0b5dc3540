import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { ReadinessPoint } from '../../../shared/method/stage-readiness.ts'
import { readinessLines, READINESS_LAYOUT, readinessTable } from '../../../shared/sheet/readiness-table.ts'

const CODES = [newCode('waste', '0197f0000000-0000-a', { key: 'BT2', nameNl: 'Schoon', nameEn: 'Clean' }, 0)]
const POINTS: readonly ReadinessPoint[] = [
  { id: 'coded', state: 'look', coded: 1, sources: 2 }, { id: 'cards', state: 'ready', waiting: 0, sources: 2 }, { id: 'undecided', state: 'ready', segments: 1, base: 40 }, { id: 'figures', state: 'missing', figures: 0, linked: 0 },
  { id: 'professionals', state: 'look', sources: 1 }, { id: 'methods', state: 'look', used: 1 }, { id: 'areas', state: 'missing', notHeard: [], known: false }, { id: 'ages', state: 'look', notHeard: ['12-17'], known: true },
  { id: 'promises', state: 'look', open: 1, proposed: 2 }, { id: 'feedback', state: 'look', open: ['waste', 'gone'], themes: 3 }, { id: 'factors', state: 'missing', scored: 0, factors: 6 },
  { id: 'meeting', state: 'look', planned: 1 }, { id: 'process', state: 'look', done: 3, points: 8 },
]

describe('readinessLines()', () => {
  it('says every point in a sentence, open themes by their name', () => {
    expect(readinessLines(POINTS, CODES, 'nl').map(({ detail }) => detail)).toEqual([
      '1 van 2 bewonersbronnen hebben coderingen.', 'Elke bron heeft een groep en een methode.', '1 van 40 fragmenten staan onder BT99 (overig). Onder de 10% is genoeg uitgezocht.', 'Er staan nog geen cijfers in het tabblad Passief.',
      '1 bron van professionals staat in deze werkmap. Ze tellen niet mee; zet ze in een eigen werkmap.', 'Alles is op één manier opgehaald. Dan hoor je vooral één soort mensen.', 'Nog niet te zeggen: bij geen bron staat een gebied, of het is niet bekend welke gebieden er zijn. Vul ze in bij Dekking.',
      'Nog niemand gehoord van: 12-17 jaar.', '1 toezegging staat open; 2 voorstellen wachten op jou.', 'Nog open: BT2 Schoon, gone. Zeg dat ook in het verslag.', '0 van 6 factoren ingevuld.',
      'Je hebt weinig te bieden of weinig capaciteit, en er is een bijeenkomst. Zeg vooraf wat vastligt.', '3 van 8 punten afgevinkt.',
    ])
    expect(readinessLines(POINTS, CODES, 'en')[9]!.detail).toBe('Still open: BT2 Clean, gone. Say so in the report too.')
  })
})

describe('readinessTable()', () => {
  it('has a row a point in the columns of its tab, and says that it is no lock', () => {
    const table = readinessTable(POINTS, CODES, { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v4' })
    expect(table.madeLine).toBe('Stap 3-gereedheid · gemaakt op 2026-05-14 09:30 · codeboek v4')
    expect(table.notes).toHaveLength(READINESS_LAYOUT.headerRow - 3)
    expect(table.rows.map(({ state }) => state).slice(0, 4)).toEqual(['kijk ernaar', 'klaar', 'klaar', 'ontbreekt'])
    expect(Object.keys(table.rows[0]!)).toEqual(READINESS_LAYOUT.columns.map(({ id }) => id))
  })
})
