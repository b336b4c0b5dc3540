import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../shared/coding/coding.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { guardChanges, guardsWords } from '../../../shared/coding/guard-changes.ts'
import { newSource } from '../../../shared/source/new-source.ts'

const STAMP = '019000000000-0000-a'
const coding = (id: string, start: number, end: number, patch: Partial<Coding> = {}): Coding => ({
  ...createCoding({ id, stamp: STAMP, sourceId: 's', codeId: 'c', coder: 'AB', unit: null, selectors: { quote: { exact: 'x', prefix: '', suffix: '' }, position: { start, end } } }), ...patch,
})
const health = (id: string, start: number, end: number, patch: Partial<Coding> = {}) => coding(id, start, end, { sensitivity: 'health', ...patch })
const changes = (before: readonly Coding[], after: readonly Coding[]) => Object.fromEntries(guardChanges({ codings: before, sources: [] }, { codings: after, sources: [] }))

describe('guardsWords()', () => {
  it.each<[Partial<Coding>, boolean]>([
    [{}, false], [{ sensitivity: 'third-person' }, true], [{ sensitivity: 'third-person', deleted: true }, false], [{ quotePermission: 'none' }, false],
  ])('of a coding with %j', (patch, guards) => expect(guardsWords(coding('k', 0, 9, patch))).toBe(guards))
})

describe('guardChanges()', () => {
  it.each<[string, Coding[], Coding[], object]>([
    ['nothing where no coding is or was sensitive', [coding('k', 0, 9)], [coding('k', 0, 20, { memo: 'm' })], {}],
    ['nothing where a sensitive one changed in all else', [health('k', 0, 9)], [health('k', 0, 9, { memo: 'm', sensitivity: 'crime' })], {}],
    ['where one became sensitive', [coding('k', 3, 9)], [health('k', 3, 9)], { s: [{ start: 3, end: 9 }] }],
    ['where one no longer is', [health('k', 3, 9)], [coding('k', 3, 9)], { s: [{ start: 3, end: 9 }] }],
    ['where one was deleted', [health('k', 3, 9)], [health('k', 3, 9, { deleted: true })], { s: [{ start: 3, end: 9 }] }],
    ['where a new one stands', [], [health('k', 3, 9)], { s: [{ start: 3, end: 9 }] }],
    ['where one was and where it is', [health('k', 3, 9)], [health('k', 30, 39)], { s: [{ start: 3, end: 9 }, { start: 30, end: 39 }] }],
    ['stretches that overlap as one', [], [health('b', 5, 12), health('a', 3, 9), health('c', 20, 30)], { s: [{ start: 3, end: 12 }, { start: 20, end: 30 }] }],
    ['each source by itself', [], [health('a', 3, 9), health('b', 3, 9, { sourceId: 't' })], { s: [{ start: 3, end: 9 }], t: [{ start: 3, end: 9 }] }],
  ])('tells %s', (_what, before, after, told) => expect(changes(before, after)).toEqual(told))

  it('tells all of a source whose consent was withdrawn, or given again', () => {
    const given = { ...newSource('s', 'Ouders', STAMP), consentQuoting: true, changed: { consentQuoting: STAMP } }
    const withdrawn = { ...given, consentQuoting: false }
    for (const [before, after] of [[given, withdrawn], [withdrawn, given]] as const) {
      expect([...guardChanges({ codings: [], sources: [before] }, { codings: [health('k', 0, 9)], sources: [after] })]).toEqual([['s', null]])
    }
    expect(guardChanges({ codings: [], sources: [given] }, { codings: [], sources: [{ ...given, title: 'Anders' }] }).size).toBe(0)
  })
})
