import { describe, expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { codesOfStarter } from '../../../shared/codebook/codes-of-starter.ts'
import { ownCode } from '../../../shared/codebook/own-code.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const codes = codesOfStarter(STARTER_CODEBOOKS[0]!)
const tree = codeTree(codes)
const waste = codes.find(({ key }) => key === 'BT2')!

describe('ownCode()', () => {
  it('takes the first free key and the colour of its parent, and stands behind all that is there', () => {
    const made = ownCode(tree, { nameNl: 'Meeuwen', definition: 'Vogels die zakken openmaken.' }, waste, 'x', STAMP)
    expect(made).toMatchObject({ id: 'x', made: STAMP, key: 'BT2.5', parentId: waste.id, colour: waste.colour, nameNl: 'Meeuwen', nameEn: 'Meeuwen', definition: 'Vogels die zakken openmaken.', status: 'active' })
    expect(codeTree([...codes, made]).childrenOf(waste.id).at(-1)).toBe(made)
  })

  it('begins a codebook where there is none', () => {
    expect(ownCode(codeTree([]), { nameNl: 'Plein', status: 'proposed' }, null, 'x', STAMP)).toMatchObject({ key: 'E1', parentId: null, order: 0, status: 'proposed' })
  })
})
