import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { type CellValue, LONGEST_CELL, type RecordTab, type RowContext, type SheetLanguage } from '../../../shared/sheet/column.ts'
import { HIDDEN_COLUMNS, readRecordRows, recordCells, sameCell, type TabCells } from '../../../shared/sheet/record-rows.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../../../shared/sheet/record-tabs.ts'
import { type SharedCoding, withholdWords } from '../../../shared/sheet/shared-coding.ts'
import type { Source } from '../../../shared/source/source.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import type { Stamped } from '../../../shared/stamp/stamped.ts'
import { codes, crosswalkLinks, sharedCodings, sources } from '../../arbitraries.ts'

const contextIn = (language: SheetLanguage): RowContext => ({
  language, codeLabel: (id) => `BT ${id}`, codeIdOf: (text) => (text.startsWith('BT ') ? text.slice(3) : null), sourceTitle: (id) => `bron ${id}`,
})
const nl = contextIn('nl')
const en = contextIn('en')
const OWN = null
const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const code = newCode('c1', STAMP, { key: 'BT2.1', nameNl: 'Afval' }, 0)
const source = newSource('s1', 'Koffiekar Zilverplein', STAMP)

/** Hidden columns, every column of the tab, and one of people's own in the middle. */
function layout<T extends Stamped>(tab: RecordTab<T>): (string | null)[] {
  return [HIDDEN_COLUMNS.id, HIDDEN_COLUMNS.record, HIDDEN_COLUMNS.arrived, ...tab.columns.slice(0, 2).map(({ id }) => id), OWN, ...tab.columns.slice(2).map(({ id }) => id)]
}

function rowOf<T extends Stamped>(tab: RecordTab<T>, record: T, context = nl, columnIds = layout(tab)): CellValue[] {
  return recordCells(tab, record, 7, columnIds, context).map((cell) => cell ?? 'van mensen zelf')
}

/** A row of cells with some of them changed, by the id of their column. */
function typed(columnIds: readonly (string | null)[], row: readonly CellValue[], cells: Readonly<Record<string, CellValue>>): CellValue[] {
  return row.map((cell, index) => cells[columnIds[index] ?? ''] ?? cell)
}

