import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPath, splitPath } from '../../../shared/interchange/code-path.ts'
import { texts } from '../../arbitraries.ts'

describe('joinPath() and splitPath()', () => {
  it.each(['/', '>>'] as const)('give labels back exactly, whatever signs stand in them, with %s', (separator) => {
    const labels = texts.map((text) => text.trim()).filter((text) => text !== '')
    const hostile = fc.string({ unit: fc.constantFrom('/', '>', '\\', 'a', ' '), minLength: 1 }).map((text) => `x${text}x`)
    fc.assert(fc.property(fc.array(fc.oneof(labels, hostile), { minLength: 1, maxLength: 4 }), (path) => {
      expect(splitPath(joinPath(path, separator), separator)).toEqual(path)
    }))
  })
  it('writes plain labels plainly', () => {
    expect([joinPath(['a', 'b c'], '/'), joinPath(['a', 'b c'], '>>')]).toEqual(['a/b c', 'a>>b c'])
  })
  it.each([
    ['cat3>>cat2>>code4', '>>', ['cat3', 'cat2', 'code4']], ['cat3 >> code5', '>>', ['cat3', 'code5']], ['code>>>subcode', '>>', ['code', 'subcode']], ['a > b', '>>', ['a > b']], ['>>code', '>>', ['code']],
    ['afval/glas', '/', ['afval', 'glas']], ['a//b/', '/', ['a', 'b']], ['C:\\map', '/', ['C:\\map']], ['', '/', []],
  ] as const)('reads %s', (path, separator, labels) => {
    expect(splitPath(path, separator)).toEqual(labels)
  })
})
