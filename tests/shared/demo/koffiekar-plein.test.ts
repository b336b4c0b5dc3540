import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'

const text = readSampleText('T03_koffiekar_plein.md')
const lines = text.trimEnd().split('\n')
const talks = lines.filter((line) => line.startsWith('- '))

describe('the sample notes T03', () => {
  it('have nineteen talks, one a line, all of them different', () => {
    expect(talks).toHaveLength(19)
    expect(new Set(talks).size).toBe(19)
  })

  it('begin with a heading and the weather, before the first talk', () => {
    expect(lines[0]).toMatch(/^# /)
    expect(lines.findIndex((line) => line.startsWith('Weer: '))).toBeLessThan(lines.indexOf(talks[0]!))
    expect(lines.slice(lines.indexOf(talks[0]!))).toEqual(talks)
  })

  it('write idem for somebody like the one before', () => {
    expect(talks.filter((talk) => talk.startsWith('- idem'))).toHaveLength(2)
  })

  it('guess ages in most talks', () => {
    expect(talks.filter((talk) => /±\d/.test(talk)).length).toBeGreaterThan(14)
  })

  it('are shorthand: abbreviations, words of the resident in quotes, no line over 40 words', () => {
    expect(talks.filter((talk) => talk.includes('"')).length).toBeGreaterThanOrEqual(8)
    expect(text).toMatch(/\bvr ±/)
    expect(Math.max(...talks.map((talk) => talk.split(/\s+/).length))).toBeLessThanOrEqual(40)
  })

  it.each([
    ['BT2.1', /glas naast container|zakken naast cont|vuil/, 4],
    ['BT13.1', /belt corp niet meer|gemeld in jan|niks gehoord|krijg ik een nummer/, 4],
    ['BT8.4', /dag duurt lang|1e gesprek sinds vrijdag|dan begint het/, 3],
    ['AB1', /snoeiles|3 adressen|NL-les|koken voor anderen/, 4],
    ['AB4', /moestuin|speeltuin top/, 2],
  ])('tell of %s in enough talks', (_code, words, talksAtLeast) => {
    expect(talks.filter((talk) => words.test(talk)).length).toBeGreaterThanOrEqual(talksAtLeast)
  })

  it('let nobody from Noord speak of nuisance by groups of young people', () => {
    const noord = talks.filter((talk) => talk.includes('Noord'))
    expect(noord.length).toBeGreaterThanOrEqual(3)
    expect(noord.filter((talk) => /jonge|groep|scooter|fatbike|hang/.test(talk))).toEqual([])
  })
})