const describeRows = <T extends Stamped>(title: string, tab: RecordTab<T>, records: fc.Arbitrary<T>) => describe(`a row of ${title}`, () => {
  it('gives its record back, with no hand edit', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(nl, en), (record, context) => {
        const columnIds = layout(tab)
        expect(readRecordRows(tab, { columnIds, rows: [rowOf(tab, record, context)] }, context)).toEqual({ kept: [{ row: 0, record, handEdit: null, arrived: 7 }], added: [], unreadable: [] })
      }),
    )
  })

  it('shows no hand edit after a change of language, or a spreadsheet’s own trimming and line ends', () => {
    fc.assert(
      fc.property(records, (record) => {
        const row = rowOf(tab, record, nl).map((cell, index) => (index > 2 && typeof cell === 'string' ? cell.trim().replace(/\r?\n/g, '\r\n') : cell))
        const { kept, unreadable } = readRecordRows(tab, { columnIds: layout(tab), rows: [row] }, en)
        expect([kept.map(({ handEdit }) => handEdit), unreadable]).toEqual([[null], []])
      }),
    )
  })

  it('reads the same when columns are moved, hidden from it or set between columns of people’s own', () => {
    fc.assert(
      fc.property(records, fc.shuffledSubarray([...layout(tab), OWN, OWN]), (record, shuffled) => {
        const columnIds = [...shuffled, ...[HIDDEN_COLUMNS.id, HIDDEN_COLUMNS.record].filter((id) => !shuffled.includes(id))]
        const { kept, added, unreadable } = readRecordRows(tab, { columnIds, rows: [rowOf(tab, record, nl, columnIds)] }, nl)
        expect([kept.map((row) => [row.record, row.handEdit]), added, unreadable]).toEqual([[[record, null]], [], []])
      }),
    )
  })

  it('never touches a column of people’s own, nor one that waits for a person', () => {
    fc.assert(
      fc.property(records, (record) => {
        const waiting = tab.columns[1]!.id
        const cells = recordCells(tab, record, 1, [OWN, waiting, 'a column of another version', HIDDEN_COLUMNS.id], nl, new Set([waiting]))
        expect(cells).toEqual([null, null, null, record.id])
      }),
    )
  })

  it('tells blank rows, damaged rows and doubled rows apart, and loses none', () => {
    fc.assert(
      fc.property(records, (record) => {
        const columnIds = layout(tab)
        const good = rowOf(tab, record)
        const blank = columnIds.map((id) => (tab.columns.some((column) => column.id === id && column.type === 'flag') ? false : ''))
        const damaged = typed(columnIds, good, { [HIDDEN_COLUMNS.id]: 'other', [HIDDEN_COLUMNS.record]: String(good[1]).slice(0, -2) })
        const foreign = typed(columnIds, good, { [HIDDEN_COLUMNS.record]: '{"id":"x"}' })
        const halfGone = typed(columnIds, good, { [HIDDEN_COLUMNS.record]: '' }).map((cell, index) => (columnIds[index] === HIDDEN_COLUMNS.record ? '' : cell))
        const read = readRecordRows(tab, { columnIds, rows: [blank, good, damaged, foreign, good, halfGone] }, nl)
        expect(read.kept.map(({ row }) => row)).toEqual([1])
        expect(read.added).toEqual([])
        expect(read.unreadable).toEqual([
          { row: 2, record: null, id: 'other', arrived: 7, problems: [{ columnId: HIDDEN_COLUMNS.record, problem: 'damaged-record' }] },
          { row: 3, record: null, id: record.id, arrived: 7, problems: [{ columnId: HIDDEN_COLUMNS.record, problem: 'damaged-record' }] },
          { row: 4, record, id: record.id, arrived: 7, problems: [{ columnId: HIDDEN_COLUMNS.id, problem: 'duplicate' }] },
          { row: 5, record: null, id: record.id, arrived: 7, problems: [{ columnId: HIDDEN_COLUMNS.record, problem: 'no-record' }] },
        ])
      }),
    )
  })

  it('reads any nonsense in any cell without falling over, and gives every row that is not blank back once', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom('', '{}', '[]', 'null', '{"__proto__":{}}', Number.NaN, Number.POSITIVE_INFINITY))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }), (rows) => {
        const { kept, added, unreadable } = readRecordRows(tab, { columnIds: layout(tab), rows }, nl)
        const places = [...kept, ...added, ...unreadable].map(({ row }) => row)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})
describeRows('Codeboek', CODEBOOK_TAB, codes)
describeRows('Bronnen', SOURCES_TAB, sources)
describeRows('Coderingen', CODINGS_TAB, sharedCodings.map(withholdWords))
describeRows('Koppeling', CROSSWALK_TAB, crosswalkLinks)

