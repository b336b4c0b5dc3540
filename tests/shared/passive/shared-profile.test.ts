import { describe, expect, it } from 'vitest'
import { readSharedProfile, writeSharedProfile } from '../../../shared/passive/shared-profile.ts'
import { LONG } from './import-profiles.ts'

const SHARED = { kind: 'abc123', name: 'meldingen.csv', profile: LONG }

describe('readSharedProfile()', () => {
  it('reads what writeSharedProfile() writes', () => expect(readSharedProfile(writeSharedProfile(SHARED))).toEqual(SHARED))

  it.each<[string, (text: string) => string]>([
    ['no JSON', () => 'zomaar'], ['nothing', () => ''], ['another format', (text) => text.replace('buurtstem-import-profile', 'iets')], ['a later version', (text) => text.replace('"v": 1', '"v": 2')],
    ['a kind that reaches for other settings', (text) => text.replace('abc123', '../device')], ['a column with a role that is none', (text) => text.replace('"indicator"', '"evil"')], ['half a file', (text) => text.slice(0, -20)],
    ['a file without end', (text) => text.replace('meldingen.csv', 'x'.repeat(70_000))], ['a list', () => '[]'],
  ])('refuses %s', (_what, change) => expect(readSharedProfile(change(writeSharedProfile(SHARED)))).toBeNull())

  it('drops what it does not know', () => {
    expect(readSharedProfile(writeSharedProfile({ ...SHARED, profile: Object.assign({ onload: 'alert(1)' }, LONG) }))).toEqual(SHARED)
  })
})
