// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { layOutText } from '../../../extension/page/page-text.ts'
import { createLineReader, LINE_ATTRIBUTE } from '../../../extension/page/read-lines.ts'
import { readWhole } from './read-whole.ts'

/** Shows a text as the reader may: turns within sections, a time beside them that is no text, a name in an element of its own. */
function show(text: string): Element {
  document.body.innerHTML = ''
  const root = document.createElement('main')
  document.body.append('Zoek in deze tekst', root)
  for (const [index, line] of text.split('\n').entries()) {
    const section = document.createElement('section')
    const time = document.createElement('time')
    time.textContent = `00:0${index}`
    const row = document.createElement('p')
    row.setAttribute(LINE_ATTRIBUTE, String(index))
    const label = document.createElement('b')
    label.textContent = line.slice(0, 2)
    row.append(label, line.slice(2))
    section.append(time, row)
    root.append(section)
  }
  return root
}

describe('createLineReader()', () => {
  it.each([
    ['D1: Het plein is vuil.\nD2: Ja.'], ['\n\nna twee lege regels\n\n\nen voor een\n'], ['  ingesprongen  met\tspaties   \n \n'], ['één regel'], [''], ['\u{1F33B} bloem\n\u{1F6B2}'], ['harde\u00a0spatie\u2028scheiding'],
  ])('reads %j to the letter', (text) => {
    expect(readWhole(show(text), createLineReader()).text).toBe(text)
  })

  it('knows the way from offsets to places and back, also into a line within a section', () => {
    const text = 'D1: Het plein is vuil.\n\nD2: Ja, de bakker is weg.'
    const root = show(text)
    const page = layOutText(readWhole(root, createLineReader()))
    const start = text.indexOf('bakker')
    const [range] = page.rangesOf({ start, end: start + 6 })
    expect(String(range)).toBe('bakker')
    expect(page.offsetAt(range!.startContainer, range!.startOffset)).toBe(start)
    expect(page.offsetAt(root.querySelectorAll('b')[2]!.firstChild!, 1)).toBe(text.indexOf('2: Ja'))
    expect(page.stretches.map(({ element }) => element.getAttribute(LINE_ATTRIBUTE))).toEqual(['0', '2'])
  })

  it('reads a line again that was corrected, and one that came or went', () => {
    const root = show('een\ntwee\ndrie')
    const reader = createLineReader()
    readWhole(root, reader)
    const second = root.querySelectorAll(`[${LINE_ATTRIBUTE}]`)[1]!
    second.textContent = 'twee en een half'
    reader.forget([{ type: 'childList', target: second, addedNodes: [], previousSibling: null, nextSibling: null, attributeName: null }])
    expect(readWhole(root, reader).text).toBe('een\ntwee en een half\ndrie')
    root.firstElementChild!.remove()
    expect(readWhole(root, reader).text).toBe('twee en een half\ndrie')
  })
})
