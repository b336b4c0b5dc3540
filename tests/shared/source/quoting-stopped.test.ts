import { describe, expect, it } from 'vitest'
import { newSource } from '../../../shared/source/new-source.ts'
import { isQuotingStopped } from '../../../shared/source/quoting-stopped.ts'
import type { Source } from '../../../shared/source/source.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'

const source = newSource('s', 'Ouders', '019000000000-0000-a')
const agreed = editRecord<Source>(source, { consentQuoting: true }, '019000000001-0000-a')

describe('isQuotingStopped()', () => {
  it.each<[string, Source, boolean]>([
    ['a card that says nothing of quoting', source, false],
    ['leave that was given', agreed, false],
    ['leave that was taken back', editRecord<Source>(agreed, { consentQuoting: false }, '019000000002-0000-a'), true],
    ['a source that was deleted', editRecord<Source>(agreed, { deleted: true }, '019000000002-0000-a'), true],
  ])('of %s', (_what, one, stopped) => expect(isQuotingStopped(one)).toBe(stopped))
})
