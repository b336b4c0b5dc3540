import { describe, expect, it } from 'vitest'
import { describePage } from '../../../extension/page/describe-page.ts'

const TALK = '[00:00:06] M: Goedenavond.\n[00:00:29] D3: Zal ik maar?\n[00:00:52] D1: Ik zit in Zuid.'

describe('describePage()', () => {
  it('knows the voices of a talk and cuts it into turns', () => {
    const { description, units } = describePage(TALK, 'https://x.nl/talk', 'Gesprek')
    expect(description.unitKind).toBe('turn')
    expect(description.speakers.map(({ label, role }) => `${label} ${role}`)).toEqual(['M moderator', 'D3 respondent', 'D1 respondent'])
    expect(units).toHaveLength(3)
  })

  it('leaves the fragment out of the address', () => {
    expect(describePage('x', 'https://x.nl/a?b=1#c', 't').description.address).toBe('https://x.nl/a?b=1')
  })

  it('has the same fingerprint for texts that differ in white space only', () => {
    const fingerprint = (text: string) => describePage(text, 'https://x.nl', '').description.fingerprint
    expect(fingerprint('een  twee\n')).toBe(fingerprint('een twee'))
    expect(fingerprint('een twee')).not.toBe(fingerprint('een drie'))
  })
})
