import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../shared/coding/coding.ts'
import { GROUP_CHOICES, TONE_CHOICES } from '../../../shared/sheet/choices.ts'
import { type CellValue, LONGEST_CELL, type RowContext } from '../../../shared/sheet/column.ts'
import {
  cellText, choiceColumn, choiceValue, choiceWord, codeColumn, dateColumn, flagColumn, head, isoDate, numberColumn, optionalTextColumn, shownColumn, textColumn,
} from '../../../shared/sheet/field-columns.ts'
import type { Source } from '../../../shared/source/source.ts'

const context: RowContext = { language: 'nl', codeLabel: (id) => `label van ${id}`, codeIdOf: (text) => (text === 'BT2' ? 'code-2' : null), sourceTitle: (id) => id }
const heading = head('Kop', 'Heading', 'Uitleg.', 'Note.')

const columns = {
  text: textColumn<Source>('title', heading), required: textColumn<Source>('title', heading, { required: true }), optional: optionalTextColumn<Source>('title' as 'place', heading),
  number: numberColumn<Source>('title' as 'spoken', heading), date: dateColumn<Source>('title' as 'date', heading), flag: flagColumn<Source>('title' as 'interpreter', heading),
  choice: choiceColumn<Source, NonNullable<Source['group']>>('title' as 'group', heading, GROUP_CHOICES), open: choiceColumn<Source, NonNullable<Source['group']>>('title' as 'group', heading, GROUP_CHOICES, { empty: null }),
  tone: choiceColumn<Coding, NonNullable<Coding['tone']>>('title' as 'tone', heading, TONE_CHOICES, { empty: null }),
  code: codeColumn<Coding>('title' as 'codeId', heading), anyCode: codeColumn<Coding>('title' as 'codeId', heading, { nullable: true }),
}

function reading(kind: keyof typeof columns, cell: CellValue): unknown {
  const read = columns[kind].read!(cell, context)
  return read.ok ? (read.patch as { readonly title: unknown }).title : `! ${read.problem}`
}

describe('reading what a person typed', () => {
  it.each<[keyof typeof columns, CellValue, unknown]>([
    ['text', '  Koffiekar  ', 'Koffiekar'], ['text', '', ''], ['text', 12, '12'], ['text', '=1+1', '=1+1'], ['text', 'a'.repeat(LONGEST_CELL), 'a'.repeat(LONGEST_CELL)], ['text', 'a'.repeat(50_000), '! too-long'],
    ['required', ' ', '! required'], ['required', 0, '0'],
    ['optional', '   ', null], ['optional', 'plein', 'plein'], ['optional', 'a'.repeat(50_000), '! too-long'],
    ['number', 7, 7], ['number', '7', 7], ['number', ' 007 ', 7], ['number', 0, 0], ['number', '', null], ['number', -1, '! not-a-number'], ['number', 1.5, '! not-a-number'], ['number', '1,5', '! not-a-number'],
    ['number', '1.200', '! not-a-number'], ['number', 'twaalf', '! not-a-number'], ['number', true, '! not-a-number'], ['number', '9'.repeat(400), '! not-a-number'],
    ['date', '2025-05-14', '2025-05-14'], ['date', '14-5-2025', '2025-05-14'], ['date', '14/05/2025', '2025-05-14'], ['date', '2025-5-4', '2025-05-04'], ['date', '', null], ['date', '29-2-2024', '2024-02-29'],
    ['date', '29-2-2025', '! not-a-date'], ['date', '31-2-2025', '! not-a-date'], ['date', '2025-13-01', '! not-a-date'], ['date', '14-5-25', '! not-a-date'], ['date', '5/14/2025', '! not-a-date'], ['date', 'gisteren', '! not-a-date'],
    ['date', 45791, '! not-a-date'], ['date', '0-0-0000', '! not-a-date'], ['date', '1-1-0050', '! not-a-date'],
    ['flag', true, true], ['flag', false, false], ['flag', 'WAAR', true], ['flag', 'onwaar', false], ['flag', 'Ja', true], ['flag', 'nee', false], ['flag', 'yes', true], ['flag', 'No', false], ['flag', 'X', true],
    ['flag', 'TRUE', true], ['flag', 'false', false], ['flag', '', false], ['flag', 1, true], ['flag', 0, false], ['flag', 'misschien', '! not-a-flag'], ['flag', 2, '! not-a-flag'],
    ['choice', 'bewoner', 'resident'], ['choice', 'Resident', 'resident'], ['choice', ' PROFESSIONAL ', 'professional'], ['choice', 'instelling of ondernemer', 'organisation'], ['choice', '', '! not-a-choice'], ['choice', 'buur', '! not-a-choice'],
    ['open', '', null], ['tone', 'zeer negatief', -2], ['tone', -2, -2], ['tone', '0', 0], ['tone', 'neutral or mixed', 0], ['tone', 3, '! not-a-choice'],
    ['code', 'BT2', 'code-2'], ['code', 'Afvalbak', '! unknown-code'], ['code', '', '! required'], ['anyCode', ' ', null],
  ])('%s: %j', (kind, cell, expected) => {
    expect(reading(kind, cell)).toEqual(expected)
  })
})

