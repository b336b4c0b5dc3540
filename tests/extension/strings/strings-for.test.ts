import { describe, expect, it } from 'vitest'
import { en } from '../../../extension/strings/en.ts'
import { nl } from '../../../extension/strings/nl.ts'
import { stringsFor } from '../../../extension/strings/strings-for.ts'

/** Every sentence with its path; sentences with a gap are filled with samples. */
function sentences(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function') return [0, 1, 2].map((count) => [`${path}(${count})`, String((part as (...args: unknown[]) => unknown)(count, count))] as const)
  return Object.entries(part as object).flatMap(([name, member]) => sentences(member, `${path}.${name}`))
}

describe('stringsFor()', () => {
  it('gives each language its own', () => {
    expect(stringsFor('nl')).toBe(nl)
    expect(stringsFor('en')).toBe(en)
  })
  it('has the same sentences in both languages, none empty or unfinished', () => {
    const dutch = sentences(nl)
    const english = sentences(en)
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path))
    for (const [path, sentence] of [...dutch, ...english]) expect(sentence.trim(), path).not.toMatch(/^$|undefined|null|\[object/)
  })
  it('knows one from many', () => {
    expect([0, 1, 2].map((count) => nl.common.sources(count))).toEqual(['0 bronnen', '1 bron', '2 bronnen'])
    expect([0, 1, 2].map((count) => en.common.speakers(count))).toEqual(['0 speakers', '1 speaker', '2 speakers'])
  })
})
