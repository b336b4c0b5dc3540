import { describe, expect, it } from 'vitest'
import { highlightCss, highlightName } from '../../../extension/page/highlight-css.ts'
import { LANES } from '../../../extension/page/lanes.ts'
import type { Code } from '../../../shared/codebook/code.ts'

const codes = new Map([['c1', { colour: 'teal', pattern: 'wavy' } as Pick<Code, 'colour' | 'pattern'>]])

describe('highlightCss()', () => {
  it('tells a code by colour and by pattern, in every lane', () => {
    const css = highlightCss(['c1'], codes, false)
    const [selectors = ''] = css.split(' { background-color: #aeefe6; color: #14262b; text-decoration: underline wavy #007068')
    for (let lane = 0; lane < LANES; lane++) expect(selectors).toContain(`::highlight(${highlightName('c1', lane)})`)
  })

  it('puts the line of every lane at another height', () => {
    const heights = new Set([...highlightCss(['c1'], codes, false).split('@media')[0]!.matchAll(/buurtstem-c1-\d\)[^}]*text-underline-offset: (\d+)px/g)].map((match) => match[1]))
    expect(heights.size).toBe(LANES)
  })

  it('has other colours for a dark page', () => {
    expect(highlightCss(['c1'], codes, true)).toContain('#004842')
  })

  it('uses the system’s colours where a person forces those', () => {
    const forced = highlightCss(['c1'], codes, false).split('@media (forced-colors: active)')[1]!.split('@media')[0]!
    expect(forced).toContain('CanvasText')
    expect(forced).not.toMatch(/#[0-9a-f]{6}/)
  })

  it('prints lines without backgrounds, in colours for white paper also from a dark page', () => {
    const paper = highlightCss(['c1'], codes, true).split('@media print')[1]!
    expect(paper).toContain('background-color: transparent; color: currentColor')
    expect(paper).toContain('text-decoration-color: #007068')
  })

  it('shows a code that is not in the codebook', () => {
    expect(highlightCss(['gone'], codes, false)).toContain('underline dotted')
  })

  it.each(['}*{display:none', 'a){} body', '</style>'])('lets nothing of the id %j into the style sheet but letters', (id) => {
    expect(highlightName(id, 0)).toMatch(/^buurtstem-[\w-]+-0$/)
  })

  it('lets no colour or pattern in that it does not know', () => {
    const hostile = new Map([['c1', { colour: 'red;}*{x:y', pattern: 'url(x)' } as unknown as Pick<Code, 'colour' | 'pattern'>]])
    expect(highlightCss(['c1'], hostile, false)).not.toMatch(/x:y|url/)
  })
})