/** `edits`: for each column that people may edit something typed, and what it means. */
const describeTyping = <T extends Stamped>(title: string, tab: RecordTab<T>, record: T, edits: Readonly<Record<string, readonly [CellValue, unknown]>>) => describe(`typing in ${title}`, () => {
  const columnIds = layout(tab)

  it('is tried below for every column that people may edit', () => {
    expect(Object.keys(edits)).toEqual(tab.columns.filter(({ read }) => read).map(({ id }) => id))
  })

  it.each(Object.keys(edits))('%s: the hand edit is that field and no other', (columnId) => {
    const [cell, value] = edits[columnId]!
    const { kept, unreadable } = readRecordRows(tab, { columnIds, rows: [typed(columnIds, rowOf(tab, record), { [columnId]: cell })] }, nl)
    expect([kept, unreadable]).toEqual([[{ row: 0, record, handEdit: { [columnId]: value }, arrived: 7 }], []])
  })

  it('in several cells at once is one hand edit', () => {
    const { kept } = readRecordRows(tab, { columnIds, rows: [typed(columnIds, rowOf(tab, record), Object.fromEntries(Object.entries(edits).map(([id, [cell]]) => [id, cell])))] }, nl)
    expect(kept[0]?.handEdit).toEqual(Object.fromEntries(Object.entries(edits).map(([id, [, value]]) => [id, value])))
  })

  it('in columns that are only shown is no hand edit', () => {
    const shown = Object.fromEntries(tab.columns.filter(({ read }) => !read).map(({ id }) => [id, 'met de hand']))
    expect(readRecordRows(tab, { columnIds, rows: [typed(columnIds, rowOf(tab, record), shown)] }, nl).kept[0]?.handEdit).toBeNull()
  })
})
describeTyping('Codeboek', CODEBOOK_TAB, code, {
  key: ['BT9', 'BT9'], parentId: ['BT c9', 'c9'], nameNl: ["'s avonds", "'s avonds"], nameEn: ['=evil()', '=evil()'], definition: ['regel\nregel', 'regel\nregel'], include: [12, '12'], exclude: ['x', 'x'],
  example: ['“hm”', '“hm”'], colour: ['groen', 'green'], pattern: ['wavy', 'wavy'], status: ['vervallen', 'retired'], deleted: [true, true],
})
describeTyping('Bronnen', SOURCES_TAB, source, {
  title: ['Nieuw', 'Nieuw'], group: ['bewoner', 'resident'], method: ['schouw', 'walkabout'], step: [3, '3'], date: ['14-5-2025', '2025-05-14'], partOfDay: ['ochtend', 'ochtend'], place: ['plein', 'plein'], areaCode: ['QA01', 'QA01'],
  approached: [40, 40], reached: ['30', 30], spoken: [28, 28], refused: [2, 2], reportForm: ['steekwoorden', 'keywords'], language: ['Turks', 'Turks'], interpreter: ['ja', true], consentRecording: [true, true],
  consentQuoting: ['x', true], consentReuse: ['TRUE', true], legalBasis: ['toestemming', 'toestemming'], keepUntil: ['2030-01-01', '2030-01-01'], promises: ['hek', 'hek'], deleted: ['waar', true],
})
describeTyping('Coderingen', CODINGS_TAB, {
  id: 'k1', made: STAMP, changed: {}, deleted: false, sourceId: 's1', codeId: 'c1', coder: 'AB', speaker: 'D1', unit: 3, memo: '', quotePermission: 'none', utterance: null, tone: null, reach: null, time: null, place: null,
  evidence: null, sensitivity: 'none', expectation: 'none', start: 3, end: 9, words: '',
}, {
  codeId: ['BT c2', 'c2'], utterance: ['wens', 'wish'], tone: ['zeer positief', 2], reach: ['buurt', 'neighbourhood'], time: ['nu', 'present'], place: ['speeltuin', 'speeltuin'], evidence: ['parafrase', 'paraphrase'],
  sensitivity: ['gezondheid', 'health'], expectation: ['er is iets toegezegd', 'promised'], memo: ['navragen', 'navragen'], quotePermission: ['citeren mag', 'quote'], deleted: [true, true],
})
describeTyping('Koppeling', CROSSWALK_TAB, { id: 'l1', made: STAMP, changed: {}, deleted: false, codeId: 'c1', indicatorId: 'AFVAL', note: '' }, {
  indicatorId: ['GLAS', 'GLAS'], codeId: ['BT c2', 'c2'], note: ['zelfde bakken', 'zelfde bakken'], deleted: [true, true],
})

