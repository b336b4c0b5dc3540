import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packCodings, unpackCodings } from '../../../shared/snapshot/pack-codings.ts'
import { coding } from './neighbourhood.ts'

const CODES = ['waste', 'bins', 'rats']
const placeOf = (codeId: string) => CODES.indexOf(codeId)
const pack = (...codings: readonly ReturnType<typeof coding>[]) => packCodings(codings, placeOf, (speaker) => speaker === 'M')

describe('packCodings()', () => {
  it('takes nine characters a coding', () => {
    const packed = pack(...Array.from({ length: 100 }, (_, at) => coding(`k${at}`, 's1', 'bins')))
    expect(Object.keys(packed)).toEqual(['1'])
    expect(packed['1']).toHaveLength(900)
  })

  it('leaves out deleted codings and codes that are not known, and puts voices that do not count apart', () => {
    expect(Object.keys(pack(coding('k1', 's1', 'waste', { deleted: true }), coding('k2', 's1', 'gone'), coding('k3', 's1', 'rats', { speaker: 'M' }), coding('k4', 's1', 'rats')))).toEqual(['2', '!2'])
  })

  it('is the same in whatever order the codings come', () => {
    const codings = [coding('k1', 's1', 'bins'), coding('k2', 's1', 'rats'), coding('k3', 's1', 'bins')]
    expect(pack(...codings.reverse())).toEqual(pack(...codings))
  })
})

describe('unpackCodings()', () => {
  it('gives every coding back with its code, and the same mark whatever its code is', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 40 }), fc.constantFrom(...CODES), (ids, codeId) => {
      const [one, other] = [codeId, CODES[0]!].map((of) => unpackCodings(pack(...ids.map((id) => coding(id, 's1', of)))))
      expect(one!.map(({ codePlace }) => codePlace)).toEqual(ids.map(() => placeOf(codeId)))
      expect(new Set(one!.map(({ mark }) => mark))).toEqual(new Set(other!.map(({ mark }) => mark)))
      expect(new Set(one!.map(({ mark }) => mark)).size).toBe(ids.length)
    }))
  })

  it.each([['tone', { tone: -1 }], ['speaker', { speaker: 'D2' }], ['kind', { utterance: 'wish' }], ['place', { end: 999 }]] as const)('tells a change of %s by its detail, and of nothing else', (_what, patch) => {
    const [before, same, after] = [coding('k1', 's1', 'bins'), coding('k1', 's1', 'rats'), coding('k1', 's1', 'bins', patch)].map((one) => unpackCodings(pack(one))[0]!)
    expect(after!.detail).not.toBe(before!.detail)
    expect(same!.detail).toBe(before!.detail)
  })

  it('passes over the rest of an entry that was cut off', () => {
    expect(unpackCodings({ '1': 'aaaaaaabbcc' })).toEqual([{ mark: 'aaaaaaa', codePlace: 1, silent: false, detail: 'bb' }])
  })
})
