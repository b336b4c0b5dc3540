import fc from 'fast-check'
import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES, type Code } from '../shared/codebook/code.ts'
import { EVIDENCES, EXPECTATIONS, QUOTE_PERMISSIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS, type Coding } from '../shared/coding/coding.ts'
import type { CrosswalkLink } from '../shared/passive/crosswalk.ts'
import type { SharedCoding } from '../shared/sheet/shared-coding.ts'
import { REPORT_FORMS, SOURCE_GROUPS, SOURCE_METHODS, SPEAKER_ROLES, UNIT_KINDS, type Source, type Speaker } from '../shared/source/source.ts'
import { nextStamp, type ChangeStamp } from '../shared/stamp/change-stamp.ts'
import { editRecord, type Stamped } from '../shared/stamp/stamped.ts'

/** The devices of the histories below. */
export const DEVICES = ['anna', 'bram', 'cem', 'dewi', 'sheet'] as const

/** A stamp of one of five devices, within a few ms and counts of the others so that near ties are common. */
export const stamps: fc.Arbitrary<ChangeStamp> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(...DEVICES))
  .map(([ms, counter, device]) => `${(1_750_000_000_000 + ms).toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`)

export const ids: fc.Arbitrary<string> = fc.uuid({ version: 7 })

/** Text that has gone wrong in some spreadsheet: formula signs, apostrophes, line ends, outer spaces, numbers, dates, flags, emoji. */
const awkwardText = fc.constantFrom(
  '', '=1+1', '+31 20 552', '-2', '@naam', "'s avonds", '\'=1', 'regel één\nregel twee', 'einde\r\nbegin', '\ttab', ' rand ', '007', '1e5', '14-5-2025', 'TRUE', 'waar',
  '"aanhaling"', '{"a":1}', 'Zwerfvuil, glas; hondenpoep', '#REF!', 'é', 'e\u0301', '👩🏽‍🦽', '\u2028', '<b>vet</b>', '__proto__', 'constructor', 'null',
)
export const texts: fc.Arbitrary<string> = fc.oneof(awkwardText, fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll('\u0000', '')))
const optionalTexts = fc.option(texts.filter((text) => text !== ''))
const people = fc.option(fc.nat({ max: 5_000 }))
const days = fc.option(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)))

const choiceOf = <V>(values: readonly V[]) => fc.constantFrom(...values)
const maybe = <V>(values: readonly V[]) => fc.option(choiceOf(values))

/** What a record carries besides its fields; every changed field is one of `fields`, changed after it was made. */
function withStamps<T extends object>(fields: fc.Arbitrary<T>): fc.Arbitrary<T & Stamped> {
  return fc
    .tuple(fields, ids, fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 100, max: 200 }), choiceOf(DEVICES)), { maxLength: 4 }), stamps)
    .map(([own, id, deleted, edits, made]) => {
      const names = [...Object.keys(own), 'deleted']
      const changed = Object.fromEntries(edits.map(([at, ms, device]) => [names[at % names.length]!, nextStamp(null, 1_750_000_000_000 + ms, device)]))
      return { id, made, changed, deleted, ...own }
    })
}

export const codes: fc.Arbitrary<Code> = withStamps(
  fc.record({
    parentId: fc.option(ids), key: texts.filter((text) => text.trim() !== ''), nameNl: texts, nameEn: texts, definition: texts, include: texts, exclude: texts, example: texts,
    colour: choiceOf(CODE_COLOURS), pattern: choiceOf(CODE_PATTERNS), status: choiceOf(CODE_STATUSES), order: fc.nat({ max: 500 }),
  }),
)

export const speakers: fc.Arbitrary<Speaker> = fc.record({
  label: fc.oneof(fc.constantFrom('D1', 'D2', 'M', '14', 'Anna', 'Jo', 'mevrouw De Wit', 'S2'), fc.string({ minLength: 1, maxLength: 12 })),
  role: choiceOf(SPEAKER_ROLES),
  ageBand: fc.option(fc.constantFrom('18-34', '35-49', '65+')),
})

