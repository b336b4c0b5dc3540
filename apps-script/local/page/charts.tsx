import { useEffect, useRef } from 'preact/hooks'
import type { ChartView } from '../chart-view.ts'
import { drawChart, seriesColour, seriesPattern } from './chart-drawing.ts'
import { say } from './language.ts'
import { ask, changeStructure, sheet } from './page-state.ts'

/** The charts of the tab that is open, below its cells: each with its figures as a table. */
export function Charts() {
  const view = sheet.value
  if (view === null || view.charts.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section class="charts" aria-label={say('charts')} tabIndex={0}>
      {view.charts.map((chart) => <Chart key={chart.id} view={chart} sheetId={view.id} />)}
    </section>
  )
}

function Chart({ view, sheetId }: { readonly view: ChartView; readonly sheetId: number }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawn = drawChart(view)
    drawn.setAttribute('aria-hidden', 'true')
    place.current?.replaceChildren(drawn)
  }, [view])
  const remove = async () => {
    const sure = await ask({ kind: 'alert', title: say('removeChart'), message: say('removeChartAsk', { name: view.title }), buttons: 'YES_NO' })
    if (sure !== null) await changeStructure({ action: 'removeChart', sheetId, chartId: view.id })
  }
  return (
    <figure class="chart">
      <figcaption><strong>{view.title}</strong>{view.subtitle !== '' && <><br />{view.subtitle}</>}</figcaption>
      {view.series.length > 1 && (
        <ul class="chart-legend" aria-hidden="true">
          {view.series.map((series, index) => <li key={series.name}><Swatch view={view} place={index} />{series.name}</li>)}
        </ul>
      )}
      <div role="img" aria-label={[view.title, view.subtitle, say('chartTableBelow')].filter(Boolean).join('. ')} ref={place} />
      <details>
        <summary>{say('chartAsTable')}</summary>
        <table>
          <caption class="unseen">{view.title}</caption>
          <thead><tr><th scope="col">{view.type === 'LINE' ? view.axes.across : view.axes.up}</th>{view.series.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>{view.categories.map((category, row) => <tr key={category}><th scope="row">{category}</th>{view.series.map(({ name, values }) => <td key={name}>{values[row] ?? ''}</td>)}</tr>)}</tbody>
        </table>
      </details>
      <button type="button" class="chart-remove" aria-label={`${say('removeChart')}: ${view.title}`} onClick={() => void remove()}>{say('removeChart')}</button>
    </figure>
  )
}

function Swatch({ view, place }: { readonly view: ChartView; readonly place: number }) {
  const id = `swatch-${view.id}-${place}`
  const holder = useRef<SVGSVGElement>(null)
  const colour = seriesColour(view, place)
  useEffect(() => holder.current?.querySelector('defs')?.replaceChildren(seriesPattern(id, colour, view.type === 'LINE' ? 0 : place)), [id, colour, place, view.type])
  return <svg ref={holder} width="14" height="14" aria-hidden="true"><defs /><rect width="14" height="14" fill={`url(#${id})`} /></svg>
}
