import * as v from 'valibot'

/** The selectors of the W3C Web Annotation Data Model that we write and read; positions in code points. https://www.w3.org/TR/annotation-model/#selectors */
export type W3cSelector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }

/** One selector as it was found: what is known of it, and why not all is. */
export interface ParsedSelector {
  readonly type: string
  readonly selector: W3cSelector | null
  readonly refinedBy: unknown
  readonly reason: 'unknown-type' | 'malformed' | null
}

/** Longer is no quote, and no name of a type, but an attempt to make us work. */
const LONGEST = 200_000
const LONGEST_NAME = 200
/** Tools write two to four ways to select one passage. */
const MOST = 20

const text = v.pipe(v.string(), v.maxLength(LONGEST))
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME))
const names = v.union([name, v.array(name)])
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const typed = v.object({ type: v.optional(names), '@type': v.optional(names), refinedBy: v.optional(v.unknown()) })
const quoteSchema = v.object({ exact: v.pipe(text, v.minLength(1)), prefix: v.nullish(text, ''), suffix: v.nullish(text, '') })
const positionSchema = v.pipe(v.object({ start: offset, end: offset }), v.check(({ start, end }) => start <= end))

/** JSON-LD may write a type out, or with the prefix of its vocabulary. */
const VOCABULARY = /^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/

/** The selectors of a `selector`: itself, or those of an array; `more` when there are too many to be meant. */
export function selectorsIn(value: unknown): { readonly selectors: readonly unknown[]; readonly more: boolean } {
  if (!Array.isArray(value)) return { selectors: [value], more: false }
  return { selectors: value.slice(0, MOST), more: value.length > MOST }
}

/** Reads one selector from outside, without what refines it. */
export function parseW3cSelector(value: unknown): ParsedSelector {
  const outer = v.safeParse(typed, value)
  if (!outer.success) return { type: '', selector: null, refinedBy: undefined, reason: 'malformed' }
  const { refinedBy } = outer.output
  const types = [outer.output.type ?? outer.output['@type'] ?? []].flat().map((one) => one.replace(VOCABULARY, ''))
  if (types.includes('TextQuoteSelector')) {
    const { success, output } = v.safeParse(quoteSchema, value)
    const type = 'TextQuoteSelector'
    return success ? { type, selector: { type, ...output }, refinedBy, reason: null } : { type, selector: null, refinedBy, reason: 'malformed' }
  }
  if (types.includes('TextPositionSelector')) {
    const { success, output } = v.safeParse(positionSchema, value)
    const type = 'TextPositionSelector'
    return success ? { type, selector: { type, ...output }, refinedBy, reason: null } : { type, selector: null, refinedBy, reason: 'malformed' }
  }
  return { type: types[0] ?? '', selector: null, refinedBy, reason: types.length === 0 ? 'malformed' : 'unknown-type' }
}
