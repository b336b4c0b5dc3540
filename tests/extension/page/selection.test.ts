// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { layOutText } from '../../../extension/page/page-text.ts'
import './browser-ground.ts'
import { caretOffset, isField, isInFrame, isNothingSelected, isTypedIn, rememberSelection, selectedSpan } from '../../../extension/page/selection.ts'
import { readWhole } from './read-whole.ts'

const read = () => layOutText(readWhole(document.body))
const words = (selector: string) => document.querySelector(selector)!.firstChild as Text
function selected(anchor: Node, from: number, focus: Node, to: number): string | null {
  getSelection()!.setBaseAndExtent(anchor, from, focus, to)
  const page = read()
  const span = selectedSpan(page)
  return span && page.text.slice(span.start, span.end)
}

beforeEach(() => {
  document.body.innerHTML = '<p id="a">  Het plein   is druk. </p><p id="b">De bakker 👋 groet.</p><input id="field" value="x"><input type="checkbox" id="tick"><div id="edit" contenteditable="true">schrijf</div>'
  getSelection()!.removeAllRanges()
})

describe('selectedSpan()', () => {
  it('is null when nothing is selected', () => {
    expect(selectedSpan(read())).toBeNull()
  })

  it('reads a selection made backwards as one made forwards', () => {
    const forwards = selected(words('#a'), 6, words('#b'), 9)
    expect(forwards).toBe('plein is druk.\nDe bakker')
    expect(selected(words('#b'), 9, words('#a'), 6)).toBe(forwards)
  })

  it('leaves out white space at its ends', () => {
    expect(selected(words('#a'), 0, words('#a'), 12)).toBe('Het plein')
  })

  it('reads a triple click, which ends before the next block, as the one block', () => {
    expect(selected(words('#a'), 0, document.querySelector('#b')!, 0)).toBe('Het plein is druk.')
  })

  it('is null when only white space is selected', () => {
    expect(selected(words('#a'), 11, words('#a'), 14)).toBeNull()
  })

  it('never splits a character in two', () => {
    const half = words('#b').data.indexOf('👋') + 1
    expect(selected(words('#b'), 0, words('#b'), half)).toBe('De bakker 👋')
  })
})

describe('selectedSpan(), wherever the browser puts the ends', () => {
  it.each([
    ['before the next element', () => [document.querySelector('#a')!, 0, document.body, 1]],
    ['behind the last element', () => [document.querySelector('#b')!, 0, document.body, document.body.childNodes.length]],
  ] as const)('ends with the last letter before it: %s', (_name, ends) => {
    const [anchor, from, focus, to] = ends() as [Node, number, Node, number]
    expect(selected(anchor, from, focus, to)).toBe(focus.childNodes.length === to ? 'De bakker 👋 groet.\nschrijf' : 'Het plein is druk.')
  })

  it('leaves out what cannot be selected at its end', () => {
    document.body.innerHTML = '<p id="a">Een regel.</p><p><span style="user-select: none">2</span><b id="b">Nog een.</b></p>'
    const plain = globalThis.getComputedStyle
    globalThis.getComputedStyle = (element: Element) => Object.assign(plain(element), { userSelect: (element as HTMLElement).style.getPropertyValue('user-select') || 'auto' })
    expect(selected(words('#a'), 0, words('#b'), 0)).toBe('Een regel.')
    globalThis.getComputedStyle = plain
  })
})

describe('isNothingSelected()', () => {
  it('tells a caret from a selection', () => {
    expect(isNothingSelected()).toBe(true)
    getSelection()!.collapse(words('#b'), 3)
    expect(isNothingSelected()).toBe(true)
    getSelection()!.setBaseAndExtent(words('#b'), 3, words('#b'), 5)
    expect(isNothingSelected()).toBe(false)
  })
})

describe('rememberSelection()', () => {
  it('selects the same again, in the same direction', () => {
    getSelection()!.setBaseAndExtent(words('#b'), 5, words('#a'), 2)
    const again = rememberSelection()
    getSelection()!.removeAllRanges()
    again()
    expect(getSelection()!.toString()).toContain('De ba')
    expect(getSelection()!.focusNode).toBe(getSelection()!.direction === 'backward' ? words('#a') : words('#b'))
  })

  it('leaves a page alone whose passage is gone', () => {
    getSelection()!.setBaseAndExtent(words('#b'), 0, words('#b'), 5)
    const again = rememberSelection()
    document.querySelector('#b')!.remove()
    getSelection()!.removeAllRanges()
    again()
    expect(getSelection()!.rangeCount).toBe(0)
  })
})

describe('isInFrame()', () => {
  it('is true while a frame has the focus', () => {
    expect(isInFrame(document.body)).toBe(false)
    expect(isInFrame(document.createElement('iframe'))).toBe(true)
  })
})

describe('caretOffset()', () => {
  it('tells where the caret stands, and null while something is selected', () => {
    const page = read()
    getSelection()!.collapse(words('#b'), 3)
    expect(page.text.slice(caretOffset(page)!)).toMatch(/^bakker/)
    getSelection()!.setBaseAndExtent(words('#b'), 3, words('#b'), 5)
    expect(caretOffset(page)).toBeNull()
  })
})

describe('isTypedIn() and isField()', () => {
  it.each([['#field', true, true], ['#tick', false, false], ['#a', false, false]])('%s takes letters: %s', (selector, typed, field) => {
    expect(isTypedIn(document.querySelector(selector))).toBe(typed)
    expect(isField(document.querySelector(selector))).toBe(field)
  })

  it('looks into open shadow trees', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const input = document.createElement('input')
    host.attachShadow({ mode: 'open' }).append(input)
    input.focus()
    expect(isTypedIn(host)).toBe(true)
  })
})
