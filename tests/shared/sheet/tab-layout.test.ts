import { describe, expect, it } from 'vitest'
import { JOINT_DISPLAY_LAYOUT } from '../../../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT } from '../../../shared/sheet/passive-tab.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../../../shared/sheet/record-tabs.ts'
import { LOG_LAYOUT, recordLayout } from '../../../shared/sheet/tab-layout.ts'
import { TALLY_LAYOUT } from '../../../shared/sheet/tally-layout.ts'

const layouts = [recordLayout(CODEBOOK_TAB), recordLayout(SOURCES_TAB), recordLayout(CODINGS_TAB), recordLayout(CROSSWALK_TAB), PASSIVE_LAYOUT, TALLY_LAYOUT, JOINT_DISPLAY_LAYOUT, LOG_LAYOUT]

describe.each(layouts.map((layout) => [layout.id, layout] as const))('the layout of %s', (_id, { columns, open = [] }) => {
  it('has columns with ids and headers of their own, in both languages, each explained', () => {
    for (const pick of [(head: (typeof columns)[number]) => head.id, (head: (typeof columns)[number]) => head.header.nl, (head: (typeof columns)[number]) => head.header.en]) {
      expect(new Set(columns.map(pick)).size).toBe(columns.length)
    }
    expect(columns.filter(({ note }) => note.nl === '' || note.en === '')).toEqual([])
  })
  it('hides what begins with _, and nothing else', () => {
    expect(columns.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(columns.map(({ id }) => id).filter((id) => id.startsWith('_')))
  })
  it('opens only columns that it has', () => {
    expect(open.filter((id) => !columns.some((column) => column.id === id))).toEqual([])
  })
})

it('recordLayout() gives no two tabs the same title in any language', () => {
  const titles = layouts.flatMap(({ title }) => [...new Set([title.nl, title.en])])
  expect(new Set(titles).size).toBe(titles.length)
})
