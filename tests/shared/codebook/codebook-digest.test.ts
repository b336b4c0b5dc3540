import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codebookDigest } from '../../../shared/codebook/codebook-digest.ts'
import { codebooks, codeOf } from '../../code-trees.ts'

describe('codebookDigest()', () => {
  it('is the same on every device, whatever the order, the stamps and what was deleted', () => {
    fc.assert(fc.property(codebooks, (codes) => {
      const elsewhere = [...codes].reverse().map((code) => ({ ...code, made: '019000000002-0000-other', changed: { key: '019000000003-0000-other' } }))
      expect(codebookDigest([...elsewhere, { ...codeOf('gone'), deleted: true }])).toBe(codebookDigest(codes))
    }))
  })
  it.each([['key', 'B'], ['nameNl', 'anders'], ['nameEn', 'other'], ['definition', 'x'], ['include', 'x'], ['exclude', 'x'], ['example', 'x'], ['colour', 'pink'], ['pattern', 'wavy'], ['status', 'retired'], ['order', 7], ['parentId', 'B']])('differs when only %s differs', (field, value) => {
    expect(codebookDigest([codeOf('A', { [field]: value })])).not.toBe(codebookDigest([codeOf('A')]))
  })
  it('is seven letters and digits, also of nothing', () => {
    expect(codebookDigest([])).toMatch(/^[0-9a-z]{7}$/)
  })
})
