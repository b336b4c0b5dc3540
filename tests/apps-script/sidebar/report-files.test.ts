import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportDocx } from '../../../apps-script/sidebar/report-docx.ts'
import { reportHtml } from '../../../apps-script/sidebar/report-html.ts'
import { fileName } from '../../../apps-script/sidebar/download.ts'
import type { ReportDocument } from '../../../shared/sheet/report-document.ts'

const document: ReportDocument = {
  language: 'nl', title: 'Dit hebben we gehoord: <Zilverriet>',
  blocks: [
    { kind: 'notice', lines: ['Geen steekproef.'] }, { kind: 'heading', level: 2, text: 'Waar het over ging' }, { kind: 'heading', level: 3, text: 'Afval & meer' }, { kind: 'paragraph', text: 'Gehoord in 7 van 10.' },
    { kind: 'list', items: ['Glas: in 3 van 10'] }, { kind: 'quote', words: '<script>alert(1)</script>', origin: 'uit: koffiekar' }, { kind: 'table', caption: 'Codeboek', head: ['Code', 'Betekenis'], rows: [['BT2', 'Schoon\u0000']] },
  ],
}

describe('reportHtml()', () => {
  const html = reportHtml(document)

  it('has a language, one title, headings in order and tables with their heads', () => {
    expect(html).toContain('<html lang="nl">')
    expect([...html.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(['h1', 'h2', 'h3'])
    expect(html).toContain('<caption>Codeboek</caption><thead><tr><th scope="col">Code</th>')
    expect(html).toContain('<th scope="row">BT2</th>')
  })

  it('runs nothing of what stands in it and asks for nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|src=|href=|url\(/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain("default-src 'none'")
  })
})

describe('reportDocx()', () => {
  it('has a title, a language, headings, a real list, and a table whose head is told', async () => {
    const files = unzipSync(new Uint8Array(await (await reportDocx(document)).arrayBuffer()))
    const body = strFromU8(files['word/document.xml']!)
    expect([...body.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style)).toEqual(['Heading1', 'Heading2', 'Heading3'])
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toMatch(/<w:numPr>/)
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toContain('\u0000')
    expect(strFromU8(files['word/styles.xml']!)).toContain('w:lang w:val="nl-NL"')
    expect(strFromU8(files['docProps/core.xml']!)).toContain('&lt;Zilverriet&gt;')
  })
})

it('fileName() has no signs that file systems refuse', () => {
  expect(fileName('Dit hebben we gehoord: A/B', '2026-05-14', 'docx')).toBe('Dit-hebben-we-gehoord-A-B-2026-05-14.docx')
  expect(fileName('???', '2026-05-14', 'csv')).toBe('Buurtstem-2026-05-14.csv')
})
