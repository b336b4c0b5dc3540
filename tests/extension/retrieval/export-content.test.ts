import { describe, expect, it } from 'vitest'
import { filledColumns, hiddenReason, originLine } from '../../../extension/retrieval/export-content.ts'
import { content, INPUT, passage } from './sample-passages.ts'

const GUARDED = [
  passage('mijn buurvrouw drinkt', { sensitivity: 'health', memo: 'drinkt' }), passage('niet delen', { quotePermission: 'none' }), passage('nog een', { quotePermission: 'none' }),
  passage('alleen parafrase', { quotePermission: 'paraphrase', memo: 'samenvatten' }), passage('x'.repeat(5_001)), passage('ook zij', {}, { sensitiveElsewhere: true }),
]

describe('hiddenReason()', () => {
  it('keeps back what is sensitive, not permitted, or a text rather than a quote', () => {
    expect(GUARDED.map(hiddenReason)).toEqual(['sensitive', 'none', 'none', 'paraphrase', 'too-long', 'sensitive'])
    expect(hiddenReason(passage('ratten'))).toBeNull()
  })
})

describe('exportContent()', () => {
  it('leaves out what may not be quoted, and says how many and why', () => {
    const { passages, notes } = content([passage('ratten'), ...GUARDED])
    expect(passages.map(({ cells }) => cells.words)).toEqual(['ratten'])
    expect(notes[0]).toContain('Dit is geen steekproef')
    expect(notes[1]).toBe('6 fragmenten zijn weggelaten: 2 omdat ze gevoelig zijn; 2 omdat delen niet mag; 1 omdat alleen parafraseren mag; 1 omdat het te lang is voor een citaat.')
  })

  it('leaves out every word of a source whose leave to quote was taken back', () => {
    const [source] = INPUT.sources
    const sources = [{ ...source!, consentQuoting: false, changed: { consentQuoting: source!.made } }]
    const { passages, notes } = content([passage('ratten')], {}, { sources })
    expect(passages).toEqual([])
    expect(notes[1]).toContain('delen niet mag')
  })

  it('marks them instead where a person wants that, and never shows their words, what stands around them, or a memo on what is sensitive', () => {
    const { passages, notes } = content(GUARDED, { hidden: 'mark', context: true })
    expect(passages.map(({ cells, marked }) => [cells.words, cells.before, cells.memo, marked])).toEqual([
      ['[gevoelig: niet getoond]', '', '', true], ['[delen mag niet]', '', '', true], ['[delen mag niet]', '', '', true], ['[alleen parafraseren]', '', 'samenvatten', true], ['[te lang voor een citaat]', '', '', true], ['[gevoelig: niet getoond]', '', '', true],
    ])
    expect(notes[1]).toMatch(/^6 fragmenten staan er zonder de woorden in: /)
  })

  it('takes what stands around along only when asked, and only where it may', () => {
    expect(content([passage('ratten')]).passages[0]!.cells.before).toBe('')
    expect(content([passage('ratten')], { context: true }).passages[0]!.cells).toMatchObject({ before: 'ervoor ', after: ' erna' })
    expect(content([passage('ratten', {}, { contextMayLeave: false })], { context: true }).passages[0]!.cells).toMatchObject({ before: '', after: '' })
  })

  it('names nobody: a voice with a name gets a label', () => {
    const { passages } = content([passage('ratten', { speaker: 'Fatima' })])
    expect(passages[0]!.cells).toMatchObject({ speaker: 'S1', ageBand: '35-49' })
    expect(JSON.stringify(passages)).not.toContain('Fatima')
  })

  it('gives counts with their base, a line a group', () => {
    expect(content([]).counts).toEqual(['bewoner: 1 van 2 bronnen, 2 van 9 sprekers, 3 van 12 fragmenten'])
  })

  it('says where each passage comes from', () => {
    expect(originLine(content([passage('ratten', { tone: -1 })]).passages[0]!, 'nl')).toBe('BT2.2 Ongedierte · Groepsgesprek ouders · groepsgesprek · 20 mei 2025 · D1 · negatief')
  })
})

describe('filledColumns()', () => {
  it('leaves out columns in which nothing stands', () => {
    expect(filledColumns(content([passage('ratten')]))).toEqual(['number', 'code', 'codeName', 'words', 'source', 'group', 'method', 'date', 'speaker', 'coder'])
  })
})
