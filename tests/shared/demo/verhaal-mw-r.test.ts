import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'
import { UTTERANCES, wordCount } from './sample-utterances.ts'

const text = readSampleText('T07_verhaal_mw_R.txt')
const paragraphs = UTTERANCES['T07']!()

describe('the sample story T07', () => {
  it('is about 1,100 words of prose in long paragraphs', () => {
    expect(wordCount(paragraphs)).toBeGreaterThan(1000)
    expect(wordCount(paragraphs)).toBeLessThan(1250)
    expect(paragraphs.length).toBeLessThanOrEqual(8)
    expect(Math.min(...paragraphs.map((paragraph) => wordCount([paragraph])))).toBeGreaterThan(100)
  })

  it('is told in the first person and names nobody', () => {
    expect(text.match(/\bik\b/gi)!.length).toBeGreaterThan(50)
    expect(text).not.toMatch(/\b(?:meneer|mevrouw|mijn buurvrouw) \p{Lu}\p{Ll}/u)
  })

  it.each(['switi', 'brasa', 'mi gudu', 'fa waka', 'mi e waka', 'abla', 'kolay gelsin', 'inşallah'])('has words of home: %s', (words) => {
    expect(text).toContain(words)
  })

  it('tells of illness and of debt', () => {
    expect(text).toContain('Reuma, en daar bovenop mijn suiker.')
    expect(text).toContain('Zesduizend euro was het op het laatst.')
  })

  it('tells why she stopped reporting, and how long the evenings are', () => {
    expect(text).toContain('Dus nu meld ik niets meer.')
    expect(text).toContain('Maar de avonden zijn lang.')
  })
})
