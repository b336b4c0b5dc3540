import { describe, expect, it } from 'vitest'
import { carryCutting, carryPages } from '../../../shared/source/carry-cutting.ts'
import type { Cutting } from '../../../shared/source/cutting.ts'

const before = 'plein\nafval bij glasbak\nen harde muziek\n\nde bakker'
const rows: Cutting = { kind: 'row', pieces: ['plein', 'afval bij glasbak\nen harde muziek', 'de bakker'].map((words, at) => ({ start: before.indexOf(words), end: before.indexOf(words) + words.length, speaker: String(at), time: null, heading: null })) }
const words = (after: string) => {
  const cutting = carryCutting(before, after, rows)
  return 'pieces' in cutting ? cutting.pieces.map((piece) => [piece.speaker, after.slice(piece.start, piece.end)]) : null
}

describe('carryCutting()', () => {
  it.each([
    ['a correction within an answer', before.replace('glasbak', 'de glasbak'), [['0', 'plein'], ['1', 'afval bij de glasbak\nen harde muziek'], ['2', 'de bakker']]],
    ['words at the end of an answer', before.replace('plein', 'plein en park'), [['0', 'plein en park'], ['1', 'afval bij glasbak\nen harde muziek'], ['2', 'de bakker']]],
    ['words at the begin of an answer', before.replace('plein', 'het plein'), [['0', 'het plein'], ['1', 'afval bij glasbak\nen harde muziek'], ['2', 'de bakker']]],
    ['words at the very end', `${before} en de slager`, [['0', 'plein'], ['1', 'afval bij glasbak\nen harde muziek'], ['2', 'de bakker en de slager']]],
    ['an answer that was taken out', before.replace('plein\n', ''), [['1', 'afval bij glasbak\nen harde muziek'], ['2', 'de bakker']]],
    ['no change', before, [['0', 'plein'], ['1', 'afval bij glasbak\nen harde muziek'], ['2', 'de bakker']]],
  ])('keeps the pieces through %s', (_what, after, expected) => {
    expect(words(after)).toEqual(expected)
  })

  it('leaves patterns to cut the new text', () => {
    expect(carryCutting('a', 'b', { kind: 'turn', pattern: 'above' })).toEqual({ kind: 'turn', pattern: 'above' })
  })
})

describe('carryPages()', () => {
  it.each([
    ['a longer first page', 'een\ntwee\ndrie', 'een en meer\ntwee\ndrie', [0, 4, 9], ['een en meer', 'twee', 'drie']],
    ['a page that begins otherwise', 'een\ntwee\ndrie', 'een\nen twee\ndrie', [0, 4, 9], ['een', 'en twee', 'drie']],
    ['no pages', 'een', 'twee', [], []],
  ])('knows where pages begin behind %s', (_what, old, after, pages, firstLines) => {
    expect(carryPages(old, after, pages).map((start) => after.slice(start).split('\n')[0])).toEqual(firstLines)
  })
})
