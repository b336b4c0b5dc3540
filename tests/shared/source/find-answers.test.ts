import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { type AnswerPassage, type AnswerText, findAnswers } from '../../../shared/source/find-answers.ts'

const ANSWERS: readonly AnswerText[] = [
  'afval bij de glasbak, elke week weer', 'ja', 'te weinig bankjes op het plein', 'ja', 'de lift is al drie keer stuk dit jaar en niemand belt terug',
].map((text, index) => ({ row: index + 2, voice: null, text }))

function passageIn({ row, text, voice }: AnswerText, words: string, id = words): AnswerPassage {
  const start = text.indexOf(words)
  return { id, row, voice, selectors: describeSpan(text, { start, end: start + words.length }) }
}
const wordsAt = (answers: readonly AnswerText[], place: { row: number; start: number; end: number } | undefined) => (place ? answers.find(({ row }) => row === place.row)!.text.slice(place.start, place.end) : null)
const renumbered = (answers: readonly AnswerText[]): AnswerText[] => answers.map((answer, index) => ({ ...answer, row: index + 2 }))

describe('findAnswers()', () => {
  it('finds passages where they stood', () => {
    expect(findAnswers(ANSWERS, [passageIn(ANSWERS[0]!, 'glasbak'), passageIn(ANSWERS[3]!, 'ja')])).toEqual(new Map([['glasbak', { row: 2, start: 13, end: 20 }], ['ja', { row: 5, start: 0, end: 2 }]]))
  })

  it('goes along when rows are sorted', () => {
    const sorted = renumbered([...ANSWERS].reverse())
    const places = findAnswers(sorted, [passageIn(ANSWERS[0]!, 'afval bij de glasbak'), passageIn(ANSWERS[4]!, 'niemand belt terug')])
    expect(places.get('afval bij de glasbak')).toEqual({ row: 6, start: 0, end: 20 })
    expect(wordsAt(sorted, places.get('niemand belt terug'))).toBe('niemand belt terug')
  })

  it('goes along with a correction within the answer', () => {
    const corrected = ANSWERS.map((answer) => ({ ...answer, text: answer.text.replace('lift is', 'lift in blok C is').replace('niemand', 'niemend') }))
    expect(wordsAt(corrected, findAnswers(corrected, [passageIn(ANSWERS[4]!, 'en niemand belt terug')]).get('en niemand belt terug'))).toBe('en niemend belt terug')
  })

  it('gives no place to what is gone, and none that reaches over two answers', () => {
    const without = ANSWERS.filter(({ row }) => row !== 2)
    expect(findAnswers(without, [passageIn(ANSWERS[0]!, 'afval bij de glasbak, elke week weer')]).size).toBe(0)
    const split = [{ row: 2, voice: null, text: 'te weinig bankjes' }, { row: 3, voice: null, text: 'op het plein' }]
    expect(findAnswers(split, [passageIn(ANSWERS[2]!, 'weinig bankjes op het plein')]).size).toBe(0)
  })

  it('keeps to the answer of its own label, also where somebody else said the same', () => {
    const labelled = ANSWERS.map((answer, index) => ({ ...answer, voice: `R${index}` }))
    const passage = passageIn(labelled[3]!, 'ja')
    const sorted = renumbered([labelled[3]!, labelled[0]!, labelled[1]!])
    expect(findAnswers(sorted, [passage]).get('ja')).toEqual({ row: 2, start: 0, end: 2 })
    const changed = labelled.map((answer) => (answer.voice === 'R3' ? { ...answer, text: 'nee, nooit' } : answer))
    expect(findAnswers(changed, [passage]).size).toBe(0)
  })

  it('finds every whole answer again after any shuffle of rows with labels', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, order) => {
      const answers = texts.map((text, index): AnswerText => ({ row: index + 2, voice: `R${index}`, text }))
      const passages = answers.map((answer): AnswerPassage => ({ id: answer.voice!, row: answer.row, voice: answer.voice!, selectors: describeSpan(answer.text, { start: 0, end: answer.text.length }) }))
      const keys = new Map(answers.map((answer) => [answer, order.next().value as number]))
      const shuffled = renumbered([...answers].sort((a, b) => keys.get(a)! - keys.get(b)!))
      const places = findAnswers(shuffled, passages)
      for (const { row, voice, text } of shuffled) expect(places.get(voice!)).toEqual({ row, start: 0, end: text.length })
    }))
  })
})
