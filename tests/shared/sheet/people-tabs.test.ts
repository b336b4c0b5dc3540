import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_LISTS, PROCESS_POINTS, type Check } from '../../../shared/method/check.ts'
import { COMMITMENT_STATUSES, type Commitment } from '../../../shared/method/commitment.ts'
import { FEEDBACK_OUTCOMES, type Feedback } from '../../../shared/method/feedback.ts'
import { FACTOR_SCORES, LOCAL_FACTORS, type LocalFactor } from '../../../shared/method/local-factor.ts'
import type { CellValue, RecordTab, RowContext } from '../../../shared/sheet/column.ts'
import { checkOfRow } from '../../../shared/sheet/people-rows.ts'
import { CHECKS_TAB, COMMITMENTS_TAB, effectText, FACTORS_TAB, FEEDBACK_TAB } from '../../../shared/sheet/people-tabs.ts'
import { HIDDEN_COLUMNS, readRecordRows, recordCells } from '../../../shared/sheet/record-rows.ts'
import type { Stamped } from '../../../shared/stamp/stamped.ts'
import { ids, stamps, texts } from '../../arbitraries.ts'

const contextIn = (language: 'nl' | 'en'): RowContext => ({ language, codeLabel: (id) => `BT ${id}`, codeIdOf: (text) => (text.startsWith('BT ') ? text.slice(3) : null), sourceTitle: (id) => `bron ${id}` })
const [nl, en] = [contextIn('nl'), contextIn('en')]
const STAMP = '0197f0000000-0000-a'
const day = fc.option(fc.constantFrom('2025-05-14', '2026-01-31'))
const born = { id: ids, made: stamps, changed: fc.constant({}), deleted: fc.boolean() }
const filled = texts.filter((text) => text.trim() !== '')

const layoutOf = <T extends Stamped>(tab: RecordTab<T>) => [...Object.values(HIDDEN_COLUMNS), ...tab.columns.map(({ id }) => id)]
const cellsOf = <T extends Stamped>(tab: RecordTab<T>, record: T, context = nl): CellValue[] => recordCells(tab, record, 1, layoutOf(tab), context).map((cell) => cell ?? '')
const readBack = <T extends Stamped>(tab: RecordTab<T>, cells: CellValue[], context = nl) => readRecordRows(tab, { columnIds: layoutOf(tab), rows: [cells] }, context)
const changed = <T extends Stamped>(tab: RecordTab<T>, record: T, cells: Readonly<Record<string, CellValue>>) => readBack(tab, cellsOf(tab, record).map((cell, at) => cells[layoutOf(tab)[at]!] ?? cell))

function holds<T extends Stamped>(title: string, tab: RecordTab<T>, records: fc.Arbitrary<T>) {
  it(`a row of ${title} gives its record back, in both languages and after a change of language`, () => {
    fc.assert(fc.property(records, fc.constantFrom([nl, nl], [en, en], [nl, en]), (record, [written, found]) => {
      expect(readBack(tab, cellsOf(tab, record, written), found)).toMatchObject({ kept: [{ record, handEdit: null }], unreadable: [] })
    }))
  })
}

