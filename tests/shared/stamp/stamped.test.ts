import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord, fieldStamp, mergeRecords, newestStamp, sameValue, stableText } from '../../../shared/stamp/stamped.ts'
import { histories, type Note, stamps } from '../../arbitraries.ts'

const at = (ms: number, device = 'a') => nextStamp(null, 1_750_000_000_000 + ms, device)
const note: Note = { id: 'n', made: at(0), changed: {}, deleted: false, memo: '', tone: null }

describe('editRecord()', () => {
  it('stamps only fields whose value really differs', () => {
    const edited = editRecord<Note>(note, { memo: 'stoep', tone: null }, at(5))
    expect([edited.memo, edited.changed]).toEqual(['stoep', { memo: at(5) }])
  })

  it('gives the record itself back when nothing differs', () => {
    expect(editRecord<Note>(note, { memo: '', tone: null }, at(5))).toBe(note)
  })

  it('leaves the record it was given as it was', () => {
    editRecord<Note>(note, { memo: 'x' }, at(5))
    expect(note.memo).toBe('')
  })
})

describe('fieldStamp() and newestStamp()', () => {
  it('say when a field and a record last changed, and the making otherwise', () => {
    const edited = editRecord<Note>(editRecord<Note>(note, { memo: 'x' }, at(9)), { tone: 1 }, at(4))
    expect([fieldStamp(edited, 'memo'), fieldStamp(edited, 'tone'), fieldStamp(edited, 'deleted'), newestStamp(edited)]).toEqual([at(9), at(4), at(0), at(9)])
  })

  it('are not misled by a field named as something every object has', () => {
    expect(fieldStamp(note, 'constructor')).toBe(note.made)
  })
})

describe('mergeRecords()', () => {
  const threeStates = histories(mergeRecords).map((states) => [states[0]!, states[1]!, states[2]!] as const)

  it('is idempotent over any history of five devices', () => {
    fc.assert(fc.property(histories(mergeRecords), (states) => states.forEach((state) => expect(mergeRecords(state, state)).toEqual(state))))
  })

  it('is commutative over any history of five devices', () => {
    fc.assert(fc.property(threeStates, ([a, b]) => void expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a))))
  })

  it('is associative over any history of five devices', () => {
    fc.assert(fc.property(threeStates, ([a, b, c]) => void expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)))))
  })

  it('brings five devices to one state in whatever order they hear of each other', () => {
    fc.assert(
      fc.property(histories(mergeRecords).chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray([...states.keys()], { minLength: states.length }))), ([states, order]) => {
        const [first, ...rest] = order.map((index) => states[index]!)
        const [start, ...others] = states
        expect(rest.reduce(mergeRecords, first!)).toEqual(others.reduce(mergeRecords, start!))
      }),
    )
  })

  it('keeps its laws for damaged copies too: equal stamps with other values, other times of making, stray stamps', () => {
    const damaged: fc.Arbitrary<Note> = fc.record({
      id: fc.constant('n'), made: stamps, changed: fc.dictionary(fc.constantFrom('memo', 'tone', 'deleted'), stamps).map((changed) => ({ ...changed })),
      deleted: fc.boolean(), memo: fc.constantFrom('a', 'b'), tone: fc.option(fc.nat({ max: 2 })),
    })
    fc.assert(
      fc.property(damaged, damaged, damaged, (a, b, c) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a))
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)))
        expect(mergeRecords(mergeRecords(a, b), b)).toEqual(mergeRecords(a, b))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps edits of different fields that two devices made at the same time', () => {
    const merged = mergeRecords(editRecord<Note>(note, { memo: 'van a' }, at(5, 'a')), editRecord<Note>(note, { tone: 2 }, at(5, 'b')))
    expect([merged.memo, merged.tone]).toEqual(['van a', 2])
  })

  it('lets a deletion win over an older edit, and an undo of it win over the deletion', () => {
    const edited = editRecord<Note>(note, { memo: 'laat' }, at(5))
    const deleted = editRecord<Note>(note, { deleted: true }, at(6, 'b'))
    const both = mergeRecords(edited, deleted)
    expect([both.deleted, both.memo]).toEqual([true, 'laat'])
    expect(mergeRecords(deleted, editRecord<Note>(both, { deleted: false }, at(7))).deleted).toBe(false)
  })

  it('throws when the records are not the same one', () => {
    expect(() => mergeRecords(note, { ...note, id: 'other' })).toThrow(RangeError)
  })
})

describe('stableText() and sameValue()', () => {
  it('do not look at the order of keys, and do at the order of lists', () => {
    expect(stableText({ b: { d: 1, c: 2 }, a: 3 })).toBe('{"a":3,"b":{"c":2,"d":1}}')
    expect([sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }), sameValue([1, 2], [2, 1])]).toEqual([true, false])
  })

  it('tell nothing, no value and the word apart', () => {
    expect([sameValue(undefined, 'undefined'), sameValue(null, undefined), sameValue(0, null), sameValue('', null)]).toEqual([false, false, false, false])
  })

  it('see a key named __proto__, as text from outside may hold', () => {
    expect(sameValue(JSON.parse('{"__proto__": 1}'), {})).toBe(false)
  })
})
