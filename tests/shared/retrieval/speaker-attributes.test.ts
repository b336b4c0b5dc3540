import { describe, expect, it } from 'vitest'
import { attributesFit, attributesIn } from '../../../shared/retrieval/speaker-attributes.ts'

const known = (label: string, values: Readonly<Record<string, string>>) => ({ sourceId: 's1', label, values: Object.entries(values).map(([name, value]) => ({ name, value })) })

describe('attributesIn()', () => {
  it('lists names and values in alphabetical order, each once', () => {
    expect(attributesIn([known('R1', { woont: 'Zuid', jaren: '5' }), known('R2', { woont: 'Noord', jaren: '' }), known('R3', { woont: 'Zuid' })])).toEqual([{ name: 'jaren', values: ['5'] }, { name: 'woont', values: ['Noord', 'Zuid'] }])
  })
})

describe('attributesFit()', () => {
  it('asks for one of the values of every attribute that is named', () => {
    const voice = known('R1', { woont: 'Noord', huur: 'ja' })
    expect(attributesFit(voice, { woont: ['Noord', 'Zuid'], huur: ['ja'] })).toBe(true)
    expect(attributesFit(voice, { woont: ['Noord'], huur: ['nee'] })).toBe(false)
    expect(attributesFit(voice, { tuin: ['ja'] })).toBe(false)
    expect(attributesFit(undefined, { woont: ['Noord'] })).toBe(false)
    expect(attributesFit(undefined, { woont: [] })).toBe(true)
  })
})
