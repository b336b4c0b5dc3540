import type { AreaEdition, AreaLevel } from './observation.ts'
import { areaEditionOf, areaLevelOf, type RecognisedArea } from './recognise-area.ts'

/** An area as a figure gets it: its code here, and the list of areas that the file's own code comes from. */
export interface PlacedArea extends Omit<RecognisedArea, 'level'> {
  readonly level: AreaLevel | null
  readonly edition: AreaEdition | null
}

/** What an area is called in a file, in small letters, to its code here. */
export type AreaMapping = Readonly<Record<string, string>>

export function areaKey(raw: string): string {
  return raw.trim().toLowerCase()
}

/** Whether figures of one area may stand under the code of another: never when one is a district and the other a neighbourhood. Names have no level of their own. */
export function mayStandFor(raw: string, code: string): boolean {
  const [from, to] = [areaLevelOf(raw.trim()), areaLevelOf(code.trim())]
  return to !== null && (from === null || from === to)
}

/** `recognise` with a mapping before it. A mapping to another level places nothing: a figure of a district is none of a neighbourhood. */
export function areaPlacer(recognise: (raw: string) => RecognisedArea | null, mapping: AreaMapping): (raw: string) => PlacedArea | null {
  const codes = new Map(Object.entries(mapping))
  return (raw) => {
    const code = codes.get(areaKey(raw))
    if (code !== undefined && !mayStandFor(raw, code)) return null
    const area = recognise(code ?? raw)
    return area === null ? null : { ...area, edition: areaEditionOf(raw.trim()) ?? areaEditionOf(area.code) }
  }
}

/** A mapping for codes of CBS that hold a code of ours: 'BU0363AA01' is 'AA01'. Nothing is proposed for old codes: their bounds differ. */
export function proposeAreaMapping(found: readonly string[], known: readonly string[]): AreaMapping {
  const ours = new Set(known)
  return Object.fromEntries(found.flatMap((raw) => {
    const code = /^(?:WK|BU)\d{4}([A-Z]{2}(?:\d{2})?)$/.exec(raw.trim())?.[1]
    return code !== undefined && ours.has(code) && mayStandFor(raw, code) ? [[areaKey(raw), code] as const] : []
  }))
}

/** What a person wrote in lines such as 'Q12a = QA01'; lines that say nothing, or that mix levels, come back as they are. */
export function readAreaLines(text: string): { readonly areas: AreaMapping; readonly wrong: readonly { readonly line: string; readonly problem: 'form' | 'level' }[] } {
  const areas: Record<string, string> = {}
  const wrong: { line: string; problem: 'form' | 'level' }[] = []
  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const parts = /^([^=→]{1,200}?)\s*(?:=|→|->)\s*([^=→\s]{1,40})$/.exec(line)
    if (parts === null || areaLevelOf(parts[2]!) === null || areaKey(parts[1]!) in {}) wrong.push({ line, problem: 'form' })
    else if (!mayStandFor(parts[1]!, parts[2]!)) wrong.push({ line, problem: 'level' })
    else areas[areaKey(parts[1]!)] = parts[2]!
  }
  return { areas, wrong }
}

/** A mapping in lines, as a person writes it. */
export function areaLines(areas: AreaMapping): string {
  return Object.entries(areas).map(([raw, code]) => `${asWritten(raw)} = ${code}`).join('\n')
}

/** Keys are in small letters; a code is shown as its list spells it. */
function asWritten(key: string): string {
  const capitals = key.toUpperCase()
  const old = capitals.slice(0, -1) + key.slice(-1)
  return [capitals, old].find((spelling) => areaLevelOf(spelling) !== null) ?? key
}
