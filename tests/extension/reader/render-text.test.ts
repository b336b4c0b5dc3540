// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineReader, LINE_ATTRIBUTE } from '../../../extension/page/read-lines.ts'
import { beginOf, renderText, unitsOf } from '../../../extension/reader/render-text.ts'
import type { Cutting } from '../../../shared/source/cutting.ts'
import type { SourceText } from '../../../shared/source/source-text.ts'

const words = { page: (page: number) => `bladzijde ${page}`, respondent: (label: string) => `Respondent ${label}` }
const kept = (text: string, cutting: Cutting, more: Partial<SourceText> = {}): SourceText => ({ id: 's', made: '', changed: {}, deleted: false, text, cutting, format: 'txt', fileName: '', pages: [], respondents: [], ...more })
const render = (source: SourceText) => {
  const root = document.createElement('div')
  root.append(renderText(source, unitsOf(source), words))
  return root
}
const readBack = (root: Element) => {
  const steps = createLineReader().steps(root)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.text
  }
}

describe('renderText()', () => {
  it('shows every line to the letter, whatever the text and however it is cut', () => {
    const line = fc.constantFrom('', 'D1: ja', '[00:01] M: zo', '- punt', 'FIJN | plein', '  ingesprongen\ten zo', '<b>geen opmaak</b> & zo', '👩‍👧')
    const cutting = fc.constantFrom<Cutting>({ kind: 'paragraph' }, { kind: 'turn', pattern: 'mixed' }, { kind: 'turn', pattern: 'label' }, { kind: 'line', pattern: 'barred', skip: 1 }, { kind: 'line', pattern: 'filled', skip: 0 })
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), cutting, fc.array(fc.nat(100)), (lines, cut, pages) => {
      const text = lines.join('\n')
      expect(readBack(render(kept(text, cut, { pages: [...pages].sort((a, b) => a - b) })))).toBe(text)
    }), { numRuns: 60 })
  })

  it('sets the label of each turn apart as a heading, so that a screen reader goes from turn to turn', () => {
    const talk = readFileSync(join(import.meta.dirname, '../../../shared/demo/T01_groepsgesprek_ouders.txt'), 'utf8').trim()
    const root = render(kept(talk, { kind: 'turn', pattern: 'mixed' }))
    expect(root.querySelectorAll('[role=heading]').length).toBe(175)
    expect(root.querySelectorAll('[data-unit]').length).toBe(175)
    expect(root.querySelectorAll('.text__part').length).toBeGreaterThan(3)
  })

  it('says beside the answers whose they are and what was asked, outside the text', () => {
    const text = 'plein\nafval\n\nde bakker'
    const pieces = [[0, 5, '034', 'Fijn?'], [6, 11, '034', 'Zorgen?'], [13, 22, '035', 'Fijn?']].map(([start, end, speaker, heading]) => ({ start: Number(start), end: Number(end), speaker: String(speaker), time: null, heading: String(heading) }))
    const root = render(kept(text, { kind: 'row', pieces }, { respondents: [{ label: '034', attributes: [{ name: 'leeftijd', value: '35-49' }] }] }))
    expect(readBack(root)).toBe(text)
    expect([...root.querySelectorAll('h3')].map((head) => head.textContent)).toEqual(['Respondent 034 35-49', 'Respondent 035'])
    expect([...root.querySelectorAll('.unit__asked')].map((asked) => asked.textContent)).toEqual(['Fijn?', 'Zorgen?', 'Fijn?'])
  })

  it('tells where a page begins', () => {
    const root = render(kept('een\ntwee\ndrie', { kind: 'paragraph' }, { pages: [0, 4, 9] }))
    expect([...root.querySelectorAll(`.text__page, [${LINE_ATTRIBUTE}]`)].map((part) => part.textContent)).toEqual(['bladzijde 1', 'een', 'bladzijde 2', 'twee', 'bladzijde 3', 'drie'])
  })
})

describe('beginOf()', () => {
  it('is some screens of a long text, whole lines of it, cut as the whole is', () => {
    const long = Array.from({ length: 9_000 }, (_, at) => `D${at % 3}: wat ik zeg is ${at}.`).join('\n')
    const whole = kept(long, { kind: 'turn', pattern: 'mixed' })
    const begin = beginOf(whole)!
    expect(begin.text.length).toBeLessThan(20_000)
    expect(long.startsWith(`${begin.text}\n`)).toBe(true)
    expect(unitsOf(whole).slice(0, unitsOf(begin).length)).toEqual(unitsOf(begin))
  })

  it('is none of a short text', () => {
    expect(beginOf(kept('D1: ja', { kind: 'paragraph' }))).toBeNull()
  })
})
