import * as v from 'valibot'
import { importProfileSchema, type ImportProfile } from './import-profile.ts'

/** A confirmed profile on its way to another workbook. */
export interface SharedProfile {
  /** Names the kind of file that it reads. */
  readonly kind: string
  /** Name of the file it was confirmed for, to know it by. */
  readonly name: string
  readonly profile: ImportProfile
}

/** No profile is longer; what is, is something else. */
const LONGEST = 60_000

const schema = v.object({
  format: v.literal('buurtstem-import-profile'), v: v.literal(1), kind: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)), name: v.pipe(v.string(), v.maxLength(200)), profile: importProfileSchema,
})

/** The text of a file that holds a profile. */
export function writeSharedProfile({ kind, name, profile }: SharedProfile): string {
  return `${JSON.stringify({ format: 'buurtstem-import-profile', v: 1, kind, name, profile }, null, 2)}\n`
}

/** A profile out of a file that anybody may have made; null when it is none, or in any part not as it should be. */
export function readSharedProfile(text: string): SharedProfile | null {
  if (text.length > LONGEST) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? { kind: parsed.output.kind, name: parsed.output.name, profile: parsed.output.profile } : null
}
