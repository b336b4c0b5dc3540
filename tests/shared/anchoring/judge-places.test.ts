import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { readPassage } from '../../../shared/anchoring/described-passage.ts'
import { judgePlaces } from '../../../shared/anchoring/judge-places.ts'
import { indexText } from '../../../shared/anchoring/seed-hits.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'
import { conversation } from './conversation.ts'

function verdict(edited: string, quote: string, context?: number) {
  const start = conversation.indexOf(quote)
  const selectors = describeSpan(conversation, { start, end: start + quote.length }, context === undefined ? {} : { context })
  return judgePlaces(indexText(readWords(edited)), readPassage(selectors)!, quote.length)
}

const turn = 'Ik kom er nooit meer. ’s Avonds branden de lampen niet en dan loop ik liever om langs de Vlierkade.'

describe('judgePlaces()', () => {
  it('finds the one place there is', () => {
    const { found, open } = verdict(`Kop\n${conversation}`, turn)
    expect(found).toMatchObject({ start: conversation.indexOf(turn) + 4, score: 1 })
    expect(open).toEqual([])
  })

  it('leaves places that are equally good open', () => {
    const { found, open } = verdict(`${conversation}\n${conversation}`, turn)
    expect(found).toBeNull()
    expect(open.map(({ start }) => start)).toEqual([conversation.indexOf(turn), conversation.indexOf(turn) + conversation.length + 1])
  })

  it('leaves a place that is not quite good enough open', () => {
    const edited = 'Iemand anders. Ik kom daar nooit meer. ’s Avonds branden de lampen niet en dus fiets ik vaak om langs de Vlierkade. En verder niets.'
    const { found, open } = verdict(edited, turn)
    expect(found).toBeNull()
    expect(open).toHaveLength(1)
    expect(open[0]!.score).toBeLessThan(0.55)
  })

  it('finds a long quote moved away from all its context, but no short one', () => {
    const long = verdict(`Heel iets anders stond hier. ${turn} En ook daarna kwam iets anders.`, turn)
    expect(long.found?.score).toBeGreaterThan(0.6)
    const short = verdict('Heel iets anders stond hier. En overdag? En ook daarna kwam iets anders.', 'En overdag?')
    expect(short).toEqual({ found: null, open: [] })
  })

  it('takes a look-alike for nothing where the passage was taken out', () => {
    const lookAlike = 'Ik kom er nooit meer. ’s Morgens branden de kachels niet en dan loop ik liever om langs de Molenstraat.'
    const edited = `${conversation.replace(` ${turn}`, '')}\nD8: ${lookAlike}`
    expect(verdict(edited, turn)).toEqual({ found: null, open: [] })
  })
})
