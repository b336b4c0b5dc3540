import * as v from 'valibot'
import { type BackgroundProtocol, FIRST_SETTINGS } from '../messages.ts'
import { FILE_KINDS, type FileKind } from '../protocols/project-file.ts'
import { WIPE_WORDS, type WipeProof } from '../protocols/project.ts'
import { type Handlers, Refusal } from '../send.ts'
import { addFirstCodebooks } from './codebook.ts'
import { tellAll } from './commit-change.ts'
import { readProject } from './project-facts.ts'
import { keptSources } from './retention.ts'
import { forgetWork } from './safety.ts'
import { readDevice, readMeta, readSettings, type Store, writeMeta } from './store.ts'

const wipeSchema = v.object({ sure: v.pipe(v.string(), v.maxLength(40), v.trim(), v.toLowerCase(), v.picklist(Object.values(WIPE_WORDS))) })

/** Wiping everything: the database itself goes, so that nothing of it stays behind in what can be taken back, waits to be sent, or was set aside. */
export function wipeHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'wipeProject'> {
  return {
    async wipeProject(request) {
      if (!v.safeParse(wipeSchema, request).success) throw new Refusal('bad-request', 'sure')
      const proof = await proofOf(store)
      const { language } = await readSettings(store)
      await store.delete({ disableAutoOpen: false })
      await addFirstCodebooks(store)
      // The language is how a person reads the page they stand on; all else is new, this device's name too.
      await writeMeta(store, 'settings', { ...FIRST_SETTINGS, language })
      await forgetWork()
      const left = await countAll(store)
      await tellAll(null)
      return { ...proof, left: FILE_KINDS.reduce((sum, kind) => sum + (kind === 'codes' || kind === 'codebookVersions' ? 0 : left[kind]), 0) }
    },
  }
}

async function proofOf(store: Store): Promise<Omit<WipeProof, 'left'>> {
  const [settings, device, workbook, sources, counts, { name }] = await Promise.all([readSettings(store), readDevice(store), readMeta(store, 'workbookName'), keptSources(store), countAll(store), readProject(store)])
  return {
    at: new Date().toISOString(), coder: settings.coder, device, version: __VERSION__, project: name, workbook: workbook ?? '', counts,
    sources: sources.map(({ id, title, group, keepUntil, fragments, hasText }) => ({ id, title, group, keepUntil, fragments, hasText })),
  }
}

async function countAll(store: Store): Promise<Record<FileKind, number>> {
  return Object.fromEntries(await Promise.all(FILE_KINDS.map(async (kind) => [kind, await store.table(kind).count()] as const))) as Record<FileKind, number>
}
