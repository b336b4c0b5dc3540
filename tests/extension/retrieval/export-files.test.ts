// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { passagesCsv } from '../../../extension/retrieval/passages-csv.ts'
import { passagesDocx } from '../../../extension/retrieval/passages-docx.ts'
import { passagesHtml, passagesTable } from '../../../extension/retrieval/passages-html.ts'
import { passagesText } from '../../../extension/retrieval/passages-text.ts'
import { passagesXlsx } from '../../../extension/retrieval/passages-xlsx.ts'
import { fileName } from '../../../extension/retrieval/save-export.ts'
import { content, passage } from './sample-passages.ts'

const AWKWARD = ['=HYPERLINK("http://x.nl";"klik")', '=1+1\ntweede regel', ' @SUM(A1)', '+31 20', '-2 graden', '\tinspringen', 'ze zei: "nee"; toch', 'ëén 👩🏽‍🦽', '<script>alert(1)</script> & zo', 'lo\ud800s']
const AWKWARD_CONTENT = content(AWKWARD.map((words) => passage(words, { memo: words })), {}, { title: '=Titel & <b>meer</b>', memo: 'Eerste alinea\nTweede alinea' })
const FORMULA = /^\s*[=+\-@]/

describe('passagesCsv()', () => {
  it.each([';', ','] as const)('is read back cell by cell with %s, and no cell begins as a formula', (separator) => {
    const csv = passagesCsv(AWKWARD_CONTENT, separator)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: separator })
    expect(errors).toEqual([])
    expect(data.flat().filter((cell) => FORMULA.test(cell))).toEqual([])
    expect(data.slice(1, 1 + AWKWARD.length).map((row) => row[3]!.replace(/^'/, ''))).toEqual(AWKWARD.map((words) => words.trim()))
    expect(data[0]![3]).toBe('Fragment')
    expect(csv).toContain('Dit is geen steekproef')
  })
})

describe('passagesXlsx()', () => {
  it('is read back as text, no cell a formula, with what it is on a tab of its own', async () => {
    const { sheets } = await readXlsx(await passagesXlsx(AWKWARD_CONTENT))
    const [passages, about] = sheets
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Fragmenten', 'Over dit bestand'])
    const column = passages!.rows[0]!.indexOf('Fragment')
    expect(passages!.rows.slice(1).map((row) => row[column])).toEqual(AWKWARD.map((words) => words.trim().replace('\ud800', '')))
    expect([...(passages!.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false)
    expect(about!.rows.flat()).toEqual(expect.arrayContaining([expect.stringContaining('geen steekproef') as string, 'bewoner: 1 van 2 bronnen, 2 van 9 sprekers, 3 van 12 fragmenten']))
  })
})

describe('passagesDocx()', () => {
  it('holds headings, the language, every passage with its highlight and where it comes from', async () => {
    const files = unzipSync(new Uint8Array(await (await passagesDocx(AWKWARD_CONTENT)).arrayBuffer()))
    const xml = strFromU8(files['word/document.xml']!)
    const page = new DOMParser().parseFromString(xml, 'text/xml')
    expect(page.querySelector('parsererror')).toBeNull()
    const words = (page.documentElement.textContent ?? '').replace(/\s+/g, ' ')
    for (const one of ['=Titel & <b>meer</b>', 'Dit is geen steekproef', 'Eerste alinea', 'ze zei: "nee"; toch', '<script>alert(1)</script> & zo', 'BT2.2 Ongedierte · Groepsgesprek ouders']) expect(words).toContain(one)
    expect(xml).toContain('w:val="Heading1"')
    expect(xml.match(/<w:shd /g)).not.toHaveLength(0)
    expect(strFromU8(files['word/styles.xml']!)).toContain('nl-NL')
  })
})

describe('passagesHtml()', () => {
  const html = passagesHtml(AWKWARD_CONTENT)
  const page = new DOMParser().parseFromString(html, 'text/html')
  it('is a page of its own: language, one main heading, highlights, and nothing that runs or comes from elsewhere', () => {
    expect(page.documentElement.lang).toBe('nl')
    expect([...page.querySelectorAll('h1')].map((one) => one.textContent)).toEqual(['=Titel & <b>meer</b>'])
    expect([...page.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(AWKWARD.map((words) => words.trim()))
    expect(page.querySelectorAll('script, link, img, iframe, b')).toHaveLength(0)
    expect(html).not.toMatch(/https?:\/\/(?!x\.nl)|url\(/)
    expect(page.querySelector('aside')?.textContent).toContain('Dit is geen steekproef')
  })
  it('tells highlights by a line as well as by colour', () => {
    expect(html).toMatch(/\.code-\w+-solid \{ background: #[0-9a-f]{6}; text-decoration-color: #[0-9a-f]{6}; text-decoration-style: solid; \}/)
  })
})

describe('passagesTable() and passagesText()', () => {
  it('hold every passage, for pasting', () => {
    expect(passagesTable(AWKWARD_CONTENT)).toContain('<td>&lt;script&gt;alert(1)&lt;/script&gt; &amp; zo</td>')
    const text = passagesText(content([passage('ratten'), passage('stil', { quotePermission: 'none' })], { hidden: 'mark', context: true }))
    expect(text).toContain('ervoor ‘ratten’ erna\n(BT2.2 Ongedierte')
    expect(text).toContain('[delen mag niet]\n(')
    expect(text).toContain('Dit is geen steekproef')
  })
})

describe('fileName()', () => {
  it('holds no sign that a file system refuses', () => {
    expect(fileName('Vuil: "rond" de \\ glasbak/één?', '2025-05-20', 'docx')).toBe('Vuil-rond-de-glasbak-één-2025-05-20.docx')
  })
})
