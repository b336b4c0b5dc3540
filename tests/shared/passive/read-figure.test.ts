import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AbsenceReason } from '../../../shared/passive/observation.ts'
import { type Figure, type FigureShape, readFigure, signKey } from '../../../shared/passive/read-figure.ts'

const CBS: FigureShape = { decimal: ',', thousands: '.', missing: {} }
const BBGA: FigureShape = { decimal: '.', thousands: null, missing: {} }
const PLAIN: FigureShape = { decimal: ',', thousands: null, missing: {} }
const ROUNDED: FigureShape = { ...CBS, missing: { '0': 'below-half', '0,0': 'below-half' } }
const DECIDED: FigureShape = { ...CBS, missing: { '': 'not-applicable', '-': 'nil', '.': 'suppressed', '?': 'blank', 'nb*': 'unreadable' } }

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({ value, interval: null, absence: null, provisional: false, ...more })
const absent = (absence: AbsenceReason) => figure(null, { absence })
const range = (low: number, high: number) => figure(null, { interval: { low, high } })
const unreadable = { problem: 'unreadable' } as const
const ask = { problem: 'ask' } as const

describe('readFigure() by the truth table', () => {
  it.each<[string, FigureShape, ReturnType<typeof readFigure>]>([
    ['.', CBS, absent('not-published')],
    ['', CBS, ask],
    ['  ', CBS, ask],
    ['-', CBS, ask],
    ['–', CBS, ask],
    ['0', CBS, figure(0)],
    ['0,0', CBS, figure(0)],
    ['-0,0', CBS, figure(0)],
    ['<5', CBS, range(1, 4)],
    ['< 5', CBS, range(1, 4)],
    ['<10', BBGA, range(1, 9)],
    ['<1', CBS, range(0, 1)],
    ['<0,5', CBS, range(0, 0.5)],
    ['<5*', CBS, figure(null, { interval: { low: 1, high: 4 }, provisional: true })],
    ['0', ROUNDED, figure(0, { interval: { low: 0, high: 0.5 } })],
    ['0,0', ROUNDED, figure(0, { interval: { low: 0, high: 0.05 } })],
    ['0*', ROUNDED, figure(0, { interval: { low: 0, high: 0.5 }, provisional: true })],
    ['10', ROUNDED, figure(10)],
    ['1.420', CBS, figure(1420)],
    ['1.420', BBGA, figure(1.42)],
    ['1.420', PLAIN, unreadable],
    ['1.420*', CBS, figure(1420, { provisional: true })],
    ['1.420 **', CBS, figure(1420, { provisional: true })],
    ['1.420***', CBS, unreadable],
    ['27,4', CBS, figure(27.4)],
    ['27,4', PLAIN, figure(27.4)],
    ['27,4', BBGA, unreadable],
    ['27.4', CBS, unreadable],
    ['27,4%', CBS, figure(27.4)],
    ['27,4 %', CBS, figure(27.4)],
    ['3.940.125,50', CBS, figure(3940125.5)],
    ['39.40', CBS, unreadable],
    ['1 234', { ...CBS, thousands: ' ' }, figure(1234)],
    ['1\u00a0234\u00a0567', { ...CBS, thousands: ' ' }, figure(1234567)],
    ['1 234', CBS, unreadable],
    ['1,234.5', { ...BBGA, thousands: ',' }, figure(1234.5)],
    ['-0,12', CBS, figure(-0.12)],
    ['−0,12', CBS, figure(-0.12)],
    ['+3', CBS, figure(3)],
    [',5', CBS, figure(0.5)],
    ['1E+05', BBGA, figure(100000)],
    ['1e999', BBGA, unreadable],
    ['x', CBS, absent('suppressed')],
    ['X', CBS, absent('suppressed')],
    ['geheim', CBS, absent('suppressed')],
    ['n.v.t.', CBS, absent('not-applicable')],
    ['#N/B', CBS, absent('not-published')],
    ['.*', CBS, figure(null, { absence: 'not-published', provisional: true })],
    ['#DEEL/0!', CBS, unreadable],
    ['=IMPORTXML("http://example.org","//a")', CBS, unreadable],
    ['=1+1', CBS, unreadable],
    ['+', CBS, unreadable],
    ['<', CBS, unreadable],
    ['<-5', CBS, unreadable],
    ['5-9', CBS, unreadable],
    ['1;2', CBS, unreadable],
    ['12\ufffd3', CBS, unreadable],
    ['0x1F', CBS, unreadable],
    ['Infinity', BBGA, unreadable],
    ['NaN', BBGA, unreadable],
    ['__proto__', CBS, unreadable],
    ['constructor', CBS, unreadable],
  ])('reads %j', (raw, profile, expected) => expect(readFigure(raw, profile)).toEqual(expected))

  it.each<[string, ReturnType<typeof readFigure>]>([
    ['', absent('not-applicable')], ['-', figure(0)], ['.', absent('suppressed')], ['?', absent('blank')], ['NB*', absent('unreadable')], ['-*', figure(0, { provisional: true })], ['0', figure(0)],
  ])('follows what a person decided about %j', (raw, expected) => expect(readFigure(raw, DECIDED)).toEqual(expected))

  it('never makes a 0 of anything but a zero or a sign that means none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-<.,*x0-9 ]{0,8}$/)), fc.constantFrom(CBS, BBGA, PLAIN), (raw, profile) => {
      const read = readFigure(raw, profile)
      if ('problem' in read) return true
      if (read.value === 0) return /^[-+−]?[0.,\s]*(e[-+]?\d+)?\s*%?\s*\*{0,2}$/i.test(raw.trim()) && raw.includes('0')
      return read.value !== null || read.interval !== null || read.absence !== null
    }), { numRuns: 2_000 })
  })

  it('reads back every number that was written in the way of its profile', () => {
    const dutch = (value: number) => value.toLocaleString('nl-NL', { maximumFractionDigits: 2 })
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
      const value = hundredths / 100
      expect(readFigure(dutch(value), CBS)).toEqual(figure(value === 0 ? 0 : value))
      expect(readFigure(String(value), BBGA)).toEqual(figure(value === 0 ? 0 : value))
    }))
  })
})

describe('signKey()', () => {
  it('folds letter case and outer spaces', () => expect(signKey(' N.V.T. ')).toBe('n.v.t.'))
})
