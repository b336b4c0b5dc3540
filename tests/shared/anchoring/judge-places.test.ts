import { describe, expect, it } from 'vitest'
import { roomForAlignment } from '../../../shared/anchoring/align-words.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { judgePlaces } from '../../../shared/anchoring/judge-places.ts'
import { conversation } from './conversation.ts'
import { indexed, passageOf, seekingRuns } from './reading.ts'

function weighed(edited: string, quote: string, context?: number) {
  const start = conversation.indexOf(quote)
  const passage = passageOf(describeSpan(conversation, { start, end: start + quote.length }, context === undefined ? {} : { context }))!
  const text = indexed(edited)
  return judgePlaces(text, passage, seekingRuns(text, passage), roomForAlignment(passage.high))
}

const turn = 'Ik kom er nooit meer. ’s Avonds branden de lampen niet en dan loop ik liever om langs de Vlierkade.'

describe('judgePlaces()', () => {
  it('weighs the one place there is', () => {
    const start = conversation.indexOf(turn) + 4
    expect(weighed(`Kop\n${conversation}`, turn)).toMatchObject([{ start, end: start + turn.length, quote: 1, before: 1, after: 1, takenOutHere: false, takenOutElsewhere: false }])
  })

  it('weighs every place that may be it', () => {
    const places = weighed(`${conversation}\n${conversation}`, turn)
    expect(places.map(({ start }) => start).sort((x, y) => x - y)).toEqual([conversation.indexOf(turn), conversation.indexOf(turn) + conversation.length + 1])
  })

  it('knows about where a place is that is outdone by another', () => {
    const start = conversation.indexOf(turn)
    const places = weighed(`${conversation}\nHij zegt: branden de lampen niet en dan loop ik liever om, maar ik niet.`, turn)
    expect(places[0]).toMatchObject({ start, quote: 1 })
    expect(places[1]!.start).toBe(conversation.length + '\nHij zegt: '.length)
  })

  it('tells that the passage was taken out here, or elsewhere', () => {
    const without = conversation.replace(turn, '')
    expect(weighed(without, turn).every(({ takenOutElsewhere }) => !takenOutElsewhere)).toBe(true)
    expect(weighed(`${without}\nIemand anders: ${turn}`, turn)).toMatchObject([{ quote: 1, takenOutElsewhere: true }])
  })

  it('counts rare words for more bits than common ones', () => {
    const bitsOf = (text: string) => weighed(`${conversation}\n${text}`, turn)[0]!.bits
    expect(bitsOf('de de de de de')).toBeGreaterThan(bitsOf('lampen branden liever nooit Vlierkade avonds'))
  })

  it('weighs no place that shares less than half of what another does', () => {
    expect(weighed(`${conversation}\nEn dan loop ik liever niet.`, turn)).toHaveLength(1)
  })

  it('weighs none in another text', () => {
    expect(weighed('Heel iets anders.', turn)).toEqual([])
  })
})
