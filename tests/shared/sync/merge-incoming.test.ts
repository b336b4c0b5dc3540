import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord, fieldStamp, mergeRecords } from '../../../shared/stamp/stamped.ts'
import { conflictingFields, mergeIncoming } from '../../../shared/sync/merge-incoming.ts'
import { histories, type Note } from '../../arbitraries.ts'

const at = (ms: number, device = 'a') => nextStamp(null, 1_750_000_000_000 + ms, device)
const note: Note = { id: 'n', made: at(0), changed: {}, deleted: false, memo: '', tone: null }
const edit = (record: Note, patch: Partial<Pick<Note, 'memo' | 'tone' | 'deleted'>>, ms: number, device = 'a') => editRecord<Note>(record, patch, at(ms, device))

describe('mergeIncoming()', () => {
  it('is idempotent: the same copy again is nothing new, and gives the record itself back', () => {
    fc.assert(
      fc.property(histories(mergeIncoming), (states) => {
        const once = mergeIncoming(states[0]!, states[1]!)
        expect(mergeIncoming(once, states[1]!)).toBe(once)
        expect(mergeIncoming(states[0]!, states[0]!)).toBe(states[0])
      }),
    )
  })

  it('comes to the same whatever order copies arrive in, and to what mergeRecords() says', () => {
    fc.assert(
      fc.property(histories(mergeIncoming).chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray([...states.keys()], { minLength: states.length }))), ([states, order]) => {
        const arrived = order.reduce((own, index) => mergeIncoming(own, states[index]!), states[0]!)
        expect(arrived).toEqual(states.reduce((own, state) => mergeRecords(own, state)))
      }),
    )
  })

  it('takes the later of two edits of a field, on both sides alike', () => {
    const mine = edit(note, { memo: 'vroeg', tone: 1 }, 5)
    const theirs = edit(note, { memo: 'laat' }, 6, 'b')
    expect([mergeIncoming(mine, theirs), mergeIncoming(theirs, mine)].map(({ memo, tone }) => [memo, tone])).toEqual([['laat', 1], ['laat', 1]])
  })

  it('keeps its own value where the stamps are equal: the copy of a shared record leaves things out on purpose', () => {
    expect(mergeIncoming({ ...note, memo: 'met de woorden' }, { ...note, memo: '' }).memo).toBe('met de woorden')
  })

  it('keeps a field that the copy lacks, and takes one that it lacks itself', () => {
    const { tone: _tone, ...without } = note
    expect(mergeIncoming(edit(note, { tone: 2 }, 5), without as Note).tone).toBe(2)
    const taken = mergeIncoming(without as Note, edit(note, { tone: 2 }, 5))
    expect([taken.tone, fieldStamp(taken, 'tone')]).toEqual([2, at(5)])
  })

  it('lets a deletion arrive, and a later undo of it', () => {
    const gone = mergeIncoming(note, edit(note, { deleted: true }, 5, 'b'))
    expect([gone.deleted, mergeIncoming(gone, edit(gone, { deleted: false }, 6, 'b')).deleted]).toEqual([true, false])
  })

  it('throws when the records are not the same one', () => {
    expect(() => mergeIncoming(note, { ...note, id: 'other' })).toThrow(RangeError)
  })
})

describe('conflictingFields()', () => {
  const mine = edit(note, { memo: 'van mij' }, 10)

  it.each<[string, Note, readonly string[]]>([
    ['both changed it to something else', edit(note, { memo: 'van jou' }, 11, 'b'), ['memo']], ['both changed it to the same', edit(note, { memo: 'van mij' }, 11, 'b'), []], ['only they changed it', edit(note, { tone: 2 }, 11, 'b'), []],
    ['they changed it before we last agreed', edit(note, { memo: 'van jou' }, 4, 'b'), []], ['it is the very same change', mine, []], ['it is a change of one device, seen before it was changed once more', edit(note, { memo: 'eerst' }, 9), []], ['they changed nothing', note, []],
  ])('when %s', (_what, theirs, fields) => {
    expect(conflictingFields(mine, theirs, at(5))).toEqual(fields)
  })

  it('is empty when our own change is older than what was agreed on', () => {
    expect(conflictingFields(edit(note, { memo: 'van mij' }, 3), edit(note, { memo: 'van jou' }, 11, 'b'), at(5))).toEqual([])
  })
})
