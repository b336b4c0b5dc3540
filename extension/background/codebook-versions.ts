import * as v from 'valibot'
import { codeEdits, rewindCodes } from '../../shared/codebook/code-edits.ts'
import { codebookDigest } from '../../shared/codebook/codebook-digest.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { BackgroundProtocol, ChangeName } from '../messages.ts'
import type { CodebookVersion } from '../protocols/codebook.ts'
import { type Handlers, Refusal } from '../send.ts'
import type { Store } from './store.ts'

/** Versions in one answer. */
const PAGE = 40
const LONGEST_LABEL = 80
const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Who changed the codebook, how and when. */
export type CodebookAct = Pick<CodebookVersion<ChangeName>, 'stamp' | 'way' | 'name' | 'coder'>

/** Writes down a change of codes as the next version; `after` is what was stored, `before` the same codes as they were. Only inside a transaction, when all is stored. */
export async function addCodebookVersion(store: Store, act: CodebookAct, before: readonly Code[], after: readonly Code[]): Promise<void> {
  const edits = codeEdits(before, after)
  if (edits.length > 0) await store.codebookVersions.add({ ...act, label: '', digest: codebookDigest(await store.codes.toArray()), edits })
}

/** The versions of the codebook, and the codes as they were. */
export function codebookVersionHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'codebookVersions' | 'codebookAt' | 'nameCodebookVersion'> {
  return {
    async codebookVersions(request) {
      const asked = v.safeParse(v.object({ before: v.nullable(versionNumber) }), request)
      if (!asked.success) throw new Refusal('bad-request', 'before')
      const older = store.codebookVersions.where(':id').below(asked.output.before ?? Infinity)
      const [found, named] = await Promise.all([older.reverse().limit(PAGE + 1).toArray(), store.codebookVersions.orderBy('label').filter(({ label }) => label !== '').toArray()])
      return {
        versions: found.slice(0, PAGE).map(whole), more: found.length > PAGE,
        named: named.map(whole).map(({ version, label, stamp }) => ({ version, label, stamp })).sort((a, b) => b.version - a.version),
      }
    },
    async codebookAt(request) {
      const asked = v.safeParse(v.object({ version: versionNumber }), request)
      if (!asked.success) throw new Refusal('bad-request', 'version')
      const [codes, newer] = await store.transaction('r', store.codes, store.codebookVersions, () =>
        Promise.all([store.codes.toArray(), store.codebookVersions.where(':id').above(asked.output.version).reverse().toArray()]))
      return rewindCodes(codes, newer.map(({ edits }) => edits))
    },
    async nameCodebookVersion(request) {
      const asked = v.safeParse(v.object({ version: versionNumber, label: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_LABEL)) }), request)
      if (!asked.success) throw new Refusal('bad-request', 'label')
      await store.codebookVersions.update(asked.output.version, { label: asked.output.label })
      return asked.output.label
    },
  }
}

function whole(stored: Omit<CodebookVersion<ChangeName>, 'version'> & { readonly version?: number }): CodebookVersion<ChangeName> {
  return { ...stored, version: stored.version! }
}
