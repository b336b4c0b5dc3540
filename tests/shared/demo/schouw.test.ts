import { describe, expect, it } from 'vitest'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { readSampleText } from './read-sample.ts'
import { rowsOf } from './sample-utterances.ts'

const text = readSampleText('T09_schouw.csv')
const rows = rowsOf('T09_schouw.csv', 'utf-8')
const by = (observer: string) => rows.filter((cells) => cells[5] === observer)

describe('the sample walk-about T09', () => {
  it('is nine points with place, time, observation, score and observer', () => {
    expect(text.split('\r\n')[0]).toBe('punt;plek;tijd;waarneming;score;waarnemer')
    expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/)
    expect(rows.map(([point]) => point)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(rows.filter((cells) => cells.length !== 6)).toEqual([])
  })

  it('has four rows by a professional, which must be split off', () => {
    expect(by('professional')).toHaveLength(4)
    expect(by('bewoner')).toHaveLength(5)
    const { speakers } = ZILVERRIET.sources.find((source) => source.id === 'T09')!.card
    expect(speakers.map(({ label, role }) => `${label} ${role === 'professional' ? role : 'bewoner'}`)).toEqual(rows.map((cells) => `${cells[0]} ${cells[5]}`))
  })

  it('scores from A+ to D, with one score missing', () => {
    expect(new Set(rows.map((cells) => cells[4]))).toEqual(new Set(['A+', 'A', 'C', 'D', '-']))
    expect(rows.filter((cells) => cells[4] === '-').map(([point]) => point)).toEqual(['8'])
  })

  it('has times that rise along the walk', () => {
    const times = rows.map((cells) => cells[2]!)
    expect(times).toEqual(times.toSorted())
  })

  it('has words of a resident in quotes within a quoted cell', () => {
    expect(text).toContain('""Ik meld het niet meer, dit was de zesde keer"""')
    expect(by('bewoner').some((cells) => cells[3]!.includes('"Ik meld het niet meer'))).toBe(true)
  })
})
