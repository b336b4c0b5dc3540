import * as v from 'valibot'
import { sourceSchema } from '../../shared/sheet/record-schemas.ts'
import { newSource } from '../../shared/source/new-source.ts'
import { SPEAKER_ROLES, type Source, UNIT_KINDS } from '../../shared/source/source.ts'
import { titleOfPage } from '../../shared/source/title-of-page.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol, PageDescription } from '../messages.ts'
import { sourceInAddress } from '../page/source-address.ts'
import { type Handlers, Refusal } from '../send.ts'
import { refuseIfChangedElsewhere } from './changed-elsewhere.ts'
import { type Acting, commitChange } from './commit-change.ts'
import type { Store } from './store.ts'

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** What a content script says of its page, as far as it is believed. */
export const pageDescriptionSchema = v.object({
  address: v.pipe(text(8_000), v.nonEmpty()),
  title: text(4_000),
  fingerprint: text(200),
  unitKind: v.picklist(UNIT_KINDS),
  speakers: v.pipe(v.array(v.object({ label: text(400), role: v.picklist(SPEAKER_ROLES), ageBand: v.nullable(text(40)) })), v.maxLength(2_000)),
}) satisfies v.GenericSchema<unknown, PageDescription>

/** The source of a page: the one it is known to be, or a new one that is not stored yet (its address is). Only inside a transaction. */
export async function sourceForPage(store: Store, page: PageDescription, { stamp, newId }: Acting): Promise<{ readonly source: Source; readonly made: boolean }> {
  const known = await sourceOf(store, page)
  const kept = sourceInAddress(page.address)
  if (kept !== null) {
    if (!known) throw new Refusal('unknown-source', kept)
    return { source: known, made: false }
  }
  if (known) {
    await store.addresses.put({ address: page.address, sourceId: known.id })
    return { source: known, made: false }
  }
  const source: Source = { ...newSource(newId(), titleOfPage(page), stamp), unitKind: page.unitKind, speakers: page.speakers, fingerprint: page.fingerprint }
  await store.addresses.put({ address: page.address, sourceId: source.id })
  return { source, made: true }
}

/** The source that a page is: named by its address where the extension shows it itself, else known by its address, or else by its text, which may have moved. Null when the page is none yet, or its source was deleted. */
export async function sourceOf(store: Store, { address, fingerprint }: Pick<PageDescription, 'address' | 'fingerprint'>): Promise<Source | null> {
  const kept = sourceInAddress(address)
  const known = kept === null ? await store.addresses.get(address) : { sourceId: kept }
  const source = known ? await store.sources.get(known.sourceId) : await store.sources.filter((one) => !one.deleted && one.fingerprint === fingerprint).first()
  return source && !source.deleted ? source : null
}

/** Source cards. */
export function sourceHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'editSource'> {
  return {
    async editSource({ page, id, patch, seen }) {
      let result: Source | undefined
      await commitChange(store, async (acting) => {
        const { source, made } = await sourceToEdit(store, page, id, acting)
        refuseIfChangedElsewhere(source, patch, seen)
        const fields = Object.fromEntries(Object.entries(patch).filter(([field]) => field in source && !FIXED.includes(field))) as Partial<Omit<Source, 'id' | 'made' | 'changed'>>
        const edited = editRecord<Source>(source, fields, acting.stamp)
        const fits = v.safeParse(sourceSchema, edited)
        if (!fits.success) throw new Refusal('bad-request', String(fits.issues[0].path?.[0]?.key ?? ''))
        result = edited
        return { name: { what: 'source-edited', subject: edited.title }, after: edited === source && !made ? {} : { sources: [edited] } }
      })
      return result!
    },
  }
}

const FIXED = ['id', 'made', 'changed', 'fingerprint', 'deleted']

async function sourceToEdit(store: Store, page: unknown, id: unknown, acting: Acting): Promise<{ readonly source: Source; readonly made: boolean }> {
  if (typeof id === 'string') {
    const source = await store.sources.get(id)
    if (!source || source.deleted) throw new Refusal('unknown-source', id)
    return { source, made: false }
  }
  const described = v.safeParse(pageDescriptionSchema, page)
  if (!described.success) throw new Refusal('unknown-source')
  return sourceForPage(store, described.output, acting)
}
