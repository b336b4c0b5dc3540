import { describe, expect, it } from 'vitest'
import { attributesIn, speakerAttributes } from '../../../shared/retrieval/speaker-attributes.ts'

const speaker = (more: object) => ({ label: 'D1', role: 'respondent', ageBand: '65+', ...more }) as const

describe('speakerAttributes()', () => {
  it('finds what a speaker carries besides label, role and age, listed or by itself', () => {
    expect([...speakerAttributes(speaker({ gender: 'v', attributes: { woont: 'Noord', leeg: '' }, kind: null }))]).toEqual([['gender', 'v'], ['woont', 'Noord']])
    expect(speakerAttributes(speaker({})).size).toBe(0)
  })
})

describe('attributesIn()', () => {
  it('lists names and values in alphabetical order, each once', () => {
    const sources = [{ speakers: [speaker({ attributes: { woont: 'Zuid', jaren: '5' } })] }, { speakers: [speaker({ attributes: { woont: 'Noord' } }), speaker({ attributes: { woont: 'Zuid' } })] }]
    expect([...attributesIn(sources)]).toEqual([['jaren', ['5']], ['woont', ['Noord', 'Zuid']]])
  })
})
