import { describe, expect, it } from 'vitest'
import { columnHeadings } from '../../../shared/passive/column-headings.ts'
import { areaLevelOf } from '../../../shared/passive/recognise-area.ts'

const isArea = (cell: string): boolean => areaLevelOf(cell) !== null

describe('columnHeadings()', () => {
  it('fills a merged year forward over its quarters, but not over a column of another kind', () => {
    const headings = columnHeadings([['', '2023', '', '', '2024'], ['Buurt', 'K1', 'K2', 'Noot', 'K1']], ['area', 'value', 'value', 'ignore', 'value'], isArea)
    expect(headings.map(({ column, period }) => [column, period])).toEqual([[1, '2023 K1'], [2, '2023 K2'], [4, '2024 K1']])
  })

  it('does not fill the last header row', () => {
    expect(columnHeadings([['2023', '']], ['value', 'value'], isArea).map(({ period }) => period)).toEqual(['2023', ''])
  })

  it.each<[readonly string[], { period: string; area: string; text: string }]>([
    [['lbm'], { period: '', area: '', text: 'lbm' }],
    [['QA01'], { period: '', area: 'QA01', text: '' }],
    [['2023', 'QA01'], { period: '2023', area: 'QA01', text: '' }],
    [['Aantal', '2023'], { period: '2023', area: '', text: 'Aantal' }],
    [['Aantal meldingen 2023'], { period: '2023', area: '', text: 'Aantal meldingen' }],
    [['2023 aantal'], { period: '2023', area: '', text: 'aantal' }],
    [['per 1000 2023'], { period: '2023', area: '', text: 'per 1000' }],
    [['gemiddeld 2021 t/m 2023'], { period: '', area: '', text: 'gemiddeld 2021 t/m 2023' }],
    [['AOW 65+'], { period: '', area: '', text: 'AOW 65+' }],
  ])('reads %j', (cells, expected) => {
    expect(columnHeadings(cells.map((cell) => [cell]), ['value'], isArea)).toEqual([{ column: 0, ...expected }])
  })

  it('reads a table without a header', () => expect(columnHeadings([], ['area', 'value'], isArea)).toEqual([{ column: 1, period: '', area: '', text: '' }]))
})
