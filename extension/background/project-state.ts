import * as v from 'valibot'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { codesInUse } from '../../shared/codebook/codes-in-use.ts'
import { explainCode } from '../../shared/codebook/explain-code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { silentVoices } from '../../shared/source/silent-voices.ts'
import type { Source } from '../../shared/source/source.ts'
import { countDistinct } from '../../shared/tally/count-distinct.ts'
import { type BackgroundProtocol, type CodeUse, type CodingSlice, LANGUAGES, LONGEST_CODER, type PageCoding, type PageHead, type Settings } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { tellAll, turnable } from './commit-change.ts'
import { type CountedCoding, countCodings } from './counted-codings.ts'
import { changeWords } from './in-page-scripts.ts'
import { switchedOnTabs } from './inject.ts'
import { readProject } from './project-facts.ts'
import { pageDescriptionSchema, sourceOf } from './sources.ts'
import { BY_PLACE, readMeta, readSettings, type Store, writeMeta } from './store.ts'

const shortText = v.pipe(v.string(), v.maxLength(40))
const toolSettings = { stripes: v.boolean(), advance: v.boolean(), keys: v.pipe(v.record(shortText, shortText), v.check((keys) => Object.keys(keys).length <= 100)) }
const settingsSchema = v.object({
  language: v.picklist(LANGUAGES), coder: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_CODER)), wholeWords: v.boolean(), ...toolSettings,
}) satisfies v.GenericSchema<unknown, Settings>
const toolSettingsSchema = v.partial(v.object(toolSettings))

/** So many codings are some milliseconds of work for the page that takes them in. */
const SLICE = 250
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const sliceSchema = v.object({ sourceId: v.string(), from: offset, to: v.nullable(offset) })
const idsSchema = v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(SLICE)) })

/** What the pages show: one page's codings, the whole project, the settings. */
export function stateHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'pageHead' | 'codingSlice' | 'wholeCodingSlice' | 'codingsById' | 'wholeCodingsById' | 'projectState' | 'saveSettings' | 'saveToolSettings'> {
  const counted = countCodings(store)
  const save = (patch: Partial<Settings>) => saveSettings(store, patch)
  return {
    async pageHead(page) {
      const head = await headOf(store, page)
      return { ...head, digest: await counted.digestOf(head.source?.id ?? '') }
    },
    async codingSlice(request) {
      const { codings, next } = await codingSlice(store, request)
      return { codings: codings.map(forPage), next }
    },
    wholeCodingSlice: (request) => codingSlice(store, request),
    codingsById: async (request) => (await codingsById(store, request)).map(forPage),
    wholeCodingsById: (request) => codingsById(store, request),
    async projectState() {
      const [codes, codings, sources, settings, facts, turns] = await Promise.all([store.codes.toArray(), counted.all(), store.sources.toArray(), readSettings(store), readProject(store), turnable(store)])
      const living = sources.filter((source) => !source.deleted)
      return { codes: codeTree(codes).ordered, uses: codeUses(codes, living, codings), sources: living, settings, facts, ...turns }
    },
    saveSettings: save,
    async saveToolSettings(patch) {
      // A page of the web may ask for this, and for no other setting.
      const wanted = v.safeParse(toolSettingsSchema, patch)
      if (!wanted.success) throw new Refusal('bad-request', 'settings')
      const { stripes, advance, keys } = await save(wanted.output as Partial<Settings>)
      return { stripes, advance, keys }
    },
  }
}

async function saveSettings(store: Store, patch: Partial<Settings>): Promise<Settings> {
  const before = await readSettings(store)
  const settings = await store.transaction('rw', store.meta, async () => {
    const wanted = v.safeParse(settingsSchema, { ...(await readSettings(store)), ...patch })
    if (!wanted.success) throw new Refusal('bad-request', 'settings')
    await writeMeta(store, 'settings', wanted.output)
    return wanted.output
  })
  if (settings.language !== before.language) await changeWords(await switchedOnTabs(), settings.language)
  await tellAll(null)
  return settings
}

