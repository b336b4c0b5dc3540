import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { takenOutPlaces } from '../../../shared/anchoring/taken-out.ts'
import { indexed, passageOf, runsOf } from './reading.ts'

const before = 'bij de fontein op het plein'
const quote = 'zit ik graag in de zon met mijn kleine dochter'
const after = 'maar die is al jaren stuk'

const takenOut = (edited: string) => {
  const text = `Zeg maar ${before} ${quote} ${after} hoor.`
  const start = text.indexOf(quote)
  const passage = passageOf(describeSpan(text, { start, end: start + quote.length }))!
  return takenOutPlaces(runsOf(indexed(edited), passage), passage)
}

describe('takenOutPlaces()', () => {
  it.each([
    ['the words around it stand side by side', `Zeg maar ${before} ${after} hoor.`, [8]],
    ['a note was put in its place', `Zeg maar ${before} [weg] ${after} hoor.`, [8]],
    ['it still stands there', `Zeg maar ${before} ${quote} ${after} hoor.`, []],
    ['most of it still stands there', `Zeg maar ${before} zit ik in de zon met mijn dochter ${after} hoor.`, []],
    ['only what came before it is left', `Zeg maar ${before} hoor.`, []],
    ['nothing is left', 'Iets anders.', []],
  ])('tells where %s', (_, edited, expected) => {
    expect(takenOut(edited)).toEqual(expected)
  })
})
