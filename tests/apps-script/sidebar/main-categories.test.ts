import { expect, it } from 'vitest'
import { mainCategories } from '../../../apps-script/sidebar/main-categories.ts'
import type { IndicatorLinks } from '../../../apps-script/sidebar-protocol.ts'

const category = (id: string, proposals: readonly string[] = [], change: Partial<IndicatorLinks> = {}): IndicatorLinks => ({ id, label: id, kind: 'reports', publisher: 'Signalen', links: [], proposals, ...change })

it('mainCategories() gathers sub categories that are not linked, with the code that most of them might get', () => {
  const found = mainCategories([
    category('Afval › Grofvuil', ['a', 'b']), category('Afval › Huisafval', ['a']), category('Afval › Puin', ['b']), category('Afval › Container', ['a'], { links: [{ linkId: 'l', codeId: 'a' }] }),
    category('Wonen › Woningkwaliteit', ['c']), category('Overig › Eén'), category('Overig › Twee'), category('Los'), category('Schoon › A', [], { kind: 'indicator' }), category('Schoon › B', [], { kind: 'indicator' }),
  ])
  expect(found.map(({ name, open, proposal }) => [name, open.length, proposal])).toEqual([['Afval', 3, 'a'], ['Overig', 2, null]])
})
