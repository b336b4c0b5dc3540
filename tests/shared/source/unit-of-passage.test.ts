import { describe, expect, it } from 'vitest'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'
import { unitOfPassage } from '../../../shared/source/unit-of-passage.ts'

const text = ['[00:01:00] M: Voelt u zich hier veilig?', '[00:01:04] D2: Ja.', '[00:01:05] M: Ook in het donker?', '[00:01:09] D3: Nee, dan niet.'].join('\n')
const units = cutIntoUnits(text, 'turn')
const passage = (from: string, to: string) => ({ start: text.indexOf(from), end: text.indexOf(to) + to.length })

describe('unitOfPassage()', () => {
  it.each([
    ['an answer alone', 'Ja.', 'Ja.', 'D2'],
    ['a question with its answer', 'Voelt u', 'Ja.', 'D2'],
    ['a question with an answer, and the next question', 'Voelt u', 'donker?', 'D2'],
    ['two questions with the answer to the last', 'Ook in', 'dan niet.', 'D3'],
    ['an answer with the question after it', 'Ja.', 'donker?', 'D2'],
    ['a question alone', 'Voelt u', 'veilig?', 'M'],
    ['a question with the label of who answers', 'Voelt u', 'D2', 'M'],
  ])('gives for %s who counts', (_what, from, to, speaker) => {
    expect(unitOfPassage(units, passage(from, to), new Set(['M']))?.speaker).toBe(speaker)
  })

  it('is the unit in which the passage starts where everybody counts, and null where it starts in none', () => {
    expect(unitOfPassage(units, passage('Voelt u', 'Ja.'), new Set())?.speaker).toBe('M')
    expect(unitOfPassage([], { start: 0, end: 3 }, new Set(['M']))).toBeNull()
  })
})