/**
 * How much each code is used in this browser, with everything below it and each segment, speaker and source once. Groups are
 * never added up: each that has sources is counted by itself, and so are the sources that have no group yet, which the workbook's
 * tallies leave out. Moderators and retired codes are out in both.
 */
export function codeUses(codes: readonly Code[], sources: readonly Source[], codings: Iterable<CountedCoding>): CodeUse[] {
  const tree = codeTree(codesInUse(codes))
  const groupOf = new Map(sources.map((source) => [source.id, source.group]))
  const silent = new Map(sources.map((source) => [source.id, silentVoices(source)]))
  const counted = [...codings].filter((coding) => groupOf.has(coding.sourceId) && !(coding.speaker !== null && silent.get(coding.sourceId)!.has(coding.speaker)))
  return [...new Set(groupOf.values())].flatMap((group) => {
    const own = counted.filter((coding) => groupOf.get(coding.sourceId) === group)
    const count = (thing: (coding: CountedCoding) => string) => countDistinct(tree, own.map((coding) => [thing(coding), coding.codeId] as const))
    const segments = count(({ sourceId, selectors: { position } }) => `${sourceId} ${position.start} ${position.end}`)
    const speakers = count((coding) => `${coding.sourceId} ${coding.speaker ?? ''}`)
    const bySource = count((coding) => coding.sourceId)
    return tree.ordered.map(({ id }) => ({ group, codeId: id, segments: segments.get(id)!.all, speakers: speakers.get(id)!.all, sources: bySource.get(id)!.all }))
  })
}

async function headOf(store: Store, page: unknown): Promise<Omit<PageHead, 'digest'>> {
  const described = v.safeParse(pageDescriptionSchema, page)
  if (!described.success) throw new Refusal('bad-request', 'page')
  const [source, codes, recent, settings] = await Promise.all([sourceOf(store, described.output), store.codes.toArray(), readMeta(store, 'recentCodeIds'), readSettings(store)])
  return {
    // A page is spared the texts in the other language.
    source, codes: codeTree(codes).ordered.map((code) => (settings.language === 'nl' ? code : { ...code, ...explainCode(code, settings.language) })), recentCodeIds: recent ?? [], settings,
    textChanged: source !== null && source.fingerprint !== null && source.fingerprint !== described.output.fingerprint,
  }
}

async function codingsById(store: Store, request: unknown): Promise<Coding[]> {
  const asked = v.safeParse(idsSchema, request)
  if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
  return (await store.codings.bulkGet(asked.output.ids)).flatMap((coding) => coding ?? [])
}

async function codingSlice(store: Store, request: unknown): Promise<CodingSlice<Coding>> {
  const asked = v.safeParse(sliceSchema, request)
  if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
  const { sourceId, from, to } = asked.output
  const between = (start: number, end: number) => store.codings.where(BY_PLACE).between([sourceId, start], [sourceId, end])
  const start = (coding: Coding) => coding.selectors.position.start
  let found = await between(from, to ?? Infinity).limit(SLICE).toArray()
  let next: number | null = null
  if (found.length === SLICE) {
    // Codings that start together come together: the next slice begins where a passage does.
    const last = start(found.at(-1)!)
    if (last === from) found = await between(from, from + 1).toArray()
    else found = found.filter((coding) => start(coding) < last)
    next = Math.max(last, from + 1)
  }
  return { codings: found.filter((coding) => !coding.deleted), next: next !== null && (to === null || next < to) ? next : null }
}

function forPage({ id, sourceId, codeId, coder, selectors, made, changed, deleted, utterance, tone, sensitivity, quotePermission }: Coding): PageCoding {
  return { id, sourceId, codeId, coder, selectors, made, changed, deleted, utterance, tone, sensitivity, quotePermission }
}
