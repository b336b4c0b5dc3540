import { Fragment } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useStrings } from './language.ts'
import type { DrawnMap } from './lay-out-map.ts'

/** An area with what stands on it: `level` is its class, null where there is no number. */
export interface AreaOnMap {
  readonly code: string
  readonly name: string
  /** What a person reads. */
  readonly text: string
  /** What fits in the area itself. */
  readonly short: string
  readonly level: number | null
  /** Whether the number is about a larger area around this one: then it is hatched. */
  readonly wider: boolean
  /** False for areas of the file that nothing is known of: they are there to recognise the town. */
  readonly known: boolean
}

interface AreaMapProps {
  readonly title: string
  readonly drawn: DrawnMap
  readonly areas: readonly AreaOnMap[]
}

/** The map as SVG: classes by colour and pattern, the number in each area, and arrow keys from area to area. */
export function AreaMap({ title, drawn, areas }: AreaMapProps) {
  const { map } = useStrings()
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const reachable = areas.flatMap(({ known }, place) => (known ? [place] : []))
  const [at, setAt] = useState<number | null>(null)
  const current = at !== null && reachable.includes(at) ? at : (reachable[0] ?? null)
  const go = (place: number | undefined) => {
    if (place === undefined) return
    setAt(place)
    svg.current?.querySelector<SVGPathElement>(`[data-place="${place}"]`)?.focus()
  }
  const steer = (event: KeyboardEvent) => {
    const now = current === null ? -1 : reachable.indexOf(current)
    const next = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: reachable.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(reachable[(next + reachable.length) % reachable.length])
  }
  const shown = at === null ? null : areas[at]
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its areas */}
      <svg ref={svg} class="map" viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="group" aria-label={map.map(title)} aria-describedby={`${id}-hint`} onKeyDown={steer}>
        <MapPatterns prefix={id} />
        {areas.map((area, place) => (area.known ? (
          <Fragment key={place}>
            <path
              data-place={place} class={`map__area ${place === at ? 'map__area--on' : ''}`} d={drawn.areas[place]!.path} fill={fillOf(id, area.level)} fill-rule="evenodd"
              role="img" aria-label={map.area(area.name, area.code, area.text)} tabIndex={place === current ? 0 : -1}
              onFocus={() => setAt(place)} onPointerEnter={() => setAt(place)}
            />
            {area.wider && <path class="map__hatch" d={drawn.areas[place]!.path} fill={hatchOf(id)} fill-rule="evenodd" aria-hidden="true" />}
          </Fragment>
        ) : <path key={place} class="map__around" d={drawn.areas[place]!.path} fill-rule="evenodd" aria-hidden="true" />))}
        {areas.map(({ known, short }, place) => (known && drawn.areas[place]!.roomy ? <text key={place} class="map__label" x={drawn.areas[place]!.label[0]} y={drawn.areas[place]!.label[1]} aria-hidden="true">{short}</text> : null))}
      </svg>
      <p id={`${id}-hint`} class="nl-paragraph sidebar__quiet">{map.mapHint}</p>
      <p class="nl-paragraph map__said" aria-hidden="true">{shown ? map.area(shown.name, shown.code, shown.text) : '\u00a0'}</p>
    </>
  )
}

/** The fill of a class; crossed where there is no number. */
export function fillOf(prefix: string, level: number | null): string {
  return `url(#${prefix}-${level ?? 'none'})`
}

/** The hatch over an area whose number is about a larger one. */
export function hatchOf(prefix: string): string {
  return `url(#${prefix}-hatch)`
}

/** Lightness and pattern grow with the class: plain, dots, stripes, full; crossed where there is no number. The hatch over them, dark lines in light ones, is seen on each. */
export function MapPatterns({ prefix }: { readonly prefix: string }) {
  const box = { width: 7, height: 7, patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id={`${prefix}-none`} {...box}><rect width="7" height="7" fill="#fffdf8" /><path d="M0 0L7 7M7 0L0 7" stroke="#8a7d66" stroke-width="0.7" /></pattern>
      <pattern id={`${prefix}-0`} {...box}><rect width="7" height="7" fill="#e0efeb" /></pattern>
      <pattern id={`${prefix}-1`} {...box}><rect width="7" height="7" fill="#a6ded6" /><circle cx="3.5" cy="3.5" r="1.1" fill="#0b5355" /></pattern>
      <pattern id={`${prefix}-2`} {...box} patternTransform="rotate(45)"><rect width="7" height="7" fill="#7fcdc3" /><rect width="3" height="7" fill="#0b5355" /></pattern>
      <pattern id={`${prefix}-hatch`} width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="5" height="11" fill="#fffdf8" /><rect x="1.5" width="2" height="11" fill="#7a1f33" /></pattern>
      <pattern id={`${prefix}-3`} {...box}><rect width="7" height="7" fill="#0b5355" /></pattern>
    </defs>
  )
}
