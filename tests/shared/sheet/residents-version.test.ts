import { describe, expect, it } from 'vitest'
import type { Feedback } from '../../../shared/method/feedback.ts'
import { starterCodeId, STARTER_STAMP } from '../../../shared/codebook/starter-codes.ts'
import { textOfDocument } from '../../../shared/sheet/report-document.ts'
import { FEWEST_PEOPLE, residentsVersion, type ResidentsInput } from '../../../shared/sheet/residents-version.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'
import { GOLD_CODES, GOLD_SOURCES } from '../demo/gold.ts'
import { goldShared } from './gold-shared.ts'
import { folded, PROFESSIONAL_SENTENCES, QUOTES } from './sample-leaks.ts'

const making = { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7 · 0httkcb' } as const
const feedback = (key: string, outcome: Feedback['outcome'], why: string): Feedback => ({ id: key, made: STARTER_STAMP, changed: {}, deleted: false, codeId: starterCodeId(key), outcome, why, date: null, by: '' })
// Every source may be quoted here, so that only what else there is to know holds words back.
const input: ResidentsInput = {
  name: 'Zilverriet', coverage: { placesBy: 'area', places: ['QA01', 'QA02', 'QA03'] }, codes: GOLD_CODES, sources: GOLD_SOURCES.map((source) => ({ ...source, consentQuoting: true })), feedback: [feedback('BT2', 'taken-up', 'Er komt een extra container.')],
  codings: goldShared().map((coding) => ({ ...coding, quotePermission: coding.evidence === 'quote' && coding.sensitivity === 'none' ? 'quote' as const : 'none' as const, words: QUOTES.find(({ gold }) => gold.id === coding.id)?.gold.quote ?? '' })),
}
const document = residentsVersion(input, making)
const text = textOfDocument(document)

describe('residentsVersion(), of the sample', () => {
  it('says of every theme in how many of the residents’ conversations it was heard, as the tally does', () => {
    const tally = tallyByCode(input)
    for (const { codeId, depth, all } of tally.rows) {
      if (depth > 0 || all.sources === 0) continue
      const name = GOLD_CODES.find(({ id }) => id === codeId)!.nameNl
      const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.level === 3 && block.text === name)
      expect([name, document.blocks[at + 1]]).toEqual([name, { kind: 'paragraph', text: all.speakers < FEWEST_PEOPLE ? 'Gehoord van minder dan 5 mensen.' : `Gehoord in ${all.sources} van ${tally.base.sources} gesprekken.` }])
    }
  })

  it('holds nothing of professionals: no sentence, no quote, and it is the same when they are not there', () => {
    const words = folded(text)
    expect(PROFESSIONAL_SENTENCES.length).toBeGreaterThan(20)
    expect(PROFESSIONAL_SENTENCES.filter((sentence) => words.includes(sentence))).toEqual([])
    const without = residentsVersion({ ...input, sources: input.sources.filter(({ group }) => group === 'resident'), codings: input.codings.filter(({ sourceId }) => input.sources.find(({ id }) => id === sourceId)!.group === 'resident') }, making)
    expect(without).toEqual(document)
  })

  it('shows quotes, but only permitted ones of residents, of no code that less than five people spoke about, and none under which anything sensitive was said', () => {
    const shown = document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.words] : []))
    expect(shown.length).toBeGreaterThan(5)
    const allowed = new Set(QUOTES.filter(({ gold }) => gold.sensitivity === 'none' && gold.evidence === 'quote' && input.sources.find(({ id }) => id === gold.source)!.group === 'resident').map(({ gold }) => gold.quote))
    expect(shown.filter((quote) => !allowed.has(quote))).toEqual([])
    const sensitive = QUOTES.filter(({ gold }) => gold.sensitivity !== 'none').map(({ words }) => words)
    expect(sensitive.length).toBeGreaterThan(0)
    expect(sensitive.filter((quote) => folded(text).includes(quote))).toEqual([])
  })

  it('says who was not heard, before what was', () => {
    const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Wie we niet hebben gehoord')
    const [, , list, next] = document.blocks.slice(at)
    expect(list).toMatchObject({ kind: 'list', items: expect.arrayContaining(['Mensen uit QA03: daar hadden we geen gesprek.']) as unknown })
    expect([next?.kind, at]).toEqual(['heading', expect.any(Number)])
    expect(at).toBeLessThan(document.blocks.findIndex((block) => block.kind === 'heading' && block.level === 3))
  })

  it('shows at most three quotes a theme, and never two of one voice', () => {
    let run = 0
    for (const block of document.blocks) {
      run = block.kind === 'quote' ? run + 1 : 0
      expect(run).toBeLessThanOrEqual(3)
    }
  })

  it('names no way of collecting beside a quote by which fewer than five people spoke', () => {
    const origins = new Set(document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.origin] : [])))
    expect([...origins].filter((origin) => /verhaal|interview/.test(origin))).toEqual([])
    expect(origins.has('uit: groepsgesprek')).toBe(true)
  })

  it('shows no quote of a source of which quoting was taken back', () => {
    const none = residentsVersion({ ...input, sources: input.sources.map((source) => ({ ...source, consentQuoting: false })) }, making)
    expect(none.blocks.some(({ kind }) => kind === 'quote')).toBe(false)
  })

  it('begins with strengths, carries the banner, and says what is done with a theme and where that is still open', () => {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
    expect(headings).toEqual(['Hoe we hebben geluisterd', 'Wie we niet hebben gehoord', 'Wat er goed is in de buurt', 'Waar het over ging', 'Herken je dit?'])
    expect(document.blocks[0]).toMatchObject({ kind: 'notice', lines: [expect.stringContaining('geen steekproef'), expect.stringContaining('minder dan 5 mensen'), expect.stringMatching(/^Bij \d+ onderwerpen is nog niet gezegd/)] })
    expect(text).toContain('Wat gebeurt ermee? Dit is opgepakt. Waarom: Er komt een extra container.')
    expect(text).toContain('Wat gebeurt ermee? Dat weten we nog niet.')
  })

  it('has no names of speakers, coders or sources, and no ids', () => {
    for (const { id, title } of GOLD_SOURCES) expect([text.includes(id), text.includes(title)]).toEqual([false, false])
    expect(text).not.toMatch(/\bD\d\b|[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('is whole in English too', () => {
    const english = textOfDocument(residentsVersion(input, { ...making, language: 'en' }))
    expect(english).toContain('Heard in ')
    expect(english).not.toMatch(/gesprekken|bewoners zeiden|steekproef/i)
  })
})

it('residentsVersion() shows nothing at all of fewer than five people', () => {
  const few = residentsVersion({ ...input, sources: input.sources.filter(({ id }) => id === 'T07') }, making)
  expect(few.blocks.map(({ kind }) => kind)).toEqual(['notice', 'paragraph'])
  expect(textOfDocument(few)).toContain('te weinig mensen')
})
