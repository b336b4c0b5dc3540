import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../shared/coding/coding.ts'
import { type ChangedRecords, invertChange, NO_RECORDS } from '../../../shared/coding/undo.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord, fieldStamp } from '../../../shared/stamp/stamped.ts'
import { codes, codings, sources } from '../../arbitraries.ts'

const at = (ms: number) => nextStamp(null, 1_760_000_000_000 + ms, 'a')
const only = (...records: readonly Coding[]): ChangedRecords => ({ ...NO_RECORDS, codings: records })
const living = codings.map((coding): Coding => ({ ...coding, deleted: false, memo: 'eerst', tone: null, place: null }))

describe('invertChange()', () => {
  it('puts back exactly the fields that the change set, under a new stamp', () => {
    fc.assert(
      fc.property(living, (before) => {
        const after = editRecord<Coding>(before, { memo: 'daarna', tone: 2 }, at(1))
        const [undone] = invertChange({ before: only(before), after: only(after) }, only(after), at(2)).codings
        expect(undone).toEqual({ ...before, changed: { ...before.changed, memo: at(2), tone: at(2) } })
      }),
    )
  })

  it('leaves a later edit of another field alone', () => {
    fc.assert(
      fc.property(living, (before) => {
        const after = editRecord<Coding>(before, { memo: 'daarna' }, at(1))
        const later = editRecord<Coding>(after, { place: 'plein' }, at(2))
        const undone = invertChange({ before: only(before), after: only(after) }, only(later), at(3)).codings[0]!
        expect([undone.memo, undone.place, fieldStamp(undone, 'place')]).toEqual(['eerst', 'plein', at(2)])
      }),
    )
  })

  it('leaves the same field alone when somebody set it again since, and gives nothing when nothing is left', () => {
    fc.assert(
      fc.property(living, (before) => {
        const after = editRecord<Coding>(before, { memo: 'daarna' }, at(1))
        const theirs = editRecord<Coding>(after, { memo: 'van een ander' }, at(2))
        expect(invertChange({ before: only(before), after: only(after) }, only(theirs), at(3))).toEqual(NO_RECORDS)
      }),
    )
  })

  it('deletes a record that the change made, and taking that back brings it back whole', () => {
    fc.assert(
      fc.property(living, (made) => {
        const undone = invertChange({ before: NO_RECORDS, after: only(made) }, only(made), at(2))
        expect(undone.codings[0]!.deleted).toBe(true)
        const redone = invertChange({ before: only(made), after: undone }, undone, at(3)).codings[0]!
        expect(redone).toEqual({ ...made, changed: { ...made.changed, deleted: at(3) } })
      }),
    )
  })

  it('undoes a row of changes, last first, back to the first state, and redoes them to the last', () => {
    fc.assert(
      fc.property(living, fc.array(fc.record({ memo: fc.constantFrom('a', 'b', 'eerst'), tone: fc.constantFrom(-1, 0, null) }, { requiredKeys: [] }), { maxLength: 6 }), (first, patches) => {
        let clock = 0
        let now = first
        const done = patches.flatMap((patch) => {
          const before = now
          now = editRecord<Coding>(now, patch as Partial<Coding>, at(clock += 1))
          return before === now ? [] : [{ before: only(before), after: only(now) }]
        })
        const last = now
        const undone = [...done].reverse().map((change) => {
          const before = now
          now = invertChange(change, only(now), at(clock += 1)).codings[0]!
          return { before: only(before), after: only(now) }
        })
        expect({ ...now, changed: {} }).toEqual({ ...first, changed: {} })
        for (const change of [...undone].reverse()) now = invertChange(change, only(now), at(clock += 1)).codings[0]!
        expect({ ...now, changed: {} }).toEqual({ ...last, changed: {} })
      }),
    )
  })

  it('takes a change of several kinds of record back at once, and passes over what is no longer there', () => {
    fc.assert(
      fc.property(codes, sources, living, (code, source, coding) => {
        const before = { ...NO_RECORDS, codes: [{ ...code, nameNl: 'oud' }], sources: [{ ...source, title: 'oud' }], codings: [coding] }
        const after = {
          ...NO_RECORDS, codes: [editRecord(before.codes[0]!, { nameNl: 'nieuw' }, at(1))], sources: [editRecord(before.sources[0]!, { title: 'nieuw' }, at(1))],
          codings: [editRecord<Coding>(coding, { memo: 'nieuw' }, at(1))],
        }
        const undone = invertChange({ before, after }, { ...after, codings: [] }, at(2))
        expect([undone.codes[0]!.nameNl, undone.sources[0]!.title, undone.codings]).toEqual(['oud', 'oud', []])
      }),
    )
  })
})
