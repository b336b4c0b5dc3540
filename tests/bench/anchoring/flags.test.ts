import { describe, expect, it } from 'vitest'
import { readFlags } from './flags.ts'

describe('readFlags()', () => {
  it('measures everything with three seeds when nothing is said', () => {
    expect(readFlags([], '2026-11-25')).toEqual({ seeds: [1, 2, 3], kinds: null, parts: ['quality', 'curve', 'time'], quick: false, write: false, json: null, date: '2026-11-25' })
  })

  it('takes one seed for a quick look', () => {
    expect(readFlags(['--quick'], '').seeds).toEqual([1])
  })

  it('reads lists of seeds, kinds and parts', () => {
    expect(readFlags(['--seed', '7,8', '--kinds', 'heavy,move', '--parts', 'time', '--json', 'a.json', '--write', '--date', '2027-01-01'], '')).toMatchObject({
      seeds: [7, 8], kinds: ['heavy', 'move'], parts: ['time'], json: 'a.json', write: true, date: '2027-01-01',
    })
  })

  it.each([[['--seed', 'x'], /--seed takes whole numbers, not x/], [['--parts', 'speed'], /not speed/], [['--fast'], /--fast/]])('refuses %j', (args, sentence) => {
    expect(() => readFlags(args, '')).toThrow(sentence)
  })
})
