import { describe, expect, it } from 'vitest'
import { carryBound } from '../../../shared/anchoring/carry-bound.ts'
import { foldText } from '../../../shared/anchoring/fold-text.ts'

/** Where the bound at | comes to stand in another text. */
function carried(marked: string, other: string, side: 'start' | 'end'): string {
  const at = marked.indexOf('|')
  const before = foldText(marked.replace('|', ''))
  const after = foldText(other)
  const bound = carryBound({ units: before.units, from: 0, to: before.length }, { units: after.units, from: 0, to: after.length }, at, side)
  return `${other.slice(0, bound)}|${other.slice(bound)}`
}

describe('carryBound()', () => {
  it.each([
    ['stays where nothing changed', '. |', '. ', 'start', '. |'],
    ['keeps what was put in before a start out', '. |', '. Nou, ', 'start', '. Nou, |'],
    ['keeps what repeats the marks before a start out', ') [|', ') [00:08:33] [', 'start', ') [00:08:33] [|'],
    ['keeps what was put in behind an end out', '.|", ', '. Ja", ', 'end', '.| Ja", '],
    ['keeps what was put in before an end mark in', '.| ', ' of zo. ', 'end', ' of zo.| '],
    ['begins where the word began that became others', ': |Willem ', ': [naam 3] ', 'start', ': |[naam 3] '],
    ['ends where the word ended that became others', ' Willem|, ', ' [naam 3], ', 'end', ' [naam 3]|, '],
    ['keeps its share of what was replaced, at the edge of a word', ' [onverstaanbaar 00:09:40.|19] ', ' overal, en ', 'end', ' overal, en| '],
    ['begins behind the mark that ends what came before', ' [onverstaanbaar 00:09:40.|01] ', ' zelf met de hand. ', 'start', ' zelf met de hand. |'],
    ['keeps an end mark that stands elsewhere in what was replaced', '.| [', '**.</p> <p>[', 'end', '**.|</p> <p>['],
    ['keeps a line of marks apart from what was put in on both sides', '. ~~~~| ', '. (18:51) ~~~~ (19:11) ', 'end', '. (18:51) ~~~~| (19:11) '],
    ['begins with its line of marks, not with what was put in before it', '. |~~~~ ', '. (18:51) ~~~~ (19:11) ', 'start', '. (18:51) |~~~~ (19:11) '],
    ['begins with all marks it began with', '! |* * * ', '! 77 * * * 78 i: ', 'start', '! 77 |* * * 78 i: '],
    ['begins with the marks it began with', '. |~~~~ ', '.</p> <p>~~~~</p> ', 'start', '.</p> <p>|~~~~</p> '],
    ['keeps an end mark that touches what is left', '. En de| rest. ', '. ', 'end', '.| '],
    ['keeps an opening quote mark that touches what is left', '. Ja, |zei ze. "', '. "', 'start', '. |"'],
    ['leaves the quote mark of the next sentence out', '." Ik zei| dus: "', '." "', 'end', '."| "'],
  ] as const)('%s', (_, marked, other, side, expected) => {
    expect(carried(marked, other, side)).toBe(expected)
  })
})
