import * as v from 'valibot'
import { codeName } from '../../shared/codebook/code-label.ts'
import { codeTree, type CodeTree } from '../../shared/codebook/code-tree.ts'
import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES, type Code } from '../../shared/codebook/code.ts'
import { LONGEST_EXPLANATION, LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { renameKey } from '../../shared/codebook/rename-key.ts'
import { CODE_STEPS, type CodePlace, placeCode, stepPlace } from '../../shared/codebook/place-code.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol, ChangeName } from '../messages.ts'
import type { CodePosition } from '../protocols/codebook.ts'
import { type Handlers, Refusal } from '../send.ts'
import { refuseIfChangedElsewhere } from './changed-elsewhere.ts'
import { type Acting, commitChange } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

const id = v.pipe(v.string(), v.maxLength(64))
const line = v.pipe(v.string(), v.transform((text) => text.replace(/\s+/g, ' ').trim()), v.maxLength(LONGEST_NAME), v.check((text) => !text.includes('\u0000')))
const text = v.pipe(v.string(), v.transform((value) => value.replaceAll('\u0000', '').trim()), v.maxLength(LONGEST_EXPLANATION))
const patchSchema = v.partial(v.object({
  key: v.pipe(line, v.nonEmpty()), nameNl: line, nameEn: line, definition: text, include: text, exclude: text, example: text, colour: v.picklist(CODE_COLOURS), pattern: v.picklist(CODE_PATTERNS),
}))
const editSchema = v.object({ id, patch: patchSchema, seen: v.optional(v.record(v.string(), v.unknown())) })
const moveSchema = v.object({ id, parentId: v.nullable(id), before: v.nullable(id) })
const stepSchema = v.object({ id, step: v.picklist(CODE_STEPS) })
const statusSchema = v.object({ id, status: v.picklist(CODE_STATUSES) })

/** Reads a request, or refuses it by the name of the first field that is wrong. */
export function readRequest<S extends v.GenericSchema>(schema: S, request: unknown): v.InferOutput<S> {
  const asked = v.safeParse(schema, request)
  if (asked.success) return asked.output
  throw new Refusal('bad-request', String(asked.issues[0].path?.at(-1)?.key ?? ''))
}

/** What an act on one code may use. */
interface OnCode extends Pick<Acting, 'stamp'> {
  readonly code: Code
  readonly tree: CodeTree
}

/** Carries out an act on one code that is there; `act` gives the codes to store. Returns the code as it is then. */
async function changeCode(store: Store, codeId: string, act: (on: OnCode) => Promise<{ readonly what: ChangeName['what']; readonly codes: readonly Code[] }>): Promise<Code> {
  let result: Code | undefined
  await commitChange(store, async ({ stamp }) => {
    const tree = codeTree(await store.codes.toArray())
    const code = tree.byId.get(codeId)
    if (!code) throw new Refusal('unknown-code', codeId)
    const { what, codes } = await act({ code, tree, stamp })
    result = codes.find((one) => one.id === codeId) ?? code
    return { name: { what, subject: codeName(code, (await readSettings(store)).language) || code.key }, after: { codes: codes.filter((one) => one !== tree.byId.get(one.id)) } }
  })
  return result!
}

/** Codes: written, moved, retired and brought back, taken in or turned down, deleted. */
export function codeEditHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'editCode' | 'moveCode' | 'stepCode' | 'setCodeStatus' | 'rejectCode' | 'removeCode'> {
  return {
    editCode(request) {
      const { id: codeId, patch, seen } = readRequest(editSchema, request)
      return changeCode(store, codeId, async ({ code, tree, stamp }) => {
        refuseIfChangedElsewhere(code, patch, seen)
        const edited = editRecord<Code>(code, patch, stamp)
        if (edited.nameNl === '' && edited.nameEn === '') throw new Refusal('bad-request', 'name')
        if (patch.key !== undefined && tree.ordered.some((one) => one.id !== codeId && one.key.toLowerCase() === edited.key.toLowerCase())) throw new Refusal('bad-request', 'key')
        if (edited.key === code.key) return { what: 'code-edited', codes: [edited] }
        const after = new Map([[codeId, edited]])
        // Explanations name other codes by their key ("Ratten: BT2.2"): they go along.
        for (const { id: one, patch: words } of renameKey(tree.ordered.map((other) => after.get(other.id) ?? other), code.key, edited.key)) after.set(one, editRecord<Code>(after.get(one) ?? tree.byId.get(one)!, words, stamp))
        return { what: 'code-edited', codes: [...after.values()] }
      })
    },
    async moveCode(request) {
      const { id: codeId, ...place } = readRequest(moveSchema, request)
      return (await putCode(store, codeId, () => place))!
    },
    stepCode(request) {
      const { id: codeId, step } = readRequest(stepSchema, request)
      return putCode(store, codeId, (tree) => stepPlace(tree, codeId, step))
    },
    setCodeStatus(request) {
      const { id: codeId, status } = readRequest(statusSchema, request)
      return changeCode(store, codeId, async ({ code, stamp }) => {
        const what = status === 'retired' ? 'code-retired' : code.status === 'proposed' ? 'code-accepted' : 'code-returned'
        return { what, codes: [editRecord<Code>(code, { status }, stamp)] }
      })
    },
    rejectCode(request) {
      const codeId = readRequest(id, request?.id)
      return changeCode(store, codeId, async ({ code, tree, stamp }) => {
        const branch = [code, ...tree.descendantsOf(codeId).map((one) => tree.byId.get(one)!)]
        const used = await usedIn(store, branch)
        // What hangs under it was put there by people: it stays, where the proposal stood.
        if (used || branch.length > 1) return { what: 'code-rejected', codes: [editRecord<Code>(code, { status: 'retired' }, stamp)] }
        return { what: 'code-rejected', codes: [editRecord<Code>(code, { deleted: true }, stamp)] }
      })
    },
    async removeCode(request) {
      const codeId = readRequest(id, request?.id)
      const gone: Code[] = []
      await changeCode(store, codeId, async ({ code, tree, stamp }) => {
        const branch = [code, ...tree.descendantsOf(codeId).map((one) => tree.byId.get(one)!)]
        if (await usedIn(store, branch)) throw new Refusal('still-used', codeId)
        gone.push(...branch.map((one) => editRecord<Code>(one, { deleted: true }, stamp)))
        return { what: 'code-removed', codes: gone }
      })
      return gone
    },
  }
}

/** Puts a code at the place that `choose` gives; null where it gives none. */
async function putCode(store: Store, codeId: string, choose: (tree: CodeTree) => CodePlace | null): Promise<CodePosition | null> {
  let position: CodePosition | null = null
  await changeCode(store, codeId, async ({ tree, stamp }) => {
    const place = choose(tree)
    if (place === null) return { what: 'code-moved', codes: [] }
    const placements = placeCode(tree, codeId, place)
    if (placements === null) throw new Refusal('bad-request', 'place')
    const codes = placements.map(({ id: one, ...where }) => editRecord<Code>(tree.byId.get(one)!, where, stamp))
    const after = codeTree(tree.ordered.map((code) => codes.find((one) => one.id === code.id) ?? code))
    const siblings = after.childrenOf(place.parentId)
    position = { parentId: place.parentId, place: siblings.findIndex((one) => one.id === codeId) + 1, of: siblings.length }
    return { what: 'code-moved', codes }
  })
  return position
}

/** Whether any of these codes stands in a coding. */
async function usedIn(store: Store, codes: readonly Code[]): Promise<boolean> {
  const ids = new Set(codes.map((code) => code.id))
  return (await store.codings.filter((coding) => !coding.deleted && ids.has(coding.codeId)).first()) !== undefined
}