describe('the tabs that people fill in', () => {
  holds('Situatieprofiel', FACTORS_TAB, fc.record({ ...born, factor: fc.constantFrom(...LOCAL_FACTORS), score: fc.option(fc.constantFrom(...FACTOR_SCORES)), explanation: texts, date: day }) as fc.Arbitrary<LocalFactor>)
  holds('Terugkoppeling', FEEDBACK_TAB, fc.record({ ...born, codeId: ids, outcome: fc.option(fc.constantFrom(...FEEDBACK_OUTCOMES)), why: texts, date: day, by: texts }) as fc.Arbitrary<Feedback>)
  holds('Toezeggingen', COMMITMENTS_TAB, fc.record({
    ...born, what: filled, by: texts, date: day, due: day, codeId: fc.option(ids), status: fc.constantFrom(...COMMITMENT_STATUSES), sourceId: fc.option(ids), codingId: fc.option(ids),
  }) as fc.Arbitrary<Commitment>)
  holds('Procescheck', CHECKS_TAB, fc.record({
    ...born, list: fc.constantFrom(...CHECK_LISTS), point: fc.option(fc.constantFrom(...PROCESS_POINTS)), title: texts, link: texts, done: fc.boolean(), note: texts, date: day,
  }).map((check) => (check.point === null ? check : { ...check, title: '' })) as fc.Arbitrary<Check>)

  it('say what is wrong with typing that cannot be taken, and keep the record', () => {
    const feedback: Feedback = { id: 'f', made: STAMP, changed: {}, deleted: false, codeId: 'c1', outcome: null, why: '', date: null, by: '' }
    const { unreadable } = changed(FEEDBACK_TAB, feedback, { codeId: 'zomaar', outcome: 'misschien', date: 'gisteren' })
    expect(unreadable).toEqual([{ row: 0, record: feedback, id: 'f', arrived: 1, problems: [{ columnId: 'codeId', problem: 'unknown-code' }, { columnId: 'outcome', problem: 'not-a-choice' }, { columnId: 'date', problem: 'not-a-date' }] }])
  })

  it('take a promise typed without a theme or status as open, and refuse one without words', () => {
    const typed = (cells: Readonly<Record<string, CellValue>>) => readBack(COMMITMENTS_TAB, layoutOf(COMMITMENTS_TAB).map((id) => cells[id] ?? ''))
    expect(typed({ what: 'De lamp wordt gemaakt', date: '14-5-2025' }).added).toMatchObject([{ given: { what: 'De lamp wordt gemaakt', date: '2025-05-14', codeId: null } }])
    expect(typed({ by: 'corporatie' }).unreadable).toMatchObject([{ problems: [{ columnId: 'what', problem: 'required' }] }])
  })

  it('show our own points in the language of the sheet, and let people write over them', () => {
    const point = checkOfRow({ list: 'process', point: 'purpose' }, 'process-purpose', STAMP, 0)
    const place = layoutOf(CHECKS_TAB).indexOf('title')
    expect([cellsOf(CHECKS_TAB, point, nl)[place], cellsOf(CHECKS_TAB, point, en)[place]]).toEqual(['Doel afgebakend', 'Purpose marked out'])
    expect(changed(CHECKS_TAB, point, { title: 'Onze eigen vraag' }).kept).toMatchObject([{ handEdit: { point: null, title: 'Onze eigen vraag' } }])
  })

  it('show what a score suggests, in the column that nobody types in', () => {
    const factor = (score: LocalFactor['score']): LocalFactor => ({ id: 'capacity', made: STAMP, changed: {}, deleted: false, factor: 'capacity', score, explanation: '', date: null })
    const shown = (score: LocalFactor['score']) => cellsOf(FACTORS_TAB, factor(score))[layoutOf(FACTORS_TAB).indexOf('effects')]
    expect([shown(null), shown('middle')]).toEqual(['', ''])
    expect(shown('low')).toContain('15 hoofdcodes')
    expect(FACTORS_TAB.columns.filter(({ read }) => !read).map(({ id }) => id)).toEqual(['factor', 'effects'])
  })
})

describe('effectText()', () => {
  it('tells the suggestions of several factors in both languages', () => {
    const factors = (['offer', 'capacity'] as const).map((factor): LocalFactor => ({ id: factor, made: STAMP, changed: {}, deleted: false, factor, score: 'low', explanation: '', date: null }))
    expect(effectText(factors, 'nl').map((text) => text.slice(0, 4))).toEqual(['Plan', 'Werk'])
    expect(effectText(factors, 'en').map((text) => text.slice(0, 4))).toEqual(['Plan', 'Work'])
  })
})
