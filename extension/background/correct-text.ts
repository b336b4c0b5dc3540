import * as v from 'valibot'
import { describeSpan } from '../../shared/anchoring/describe-span.ts'
import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { sourceSchema } from '../../shared/sheet/record-schemas.ts'
import { carryCutting, carryPages } from '../../shared/source/carry-cutting.ts'
import { carryPassagesBySteps } from '../../shared/source/carry-passages.ts'
import { silentVoices } from '../../shared/source/silent-voices.ts'
import { unitOfPassage } from '../../shared/source/unit-of-passage.ts'
import { cutText } from '../../shared/source/cut-text.ts'
import { SPEAKER_ROLES, type Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { textFields } from '../../shared/source/source-text-schema.ts'
import { editRecord, newestStamp } from '../../shared/stamp/stamped.ts'
import type { CarriedCodings } from '../protocols/texts.ts'
import { Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import { inSlices } from './passages.ts'
import type { Store } from './store.ts'

const correctionSchema = v.object({
  id: v.string(),
  seen: v.string(),
  text: v.object({ ...v.partial(v.object(textFields)).entries, text: textFields.text }),
  speakers: v.nullable(v.array(v.object({ label: v.string(), role: v.picklist(SPEAKER_ROLES), ageBand: v.nullable(v.string()) }))),
})

/** Letters of a lost passage that are told. */
const LONGEST_QUOTE = 300
/** Codings may be added while places are looked for; then all is done once more. */
const MOST_TRIES = 3

/** A text, its codings, and where these stand in the text as corrected. */
interface Carried {
  readonly source: Source
  readonly before: SourceText
  readonly after: SourceText
  readonly codings: readonly Coding[]
  readonly spans: readonly (TextSpan | null)[]
}

/** What storing a correction would do to the codings. */
export async function tryCorrection(store: Store, request: unknown): Promise<CarriedCodings> {
  return told(await carry(store, request))
}

/** Stores a corrected text; codings move with their words, and those of which the words are gone stay as they were, to be listed as lost. One act. */
export async function correctText(store: Store, request: unknown): Promise<CarriedCodings> {
  for (let left = MOST_TRIES; ; left--) {
    const carried = await carry(store, request)
    if ((await storeCorrection(store, carried)) || left === 0) return told(carried)
  }
}

async function carry(store: Store, request: unknown): Promise<Carried & { readonly request: v.InferOutput<typeof correctionSchema> }> {
  const asked = v.safeParse(correctionSchema, request)
  if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
  const { id, seen, text } = asked.output
  const [source, before, all] = await Promise.all([store.sources.get(id), store.texts.get(id), store.codings.where('sourceId').equals(id).toArray()])
  if (!source || source.deleted || !before || before.deleted) throw new Refusal('unknown-source', id)
  if (fingerprintText(before.text) !== seen) throw new Refusal('changed-elsewhere')
  const codings = all.filter((coding) => !coding.deleted)
  const spans = await inSlices(carryPassagesBySteps(before.text, text.text, codings.map((coding) => coding.selectors)))
  const cutting = text.cutting ?? carryCutting(before.text, text.text, before.cutting)
  return { source, before, after: { ...before, ...text, cutting, pages: text.pages ?? carryPages(before.text, text.text, before.pages) }, codings, spans, request: asked.output }
}

/** Whether it was stored: not when something changed since it was worked out. */
async function storeCorrection(store: Store, { source, before, after, codings, spans, request }: Awaited<ReturnType<typeof carry>>): Promise<boolean> {
  let isStored = true
  await commitChange(store, async ({ stamp }) => {
    const [nowText, nowSource, nowCodings] = await Promise.all([store.texts.get(before.id), store.sources.get(source.id), store.codings.where('sourceId').equals(source.id).toArray()])
    isStored = nowSource !== undefined && sameState([before, ...codings], [nowText, ...nowCodings.filter((coding) => !coding.deleted)])
    if (!isStored) return { name: { what: 'text-corrected', subject: source.title }, after: {} }
    const oldUnits = cutText(before.text, before.cutting)
    const units = cutText(after.text, after.cutting)
    const silent = silentVoices(source)
    const moved = codings.flatMap((coding, at) => {
      const span = spans[at]
      if (!span) return []
      const [was, is] = [unitOfPassage(oldUnits, coding.selectors.position, silent), unitOfPassage(units, span, silent)]
      // A label on the card may be another than in the text: only who speaks now, where before it was someone else, is news.
      const speaker = was?.speaker === is?.speaker ? coding.speaker : (is?.speaker ?? null)
      const edited = editRecord<Coding>(coding, { selectors: describeSpan(after.text, span), unit: is?.index ?? null, speaker }, stamp)
      return edited === coding ? [] : [edited]
    })
    const { id: _id, made: _made, changed: _changed, deleted: _deleted, ...fields } = after
    const text = editRecord<SourceText>(before, fields, stamp)
    const card = editRecord<Source>(nowSource!, { fingerprint: fingerprintText(after.text), unitKind: after.cutting.kind, ...(request.speakers ? { speakers: request.speakers } : {}) }, stamp)
    const fits = v.safeParse(sourceSchema, card)
    if (!fits.success) throw new Refusal('bad-request', String(fits.issues[0].path?.[0]?.key ?? ''))
    return { name: { what: 'text-corrected', subject: source.title }, after: text === before ? {} : { texts: [text], sources: card === nowSource ? [] : [card], codings: moved } }
  })
  return isStored
}

function sameState(seen: readonly { readonly id: string; readonly made: string; readonly changed: Readonly<Record<string, string>> }[], now: readonly (Coding | SourceText | undefined)[]): boolean {
  const stamps = new Map(now.flatMap((one) => (one ? [[one.id, newestStamp(one)] as const] : [])))
  return seen.length === now.length && seen.every((one) => stamps.get(one.id) === newestStamp(one))
}

function told({ codings, spans }: Carried): CarriedCodings {
  const lost = codings.flatMap(({ id, selectors }, at) => (spans[at] ? [] : [{ id, quote: selectors.quote.exact.slice(0, LONGEST_QUOTE) }]))
  return { carried: codings.length - lost.length, lost }
}
