import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forcedText } from '../../../shared/sheet/forced-text.ts'

/** What a spreadsheet makes of a text in a cell for plain text: one leading apostrophe is a sign of its own, `=` starts a formula. */
function asTheSheetReads(text: string): { readonly formula: boolean; readonly text: string } {
  if (text.startsWith("'")) return { formula: false, text: text.slice(1) }
  return { formula: /^[=+\-@\t\r\n]/.test(text), text }
}

it.each(['=1+1', '+31', '-', '@buur', "'s avonds", "''dubbel", '\t=1', '\r=1', '\n=1', '1-2', '', 'gewoon'])('forcedText() keeps %j as it is in the sheet', (text) => {
  expect(asTheSheetReads(forcedText(text))).toEqual({ formula: false, text })
})

it('forcedText() keeps any text, and never lets it become a formula', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(asTheSheetReads(forcedText(text))).toEqual({ formula: false, text })
  }))
})
