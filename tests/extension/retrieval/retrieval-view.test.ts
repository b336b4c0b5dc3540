import { describe, expect, it } from 'vitest'
import { queryOfCode, viewOf } from '../../../extension/retrieval/retrieval-view.ts'
import { NEW_QUERY } from '../../../shared/retrieval/query.ts'

describe('viewOf()', () => {
  it.each([
    ['', { kind: 'ask', codeId: null, savedId: null }], ['#code=a%20b', { kind: 'ask', codeId: 'a b', savedId: null }], ['#vraag=q1', { kind: 'ask', codeId: null, savedId: 'q1' }], ['#code=', { kind: 'ask', codeId: null, savedId: null }],
    ['#draden', { kind: 'threads', threadId: null }], ['#draad=t1', { kind: 'threads', threadId: 't1' }], ['#zoek', { kind: 'find' }], ['#iets', { kind: 'ask', codeId: null, savedId: null }],
  ])('reads %s', (fragment, view) => {
    expect(viewOf(fragment)).toEqual(view)
  })
})

describe('queryOfCode()', () => {
  it('asks for a code with everything below it', () => {
    expect(queryOfCode('rats')).toEqual({ ...NEW_QUERY, codes: [{ codeId: 'rats', withBelow: true }] })
  })
})
