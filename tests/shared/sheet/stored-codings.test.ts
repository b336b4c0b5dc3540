import { describe, expect, it } from 'vitest'
import { storedCodingsOf } from '../../../shared/sheet/stored-codings.ts'
import { aSharedCoding } from './shared-codings.ts'

const cells = [aSharedCoding('k1', 's', 'BT2', 0), aSharedCoding('k2', 's', 'BT3', 0), { ...aSharedCoding('k3', 's', 'BT3', 0), memo: '"codeId":"BT2"' }, aSharedCoding('k1', 's', 'BT2', 7)].map((coding) => JSON.stringify(coding))

describe('storedCodingsOf()', () => {
  it('reads the codings of the codes that are asked for, of a doubled one the upper', () => {
    expect(storedCodingsOf(new Set(['BT2']), cells).map(({ id, start }) => [id, start])).toEqual([['k1', 0]])
    expect(storedCodingsOf(new Set(['BT3']), cells).map(({ id }) => id)).toEqual(['k2', 'k3'])
  })
  it('passes over what is no coding', () => {
    expect(storedCodingsOf(new Set(['BT2']), ['', 7, true, '{"codeId":"BT2"', '{"codeId":"BT2"}'])).toEqual([])
  })
})
