import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeEdits, rewindCodes } from '../../../shared/codebook/code-edits.ts'
import { codebooks, codeOf } from '../../code-trees.ts'

describe('codeEdits()', () => {
  it('names the fields that differ, old and new, and no stamps', () => {
    const before = codeOf('A', { definition: 'oud' })
    expect(codeEdits([before], [{ ...before, definition: 'nieuw', changed: { definition: '019000000001-0000-test' } }])).toEqual([{ id: 'A', before: { definition: 'oud' }, after: { definition: 'nieuw' } }])
  })
  it('holds all of a code that was made', () => {
    const [edit] = codeEdits([], [codeOf('A')])
    expect(edit).toMatchObject({ id: 'A', before: null, after: { key: 'A', deleted: false } })
    expect(edit!.after).not.toHaveProperty('made')
  })
  it('is silent about codes that did not change', () => {
    expect(codeEdits([codeOf('A'), codeOf('B')], [codeOf('A')])).toEqual([])
  })
})

describe('rewindCodes()', () => {
  it('gives the codes back as they were before', () => {
    fc.assert(fc.property(codebooks, codebooks, (before, later) => {
      const after = [...before.filter((code) => !later.some(({ id }) => id === code.id)), ...later]
      const old = rewindCodes(after, [codeEdits(before, after)])
      expect([...old].map(({ id, key, nameNl, parentId, order }) => ({ id, key, nameNl, parentId, order })).sort((a, b) => (a.id < b.id ? -1 : 1)))
        .toEqual([...before].map(({ id, key, nameNl, parentId, order }) => ({ id, key, nameNl, parentId, order })).sort((a, b) => (a.id < b.id ? -1 : 1)))
    }))
  })
  it('goes back over several acts, the newest first', () => {
    const [one, two, three] = ['een', 'twee', 'drie'].map((definition) => [codeOf('A', { definition })])
    expect(rewindCodes(three!, [codeEdits(two!, three!), codeEdits(one!, two!)])).toEqual(one)
  })
})
