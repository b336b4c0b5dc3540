import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposeCutting, proposeSkip } from '../../../shared/source/propose-cutting.ts'

const demo = (name: string) => readFileSync(join(import.meta.dirname, '../../../shared/demo', name), 'utf8')

describe('proposeCutting()', () => {
  it.each([
    ['a talk with times and labels', demo('T01_groepsgesprek_ouders.txt'), { kind: 'turn', pattern: 'mixed' }],
    ['notes with marks', demo('T03_koffiekar_plein.md'), { kind: 'line', pattern: 'marked', skip: 0 }],
    ['post-its in columns', 'Post-its\n\nFIJN | moestuin\nFIJN | rust\nKAN BETER | ratten\nIDEE | portiek', { kind: 'line', pattern: 'barred', skip: 0 }],
    ['labels above the words', 'D3\nDe bakker.\n\nD5\nJa maar.\n\nD3\nNou.\n\nD5\nPrecies.', { kind: 'turn', pattern: 'above' }],
    ['a story', 'Toen ik hier kwam wonen was de gang nog geel.\n\nMijn moeder zei altijd: deur open, buren binnen.', { kind: 'paragraph' }],
    ['numbered minutes', '1. Opening\nDe notulen zijn goedgekeurd.\n\n2. Containers\nDrie huishoudens klagen.\nBesluit: een lijst.\n\n3. Lift\nNamens 12 huishoudens gebeld.\nBesluit: een brief.', { kind: 'paragraph' }],
    ['nothing', '', { kind: 'paragraph' }],
  ])('of %s', (_what, text, cutting) => {
    expect(proposeCutting(text)).toEqual(cutting)
  })
})

describe('proposeSkip()', () => {
  it.each([['Schouw\nnat weer\n\na\nb\nc', 3], ['a\nb\nc', 0], ['Kop\n\na', 0]])('of %j is %i', (text, skip) => {
    expect(proposeSkip(text)).toBe(skip)
  })
})
