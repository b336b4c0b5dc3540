import { describe, expect, it } from 'vitest'
import { starterCodeId, STARTER_STAMP } from '../../../shared/codebook/starter-codes.ts'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { adviceRequest, type AdviceInput } from '../../../shared/sheet/advice-request.ts'
import { textOfDocument } from '../../../shared/sheet/report-document.ts'
import { GOLD_CODES, GOLD_SOURCES } from '../demo/gold.ts'
import { goldShared } from './gold-shared.ts'
import { folded, PROFESSIONAL_SENTENCES, QUOTES } from './sample-leaks.ts'

const figure = (indicatorId: string, period: string): PassiveRow => ({ indicatorId, kind: 'indicator', label: `Naam van ${indicatorId}`, publisher: 'WiA', unit: 'cijfer 1-10', direction: 'higher-better', estimate: false, area: 'QA01', level: 'neighbourhood', period, value: 6, interval: null, absence: null, provisional: false, importName: 'wia.csv', importedOn: '2026-05-01' })
const making = { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7 · 0httkcb' } as const
// All words stand in the workbook here, also those that would not: none may come through.
const codings = goldShared().map((coding) => ({ ...coding, words: QUOTES.find(({ gold }) => gold.id === coding.id)?.gold.quote ?? '' }))
const stolen = QUOTES.find(({ words }) => words.length > 40)!.gold.quote
const input: AdviceInput = {
  name: 'Zilverriet', sources: GOLD_SOURCES, codings, passive: [figure('A', '2021'), figure('A', '2019'), figure('A', '2023'), figure('B', '2023')],
  codes: GOLD_CODES.map((code) => (code.key === 'BT7' ? { ...code, definition: `Zoals iemand zei: “${stolen.toUpperCase()}”` } : code.key === 'BT8' ? { ...code, definition: '', status: 'proposed' as const } : code)),
  links: [{ id: 'l', made: STARTER_STAMP, changed: {}, deleted: false, codeId: starterCodeId('BT2.1'), indicatorId: 'A', note: '' }],
  questions: ['Welke cijfers zeggen iets over eenzaamheid?', `Wat vind je hiervan: ${stolen}`],
}
const text = textOfDocument(adviceRequest(input, making))

describe('adviceRequest(), of the sample', () => {
  it('holds no quote of anybody, not even in a question or a definition, and nothing of professionals', () => {
    const words = folded(text)
    expect(QUOTES.length).toBeGreaterThan(200)
    expect(QUOTES.filter(({ words: quote }) => words.includes(quote)).map(({ gold }) => gold.quote)).toEqual([])
    expect(PROFESSIONAL_SENTENCES.filter((sentence) => words.includes(sentence))).toEqual([])
    expect(text.split('(weggelaten: hier staat een citaat in)')).toHaveLength(3)
  })

  it('holds the codebook without its examples, with counts that hide small groups', () => {
    for (const { nameNl } of GOLD_CODES) expect(text).toContain(nameNl)
    const examples = GOLD_CODES.map(({ example }) => folded(example)).filter((example) => example.length >= 15)
    expect(examples.filter((example) => folded(text).includes(example))).toEqual([])
    expect(text).toContain('minder dan 5 mensen')
  })

  it('lists figures with their years, level and theme, and what is still open', () => {
    expect(text).toContain('Naam van A\nWiA\ncijfer 1-10\n2019 – 2023\nbuurt\nhoger is beter\nBT2.1')
    expect(text).toMatch(/Wel verteld, maar zonder cijfer ernaast: (?!.*BT2 ).*BT/)
    expect(text).toContain('niet aan een thema gekoppeld: Naam van B')
    expect(text).toContain('Codes die nog een voorstel zijn: BT8')
    expect(text).toContain('Codes zonder definitie: BT8')
    expect(text).toContain('Welke cijfers zeggen iets over eenzaamheid?')
  })

  it('is whole in English too, and says so when nothing was asked', () => {
    const english = textOfDocument(adviceRequest({ ...input, questions: [] }, { ...making, language: 'en' }))
    expect(english).toContain('We have not written a question yet')
    expect(english).not.toMatch(/bewonersbron|weggelaten|steekproef/)
  })
})
