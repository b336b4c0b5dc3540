import { describe, expect, it } from 'vitest'
import { type ListedFields, wrongField } from '../../../shared/codebook/listed-code.ts'

describe('wrongField()', () => {
  it.each<[readonly string[], ListedFields, string | null]>([
    [['a'], {}, null], [[], {}, 'no-name'], [['a', '  '], {}, 'no-name'], [['a'.repeat(200)], {}, null], [['a'.repeat(201)], {}, 'too-long'], [['a'.repeat(201), 'b'], {}, 'too-long'],
    [['a'], { definition: 'x'.repeat(10_001) }, 'too-long'], [['a'], { colour: 'rood' as 'pink' }, 'unknown-colour'], [['a'], { pattern: 'zigzag' as 'wavy' }, 'unknown-pattern'], [['a'], { status: 'weg' as 'active' }, 'unknown-status'],
  ])('judges %j %j', (path, fields, why) => {
    expect(wrongField({ path, fields })?.why ?? null).toBe(why)
  })
})
