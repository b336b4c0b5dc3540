import { expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { reportsNotFollowedUp } from '../../../shared/joint-display/about-reporting.ts'

it('reportsNotFollowedUp() finds the starter code by its key, whatever its name, and not one that is retired or deleted', () => {
  const code = (id: string, key: string) => newCode(id, '0197f0000000-0000-a', { key, nameNl: 'Wachten op antwoord' }, 0)
  expect([...reportsNotFollowedUp([code('a', 'bt13.1 '), code('b', 'BT13'), { ...code('c', 'BT13.1'), deleted: true }, { ...code('d', 'BT13.1'), status: 'retired' }])]).toEqual(['a'])
})
