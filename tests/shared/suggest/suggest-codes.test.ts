import { describe, expect, it } from 'vitest'
import { type CodedWords, rememberCodes, suggestCodes } from '../../../shared/suggest/suggest-codes.ts'

const CODED: readonly CodedWords[] = [
  { codeId: 'waste', text: 'De container zit altijd vol, dus alles staat ernaast.' },
  { codeId: 'waste', text: 'Grofvuil naast de container, elke week weer.' },
  { codeId: 'traffic', text: 'Scooters rijden veel te hard over de stoep.' },
  { codeId: 'traffic', text: 'De auto’s staan altijd op de stoep.' },
  { codeId: 'green', text: 'Het park is altijd mooi, met al dat groen.' },
]

describe('suggestCodes()', () => {
  const memory = rememberCodes(CODED)

  it('proposes the code that passages with these words were given', () => {
    expect(suggestCodes(memory, 'Bij ons is de CONTAINER ook al vol.', 3)).toEqual(['waste'])
    expect(suggestCodes(memory, 'Fietsen en scooters op de stoep', 3)).toEqual(['traffic'])
  })

  it('puts first what more words tell of, and more passages', () => {
    expect(suggestCodes(memory, 'De container staat altijd op de stoep bij het park, met grofvuil ernaast.', 3)).toEqual(['waste', 'traffic', 'green'])
  })

  it('proposes nothing on words that stand with every code, short words, or none that is known', () => {
    expect(suggestCodes(memory, 'altijd', 3)).toEqual([])
    expect(suggestCodes(memory, 'vol met dat', 3)).toEqual([])
    expect(suggestCodes(memory, 'De bakker op het plein', 3)).toEqual([])
    expect(suggestCodes(rememberCodes([]), 'container', 3)).toEqual([])
  })

  it('knows words with and without marks as the same', () => {
    expect(suggestCodes(rememberCodes([{ codeId: 'a', text: 'geïsoleerd' }, { codeId: 'b', text: 'iets anders' }]), 'geisoleerd', 3)).toEqual(['a'])
  })

  it('gives no more than is asked for, in the same order whatever the order of the codings', () => {
    const other = rememberCodes(CODED.toReversed())
    const text = 'container stoep park groen scooters'
    expect(suggestCodes(memory, text, 2)).toHaveLength(2)
    expect(suggestCodes(other, text, 3)).toEqual(suggestCodes(memory, text, 3))
  })
})
