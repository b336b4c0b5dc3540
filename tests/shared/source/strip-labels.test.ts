import { describe, expect, it } from 'vitest'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'
import { cutText } from '../../../shared/source/cut-text.ts'
import { stripLabels } from '../../../shared/source/strip-labels.ts'

describe('stripLabels()', () => {
  it('takes labels and times out of a text, and remembers them', () => {
    const text = 'Verslag\n\n[00:01] M: Wat zou u missen?\n[00:02] D3: De bakker.\nEn het plein.'
    const { text: stripped, cutting } = stripLabels(text, cutIntoUnits(text, 'turn'))
    expect(stripped).toBe('Verslag\n\nWat zou u missen?\nDe bakker.\nEn het plein.')
    expect(cutText(stripped, cutting).map((unit) => [unit.speaker, unit.time, stripped.slice(unit.start, unit.end)])).toEqual([['M', '00:01', 'Wat zou u missen?'], ['D3', '00:02', 'De bakker.\nEn het plein.']])
  })

  it('leaves a text without units as it is', () => {
    expect(stripLabels('a\nb', [])).toEqual({ text: 'a\nb', cutting: { kind: 'turn', pieces: [] } })
  })
})
