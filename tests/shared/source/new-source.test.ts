import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { sourceSchema } from '../../../shared/sheet/record-schemas.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { isTallyable } from '../../../shared/source/source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const card = newSource('s1', 'Koffiekar', nextStamp(null, 1_750_000_000_000, 'a'))

describe('newSource()', () => {
  it('knows its title and waits for a person with the rest: no group, no method, no consent', () => {
    expect(card).toMatchObject({ id: 's1', title: 'Koffiekar', group: null, method: null, consentRecording: false, consentQuoting: false, consentReuse: false, speakers: [], deleted: false })
    expect(isTallyable(card)).toBe(false)
  })

  it('has every field that a source card has', () => {
    expect(safeParse(sourceSchema, card).output).toEqual(card)
  })
})
