import type { AreaEdition, AreaLevel } from './observation.ts'

/** An area of the project: its code now, its level, and the codes it had on earlier area lists. */
export interface ProjectArea {
  readonly code: string
  readonly level: AreaLevel
  readonly oldCodes: readonly string[]
}

export interface RecognisedArea {
  readonly code: string
  readonly level: AreaLevel
}

// Shapes of the Amsterdam lists of 2015 (A, A00, A00a, DX01) and 2022 (A, AA, AA01, GA01), and of CBS (GM, WK, BU). No borough
// bears D, G or Z, so DX01 and GA01 cannot be neighbourhoods; Z, ZZ, Z99 and ZZ99 mean unknown; NL01 is the country.
const SHAPES: readonly (readonly [RegExp, AreaLevel])[] = [
  [/^STAD$/, 'city'],
  [/^[A-Y]$/, 'borough'],
  [/^(?:DX|G[A-Y])\d{2}$/, 'area'],
  [/^(?!NL)[A-Y][A-Z]$/, 'district'],
  [/^[A-Y]\d{2}$/, 'district'],
  [/^[A-Y]\d{2}[a-z]$/, 'neighbourhood'],
  [/^(?!NL)[A-Y][A-Z]\d{2}$/, 'neighbourhood'],
  [/^GM\d{4}$/, 'city'],
  // Amsterdam's codes of 2022 stand within those of CBS: BU0363AA01.
  [/^WK\d{4}(?:\d{2}|[A-Z]{2})$/, 'district'],
  [/^BU\d{4}(?:\d{4}|[A-Z]{2}\d{2})$/, 'neighbourhood'],
]
const EDITIONS: readonly (readonly [RegExp, AreaEdition])[] = [
  [/^(?:[A-Y]\d{2}[a-z]?|DX\d{2})$/, '2015'], [/^(?!NL)(?:[A-Y][A-Z](?:\d{2})?|G[A-Y]\d{2})$/, '2022'], [/^(?:GM|WK|BU)\d{4}/, 'CBS'],
]

/** The list of areas a code comes from, by its shape; null where it tells nothing: boroughs and the city kept their codes. */
export function areaEditionOf(code: string): AreaEdition | null {
  return EDITIONS.find(([shape]) => shape.test(code))?.[1] ?? null
}

/** The level of an area code by its shape; null when it is not a code of a list we know, or stands for 'unknown'. */
export function areaLevelOf(code: string): AreaLevel | null {
  return SHAPES.find(([shape]) => shape.test(code))?.[1] ?? null
}

/**
 * Makes a function from a code in a file to the area it stands for, null for unknown. The project's own areas win over shapes, letter
 * case aside. An old code becomes the new one only where one area took over from one: figures of areas that were merged or split
 * are no figures of the new area, so they keep their old code.
 */
export function areaRecogniser(areas: readonly ProjectArea[] = []): (raw: string) => RecognisedArea | null {
  const known = new Map<string, RecognisedArea>()
  const heirs = new Map<string, number>()
  for (const { oldCodes } of areas) for (const old of oldCodes) heirs.set(keyOf(old), (heirs.get(keyOf(old)) ?? 0) + 1)
  for (const { code, level, oldCodes } of areas) {
    for (const old of oldCodes) known.set(keyOf(old), { code: oldCodes.length === 1 && heirs.get(keyOf(old)) === 1 ? code : old.trim(), level })
  }
  for (const { code, level } of areas) known.set(keyOf(code), { code, level })
  return (raw) => {
    const code = raw.trim()
    const own = known.get(keyOf(code))
    if (own !== undefined) return own
    const level = areaLevelOf(code)
    return level === null ? null : { code, level }
  }
}

function keyOf(code: string): string {
  return code.trim().toLowerCase()
}
