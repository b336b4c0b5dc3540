import { useEffect, useRef, useState } from 'preact/hooks'
import type { MapChoice, MapChoices, MapNumbers, MapProblem } from '../map-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { keepMap, keptMap } from './kept-map.ts'
import { useStrings } from './language.ts'
import { MapOfNumbers } from './MapOfNumbers.tsx'
import { Notice } from './Notice.tsx'
import { LARGEST_MAP, type MapArea, readGeoJson } from './read-geojson.ts'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface MapFile {
  readonly text: string
  readonly areas: readonly MapArea[]
  readonly leftOut: number
}

/** A map of areas from a file that a person supplies, which stays in the browser, with one number per area. */
export function MapSection({ onBack }: { readonly onBack: () => void }) {
  const strings = useStrings()
  const words = strings.map
  const { failure, run } = useCall()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<MapFile | null>(null)
  const [problem, setProblem] = useState<MapProblem | null>(null)
  const [kept, setKept] = useState<boolean | null>(false)
  const [choices, setChoices] = useState<MapChoices | null>(null)
  const [choice, setChoice] = useState<MapChoice | null>(null)
  const [numbers, setNumbers] = useState<MapNumbers | null>(null)

  const take = (text: string): void => {
    const read = readGeoJson(text)
    setProblem('problem' in read ? read.problem : null)
    if (!('problem' in read)) setFile({ text, ...read })
  }
  useEffect(() => {
    const before = keptMap()
    if (before !== null) {
      take(before)
      setKept(true)
    }
    void run(() => callWorkbook('readMapChoices')).then((found) => {
      if (!found) return
      setChoices(found)
      const [theme] = found.themes
      if (theme) setChoice({ kind: 'theme', id: theme.id })
    })
  }, [run])
  useEffect(() => {
    if (choice !== null) void run(() => callWorkbook('readMapNumbers', choice)).then((found) => setNumbers(found))
  }, [choice, run])

  const keep = (wanted: boolean): void => {
    if (file === null) return
    setKept(keepMap(wanted ? file.text : null) ? wanted : null)
  }
  const pick = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > LARGEST_MAP) return setProblem('too-large')
    take(await chosen.text())
    if (kept) setKept(false)
  }
  return (
    <Section title={words.title} onBack={onBack}>
      <p class="nl-paragraph">{words.intro}</p>
      <input
        ref={picker} type="file" accept=".geojson,.json,application/geo+json,application/json" class="bs-visually-hidden" tabIndex={-1} aria-label={words.choose}
        onChange={(event) => {
          void pick(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {problem && <Notice kind="error"><p class="nl-paragraph">{words.problems[problem]}</p></Notice>}
      <div class="sidebar__buttons"><Button kind={file ? 'secondary' : 'primary'} onClick={() => picker.current?.click()}>{file ? words.other : words.choose}</Button></div>
      {file && (
        <label class="sidebar__tick">
          <input type="checkbox" checked={kept === true} onChange={(event) => keep(event.currentTarget.checked)} /> {words.keep}
        </label>
      )}
      {kept === null && <p class="nl-paragraph sidebar__quiet" role="status">{words.cannotKeep}</p>}
      {file && file.leftOut > 0 && <p class="nl-paragraph sidebar__quiet">{words.leftOut(file.leftOut)}</p>}
      <CallFailed failure={failure} />
      {file && choices && choice && (
        <div class="bs-field">
          <label class="utrecht-form-label" for="map-number">{words.number}</label>
          <select id="map-number" class="utrecht-select utrecht-select--html-select" value={`${choice.kind} ${choice.id}`} onChange={(event) => {
            const [kind, ...id] = event.currentTarget.value.split(' ')
            setChoice({ kind: kind === 'indicator' ? 'indicator' : 'theme', id: id.join(' ') })
          }}>
            <optgroup label={words.themes}>{choices.themes.map(({ id, label, depth }) => <option key={id} value={`theme ${id}`}>{'\u2003'.repeat(depth) + label}</option>)}</optgroup>
            {choices.indicators.length > 0 && <optgroup label={words.indicators}>{choices.indicators.map(({ id, label }) => <option key={id} value={`indicator ${id}`}>{label}</option>)}</optgroup>}
          </select>
        </div>
      )}
      {file && numbers && <MapOfNumbers areas={file.areas} numbers={numbers} />}
    </Section>
  )
}
