import { describe, expect, it } from 'vitest'
import { quoteFate } from '../../../extension/sidepanel/quote-fate.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { sampleCoding, sampleSource } from './sample-project.ts'

const quoted = sampleCoding({ quotePermission: 'quote' })
const other = (start: number, patch: Partial<Coding> = {}) => sampleCoding({ id: 'k2', sensitivity: 'health', selectors: { ...quoted.selectors, position: { start, end: start + 10 } }, ...patch })

describe('quoteFate()', () => {
  it.each<[string, Coding, Coding[], Parameters<typeof quoteFate>[2]]>([
    ['shared', quoted, [], null],
    ['kept', sampleCoding(), [], sampleSource()],
    ['sensitive', sampleCoding({ quotePermission: 'quote', sensitivity: 'crime' }), [], null],
    ['sensitiveBeside', quoted, [other(22)], null],
    ['shared', quoted, [other(23)], null],
    ['shared', quoted, [other(5, { deleted: true })], null],
    ['shared', quoted, [other(5, { sensitivity: 'none', quotePermission: 'none' })], null],
    ['stopped', quoted, [], sampleSource({ changed: { consentQuoting: '019000000001-0000-test' } })],
  ])('is %s', (fate, coding, others, source) => expect(quoteFate(coding, [coding, ...others], source)).toBe(fate))
})
