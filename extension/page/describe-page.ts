import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import { cutIntoUnits, detectUnitKind, speakersOf } from '../../shared/source/cut-into-units.ts'
import type { Unit } from '../../shared/source/unit.ts'
import type { PageDescription } from '../messages.ts'

/** Longest title that is kept, in UTF-16 units. */
const LONGEST_TITLE = 300

/** A page as the background knows it, with the units its text is cut into. */
export interface DescribedPage {
  readonly description: PageDescription
  readonly units: readonly Unit[]
}

/** Describes a page by its text. `address` may have a fragment; it is left out. */
export function describePage(text: string, address: string, title: string): DescribedPage {
  const unitKind = detectUnitKind(text)
  const units = cutIntoUnits(text, unitKind)
  const description = { address: address.replace(/#.*$/s, ''), title: title.trim().slice(0, LONGEST_TITLE), fingerprint: fingerprintText(text), unitKind, speakers: speakersOf(units) }
  return { description, units }
}
