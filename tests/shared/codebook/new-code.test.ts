import { describe, expect, it } from 'vitest'
import { CODE_COLOURS, CODE_PATTERNS } from '../../../shared/codebook/code.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')

describe('newCode()', () => {
  it('has a key and a name, in both languages the same, and is in use', () => {
    expect(newCode('c', STAMP, { key: 'X', nameNl: 'Bankjes' }, 3)).toMatchObject({ id: 'c', made: STAMP, changed: {}, deleted: false, key: 'X', nameNl: 'Bankjes', nameEn: 'Bankjes', status: 'active', order: 3, parentId: null })
  })

  it('looks different from all that came before it, until every colour has had every pattern', () => {
    const looks = Array.from({ length: CODE_COLOURS.length * CODE_PATTERNS.length }, (_, index) => newCode('c', STAMP, { key: 'k', nameNl: 'n' }, index)).map(({ colour, pattern }) => `${colour} ${pattern}`)
    expect(new Set(looks).size).toBe(looks.length)
    expect(newCode('c', STAMP, { key: 'k', nameNl: 'n' }, looks.length)).toMatchObject({ colour: CODE_COLOURS[0], pattern: CODE_PATTERNS[0] })
  })

  it('takes what was given, but never an id, a stamp or a deletion', () => {
    const given = { key: 'k', nameNl: 'n', nameEn: 'e', status: 'proposed', colour: 'plum', id: 'other', made: 'x', changed: { key: 'x' }, deleted: true } as const
    expect(newCode('c', STAMP, given, 0)).toMatchObject({ nameEn: 'e', status: 'proposed', colour: 'plum', id: 'c', made: STAMP, changed: {}, deleted: false })
  })
})
