import { describe, expect, it } from 'vitest'
import { readTypedText } from '../../../../apps-script/local/workbook/typed-value.ts'

const value = (text: string, locale: string, format?: string) => {
  const read = readTypedText(text, locale, format)
  return read.kind === 'formula' ? read.formula : read.value
}

describe('readTypedText() makes of a text what a person typing it would get', () => {
  it.each([
    ['nl_NL', '12,5', 12.5],
    ['nl_NL', '1.234,56', 1234.56],
    ['nl_NL', '1.000', 1000],
    ['nl_NL', '12.5', '12.5'],
    ['nl_NL', '1.23.456', '1.23.456'],
    ['nl_NL', '50%', 0.5],
    ['nl_NL', 'WAAR', true],
    ['nl_NL', '24-11-2026', 46_350],
    ['nl_NL', '2026-11-24', 46_350],
    ['nl_NL', '06-12345678', '06-12345678'],
    ['nl_NL', '5 km', '5 km'],
    ['nl_NL', '', null],
    ['nl_NL', "'=IMPORTXML(1)", '=IMPORTXML(1)'],
    ['nl_NL', "''x", "'x"],
    ['nl_NL', "'12", '12'],
    ['nl_NL', '=A1+1', '=A1+1'],
    ['nl_NL', '1234567890123456', '1234567890123456'],
    ['en_GB', '12.5', 12.5],
    ['en_GB', '1,234.5', 1234.5],
    ['en_GB', '12,5', '12,5'],
  ])('%s: %s', (locale, text, expected) => {
    expect(value(text, locale)).toBe(expected)
  })

  it('keeps every text in a cell with the plain text format, formulas too', () => {
    expect(value('12,5', 'nl_NL', '@')).toBe('12,5')
    expect(value('=1+1', 'nl_NL', '@')).toBe('=1+1')
  })

  it('gives a date the order in which it was typed', () => {
    expect(readTypedText('24-11-2026', 'nl_NL', undefined)).toMatchObject({ numberFormat: 'dd-mm-yyyy' })
    expect(readTypedText('2026-11-24', 'nl_NL', undefined)).toMatchObject({ numberFormat: 'yyyy-mm-dd' })
  })
})
