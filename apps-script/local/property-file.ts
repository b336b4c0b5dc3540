import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import type { StoreName } from './environment.ts'
import { writeSafely } from './safe-write.ts'

/** Properties by store, as pairs. */
export type PropertyPairs = Readonly<Record<StoreName, readonly (readonly [string, string])[]>>

const store = v.record(v.string(), v.string())
const schema = v.object({ script: store, document: store, user: store, triggers: v.optional(store, {}) })
const NONE: PropertyPairs = { script: [], document: [], user: [], triggers: [] }

/** Where the properties of a workbook lie: beside it, readable by its owner only, for they hold the devices' secrets. */
export const propertyPath = (workbookPath: string): string => join(dirname(workbookPath), `.${basename(workbookPath)}.buurtstem.json`)

/** The properties of a workbook; none when there is no such file. Throws when it is there and cannot be read. */
export function readProperties(workbookPath: string): PropertyPairs {
  const path = propertyPath(workbookPath)
  if (!existsSync(path)) return NONE
  const parsed = v.parse(schema, JSON.parse(readFileSync(path, 'utf8')))
  return { script: Object.entries(parsed.script), document: Object.entries(parsed.document), user: Object.entries(parsed.user), triggers: Object.entries(parsed.triggers) }
}

/** Writes the properties safely, for the owner's eyes only. */
export function writeProperties(workbookPath: string, properties: PropertyPairs): void {
  const text = JSON.stringify({
    script: Object.fromEntries(properties.script), document: Object.fromEntries(properties.document), user: Object.fromEntries(properties.user),
    triggers: Object.fromEntries(properties.triggers),
  }, null, 2)
  writeSafely(propertyPath(workbookPath), text, 0o600)
}
