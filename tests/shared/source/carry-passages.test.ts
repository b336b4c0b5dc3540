import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { carryPassages, carryPassagesBySteps } from '../../../shared/source/carry-passages.ts'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'

const talk = readFileSync(join(import.meta.dirname, '../../../shared/demo/T01_groepsgesprek_ouders.txt'), 'utf8')
const passage = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return describeSpan(text, { start, end: start + words.length })
}
const wordsAt = (text: string, spans: readonly ({ start: number; end: number } | null)[]) => spans.map((span) => span && text.slice(span.start, span.end))

describe('carryPassages()', () => {
  it('moves passages around an edit letter for letter, look-alikes too', () => {
    const before = 'D1: Ja.\nD2: Nou nee.\nD1: Ja.\nD2: Toch wel.\nD1: Ja.'
    const after = before.replace('Nou nee.', 'Nou, dat weet ik niet.')
    const passages = [0, 5, 30].map((from) => passage(before, 'Ja.', from))
    expect(carryPassages(before, after, passages).map((span) => span!.start)).toEqual([4, 39, 61])
  })

  it('looks for a passage whose own words were corrected', () => {
    const before = 'Speaker 2: ja dan loop ik naar de koe fie kar op het plein en drink ik wat'
    const after = before.replace('koe fie kar', 'koffiekar')
    expect(wordsAt(after, carryPassages(before, after, [passage(before, 'naar de koe fie kar op het plein')]))).toEqual(['naar de koffiekar op het plein'])
  })

  it('says which passage is gone', () => {
    const before = 'De bakker kent iedereen hier.\nDe lift doet het al weken niet meer.\nHet plein is leeg.'
    const after = 'De bakker kent iedereen hier.\nHet plein is leeg.'
    expect(carryPassages(before, after, [passage(before, 'lift doet het al weken niet meer')])).toEqual([null])
  })

  it('carries every turn of the sample talk through corrections in ten of them', () => {
    const units = cutIntoUnits(talk, 'turn')
    const passages = units.map((unit) => describeSpan(talk, { start: unit.wordsStart, end: unit.end }))
    let after = talk
    for (let at = 165; at >= 0; at -= 18) after = `${after.slice(0, units[at]!.wordsStart)}Nou ${after.slice(units[at]!.wordsStart)}`
    const carried = carryPassages(talk, after, passages)
    expect(wordsAt(after, carried).filter((words, at) => words !== passages[at]!.quote.exact)).toEqual([])
  })

  it('finds again what an older text had and this one has not', () => {
    const old = 'Gisteren was de lift weer stuk, voor de derde keer.'
    const lost = passage(old, 'de lift weer stuk, voor de derde keer')
    expect(wordsAt(old, carryPassages('Gisteren.', old, [lost]))).toEqual(['de lift weer stuk, voor de derde keer'])
  })

  it('moves everything through an edit elsewhere, whatever the text', () => {
    const words = fc.array(fc.constantFrom('ja ', 'nee ', 'Ja.\n', 'lift ', '👩‍👧 ')).map((parts) => parts.join(''))
    fc.assert(fc.property(words, words, words, (head, put, tail) => {
      const before = `${head}START midden EINDE${tail}`
      const at = head.length + 6
      const carried = carryPassages(before, `${head}START ${put}midden EINDE${tail}`, [describeSpan(before, { start: at + 7, end: at + 12 })])
      expect(carried).toEqual([{ start: at + put.length + 7, end: at + put.length + 12 }])
    }))
  })
})

describe('carryPassagesBySteps()', () => {
  it('comes to the same in steps', () => {
    const after = talk.replaceAll('ik', 'IK')
    const passages = cutIntoUnits(talk, 'turn').map((unit) => describeSpan(talk, { start: unit.wordsStart, end: unit.end }))
    const steps = carryPassagesBySteps(talk, after, passages)
    let step = steps.next()
    let count = 1
    for (; !step.done; step = steps.next()) count++
    expect(step.value).toEqual(carryPassages(talk, after, passages))
    expect(count).toBeGreaterThan(10)
  })
})
