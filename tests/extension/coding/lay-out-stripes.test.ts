import { describe, expect, it } from 'vitest'
import { layOutStripes, type Stripe } from '../../../extension/coding/lay-out-stripes.ts'

const stripe = (id: string, top: number, bottom: number, left = 200): Stripe => ({ id, codeId: id, span: { start: top, end: bottom }, top, bottom, left })
const laid = (...stripes: readonly Stripe[]) => Object.fromEntries(layOutStripes(stripes).map(({ stripe: { id }, x, name }) => [id, { x, name }]))

describe('layOutStripes()', () => {
  it('puts stripes that overlap beside each other, the one that starts first nearest to the text, and gives a lane back when it is free', () => {
    const { outer, inner, later } = laid(stripe('inner', 40, 80), stripe('outer', 0, 100), stripe('later', 120, 140))
    expect([outer!.x, inner!.x, later!.x]).toEqual([192, 185, 192])
  })

  it('puts names left of all stripes of the column, under one another where they would stand on each other', () => {
    const { a, b } = laid(stripe('a', 0, 100), stripe('b', 5, 60))
    expect(a!.name).toMatchObject({ top: 0 })
    expect(b!.name!.top).toBe(18)
    expect(a!.name!.left + a!.name!.width).toBeLessThan(b!.x)
  })

  it('leaves names out where the margin is too narrow, and stripes where there is none', () => {
    const { narrow, none } = laid(stripe('narrow', 0, 10, 40), stripe('none', 0, 10, 4))
    expect(narrow).toEqual({ x: 32, name: null })
    expect(none).toBeUndefined()
  })

  it('leaves out a name that would stand far from its stripe, and a passage for which there is no lane', () => {
    const many = Array.from({ length: 9 }, (_none, index) => stripe(`s${index}`, index, 200))
    const all = layOutStripes(many)
    expect(all).toHaveLength(6)
    expect(all.filter(({ name }) => name === null).length).toBeGreaterThan(0)
  })

  it('lays columns out apart', () => {
    const { left, right } = laid(stripe('left', 0, 50, 200), stripe('right', 0, 50, 700))
    expect([left!.x, right!.x]).toEqual([192, 692])
  })
})
