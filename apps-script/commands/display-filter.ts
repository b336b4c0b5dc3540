import * as v from 'valibot'
import { displayFilterSchema, NO_FILTER, type DisplayFilter } from '../../shared/sheet/display-filter.ts'
import { readSetting, writeSetting } from '../settings.ts'

const KEY = 'displayFilter'

/** What Confrontatie is filtered by; everything when nothing was kept, or what was kept cannot be read. */
export function readDisplayFilter(): DisplayFilter {
  try {
    return v.parse(displayFilterSchema, JSON.parse(readSetting(KEY) ?? 'null'))
  } catch {
    return NO_FILTER
  }
}

/** Keeps what Confrontatie is filtered by in the workbook. */
export function writeDisplayFilter(filter: DisplayFilter): void {
  writeSetting(KEY, JSON.stringify(filter))
}
