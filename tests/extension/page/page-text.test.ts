// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { layOutText, type PageText } from '../../../extension/page/page-text.ts'
import { HOST_NAME } from '../../../extension/page/nodes.ts'
import { createBlockReader } from '../../../extension/page/read-blocks.ts'
import './browser-ground.ts'
import { readWhole } from './read-whole.ts'

const read = (): PageText => layOutText(readWhole(document.body))
function pageOf(html: string): PageText {
  document.body.innerHTML = html
  return read()
}

function textNode(containing: string, root: Node = document.body): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if ((walker.currentNode as Text).data.includes(containing)) return walker.currentNode as Text
  throw new Error(`no text node with '${containing}'`)
}

const rangeText = (range: Range): string => range.toString()

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('layOutText()', () => {
  it.each([
    ['ends a line after every block', '<p>een</p><p>twee</p>', 'een\ntwee'],
    ['folds white space as the page does', '<p>  een \n   twee\t drie  </p>', 'een twee drie'],
    ['keeps one space between inline elements', '<p>een <b> twee</b>  <i>drie</i></p>', 'een twee drie'],
    ['puts no space where none is', '<p>een<b>twee</b></p>', 'eentwee'],
    ['keeps a space that is no plain one', '<p>een\u00a0 twee</p>', 'een\u00a0 twee'],
    ['drops the white space between blocks', '<div>\n  <p>een</p>\n  <p>twee</p>\n</div>', 'een\ntwee'],
    ['reads <br> as a line end, two as an empty line', '<p>een<br>twee<br><br>drie</p>', 'een\ntwee\n\ndrie'],
    ['does not count the <br> that ends a block', '<p>een<br></p><p>twee</p>', 'een\ntwee'],
    ['drops spaces around <br>', '<p>een <br> twee</p>', 'een\ntwee'],
    ['sets cells a tab apart and rows on lines', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
    ['keeps the place of an empty cell', '<table><tr><td>a</td><td></td><td>c</td></tr><tr><td></td><td>d</td></tr></table>', 'a\t\tc\n\td'],
    ['sets cells with paragraphs in them a tab apart too', '<table><tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr></table><p>d</p>', 'a\tb\nc\nd'],
    ['keeps the white space of <pre>', '<pre>een\n  twee</pre><p>drie</p>', 'een\n  twee\ndrie'],
    ['keeps line ends where only they stand', '<p style="white-space:pre-line">een  twee\n  drie</p>', 'een twee\ndrie'],
    ['leaves out scripts, styles and templates', '<p>een</p><script>1</script><style>p{}</style><template>x</template><p>twee</p>', 'een\ntwee'],
    ['leaves out what is not displayed', '<p>een</p><p style="display:none">weg</p><p style="display:none">weg</p><p>twee</p>', 'een\ntwee'],
    ['leaves out what is invisible, but not what is visible in it', '<p style="visibility:hidden">weg<b style="visibility:visible">toch</b></p>', 'toch'],
    ['leaves out what a person fills in', '<p>een <textarea>weg</textarea><select><option>weg</option></select>twee</p>', 'een twee'],
    ['leaves out our own layer', `<p>een</p><${HOST_NAME}>weg</${HOST_NAME}>`, 'een'],
    ['reads text beside blocks', 'een<div>twee</div>drie', 'een\ntwee\ndrie'],
    ['is empty for an empty page', '', ''],
  ])('%s', (_, html, text) => {
    expect(pageOf(html).text).toBe(text)
  })

  it('reads open shadow roots, with what is laid in their slots in its place', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p>voor</p><slot></slot><p>na</p>'
    host.innerHTML = '<p>midden</p>'
    const reader = createBlockReader()
    const page = layOutText(readWhole(document.body, reader))
    expect(page.text).toBe('voor\nmidden\nna')
    expect([...reader.shadowRoots]).toEqual([shadow])
    expect(page.rangesOf({ start: 0, end: page.text.length }).map(rangeText)).toEqual(['voor', 'midden', 'na'])
  })

  it('is not stopped by a thousand elements in each other', () => {
    let deepest = document.body as HTMLElement
    for (let depth = 0; depth < 1000; depth++) deepest = deepest.appendChild(document.createElement(depth % 2 === 0 ? 'span' : 'div'))
    deepest.textContent = 'diep'
    expect(read().text).toBe('diep')
  })
})

describe('rangesOf() and offsetAt()', () => {
  const HTML = '<h1>Verslag</h1>\n<p>Het  <b>plein</b>\n is <i>druk</i>.</p><table><tr><td>links</td><td>rechts</td></tr></table><pre>a\n  b</pre><p>slot</p>'

  it('lead from any span of the text to the document and back', () => {
    const page = pageOf(HTML)
    for (let start = 0; start < page.text.length; start++) {
      for (let end = start + 1; end <= page.text.length; end++) {
        const words = page.text.slice(start, end)
        const [range] = page.rangesOf({ start, end })
        if (!range) {
          expect(words.trim()).toBe('')
          continue
        }
        const from = page.offsetAt(range.startContainer, range.startOffset)!
        const to = page.offsetAt(range.endContainer, range.endOffset)!
        expect(page.text.slice(from, to).trim()).toBe(words.trim())
        expect(rangeText(range).replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''))
      }
    }
  })

  it('take bounds on elements, as a triple click and select-all give them', () => {
    const page = pageOf('<p>een twee</p><p>drie</p>')
    expect(page.offsetAt(document.querySelectorAll('p')[1]!, 0)).toBe(9)
    expect(page.offsetAt(document.body, 0)).toBe(0)
    expect(page.offsetAt(document.body, 2)).toBe(13)
  })

  it('take bounds within white space that is not shown', () => {
    const page = pageOf('<p>een     twee</p>')
    expect(page.offsetAt(textNode('een'), 5)).toBe(4)
    expect(page.offsetAt(textNode('een'), 8)).toBe(4)
  })

  it('take a place outside the text as the next place within', () => {
    const page = pageOf('<p>een</p><p style="display:none">weg</p><p>twee</p>')
    expect(page.offsetAt(textNode('weg'), 1)).toBe(4)
  })

  it('give nothing, and do not throw, when the document changed under the text', () => {
    const page = pageOf('<p>een</p><p>twee</p>')
    const old = textNode('twee')
    old.data = 't'
    expect(page.rangesOf({ start: 4, end: 8 }).map(rangeText)).toEqual(['t'])
    old.parentElement!.remove()
    expect(page.rangesOf({ start: 4, end: 8 })).toEqual([])
  })
})
