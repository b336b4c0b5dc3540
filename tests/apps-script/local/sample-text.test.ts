import { describe, expect, it } from 'vitest'
import { readSample, readSubtitles, type SampleBlock } from '../../../apps-script/local/sample-text.ts'
import { readSampleText } from '../../shared/demo/read-sample.ts'
import { UTTERANCES } from '../../shared/demo/sample-utterances.ts'

const kinds = (blocks: readonly SampleBlock[]) => new Set(blocks.map((block) => block.kind))
const of = <Kind extends SampleBlock['kind']>(blocks: readonly SampleBlock[], kind: Kind) => blocks.filter((block): block is Extract<SampleBlock, { kind: Kind }> => block.kind === kind)

describe('readSample()', () => {
  it.each([
    ['T01', 'T01_groepsgesprek_ouders.txt'], ['T08', 'T08_jongeren_spraakmemo.txt'], ['T11', 'T11_ondernemers_school_bieb.txt'], ['T12', 'T12_sleutelpersonen_AFGESCHERMD.txt'],
  ])('reads %s as turns, each with who speaks', (id, file) => {
    const { blocks } = readSample(readSampleText(file))
    expect(kinds(blocks)).toEqual(new Set(['about', 'turn']))
    expect(of(blocks, 'turn').map(({ speaker, words }) => [speaker, words])).toEqual(UTTERANCES[id]!().map(({ speaker, words }) => [speaker, words]))
  })

  it('gives turns the time that is written, and none where there is none', () => {
    expect(of(readSample(readSampleText('T01_groepsgesprek_ouders.txt')).blocks, 'turn')[0]!.time).toBe('00:00:06')
    expect(of(readSample(readSampleText('T08_jongeren_spraakmemo.txt')).blocks, 'turn')[0]!.time).toBeNull()
  })

  it.each([['T03_koffiekar_plein.md', 19, 2], ['T04_koffiekar_noord_postits.txt', 27, 2]])('reads %s as notes below what they are about', (file, items, about) => {
    const { blocks } = readSample(readSampleText(file))
    expect(of(blocks, 'item')).toHaveLength(items)
    expect(of(blocks, 'about')).toHaveLength(about)
    expect(blocks).toHaveLength(items + about)
  })

  it('reads a story as paragraphs', () => {
    const { title, blocks } = readSample(readSampleText('T07_verhaal_mw_R.txt'))
    expect(title).toBe('Het verhaal van mevrouw R., Zilverriet Noord')
    expect(of(blocks, 'paragraph').map((block) => block.text)).toEqual(UTTERANCES['T07']!().map(({ words }) => words))
  })

  it('reads minutes as headings, paragraphs and actions: a decision is nobody who speaks', () => {
    const { blocks } = readSample(readSampleText('T10_bewonerscommissie_notulen.txt'))
    expect(of(blocks, 'heading').map((block) => block.text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
    expect(of(blocks, 'item')).toHaveLength(4)
    expect(of(blocks, 'turn')).toEqual([])
    expect(of(blocks, 'paragraph').filter((block) => block.text.startsWith('Besluit: '))).toHaveLength(3)
  })
})

describe('readSubtitles()', () => {
  it('joins the cues of one voice to turns, each with the time of its first cue', () => {
    const { title, blocks } = readSubtitles(readSampleText('T02_groepsgesprek_ouderen.vtt'))
    expect(title).toBe('Groepsgesprek 65-plus, Zilverriet')
    expect(of(blocks, 'about').map((block) => block.text)).toEqual(['Donderdag 22 mei 2025, 14.00 uur, buurthuis.', 'Automatisch uitgeschreven, niet nagekeken. Speaker 1 leidt het gesprek.'])
    expect(of(blocks, 'turn').map(({ speaker, words }) => [speaker, words])).toEqual(UTTERANCES['T02']!().map(({ speaker, words }) => [speaker, words]))
    expect(of(blocks, 'turn')[0]!.time).toBe('00:00:03')
  })
})
