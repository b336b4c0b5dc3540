// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../../extension/reader/files/read-markup.ts'

describe('readMarkup()', () => {
  it.each([
    ['paragraphs and line ends', '<p>Een\n  regel.</p><p>Twee<br>drie</p>', 'Een regel.\nTwee\ndrie'],
    ['words of form in a line', '<p>Ik <b>wil</b> <a href="x">niet</a> weg</p>', 'Ik wil niet weg'],
    ['a list with its marks', '<ul><li>lift</li><li><p>licht</p></li><li></li></ul><p>los</p>', '- lift\n- licht\nlos'],
    ['a heading apart', '<p>a</p><h2>Kop</h2><p>b</p>', 'a\n\nKop\nb'],
    ['no scripts, styles, pictures or hidden parts', '<style>p{}</style><script>x</script><p hidden>a</p><p style="display: none">b</p><p>c<img alt="d"></p>', 'c'],
    ['text that stands in no element', 'los <div>blok</div> en meer', 'los\nblok\nen meer'],
    ['signs as letters, never as markup', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<script>alert(1)</script>'],
  ])('reads %s', (_what, html, text) => {
    expect(readMarkup(html).text).toBe(text)
  })

  it('reads the door-to-door table: merged cells in each of their rows, remarks over more columns passed over', () => {
    const { title, tables } = readMarkup(readFileSync(join(import.meta.dirname, '../../../shared/demo/T06_huisaanhuis.html'), 'utf8'))
    expect(title).toContain('Huis-aan-huis Noord')
    expect(tables.length).toBe(1)
    const [{ table, passedOver }] = tables as [(typeof tables)[number]]
    expect(table.header).toEqual(['Portiek', 'Nr', 'Poging', 'Duur', 'Fijn', 'Zorgen', 'Idee'])
    expect(table.rows.length).toBe(21)
    expect(passedOver).toBeGreaterThan(5)
    expect(table.rows.every((row) => row[0]!.startsWith('QA01-'))).toBe(true)
  })
})
