import { describe, expect, it } from 'vitest'
import { addStarters, codesOfStarter } from '../../../shared/codebook/codes-of-starter.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { STARTER_STAMP, starterCodeId } from '../../../shared/codebook/starter-codes.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord, mergeRecords } from '../../../shared/stamp/stamped.ts'

const [themes, strengths] = STARTER_CODEBOOKS as readonly [(typeof STARTER_CODEBOOKS)[number], (typeof STARTER_CODEBOOKS)[number]]
const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const stamp = () => STAMP

describe('codesOfStarter()', () => {
  it('gives ids and the oldest stamp by name, and puts a codebook behind the one before it', () => {
    const codes = codesOfStarter(strengths)
    expect(codes[0]).toMatchObject({ id: starterCodeId('AB1'), made: STARTER_STAMP, key: 'AB1' })
    expect(Math.min(...codes.map(({ order }) => order))).toBeGreaterThan(Math.max(...codesOfStarter(themes).map(({ order }) => order)))
  })
})

describe('addStarters()', () => {
  it('adds all codes of the codebooks where none is there, and nothing the second time', () => {
    const added = addStarters([themes, strengths], () => undefined, stamp)
    expect(added).toHaveLength(themes.codes.length + strengths.codes.length)
    const there = new Map(added.map((code) => [code.id, code]))
    expect(addStarters([themes, strengths], (id) => there.get(id), stamp)).toEqual([])
  })

  it('leaves what people made of a code, and brings back a deleted one with a stamp that wins', () => {
    const [first, second, ...rest] = codesOfStarter(themes)
    const later = nextStamp(null, 1_740_000_000_000, 'b')
    const there = new Map([editRecord(first!, { nameNl: 'Straatbeeld' }, later), editRecord(second!, { deleted: true, nameNl: 'Netjes' }, later), ...rest].map((code) => [code.id, code]))
    const changes = addStarters([themes], (id) => there.get(id), stamp)
    expect(changes).toMatchObject([{ id: second!.id, deleted: false, nameNl: 'Netjes', changed: { deleted: STAMP, nameNl: later } }])
    expect(mergeRecords(there.get(second!.id)!, changes[0]!).deleted).toBe(false)
  })
})
