import { describe, expect, it } from 'vitest'
import { LONGEST_CELL, type CellValue } from '../../../shared/sheet/column.ts'
import { parseSnapshot, readSnapshotRows, SNAPSHOTS_LAYOUT, snapshotRows, snapshotText } from '../../../shared/sheet/snapshot-rows.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { snapshotOf, source } from '../snapshot/neighbourhood.ts'

const COLUMNS = SNAPSHOTS_LAYOUT.columns.map(({ id }) => id)
const asCells = (rows: readonly Readonly<Record<string, CellValue>>[]) => ({ columnIds: COLUMNS, rows: rows.map((row) => COLUMNS.map((id) => row[id] ?? '')) })
const SMALL = { ...snapshotOf(), id: 'a', name: 'Vóór de bijeenkomst 👩🏽‍🦽', note: '=1+1 \u2028 einde ' }
const LARGE: Snapshot = { ...snapshotOf({ sources: Array.from({ length: 900 }, (_, at) => source(`n${at}`, { title: ` straat ${at} ` })) }), id: 'b', name: 'Groot' }

describe('snapshotRows()', () => {
  it('shows in one row what a small snapshot is', () => {
    const [row, ...more] = snapshotRows(SMALL, 'abc')
    expect(more).toEqual([])
    expect(row).toMatchObject({ name: SMALL.name, madeOn: '2026-05-14 09:30', by: 'team', note: SMALL.note, codebook: `v4 · ${SMALL.codebookDigest}`, sources: '2 / 2', hash: 'abc', _id: 'a', _part: '1 / 1' })
  })

  it('cuts a large one into cells that every spreadsheet file can hold', () => {
    const rows = snapshotRows(LARGE, 'abc')
    expect(rows.length).toBeGreaterThan(2)
    expect(Math.max(...rows.map(({ _data }) => String(_data).length))).toBe(LONGEST_CELL)
  })

  it('writes nothing that a spreadsheet would trim, run or break', () => {
    for (const { _data } of [...snapshotRows(SMALL, ''), ...snapshotRows(LARGE, '')]) expect(String(_data)).toMatch(/^#[\x20-\x7e]*#$/)
  })
})

describe('readSnapshotRows()', () => {
  it('gives every snapshot back to the letter, between rows of people’s own and in another order', () => {
    const rows = [{ name: 'onze eigen regel' }, ...snapshotRows(SMALL, 'h1'), ...[...snapshotRows(LARGE, 'h2')].reverse()]
    const read = readSnapshotRows(asCells(rows))
    expect(read.map(({ id, hash, row }) => [id, hash, row])).toEqual([['a', 'h1', 1], ['b', 'h2', rows.length - 1]])
    expect(read.map(({ text }) => parseSnapshot(text!))).toEqual([SMALL, LARGE])
  })

  it('says that a part is gone instead of giving half', () => {
    const rows = snapshotRows(LARGE, 'h')
    expect(readSnapshotRows(asCells(rows.slice(0, -1)))).toMatchObject([{ id: 'b', text: null }])
    expect(readSnapshotRows(asCells([{ ...rows[0], _data: '' }, ...rows.slice(1)]))).toMatchObject([{ text: null }])
  })

  it('gives another text for another cell, so that its hash does not fit', () => {
    const [row] = snapshotRows(SMALL, 'h')
    const [read] = readSnapshotRows(asCells([{ ...row, _data: String(row!['_data']).replace('"segments":4', '"segments":9') }]))
    expect(read!.text).not.toBe(snapshotText(SMALL))
  })
})

describe('snapshotText()', () => {
  it('is plain signs that mean the same', () => {
    expect(snapshotText(SMALL)).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(snapshotText(SMALL))).toEqual(SMALL)
  })
})

describe('parseSnapshot()', () => {
  it.each(['', 'null', '{}', '{"v":2}', snapshotText(SMALL).slice(0, -1), snapshotText(SMALL).replace('"group":"resident"', '"group":"everybody"')])('is null for %.20s', (text) => {
    expect(parseSnapshot(text)).toBeNull()
  })
})
