import { describe, expect, it } from 'vitest'
import { findPersonalData } from '../../../shared/privacy/find-personal-data.ts'

describe('findPersonalData()', () => {
  it.each([
    ['bel mij: 06-12345678', [['phone', '06-12345678']]], ['06 12 34 56 78 graag', [['phone', '06 12 34 56 78']]], ['020-5551234', [['phone', '020-5551234']]], ['+31 6 12345678', [['phone', '+31 6 12345678']]], ['0031(0)612345678', [['phone', '0031(0)612345678']]],
    ['mail naar jan.de-wit@voorbeeld.nl.', [['email', 'jan.de-wit@voorbeeld.nl']]], ['bsn 111222333', [['bsn', '111222333']]], ['Lisdoddestraat 12a, 1011 AB', [['address', 'Lisdoddestraat 12a'], ['address', '1011 AB']]],
    ['0612345678 of a@b.nl', [['phone', '0612345678'], ['email', 'a@b.nl']]],
    ['lift 3x stuk dit jr., 14-05-2025 om 10.40', []], ['nummer 123456789', []], ['7,5 en 1.420 euro', []], ['hoek Lisdoddestraat', []], ['QA02', []], ['1 op 10 000 000', []],
  ])('in %j', (text, expected) => {
    expect(findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(expected)
  })

  it('is not held up by a hostile text', () => {
    const began = performance.now()
    for (const part of ['a', '0 ', '1', 'A-', 'a.', '0612345678']) findPersonalData(part.repeat(500_000))
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})
