import { describe, expect, it } from 'vitest'
import type { Code, CodeStatus } from '../../../shared/codebook/code.ts'
import { codesInUse } from '../../../shared/codebook/codes-in-use.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'

const code = (id: string, parentId: string | null, status: CodeStatus = 'active'): Code => newCode(id, '019000000000-0000-test', { key: id, nameNl: id, parentId, status }, 0)
const parents = (codes: readonly Code[]) => codesInUse(codes).map(({ id, parentId }) => [id, parentId])

describe('codesInUse()', () => {
  it.each<[string, readonly Code[], readonly (readonly [string, string | null])[]]>([
    ['nothing is retired', [code('a', null), code('b', 'a', 'proposed')], [['a', null], ['b', 'a']]],
    ['the code between is retired', [code('a', null), code('b', 'a', 'retired'), code('c', 'b')], [['a', null], ['c', 'a']]],
    ['the top is retired', [code('a', null, 'retired'), code('b', 'a')], [['b', null]]],
    ['retired codes hang under each other in a circle', [code('a', 'b', 'retired'), code('b', 'a', 'retired'), code('c', 'a')], [['c', 'b']]],
  ])('when %s', (_what, codes, expected) => {
    expect(parents(codes)).toEqual(expected)
  })

  it('gives back the very codes it does not move', () => {
    const codes = [code('a', null), code('b', 'a')]
    expect(codesInUse(codes)).toEqual(codes)
    expect(codesInUse(codes)[1]).toBe(codes[1])
  })
})
