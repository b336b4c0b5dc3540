import { describe, expect, it } from 'vitest'
import { createAnswerCoding, editAnswerCoding } from '../../../shared/sheet/answer-codings.ts'
import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { withheldAnswers } from '../../../shared/sheet/withheld-answers.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'

const STAMP = '0197f0000000-0000-d1'
const LATER = '0197f0000001-0000-d1'
const TEXT = 'afval bij de glasbak'
const quoted = (id: string, start: number, end: number): SharedCoding => {
  const { coding } = createAnswerCoding({ id, stamp: STAMP, sourceId: 's1', codeId: 'waste', coder: 'AB', voice: null, answer: 0, row: 2, text: TEXT, span: { start, end } })
  return editAnswerCoding(coding, { quotePermission: 'quote' }, TEXT.slice(start, end), LATER)
}
const SOURCE: Source = { ...newSource('s1', 'Straatenquête', STAMP), consentQuoting: true }
const [BIN, WASTE] = [quoted('k1', 13, 20), quoted('k2', 0, 5)]
const held = (codings: readonly SharedCoding[], sources: readonly Source[] = [SOURCE], isAnswer: (id: string) => boolean = () => true) => withheldAnswers(codings, sources, isAnswer).map(({ id }) => id)

describe('withheldAnswers()', () => {
  it.each([
    ['nothing while quoting is allowed', [SOURCE], []],
    ['nothing of a card that never said anything about quoting: each coding decides', [{ ...SOURCE, consentQuoting: false }], []],
    ['all of a source of which leave to quote was taken back', [{ ...SOURCE, consentQuoting: false, changed: { consentQuoting: LATER } }], ['k1', 'k2']],
    ['all of a source that was removed', [{ ...SOURCE, deleted: true }], ['k1', 'k2']],
    ['all of a source that is not there', [], ['k1', 'k2']],
  ] as const)('gives %s', (_what, sources, ids) => {
    expect(held([BIN, WASTE], sources)).toEqual(ids)
  })

  it('gives a coding that was made sensitive or unquotable, and those of some of the same words', () => {
    const sensitive = { ...quoted('k3', 6, 15), sensitivity: 'health' as const }
    expect(held([BIN, WASTE, sensitive])).toEqual(['k1', 'k3'])
    expect(held([BIN, { ...WASTE, quotePermission: 'paraphrase' as const }])).toEqual(['k2'])
    expect(held([BIN, { ...sensitive, deleted: true, words: '' }])).toEqual([])
  })

  it('leaves codings that a browser made to that browser, and those without words alone', () => {
    const stopped = [{ ...SOURCE, consentQuoting: false, changed: { consentQuoting: LATER } }]
    expect(held([BIN, WASTE], stopped, (id) => id === 'k2')).toEqual(['k2'])
    expect(held([{ ...BIN, words: '' }], stopped)).toEqual([])
  })
})
