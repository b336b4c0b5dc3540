import { SCHEMA_VERSION } from '../shared/sheet/schema-version.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'schema'

/** Thrown where work is asked of a workbook whose tabs a newer add-on made: this one would not know what it overwrites. */
export class NewerWorkbook extends Error {
  constructor() {
    super(`the workbook is of a newer version than ${SCHEMA_VERSION}`)
    this.name = 'NewerWorkbook'
  }
}

/** Throws NewerWorkbook when the workbook is of a newer version than this add-on. */
export function refuseNewerWorkbook(): void {
  if (keptVersion() > SCHEMA_VERSION) throw new NewerWorkbook()
}

/** Remembers that the tabs are those of this version. */
export function keepVersion(): void {
  if (keptVersion() < SCHEMA_VERSION) writeSetting(KEY, String(SCHEMA_VERSION))
}

/** Whether the tabs were made in this workbook before. */
export function wasSetUp(): boolean {
  return keptVersion() > 0
}

/** Version of the add-on that made the tabs; 0 when they were never made. */
export function keptVersion(): number {
  return Number(readSetting(KEY)) || 0
}
