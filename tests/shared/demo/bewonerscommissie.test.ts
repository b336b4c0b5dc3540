import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'

const text = readSampleText('T10_bewonerscommissie_notulen.txt')

describe('the sample minutes T10', () => {
  it('have an agenda of six points and a list of actions', () => {
    expect([...text.matchAll(/^(\d)\. /gm)].map(([, point]) => point)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(text.slice(text.indexOf('Actielijst')).match(/^- /gm)).toHaveLength(4)
  })

  it('say for whom the committee speaks, and what it only guesses', () => {
    expect(text).toContain('spreekt namens 12 huishoudens')
    expect(text).toContain('schat zelf in')
    expect(text).toContain('daar is niet naar gevraagd')
  })

  it('have decisions apart from opinions', () => {
    expect(text.match(/^Besluit: /gm)).toHaveLength(3)
    expect(text).toContain('De commissie neemt geen standpunt in')
  })

  it('have nothing about young people', () => {
    expect(text).toContain('Er is niets ingebracht over jongeren.')
  })
})
