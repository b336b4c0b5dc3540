import { expect, it } from 'vitest'
import { digestText } from '../../../shared/snapshot/digest-text.ts'

// Test vectors of FNV-1a, 32 bits: http://www.isthe.com/chongo/src/fnv/test_fnv.c
it.each([['', 0x811c9dc5], ['a', 0xe40c292c], ['foobar', 0xbf9cf968]])('digestText() of %j is the published FNV-1a', (text, digest) => {
  expect(digestText(text)).toBe(digest)
})
