import { describe, expect, it } from 'vitest'
import { cutText } from '../../../shared/source/cut-text.ts'
import type { Cutting, Piece } from '../../../shared/source/cutting.ts'

const piece = (start: number, end: number, speaker: string | null = null): Piece => ({ start, end, speaker, time: null, heading: 'Fijn' })
const words = (text: string, cutting: Cutting) => cutText(text, cutting).map((unit) => [unit.kind, unit.speaker, text.slice(unit.wordsStart, unit.end)])

describe('cutText()', () => {
  it.each<[string, Cutting, string, unknown[]]>([
    ['paragraphs', { kind: 'paragraph' }, 'a\n\nb', [['paragraph', null, 'a'], ['paragraph', null, 'b']]],
    ['turns of mixed make', { kind: 'turn', pattern: 'mixed' }, '[00:01] M: zo\n[00:02] D1: ja', [['turn', 'M', 'zo'], ['turn', 'D1', 'ja']]],
    ['turns with labels in brackets', { kind: 'turn', pattern: 'bracket' }, '[id1] hello\n[id2] no', [['turn', 'id1', 'hello'], ['turn', 'id2', 'no']]],
    ['lines of a board', { kind: 'line', pattern: 'barred', skip: 0 }, 'FIJN | moestuin', [['line', '1', 'moestuin']]],
    ['answers that a table gave', { kind: 'row', pieces: [piece(0, 1, '034'), piece(2, 3, '034'), piece(5, 6, '035')] }, 'a\nb\n\nc', [['row', '034', 'a'], ['row', '034', 'b'], ['row', '035', 'c']]],
  ])('cuts %s', (_what, cutting, text, expected) => {
    expect(words(text, cutting)).toEqual(expected)
  })

  it('passes over pieces that do not fit the text: behind its end, turned round, or over another', () => {
    expect(words('abc', { kind: 'row', pieces: [piece(0, 2), piece(1, 3), piece(2, 99), piece(3, 2), piece(2, 3)] })).toEqual([['row', null, 'ab'], ['row', null, 'c']])
  })
})
