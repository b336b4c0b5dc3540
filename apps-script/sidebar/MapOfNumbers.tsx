import { useId, useMemo, useState } from 'preact/hooks'
import type { MapNumbers } from '../map-protocol.ts'
import { AreaMap, fillOf, hatchOf, MapPatterns } from './AreaMap.tsx'
import { useStrings } from './language.ts'
import { layOutMap } from './lay-out-map.ts'
import { classOf, mapClasses } from './map-classes.ts'
import { Notice } from './Notice.tsx'
import { type MapArea, proposeCodeProperty, proposeNameProperty } from './read-geojson.ts'
import { SelectField } from './SelectField.tsx'

const WIDTH = 276

/** The map, what its colours mean, and the same numbers as a table. */
export function MapOfNumbers({ areas, numbers }: { readonly areas: readonly MapArea[]; readonly numbers: MapNumbers }) {
  const { map: words } = useStrings()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const properties = [...new Set(areas.flatMap((area) => Object.keys(area.properties)))]
  const property = chosen !== null && properties.includes(chosen) ? chosen : proposeCodeProperty(areas, numbers.areas.map(({ area }) => area))
  const nameProperty = property === null ? '' : proposeNameProperty(areas, property)
  const byCode = new Map(numbers.areas.map((one) => [one.area.toLowerCase(), one]))
  const codeOf = (area: MapArea) => (property === null ? '' : (area.properties[property] ?? ''))
  const matched = areas.map((area) => byCode.get(codeOf(area).toLowerCase()))
  const classes = mapClasses(matched.flatMap((one) => (one === undefined || one.value === null ? [] : [one.value])))
  const drawn = useMemo(() => layOutMap(areas, WIDTH, (place) => matched[place] !== undefined), [areas, property, numbers])
  const onMap = areas.map((area, place) => {
    const one = matched[place]
    const level = one === undefined || one.value === null ? null : classOf(one.value, classes)
    return { code: codeOf(area), name: area.properties[nameProperty] ?? '', text: one?.text ?? words.noNumber, short: one?.short ?? '–', level, known: one !== undefined, wider: one?.from !== undefined }
  })
  const shownBy = new Set(matched.flatMap((one) => one?.from ?? []))
  const missing = numbers.areas.filter(({ area, from }) => from === undefined && !shownBy.has(area) && !areas.some((one) => codeOf(one).toLowerCase() === area.toLowerCase()))
  const shortAt = (value: number) => numbers.areas.find((one) => one.value === value)?.short ?? String(value)
  return (
    <>
      {(property === null || chosen !== null) && properties.length > 0 && <SelectField label={words.property} value={property ?? ''} onChange={setChosen} options={[...(property === null ? [{ value: '', label: '–' }] : []), ...properties.map((value) => ({ value, label: value }))]} />}
      {matched.every((one) => one === undefined) ? <Notice kind="warning"><p class="nl-paragraph">{words.none}</p></Notice> : (
        <section class="sidebar__part">
          <h2 class="nl-heading nl-heading--level-4">{numbers.title}</h2>
          <p class="nl-paragraph sidebar__quiet">{numbers.note}</p>
          <AreaMap title={numbers.title} drawn={drawn} areas={onMap} />
          <ul class="map__legend" aria-label={words.legend}>
            {classes.map(({ from, to }, level) => <li key={level}><Swatch prefix={`${id}-${level}`} level={level} />{words.range(shortAt(from), shortAt(to))}</li>)}
            {onMap.some(({ wider }) => wider) && <li><Swatch prefix={`${id}-wider`} level={0} hatched />{words.wider}</li>}
            {onMap.some(({ known, level }) => known && level === null) && <li><Swatch prefix={`${id}-none`} level={null} />{words.noNumber}</li>}
          </ul>
          <details>
            <summary>{words.table}</summary>
            <table class="utrecht-table utrecht-table--html-table">
              <thead><tr><th scope="col">{words.columns.area}</th><th scope="col">{words.columns.number}</th></tr></thead>
              <tbody>{onMap.filter(({ known }) => known).sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, name, text }) => <tr key={code}><th scope="row">{name === code || name === '' ? code : `${name} (${code})`}</th><td>{text}</td></tr>)}</tbody>
            </table>
          </details>
          {missing.length > 0 && <p class="nl-paragraph sidebar__quiet">{words.notOnMap(missing.map(({ area, text }) => `${area} (${text})`).join(', '))}</p>}
        </section>
      )}
    </>
  )
}

function Swatch({ prefix, level, hatched = false }: { readonly prefix: string; readonly level: number | null; readonly hatched?: boolean }) {
  return <svg width="22" height="16" aria-hidden="true"><MapPatterns prefix={prefix} /><rect width="22" height="16" fill={fillOf(prefix, level)} stroke="#14262b" />{hatched && <rect width="22" height="16" fill={hatchOf(prefix)} />}</svg>
}