describe('readRecordRows()', () => {
  const read = (tab: RecordTab<Code>, cells: TabCells) => readRecordRows(tab, cells, nl)
  const columnIds = layout(CODEBOOK_TAB)
  const fresh = (cells: Readonly<Record<string, CellValue>>) => columnIds.map((id) => cells[id ?? ''] ?? '')

  it('takes a typed row of the codebook as a new record, colour and pattern left open', () => {
    const { added, unreadable } = read(CODEBOOK_TAB, { columnIds, rows: [fresh({ key: 'BT9', nameNl: 'Bankjes', status: 'voorstel' })] })
    expect([added, unreadable]).toEqual([
      [{ row: 0, given: { key: 'BT9', parentId: null, nameNl: 'Bankjes', nameEn: '', definition: '', include: '', exclude: '', example: '', status: 'proposed', deleted: false } }], [],
    ])
  })

  it.each<[string, Readonly<Record<string, CellValue>>, readonly { columnId: string; problem: string }[]]>([
    ['without what is required', { nameNl: 'Bankjes' }, [{ columnId: 'key', problem: 'required' }]],
    ['under a code that is not there', { key: 'BT9', parentId: 'Zwerfhout' }, [{ columnId: 'parentId', problem: 'unknown-code' }]],
    ['with a name longer than a record holds', { key: 'BT9', nameNl: 'a'.repeat(401) }, [{ columnId: 'nameNl', problem: 'too-long' }]],
    ['with two things wrong', { colour: 'rood', deleted: 'wellicht', key: 'k' }, [{ columnId: 'colour', problem: 'not-a-choice' }, { columnId: 'deleted', problem: 'not-a-flag' }]],
  ])('refuses a typed row %s, by row and column', (_why, cells, problems) => {
    const found = read(CODEBOOK_TAB, { columnIds, rows: [fresh({}), fresh(cells)] })
    expect(found).toEqual({ kept: [], added: [], unreadable: [{ row: 1, record: null, id: null, arrived: 0, problems }] })
  })

  it('refuses typed rows in a tab whose records are made elsewhere', () => {
    const { unreadable } = readRecordRows(SOURCES_TAB, { columnIds: layout(SOURCES_TAB), rows: [['', '', '', 'Zelf getypt']] }, nl)
    expect(unreadable).toEqual([{ row: 0, record: null, id: null, arrived: 0, problems: [{ columnId: HIDDEN_COLUMNS.id, problem: 'not-made-here' }] }])
  })

  it('does not take rows for new ones when somebody deleted the hidden columns', () => {
    const visible = CODEBOOK_TAB.columns.map(({ id }) => id)
    const { added, unreadable } = read(CODEBOOK_TAB, { columnIds: visible, rows: [rowOf(CODEBOOK_TAB, code, nl, visible)] })
    expect([added, unreadable.map(({ problems }) => problems[0]!.problem)]).toEqual([[], ['no-record']])
  })

  it('keeps the record of a row whose visible cells were emptied by hand', () => {
    const { kept, unreadable } = read(CODEBOOK_TAB, { columnIds, rows: [columnIds.map((id) => (id === HIDDEN_COLUMNS.record ? JSON.stringify(code) : ''))] })
    expect([kept, unreadable[0]?.record, unreadable[0]?.problems[0]]).toEqual([[], code, { columnId: 'key', problem: 'required' }])
  })

  it('keeps a record whose hidden id was emptied', () => {
    expect(read(CODEBOOK_TAB, { columnIds, rows: [rowOf(CODEBOOK_TAB, code).map((cell, index) => (index === 0 ? '' : cell))] }).kept[0]?.record).toEqual(code)
  })

  it('takes a column that is gone as saying nothing about its field', () => {
    const without = columnIds.filter((id) => id !== 'nameNl' && id !== HIDDEN_COLUMNS.arrived)
    expect(read(CODEBOOK_TAB, { columnIds: without, rows: [rowOf(CODEBOOK_TAB, code, nl, without)] }).kept).toEqual([{ row: 0, record: code, handEdit: null, arrived: 0 }])
  })

  it('shows an edit that it cannot read with its column, and keeps the record', () => {
    const row = typed(columnIds, rowOf(CODEBOOK_TAB, code), { colour: 'knalrood', nameNl: 'Vuil' })
    expect(read(CODEBOOK_TAB, { columnIds, rows: [row] }).unreadable).toEqual([{ row: 0, record: code, id: 'c1', arrived: 7, problems: [{ columnId: 'colour', problem: 'not-a-choice' }] }])
  })

  const refuses = <T extends Stamped>(what: string, tab: RecordTab<T>, record: T, columnId: string, cell: CellValue, problem: string): void => it(`refuses ${what} before it becomes a record that nobody can read again`, () => {
    const ids = layout(tab)
    const { kept, unreadable } = readRecordRows(tab, { columnIds: ids, rows: [typed(ids, rowOf(tab, record), { [columnId]: cell })] }, nl)
    expect([kept, unreadable.map(({ record: safe, problems }) => [safe, problems])]).toEqual([[], [[record, [{ columnId, problem }]]]])
  })
  refuses('a key of 401 characters', CODEBOOK_TAB, code, 'key', 'k'.repeat(401), 'too-long')
  refuses('a definition of 50,000 characters', CODEBOOK_TAB, code, 'definition', 'd'.repeat(50_000), 'too-long')
  refuses('a definition that fits a cell by itself, and not with the rest of the record', CODEBOOK_TAB, code, 'definition', 'd'.repeat(LONGEST_CELL - 100), 'too-long')
  refuses('line ends that grow when written as JSON', CODEBOOK_TAB, code, 'definition', `a${'\n'.repeat(20_000)}b`, 'too-long')
  refuses('more people than there are', SOURCES_TAB, source, 'spoken', 99_999_999, 'not-a-number')

  it.each<[CellValue, number]>([['12', 12], [12, 12], ['x', 0], [-3, 0], [1.5, 0], ['1e999', 0], ['', 0]])('reads an arrival number %j as %i', (cell, arrived) => {
    expect(read(CODEBOOK_TAB, { columnIds, rows: [typed(columnIds, rowOf(CODEBOOK_TAB, code), { [HIDDEN_COLUMNS.arrived]: cell })] }).kept[0]?.arrived).toBe(arrived)
  })

  it('writes words nowhere in the row when a person marked the coding as sensitive in the sheet', () => {
    fc.assert(
      fc.property(sharedCodings, (coding) => {
        const row = rowOf<SharedCoding>(CODINGS_TAB, { ...coding, words: 'Mijn buurman Kees', quotePermission: 'quote', sensitivity: 'health' })
        expect(row.filter((cell) => String(cell).includes('Kees'))).toEqual([])
      }),
    )
  })
})

describe('sameCell()', () => {
  it.each<[CellValue, CellValue, boolean]>([['a', 'a', true], [' a', 'a', true], ['a\r\nb', 'a\nb', true], [5, '5', true], [true, 'true', true], ['', 0, false], ['a', 'A', false], ['a\nb', 'a b', false]])(
    '%j beside %j', (found, written, same) => {
      expect(sameCell(found, written)).toBe(same)
    },
  )
})

describe('a source card in a row', () => {
  it('keeps a roster that people only see as labels', () => {
    const card: Source = { ...source, speakers: [{ label: 'D1', role: 'respondent', ageBand: '35-49' }, { label: 'M', role: 'moderator', ageBand: null }] }
    const columnIds = layout(SOURCES_TAB)
    const row = rowOf(SOURCES_TAB, card)
    expect(row[columnIds.indexOf('speakers')]).toBe('D1, M (gespreksleider)')
    expect(readRecordRows(SOURCES_TAB, { columnIds, rows: [row] }, nl).kept[0]?.record).toEqual(card)
  })
})
