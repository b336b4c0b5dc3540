import * as v from 'valibot'
import type { Source } from '../source/source.ts'
import { codingsBehind } from '../tally/codings-behind.ts'
import type { Counts } from '../tally/counts.ts'
import { attributeValue } from '../tally/tally-by-code-and-attribute.ts'
import type { CountedCoding } from '../tally/what-counts.ts'
import { COUNTED_GROUPS, type CountedGroup, type CrossTabChoice, crossTabChoiceSchema, filterOf, FIRST_CROSS_TAB, plain, splitsOf, tallyAttribute } from './cross-tab-choice.ts'
import { CROSS_TAB_LAYOUT, slotId } from './cross-tab-layout.ts'
import type { CrossTabMade } from './cross-tab-made.ts'
import type { CrossTabInput } from './cross-tab-table.ts'
import { JOINT_DISPLAY_LAYOUT } from './joint-display-layout.ts'
import { recordId, recordLabel } from './record-schemas.ts'
import { TALLY_LAYOUT } from './tally-layout.ts'

/** Which number of a computed tab is meant: of a theme, in a group, and with the values of a column of Kruistabel. */
export interface CellNumber {
  readonly codeId: string
  readonly group: CountedGroup
  /** With which choice Kruistabel was made; null for the other tabs, in which a number is of the whole group. */
  readonly choice: CrossTabChoice | null
  readonly values: readonly string[]
  /** Whether it stands in Vergelijking, as what is counted now. */
  readonly compared?: true | undefined
}

/** A number as it comes back from the sidebar. */
export const cellNumberSchema = v.object({
  codeId: recordId, group: v.picklist(COUNTED_GROUPS), choice: v.nullable(crossTabChoiceSchema), values: v.pipe(v.array(recordLabel), v.maxLength(2)), compared: v.optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, CellNumber>

/** Columns of the other tabs that hold numbers of residents, and of organisations. */
const COLUMNS: Readonly<Record<string, Readonly<Record<CountedGroup, readonly string[]>>>> = {
  [TALLY_LAYOUT.id]: {
    resident: ['residentSources', 'residentShare', 'residentSpeakers', 'residentSegments', 'residentTone', 'residentKinds', 'methods'],
    organisation: ['organisationSources', 'organisationSpeakers', 'organisationSegments'],
  },
  [JOINT_DISPLAY_LAYOUT.id]: { resident: ['told', 'tone'], organisation: [] },
}

/** The number in a cell of a computed tab; null where the column holds none. `made` is what Kruistabel shows. */
export function numberOfCell(layoutId: string, columnId: string, codeId: string, made: CrossTabMade | null): CellNumber | null {
  if (codeId === '') return null
  if (layoutId === CROSS_TAB_LAYOUT.id) {
    const column = made?.columns.find((_, slot) => slotId(slot) === columnId)
    return made && column ? { codeId, group: column.group, choice: made.choice, values: column.values } : null
  }
  const group = COUNTED_GROUPS.find((one) => COLUMNS[layoutId]?.[one].includes(columnId))
  return group ? { codeId, group, choice: null, values: [] } : null
}

/** Columns of Vergelijking with what is counted now; what was counted then is frozen, and of that no codings are kept. */
const COMPARED_COLUMNS = ['now', 'difference', 'points', 'speakersNow', 'segmentsNow']

/** The number of now in a cell of Vergelijking, by its column and the key of its row; null where there is none that this workbook counts. */
export function numberOfComparison(columnId: string, rowKey: string): CellNumber | null {
  const [, codeId, asked, area = ''] = /^code:(.+):([a-z]+):(.*)$/.exec(rowKey) ?? []
  const group = COUNTED_GROUPS.find((one) => one === asked)
  if (codeId === undefined || group === undefined || !COMPARED_COLUMNS.includes(columnId)) return null
  return { codeId, group, choice: area === '' ? null : { ...FIRST_CROSS_TAB, group, area: plain(area) }, values: [], compared: true }
}

/** The codings that a number counts, and its three counts as they are now. */
export function codingsOfNumber(input: CrossTabInput, { codeId, group, choice, values }: CellNumber): { readonly codings: CrossTabInput['codings']; readonly counts: Counts } {
  if (!choice) return codingsBehind(input, { codeId, group })
  const attributes = values.length === 0 ? [] : splitsOf(choice).map((attribute) => tallyAttribute(attribute, input.codings))
  const keep = (coding: CountedCoding, source: Source) => attributes.every((attribute, place) => attributeValue(attribute, coding, source) === values[place])
  return codingsBehind(input, { codeId, group, only: filterOf(choice), keep })
}
