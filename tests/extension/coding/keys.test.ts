import { describe, expect, it } from 'vitest'
import { actionOf, chordOf, CODING_ACTIONS, conflictsIn, FIRST_KEYS, isFree, keysBy, keysOf, shownKeys } from '../../../extension/coding/keys.ts'

const event = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> & { readonly code?: string } = {}) => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('chordOf()', () => {
  it.each([
    ['a letter', event('a', { code: 'KeyA' }), 'A'], ['a digit', event('3'), '3'], ['an arrow with Shift', event('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown'],
    ['a letter with Alt, on a keyboard where Alt types a sign', event('ß', { code: 'KeyS', altKey: true }), 'Alt+S'], ['Cmd as Ctrl', event('z', { code: 'KeyZ', metaKey: true }), 'Ctrl+Z'],
    ['a sign that needs Shift', event('?', { shiftKey: true }), '?'], ['plus with and without Shift', event('=', {}), '+'], ['the minus of a text', event('−'), '-'], ['a modifier by itself', event('Shift', { shiftKey: true }), ''],
    ['space', event(' '), 'Space'],
  ])('calls %s by one name', (_what, pressed, chord) => {
    expect(chordOf(pressed)).toBe(chord)
  })
})

describe('keysOf()', () => {
  it('has from the start a key for every action, none twice, all free', () => {
    expect(conflictsIn(FIRST_KEYS)).toEqual([])
    expect(CODING_ACTIONS.filter((action) => !isFree(FIRST_KEYS[action]))).toEqual([])
  })

  it('takes what a person changed, and passes over what is no action or no free key', () => {
    const keys = keysOf({ memo: 'Alt+X', sticky: 'Enter', nothing: 'Alt+Y', quote: 'a' })
    expect(keys).toEqual({ ...FIRST_KEYS, memo: 'Alt+X' })
    expect(actionOf(keys, 'Alt+X')).toBe('memo')
    expect(actionOf(keys, 'Alt+M')).toBeNull()
  })

  it('tells which actions share a key', () => {
    expect(conflictsIn(keysOf({ memo: 'Alt+S' }))).toEqual(['sticky', 'memo'])
  })
})

describe('shownKeys()', () => {
  it.each([['Ctrl+Shift+ArrowRight', ['Ctrl', 'Shift', '→']], ['+', ['+']], ['-', ['−']], ['Alt+U', ['Alt', 'U']]])('shows %s key by key', (chord, keys) => {
    expect(shownKeys(chord)).toEqual(keys)
  })
})

describe('keysBy()', () => {
  it('has the keys from the start before the settings are known, and those of the settings after', () => {
    let settings: Readonly<Record<string, string>> | undefined
    const keys = keysBy(() => settings)
    expect(keys()).toEqual(FIRST_KEYS)
    settings = { cheatSheet: 'Alt+H' }
    expect(keys().cheatSheet).toBe('Alt+H')
  })

  it('works them out once for the same settings', () => {
    const settings = { cheatSheet: 'Alt+H' }
    const keys = keysBy(() => settings)
    expect(keys()).toBe(keys())
  })
})
