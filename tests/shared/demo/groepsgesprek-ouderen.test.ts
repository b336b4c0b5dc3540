import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const text = readSampleText('T02_groepsgesprek_ouderen.vtt')
const blocks = text.trimEnd().split('\n\n')
const cues = blocks.slice(2).map((block) => block.split('\n'))
const turns = UTTERANCES['T02']!()
const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

describe('the sample subtitles T02', () => {
  it('are WebVTT with a note on top, line ends LF', () => {
    expect(blocks[0]).toBe('WEBVTT')
    expect(blocks[1]).toMatch(/^NOTE\n/)
    expect(blocks[1]).toContain('22 mei 2025')
    expect(text).not.toContain('\r')
  })

  it('have cues that follow each other and never overlap', () => {
    let end = 0
    for (const [timing] of cues) {
      const [from, to] = timing!.split(' --> ')
      expect(timing).toMatch(/^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$/)
      expect(secondsOf(from!)).toBeGreaterThanOrEqual(end)
      expect(secondsOf(to!)).toBeGreaterThan(secondsOf(from!))
      end = secondsOf(to!)
    }
  })

  it('name a speaker on a line of its own where the voice changes, and nowhere else', () => {
    expect(cues.filter((cue) => cue.length === 3).every((cue) => /^Speaker [1-7]$/.test(cue[1]!))).toBe(true)
    expect(cues.filter((cue) => cue.length === 2).length).toBeGreaterThan(80)
    expect(new Set(turns.map((turn) => turn.speaker)).size).toBe(7)
  })

  it('cut sentences in the middle', () => {
    expect(cues.map((cue) => cue.at(-1)).filter((words) => /\b(?:de|het|een|en|ik|een|niet|naar|mijn|van|die)$/.test(words!)).length).toBeGreaterThan(20)
  })

  it('have no punctuation and no capitals, as a recogniser writes', () => {
    const words = cues.map((cue) => cue.at(-1)!).join(' ')
    expect(words.replaceAll('(gelach)', '')).not.toMatch(/[.,;:?!()\p{Lu}]/u)
  })

  it.each(['koe fie kar', 'roll a tor', 'al ts heimer', 'koper aatsie', 'zilver riet', 'conte ner', 'mel dink nummer', 'mos kee'])('mishear a word: %s', (misheard) => {
    expect(turns.some((turn) => turn.words.includes(misheard))).toBe(true)
  })

  it('hold about 1,900 words', () => {
    expect(wordCount(turns)).toBeGreaterThanOrEqual(1700)
    expect(wordCount(turns)).toBeLessThan(2100)
  })

  it.each([
    ['Speaker 2', 'ik heb vandaag mijn eigen stem nog niet gehoord', 'BT8.4'],
    ['Speaker 6', 'maar de zondag die is zo lang', 'BT8.4'],
    ['Speaker 7', 'deur dicht alles dicht', 'BT8.4'],
    ['Speaker 5', 'nou ik bel niet meer', 'BT13.1'],
    ['Speaker 3', 'ja maar als niemand belt dan denken ze dat het goed gaat', 'BT13.1'],
    ['Speaker 4', 'ik kook surinaams javaans', 'AB1'],
    ['Speaker 6', 'de biblio theek dat is mijn huiskamer', 'AB4'],
    ['Speaker 5', 'jaja die komen vast nog gezellig langs', 'BT13.2, ironic'],
  ])('let %s say once: %s (%s)', (speaker, passage) => {
    expect(turns.filter((turn) => turn.words.includes(passage)).map((turn) => turn.speaker)).toEqual([speaker])
  })
})
