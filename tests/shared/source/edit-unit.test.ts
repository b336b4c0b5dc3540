import { describe, expect, it } from 'vitest'
import { cutText } from '../../../shared/source/cut-text.ts'
import type { Cutting } from '../../../shared/source/cutting.ts'
import { editUnit } from '../../../shared/source/edit-unit.ts'

const text = 'plein\nafval\n\nde bakker'
const rows: Cutting = { kind: 'row', pieces: [[0, 5, '034'], [6, 11, '034'], [13, 22, '035']].map(([start, end, speaker]) => ({ start: Number(start), end: Number(end), speaker: String(speaker), time: null, heading: null })) }
const edited = (index: number, words: string) => {
  const made = editUnit(text, rows, cutText(text, rows)[index]!, words)
  return cutText(made.text, made.cutting).map((unit) => [unit.speaker, made.text.slice(unit.start, unit.end)])
}

describe('editUnit()', () => {
  it.each([
    ['other words', 1, 'afval bij de glasbak', [['034', 'plein'], ['034', 'afval bij de glasbak'], ['035', 'de bakker']]],
    ['more lines', 0, 'plein\npark\n\n\nen school\n', [['034', 'plein\npark\nen school'], ['034', 'afval'], ['035', 'de bakker']]],
    ['no words', 1, '', [['034', 'plein'], ['035', 'de bakker']]],
    ['the last one', 2, 'de slager', [['034', 'plein'], ['034', 'afval'], ['035', 'de slager']]],
  ] as const)('puts %s in a piece, and moves the ones behind it', (_what, index, words, expected) => {
    expect(edited(index, words)).toEqual(expected)
  })

  it('leaves patterns to cut the new text', () => {
    const cutting: Cutting = { kind: 'turn', pattern: 'mixed' }
    const talk = '[00:01] M: zo\n[00:02] D1: ja'
    expect(editUnit(talk, cutting, { index: 1, start: 14, end: 28 }, '[00:02] D2: nee')).toEqual({ text: '[00:01] M: zo\n[00:02] D2: nee', cutting })
  })
})
