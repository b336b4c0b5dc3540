import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const text = readSampleText('T12_sleutelpersonen_AFGESCHERMD.txt')
const turns = UTTERANCES['T12']!()

describe('the sample talk of professionals T12', () => {
  it('says in its first line that it is restricted', () => {
    expect(text.split('\n')[0]).toMatch(/^AFGESCHERMD/)
  })

  it('is five professionals and a moderator, about 800 words', () => {
    expect(new Set(turns.map((turn) => turn.speaker))).toEqual(new Set(['M', 'P1', 'P2', 'P3', 'P4', 'P5']))
    expect(wordCount(turns)).toBeGreaterThan(700)
    expect(wordCount(turns)).toBeLessThan(1000)
  })

  it('says when the agreements on privacy were signed, before the talk', () => {
    expect(text).toContain('Afspraken over privacy getekend op 2 juni 2025')
    expect(text).toContain('16 juni 2025')
  })

  it('tells of cases and registrations, which must never reach residents', () => {
    for (const word of ['casus', 'dossiers', 'in het systeem', 'staan bij ons ook in beeld']) expect(text).toContain(word)
  })

  it('tells what the figures hide: three callers, an arrow that is green, no box for being alone', () => {
    expect(text).toContain('Vorig kwartaal drieëntwintig keer in het systeem, en dat zijn drie bellers.')
    expect(text).toContain('In de rapportage staat een groene pijl.')
    expect(text).toContain('Alleen zijn kun je bij ons nergens aanvinken.')
  })
})