describe('showing a record', () => {
  it.each<[keyof typeof columns, unknown, CellValue]>([
    ['text', 'Koffiekar', 'Koffiekar'], ['optional', null, ''], ['number', null, ''], ['number', 0, 0], ['date', null, ''], ['date', '2025-05-14', '2025-05-14'], ['flag', false, false],
    ['choice', 'resident', 'bewoner'], ['open', null, ''], ['tone', 0, 'neutraal of gemengd'], ['choice', 'unheard-of', 'unheard-of'], ['code', 'code-2', 'label van code-2'], ['anyCode', null, ''],
  ])('%s: %j', (kind, value, expected) => {
    expect(columns[kind].write({ title: value } as never, context)).toBe(expected)
  })

  it('has columns that are shown and never read', () => {
    const shown = shownColumn<Source>('who', heading, (source) => source.title.toUpperCase())
    expect([shown.write({ title: 'a' } as Source, context), shown.read]).toEqual(['A', undefined])
  })

  it('gives a heading in two languages with a width', () => {
    expect(head('Kop', 'Heading', 'Uitleg.', 'Note.', 90)).toEqual({ header: { nl: 'Kop', en: 'Heading' }, note: { nl: 'Uitleg.', en: 'Note.' }, width: 90 })
  })
})

describe('the small readers under the columns', () => {
  it('choiceWord() and choiceValue() are each other’s way back, in both languages', () => {
    for (const { value } of TONE_CHOICES) for (const language of ['nl', 'en'] as const) expect(choiceValue(TONE_CHOICES, choiceWord(TONE_CHOICES, value, { language }))).toBe(value)
  })

  it('cellText() takes outer white space away', () => {
    expect([cellText(' a b '), cellText(3), cellText(false)]).toEqual(['a b', '3', 'false'])
  })

  it('isoDate() is null for what is no date at all', () => {
    expect(isoDate('2025-05-14T10:00')).toBeNull()
  })
})

describe('widths', () => {
  it('leave no word of a heading broken, in either language', () => {
    expect([head('Kop', 'Heading', '', '', 60), head('Gesproken met', 'Spoken', '', '', 60), head('Wie', 'Representatives', '', '', 60)].map(({ width }) => width)).toEqual([74, 90, 138])
    expect(head('Kop', 'Heading', '', '', 300).width).toBe(300)
  })

  it('have room for the longest choice', () => {
    expect(choiceColumn<Source, NonNullable<Source['group']>>('title' as 'group', head('Groep', 'Group', '', '', 60), GROUP_CHOICES).width).toBeGreaterThan(7 * 'instelling of ondernemer'.length)
  })
})