export const sources: fc.Arbitrary<Source> = withStamps(
  fc.record({
    title: texts.filter((text) => text.trim() !== ''), group: maybe(SOURCE_GROUPS), method: maybe(SOURCE_METHODS), step: optionalTexts, date: days, partOfDay: optionalTexts,
    place: optionalTexts, areaCode: optionalTexts, approached: people, reached: people, spoken: people, refused: people, reportForm: maybe(REPORT_FORMS), language: optionalTexts,
    interpreter: fc.boolean(), consentRecording: fc.boolean(), consentQuoting: fc.boolean(), consentReuse: fc.boolean(), legalBasis: optionalTexts, keepUntil: days,
    promises: optionalTexts, unitKind: choiceOf(UNIT_KINDS), speakers: fc.uniqueArray(speakers, { maxLength: 5, selector: (speaker) => speaker.label }), fingerprint: optionalTexts,
  }),
)

const facets = {
  utterance: maybe(UTTERANCE_KINDS), tone: maybe(TONES), reach: maybe(REACHES), time: maybe(TIMES), place: optionalTexts, evidence: maybe(EVIDENCES),
  sensitivity: choiceOf(SENSITIVITIES), expectation: choiceOf(EXPECTATIONS),
}
const codedBy = { sourceId: ids, codeId: ids, coder: texts, speaker: optionalTexts, unit: fc.option(fc.nat({ max: 999 })), memo: texts, quotePermission: choiceOf(QUOTE_PERMISSIONS) }
const spans = fc.tuple(fc.nat({ max: 90_000 }), fc.nat({ max: 400 })).map(([start, length]) => ({ start, end: start + length }))

export const codings: fc.Arbitrary<Coding> = withStamps(
  fc.record({
    ...codedBy, ...facets,
    selectors: fc.record({ quote: fc.record({ exact: texts, prefix: texts, suffix: texts }), position: spans }),
  }),
)

export const sharedCodings: fc.Arbitrary<SharedCoding> = withStamps(
  fc.tuple(fc.record({ ...codedBy, ...facets, words: texts }), spans).map(([own, span]) => ({ ...own, ...span })),
)

export const crosswalkLinks: fc.Arbitrary<CrosswalkLink> = withStamps(fc.record({ codeId: ids, indicatorId: texts.filter((text) => text.trim() !== ''), note: texts }))

/** One edit in a history: which device, how far the wall clock moved (backwards too), which field, which value. */
interface Step {
  readonly device: number
  readonly wall: number
  readonly field: 'memo' | 'deleted' | 'tone'
  readonly value: number
  /** Another device whose state is taken in first, or null. */
  readonly hears: number | null
}
const steps: fc.Arbitrary<Step> = fc.record({
  device: fc.nat({ max: DEVICES.length - 1 }), wall: fc.integer({ min: -5, max: 5 }), field: fc.constantFrom('memo', 'deleted', 'tone'), value: fc.nat({ max: 4 }),
  hears: fc.option(fc.nat({ max: DEVICES.length - 1 })),
})

/** A record small enough to read in a failure: the fields that histories edit. */
export interface Note extends Stamped {
  readonly memo: string
  readonly tone: number | null
}

/**
 * States of one record on five devices after a random history of edits, on clocks that stand still and run backwards;
 * `take(own, other)` is how a device takes in another's state.
 */
export function histories(take: (own: Note, other: Note) => Note): fc.Arbitrary<readonly Note[]> {
  return fc.array(steps, { maxLength: 25 }).map((history) => {
    const first: Note = { id: 'n', made: nextStamp(null, 1_750_000_000_000, 'anna'), changed: {}, deleted: false, memo: '', tone: null }
    const states: Note[] = DEVICES.map(() => first)
    const latest: ChangeStamp[] = DEVICES.map(() => first.made)
    let wall = 1_750_000_000_000
    for (const step of history) {
      wall += step.wall
      const at = step.device
      if (step.hears !== null) {
        states[at] = take(states[at]!, states[step.hears]!)
        if (latest[step.hears]! > latest[at]!) latest[at] = latest[step.hears]!
      }
      const stamp = nextStamp(latest[at]!, wall, DEVICES[at]!)
      latest[at] = stamp
      const patch = step.field === 'memo' ? { memo: `m${step.value}` } : step.field === 'tone' ? { tone: step.value } : { deleted: step.value % 2 === 1 }
      states[at] = editRecord<Note>(states[at]!, patch, stamp)
    }
    return states
  })
}
