import * as Plot from '@observablehq/plot'
import type { ChartView } from '../chart-view.ts'

const WIDTH = 600
/** Colours of a chart whose script chose none. */
const COLOURS = ['#0b5355', '#b9800d', '#694fb2', '#a3402a', '#506574']
const SYMBOLS = ['circle', 'triangle', 'square', 'diamond', 'star'] as const
const SVG = 'http://www.w3.org/2000/svg'

/** Colour of a series. */
export function seriesColour(view: ChartView, place: number): string {
  return view.series[place]?.color ?? COLOURS[place % COLOURS.length]!
}

/** Draws a chart as SVG: bars in colour and pattern, lines with a mark of their own, and each value written beside it. */
export function drawChart(view: ChartView): SVGElement | HTMLElement {
  return view.type === 'LINE' ? drawLines(view) : drawBars(view)
}

interface Point {
  readonly at: string
  readonly value: number
  readonly series: string
  readonly place: number
}

/** The values that are there, with series told apart by place: two may have the same name. */
function pointsOf(view: ChartView): Point[] {
  return view.series.flatMap(({ name, values }, place) => values.flatMap((value, index) => (value === null ? [] : [{ at: view.categories[index] ?? '', value, series: `${place} ${name}`, place }])))
}

function drawBars(view: ChartView): SVGElement | HTMLElement {
  const points = pointsOf(view).filter(({ value }) => !view.stacked || value > 0)
  const columns = view.type === 'COLUMN'
  const fill = ({ place }: Point) => `url(#${patternId(view, place)})`
  const names = [...new Set(view.categories)]
  const common = { width: WIDTH, style: { fontSize: '12px', background: 'transparent' }, marks: [() => patterns(view)] }
  const label = { fill: 'currentColor', fontWeight: 600 }
  if (columns) {
    return Plot.plot({ ...common, height: 340, fx: { domain: names, label: view.axes.across || null }, x: { axis: null }, y: { grid: true, label: view.axes.up || null }, marks: [...common.marks,
      Plot.barY(points, { fx: 'at', x: 'series', y: 'value', fill }), Plot.text(points, { fx: 'at', x: 'series', y: 'value', text: 'value', dy: -7, ...label }), Plot.ruleY([0])] })
  }
  const sides = { marginLeft: 200, marginRight: 34, x: { grid: true, label: view.axes.across || null } }
  if (view.stacked) {
    return Plot.plot({ ...common, ...sides, height: 60 + names.length * 24, y: { domain: names, label: null, tickFormat: short }, marks: [...common.marks,
      Plot.barX(points, { y: 'at', x: 'value', fill }), Plot.text(points, Plot.stackX({ y: 'at', x: 'value', z: 'series', text: 'value', fill: 'currentColor', stroke: 'var(--raised)', strokeWidth: 4, fontWeight: 600 })), Plot.ruleX([0])] })
  }
  return Plot.plot({ ...common, ...sides, height: 60 + names.length * (10 + 16 * view.series.length), fy: { domain: names, label: null, tickFormat: short, padding: 0.2 }, y: { axis: null }, facet: { marginLeft: 200 }, marks: [...common.marks,
    Plot.axisFy({ anchor: 'left', tickFormat: short, label: null, textAnchor: 'end', dx: -4 }),
    Plot.barX(points, { fy: 'at', y: 'series', x: 'value', fill }), Plot.text(points, { fy: 'at', y: 'series', x: 'value', text: 'value', dx: 4, textAnchor: 'start', ...label }), Plot.ruleX([0])] })
}

function drawLines(view: ChartView): SVGElement | HTMLElement {
  const points = pointsOf(view)
  const stroke = ({ place }: Point) => seriesColour(view, place)
  const byPlace = (place: number) => points.filter((point) => point.place === place)
  return Plot.plot({
    width: WIDTH, height: 340, marginRight: 130, style: { fontSize: '12px', background: 'transparent' },
    x: { type: 'point', domain: view.categories, label: view.axes.across || null }, y: { grid: true, label: view.axes.up || null, nice: true },
    marks: view.series.flatMap(({ name }, place) => {
      const own = byPlace(place)
      const last = own.at(-1)
      return [
        Plot.line(own, { x: 'at', y: 'value', stroke: seriesColour(view, place), strokeWidth: 2, strokeDasharray: place === 0 ? '' : `${4 + 2 * place} 3` }),
        Plot.dot(own, { x: 'at', y: 'value', fill: stroke, symbol: SYMBOLS[place % SYMBOLS.length]!, r: 4 }),
        ...(last === undefined ? [] : [Plot.text([last], { x: 'at', y: 'value', text: () => `${name} ${Math.round(last.value * 10) / 10}`, dx: 9, dy: place % 2 === 0 ? -6 : 8, textAnchor: 'start', fill: 'currentColor', lineWidth: 11 })]),
      ]
    }),
  })
}

const short = (text: string): string => (text.length > 28 ? `${text.slice(0, 27)}…` : text)
const patternId = (view: ChartView, place: number): string => `chart-${view.id}-${place}`

/** Full colour for the first series, stripes and dots for those beside it. */
function patterns(view: ChartView): SVGElement {
  const defs = document.createElementNS(SVG, 'defs')
  view.series.forEach((_, place) => defs.append(seriesPattern(patternId(view, place), seriesColour(view, place), place)))
  return defs
}

/** A pattern of a series: the same in the bars and in the legend. */
export function seriesPattern(id: string, colour: string, place: number): SVGElement {
  const pattern = document.createElementNS(SVG, 'pattern')
  for (const [name, value] of Object.entries({ id, width: '8', height: '8', patternUnits: 'userSpaceOnUse', patternTransform: place === 1 ? 'rotate(45)' : 'rotate(0)' })) pattern.setAttribute(name, value)
  const part = (tag: string, facts: Readonly<Record<string, string>>) => {
    const element = document.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(facts)) element.setAttribute(name, value)
    pattern.append(element)
  }
  part('rect', { width: '8', height: '8', fill: colour })
  if (place === 1) part('rect', { width: '3', height: '8', fill: '#ffffff88' })
  if (place === 2) part('circle', { cx: '4', cy: '4', r: '1.6', fill: '#ffffffaa' })
  return pattern
}
