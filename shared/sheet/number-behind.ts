import * as v from 'valibot'
import type { Source } from '../source/source.ts'
import { codingsBehind } from '../tally/codings-behind.ts'
import type { Counts } from '../tally/counts.ts'
import { attributeValue } from '../tally/tally-by-code-and-attribute.ts'
import type { CountedCoding } from '../tally/what-counts.ts'
import { COUNTED_GROUPS, type CountedGroup, type CrossTabChoice, crossTabChoiceSchema, filterOf, splitsOf, tallyAttribute } from './cross-tab-choice.ts'
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
}

/** A number as it comes back from the sidebar. */
export const cellNumberSchema = v.object({
  codeId: recordId, group: v.picklist(COUNTED_GROUPS), choice: v.nullable(crossTabChoiceSchema), values: v.pipe(v.array(recordLabel), v.maxLength(2)),
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

/** The codings that a number counts, and its three counts as they are now. */
export function codingsOfNumber(input: CrossTabInput, { codeId, group, choice, values }: CellNumber): { readonly codings: CrossTabInput['codings']; readonly counts: Counts } {
  if (!choice) return codingsBehind(input, { codeId, group })
  const attributes = values.length === 0 ? [] : splitsOf(choice).map((attribute) => tallyAttribute(attribute, input.codings))
  const keep = (coding: CountedCoding, source: Source) => attributes.every((attribute, place) => attributeValue(attribute, coding, source) === values[place])
  return codingsBehind(input, { codeId, group, only: filterOf(choice), keep })
}
