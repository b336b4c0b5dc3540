import { describe, expect, it } from 'vitest'
import { joinPdfPages, linesOfPdfPage, type PdfRun } from '../../../shared/source/lines-of-pdf.ts'

/** Runs of twelve points high, a line each, twelve apart; '' leaves a gap. Six points a letter. */
const page = (...lines: readonly string[]): PdfRun[] => lines.flatMap((text, at) => (text === '' ? [] : [{ text, x: 50, y: 800 - at * 14, width: text.length * 6, height: 12 }]))

describe('linesOfPdfPage()', () => {
  it.each([
    ['lines that follow each other', page('Toen ik hier kwam wonen was de gang nog', 'geel, en de deuren stonden open.'), ['Toen ik hier kwam wonen was de gang nog geel, en de deuren stonden open.']],
    ['a gap between paragraphs', page('Toen ik hier kwam wonen was de gang geel.', '', '', 'Nu is hij grijs en doe ik de deur dicht.'), ['Toen ik hier kwam wonen was de gang geel.', 'Nu is hij grijs en doe ik de deur dicht.']],
    ['a sentence that ended short', page('Ja.', 'Toen ik hier kwam wonen was de gang geel.'), ['Ja.', 'Toen ik hier kwam wonen was de gang geel.']],
    ['labels and times at the begin of a line', page('M: Wat zou u missen als u hier wegging dan', '[00:04:15] D3: De bakker, en de moeders op', 'het plein', '- lift stuk', '3. schouw'), ['M: Wat zou u missen als u hier wegging dan', '[00:04:15] D3: De bakker, en de moeders op het plein', '- lift stuk', '3. schouw']],
    ['a word that was broken', page('Daar achter staat het nieuwe buurt-', 'huis met de groene deur, zeggen ze'), ['Daar achter staat het nieuwe buurthuis met de groene deur, zeggen ze']],
    ['a name with a hyphen', page('Wij komen oorspronkelijk uit Noord-', 'Holland en wonen nu hier aan het water'), ['Wij komen oorspronkelijk uit Noord- Holland en wonen nu hier aan het water']],
    ['nothing', [], []],
  ])('reads %s', (_what, runs, expected) => {
    expect(linesOfPdfPage(runs)).toEqual(expected)
  })

  it('puts a space between words that only stand apart, and none within one', () => {
    const at = (text: string, x: number, width: number): PdfRun => ({ text, x, y: 700, width, height: 12 })
    expect(linesOfPdfPage([at('buurt', 50, 30), at('huis', 80.5, 24), at('op', 110, 12), at(' ', 122, 4), at('slot', 126, 20)])).toEqual(['buurthuis op slot'])
  })
})

describe('joinPdfPages()', () => {
  it('knows where each page begins', () => {
    const { text, pages } = joinPdfPages([['een', 'twee'], [], ['drie']])
    expect(text).toBe('een\ntwee\ndrie')
    expect(pages.map((start) => text.slice(start))).toEqual(['een\ntwee\ndrie', '\ndrie', 'drie'])
  })

  it('leaves out headers and footers that only differ in their number', () => {
    const pages = ['een', 'twee', 'drie', 'vier'].map((word, at) => ['Verslag Zilverriet', word, `pagina ${at + 1} van 4`])
    expect(joinPdfPages(pages).text).toBe('een\ntwee\ndrie\nvier')
  })

  it('keeps what stands at the edge of one page or of two', () => {
    expect(joinPdfPages([['Ja.', 'a'], ['Ja.', 'b']]).text).toBe('Ja.\na\nJa.\nb')
  })
})
