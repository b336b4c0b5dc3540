import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const text = readSampleText('T11_ondernemers_school_bieb.txt')
const turns = UTTERANCES['T11']!()

describe('the sample notes T11', () => {
  it('are questions and answers of five organisations, about 800 words', () => {
    expect(new Set(turns.map((turn) => turn.speaker))).toEqual(new Set(['Vraag', 'School', 'Bieb', 'Bakker', 'Apotheek', 'Supermarkt']))
    expect(wordCount(turns)).toBeGreaterThan(700)
    expect(wordCount(turns)).toBeLessThan(900)
  })

  it('mix roles: two who work here also speak as residents', () => {
    expect(turns.filter((turn) => turn.words.includes('Als bewoner')).map((turn) => turn.speaker)).toEqual(['Bakker', 'School'])
    expect(text).toContain('wonen zelf ook in Zilverriet')
  })

  it('offer a room, meters, chairs and bread', () => {
    expect(text).toContain('Ouders vragen om een huiswerkplek; wij hebben woensdagmiddag een lokaal vrij.')
    expect(text).toContain('Ik lever de meters')
  })

  it('stopped reporting too', () => {
    expect(turns.some((turn) => turn.speaker === 'Apotheek' && turn.words === 'Nul keer sinds maart.')).toBe(true)
  })
})
