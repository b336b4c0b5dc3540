import { describe, expect, it } from 'vitest'
import { readFlags } from './flags.ts'

describe('readFlags()', () => {
  it('measures three sizes of the data whose answers are there when nothing is said', () => {
    expect(readFlags([], '2026-11-25')).toEqual({ sizes: ['S', 'M', 'L'], seed: 20240607, rounds: 3, engine: null, write: false, json: null, date: '2026-11-25' })
  })

  it('reads sizes, seed, rounds and where to write', () => {
    expect(readFlags(['--sizes', 'S,XL', '--seed', '7', '--rounds', '5', '--engine', 'e.mjs', '--json', 'a.json', '--write'], '')).toMatchObject({ sizes: ['S', 'XL'], seed: 7, rounds: 5, engine: 'e.mjs', json: 'a.json', write: true })
  })

  it.each([[['--sizes', 'XXL'], /not XXL/], [['--seed', 'x'], /--seed takes a whole number, not x/], [['--rounds', '0'], /from 1 on, not 0/], [['--fast'], /--fast/]])('refuses %j', (args, sentence) => {
    expect(() => readFlags(args, '')).toThrow(sentence)
  })
})
