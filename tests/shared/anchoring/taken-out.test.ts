import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { readPassage } from '../../../shared/anchoring/described-passage.ts'
import { indexText, seedHits } from '../../../shared/anchoring/seed-hits.ts'
import { wasTakenOut } from '../../../shared/anchoring/taken-out.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const before = 'bij de fontein op het plein'
const quote = 'zit ik graag in de zon met mijn kleine dochter'
const after = 'maar die is al jaren stuk'

const takenOut = (edited: string) => {
  const text = `Zeg maar ${before} ${quote} ${after} hoor.`
  const start = text.indexOf(quote)
  const passage = readPassage(describeSpan(text, { start, end: start + quote.length }))!
  return wasTakenOut(seedHits(indexText(readWords(edited)), passage), passage)
}

describe('wasTakenOut()', () => {
  it.each([
    ['the words around it stand side by side', `Zeg maar ${before} ${after} hoor.`, true],
    ['a note was put in its place', `Zeg maar ${before} [weg] ${after} hoor.`, true],
    ['it still stands there', `Zeg maar ${before} ${quote} ${after} hoor.`, false],
    ['most of it still stands there', `Zeg maar ${before} zit ik in de zon met mijn dochter ${after} hoor.`, false],
    ['only what came before it is left', `Zeg maar ${before} hoor.`, false],
    ['nothing is left', 'Iets anders.', false],
  ])('tells whether %s', (_, edited, expected) => {
    expect(takenOut(edited)).toBe(expected)
  })
})
