// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageView } from '../../../extension/coding/page-view.ts'
import { awaitTools, type AwaitedTools, type Tools } from '../../../extension/coding/tools.ts'
import { createDocuments } from '../../../extension/page/documents.ts'

const SPAN = { start: 3, end: 8 }
let stop: AbortController
let awaited: AwaitedTools
let heardByPage: string[]

beforeEach(() => {
  stop = new AbortController()
  awaited = awaitTools({ documents: createDocuments(stop.signal) } as PageView)
  heardByPage = []
  document.body.addEventListener('keydown', hear)
})
afterEach(() => {
  stop.abort()
  document.body.removeEventListener('keydown', hear)
})
const hear = ({ key }: KeyboardEvent) => void heardByPage.push(key)
const press = (...keys: readonly string[]) => {
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+'), bubbles: true, composed: true, cancelable: true }))
}
/** The tools come; what they are asked to do. */
const come = () => {
  const done: unknown[] = []
  const tools: Tools = { openFor: (span, how) => void done.push({ span, how }), close: () => void done.push('close'), isOpen: () => true, hasFocus: () => false, redraw: () => undefined, walkUnits: () => true }
  awaited.join(tools, (keys) => void done.push(keys))
  return done
}

describe('tools that are still on their way', () => {
  it('get what was typed for a passage, which the page never hears', () => {
    awaited.openFor(SPAN, { enter: false, chosenBy: 'selection' })
    press('a', 'g', 'Backspace', 'f', ' ', 'c', 'Enter')
    expect(heardByPage).toEqual([])
    expect(come()).toEqual([{ span: SPAN, how: { enter: true, chosenBy: 'selection' } }, ['a', 'f', ' ', 'c', 'Enter']])
  })
  it('open for what is selected when they come, and take no keyboard that nobody gave them', () => {
    awaited.openFor(SPAN, { enter: false, chosenBy: 'selection' })
    expect([awaited.isOpen(), awaited.hasFocus()]).toEqual([true, false])
    expect(come()).toEqual([{ span: SPAN, how: { enter: false, chosenBy: 'selection' } }])
  })
  it('do not open for what is selected no more', () => {
    awaited.openFor(SPAN, { enter: false, chosenBy: 'selection' })
    press('a', 'Escape')
    expect(come()).toEqual([])
  })
  it('leave keys to the page where nothing is selected, spaces and keys with Ctrl always', () => {
    press('a')
    awaited.openFor(SPAN, { enter: false, chosenBy: 'selection' })
    press(' ', 'Enter')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true }))
    expect(heardByPage).toEqual(['a', ' ', 'Enter', 'c'])
  })
  it('forget letters of a passage when another is selected', () => {
    awaited.openFor(SPAN, { enter: false, chosenBy: 'selection' })
    press('a')
    awaited.openFor({ start: 20, end: 25 }, { enter: false, chosenBy: 'selection' })
    press('b', 'Shift+Enter')
    expect(come().at(-1)).toEqual(['b', 'Shift+Enter'])
  })
  it('have the keys for themselves once they are there', () => {
    const done = come()
    awaited.openFor(SPAN, { enter: true, chosenBy: 'coding' })
    press('a')
    expect(done).toEqual([{ span: SPAN, how: { enter: true, chosenBy: 'coding' } }])
    expect(heardByPage).toEqual(['a'])
  })
})
