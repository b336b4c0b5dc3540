import { expect, it } from 'vitest'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { starterCodes } from '../../../shared/codebook/starter-codes.ts'
import { proposeLinks } from '../../../shared/sheet/propose-links.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const codes = starterCodes(STARTER_BT, (key) => `id-${key}`, nextStamp(null, 1_000, 'd1'))
const propose = (id: string, known = codes) => proposeLinks({ id, label: id, kind: 'reports' }, known).map(({ key }) => key)

it.each([
  ['ORSCHOONSTRATEN_R', 'BT2'], ['LJONGERENOVL_P', 'BT5.2'], ['Afval › Container is vol', 'BT2.1'],
])('proposeLinks() proposes for %s first %s', (id, key) => {
  expect(propose(id)[0]).toBe(key)
})

it('proposeLinks() falls back on the theme above when a codebook lacks the finer one, and proposes no retired code', () => {
  expect(propose('Afval › Container is vol', codes.filter(({ key }) => key !== 'BT2.1'))[0]).toBe('BT2')
  expect(propose('ORSCHOONSTRATEN_R', codes.map((code) => ({ ...code, status: 'retired' as const })))).toEqual([])
})

it('proposeLinks() proposes nothing for what it does not know', () => {
  expect(propose('QXZ_17')).toEqual([])
})
