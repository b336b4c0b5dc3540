import { describe, expect, it } from 'vitest'
import { readSampleBytes, readSampleText } from './read-sample.ts'
import { doorstepRows } from './sample-utterances.ts'
import { unzip } from './unzip.ts'

const html = readSampleText('T06_huisaanhuis.html')
const parts = unzip(readSampleBytes('T06_huisaanhuis.docx'))
const document = parts.get('word/document.xml') ?? ''
const plain = (xml: string) => xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')
const htmlCells = [...html.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, cell]) => cell!)
const docxCells = [...document.matchAll(/<w:tc>(.*?)<\/w:tc>/g)].filter(([, cell]) => !cell!.includes('<w:vMerge/>')).map(([, cell]) => plain(cell!))
const doors = (what: string) => [...html.matchAll(new RegExp(`${what} \\((\\d) deur`, 'g'))].reduce((sum, [, count]) => sum + Number(count), 0)

describe('the sample table T06', () => {
  it('is a small Word document with the parts Word asks for', () => {
    expect(readSampleBytes('T06_huisaanhuis.docx').length).toBeLessThan(10_000)
    expect([...parts.keys()].toSorted()).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/styles.xml'])
    expect(document).toContain('<w:pStyle w:val="Heading1"/>')
  })

  it('says in Word what it says in HTML, cell by cell', () => {
    expect(docxCells).toEqual(htmlCells)
    expect(plain(document)).toContain('46 keer aangebeld')
  })

  it('has cells merged down for a stairwell and across for doors that stayed shut, in both forms', () => {
    expect(html.match(/rowspan="/g)).toHaveLength(6)
    expect(document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(6)
    expect(html.match(/colspan="6"/g)).toHaveLength(12)
    expect(document.match(/<w:gridSpan w:val="6"\/>/g)).toHaveLength(12)
  })

  it('adds up: 46 doors, 21 talks, 16 times nobody at home on two visits, 9 refusals', () => {
    expect(doorstepRows().map(([number]) => Number(number))).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect(doors('niet thuis 2x')).toBe(16)
    expect(doors('wilde niet')).toBe(9)
    expect(html).toContain('46 keer aangebeld, 21 gesproken, 16 keer niemand thuis, 9 keer liever niet')
  })

  it('names one neighbour, who is no party to the talk', () => {
    expect(doorstepRows().filter((cells) => /\bbuurvrouw \p{Lu}/u.test(cells.join(' '))).map(([number]) => number)).toEqual(['10'])
  })

  it('holds no house number and complains of no groups of young people', () => {
    expect(html).not.toMatch(/nummer \d|straat \d|pad \d/)
    expect(doorstepRows().filter((cells) => /jongens|jongeren|groep/.test(cells[4]!))).toEqual([])
    expect(doorstepRows().some((cells) => cells[3] === 'jongens dragen boodschappen')).toBe(true)
  })
})
