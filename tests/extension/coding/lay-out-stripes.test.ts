import { describe, expect, it } from 'vitest'
import { layOutStripes, type Stripe } from '../../../extension/coding/lay-out-stripes.ts'

const stripe = (id: string, top: number, bottom: number, left = 200): Stripe => ({ id, coder: '', codeId: id, span: { start: top, end: bottom }, top, bottom, left, right: left + 400 })
const laid = (...stripes: readonly Stripe[]) => Object.fromEntries(layOutStripes(stripes, { side: 'roomy', from: 0, to: 620 }).map(({ stripe: { id }, x, name }) => [id, { x, name }]))

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
    const at = { side: 'roomy', from: 0, to: 450 } as const
    const [narrow, none] = [layOutStripes([stripe('narrow', 0, 10, 40)], at)[0], layOutStripes([stripe('none', 0, 10, 4)], at)[0]]
    expect(narrow).toMatchObject({ x: 32, name: null })
    expect(none).toBeUndefined()
  })

  it('leaves out a name that would stand far from its stripe, and a passage for which there is no lane', () => {
    const many = Array.from({ length: 9 }, (_none, index) => stripe(`s${index}`, index, 200))
    const all = layOutStripes(many, { side: 'roomy', from: 0, to: 620 })
    expect(all).toHaveLength(6)
    expect(all.filter(({ name }) => name === null).length).toBeGreaterThan(0)
  })

  it('stands on the right where only there is room for names, and always in a text that has its margin there', () => {
    const [roomy] = layOutStripes([stripe('a', 0, 10, 20)], { side: 'roomy', from: 0, to: 620 })
    expect([roomy!.x, roomy!.name!.left > roomy!.x]).toEqual([428, true])
    const [right] = layOutStripes([stripe('a', 0, 10, 200)], { side: 'right', from: 0, to: 700 })
    expect(right!.x).toBe(608)
    expect(right!.name!.left + right!.name!.width).toBeLessThanOrEqual(700)
  })

  it('lays columns out apart', () => {
    const { left, right } = laid(stripe('left', 0, 50, 200), stripe('right', 0, 50, 700))
    expect([left!.x, right!.x]).toEqual([192, 692])
  })
})
