import * as v from 'valibot'
import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES } from '../../shared/codebook/code.ts'
import { LONGEST_EXPLANATION, LONGEST_NAME, type ListedCode } from '../../shared/codebook/listed-code.ts'
import { planImport } from '../../shared/codebook/plan-import.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { Handlers } from '../send.ts'
import { readRequest } from './codebook-edits.ts'
import { commitChange } from './commit-change.ts'
import type { Store } from './store.ts'

/** More than any codebook has, and still one act that can be taken back. */
const MOST_CODES = 5_000
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME))
const text = v.pipe(v.string(), v.maxLength(LONGEST_EXPLANATION), v.transform((value) => value.replaceAll('\u0000', '')))
const id = v.pipe(v.string(), v.maxLength(64))
const listedSchema = v.object({
  line: v.pipe(v.number(), v.integer(), v.minValue(1)), path: v.pipe(v.array(name), v.minLength(1), v.maxLength(200)), id: v.nullable(id),
  parent: v.optional(v.nullable(v.object({ id: v.nullable(id), key: name }))),
  fields: v.partial(v.object({
    key: name, nameNl: name, nameEn: name, definition: text, include: text, exclude: text, example: text, colour: v.picklist(CODE_COLOURS), pattern: v.picklist(CODE_PATTERNS), status: v.picklist(CODE_STATUSES),
  })),
}) satisfies v.GenericSchema<unknown, ListedCode>
const importSchema = v.object({ fileName: v.pipe(v.string(), v.maxLength(300)), codes: v.pipe(v.array(listedSchema), v.maxLength(MOST_CODES)) })

/** Lists of codes from a file: planned anew against the codebook as it is now, and stored as one act. */
export function codebookImportHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'importCodes'> {
  return {
    async importCodes(request) {
      const { fileName, codes } = readRequest(importSchema, request)
      let counts = { added: 0, changed: 0 }
      await commitChange(store, async (acting) => {
        const { lines, after } = planImport(await store.codes.toArray(), { codes, refused: [] }, { stamp: acting.stamp, newId: () => acting.newId() })
        counts = { added: lines.filter(({ kind }) => kind === 'new').length, changed: lines.filter(({ kind }) => kind === 'changed').length }
        return { name: { what: 'codes-imported', subject: fileName }, after: { codes: after } }
      })
      return counts
    },
  }
}
