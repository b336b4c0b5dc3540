import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const text = readSampleText('T08_jongeren_spraakmemo.txt')
const turns = UTTERANCES['T08']!()
const saidBy = (speaker: string) => turns.filter((turn) => turn.speaker === speaker).map((turn) => turn.words)

describe('the sample talk T08', () => {
  it('is three young people of 15 to 17 and an interviewer, about 700 words', () => {
    expect(text).toContain('J1 (17, Noord), J2 (16, Midden), J3 (15, Noord)')
    expect(new Set(turns.map((turn) => turn.speaker))).toEqual(new Set(['I', 'J1', 'J2', 'J3']))
    expect(text.split('\n\n')[1]!.trimEnd().split('\n')).toHaveLength(turns.length)
    expect(wordCount(turns)).toBeGreaterThan(600)
    expect(wordCount(turns)).toBeLessThan(850)
  })

  it('says of which parent a form is missing', () => {
    expect(text).toContain('J3 mondeling via de broer, formulier nog niet terug')
  })

  it('is slang, with one turn as it was typed in a hurry', () => {
    expect(saidBy('J2')).toContain('bro er is letterlijk niks, ja de trap bij de school, en dan komt de boa weer zeggen dat we weg moeten')
    for (const word of ['wack', 'chill', 'beats', 'Ik zweer het']) expect(text).toContain(word)
  })

  it('is ironic at least three times', () => {
    for (const irony of ['Vijf sterren. Zwembad op het dak, alles.', 'Echt top geregeld, dank u wel gemeente.', 'Ja, lekker. Voelde me heel welkom.']) expect(saidBy('J2').join(' ')).toContain(irony)
  })

  it('has nobody from Noord speak of nuisance there', () => {
    expect(saidBy('J1').join(' ')).toContain('In Noord? Nee man, bij ons kent iedereen je moeder.')
  })
})
