import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord } from '../stamp/stamped.ts'
import { codeLabel, foldLabel } from './code-label.ts'
import { codeTree } from './code-tree.ts'
import type { Code } from './code.ts'
import { freeKey, splitLabel } from './free-key.ts'
import type { CodeList, ListedCode, RefusedLine } from './listed-code.ts'
import { newCode } from './new-code.ts'

/** What taking in one line comes to. */
export interface PlannedLine {
  readonly line: number
  readonly kind: 'new' | 'same' | 'changed'
  /** The code as it will be. */
  readonly code: Code
  /** The fields that get another value; for a new code none are named. */
  readonly fields: readonly (keyof Code)[]
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[]
  /** What the list refused itself, and what cannot be taken in this codebook; in the order of the lines. */
  readonly refused: readonly RefusedLine[]
  /** The codes to store. */
  readonly after: readonly Code[]
}

export interface Planning {
  readonly stamp: ChangeStamp
  readonly newId: () => string
}

const ID = /^[0-9a-zA-Z-]{1,64}$/

/**
 * Compares a list of codes with the codebook: which are new, which are there already, which change. A code is recognised by its id,
 * else by its key where the list has keys, else by its place in the tree, else (a name without a place) by a name that only one
 * code has. Codes above a listed one that are nowhere are made too. Nothing of the codebook goes away, and no order changes.
 */
export function planImport(codes: readonly Code[], list: CodeList, { stamp, newId }: Planning): ImportPlan {
  const tree = codeTree(codes)
  const any = new Map(codes.map((code) => [code.id, code]))
  const planned = new Map<string, { code: Code; line: number; fields: Set<keyof Code>; fresh: boolean }>()
  const refused: RefusedLine[] = [...list.refused]
  const taken = new Set(tree.ordered.map((code) => code.key.toLowerCase()))
  const byKey = new Map(tree.ordered.map((code) => [code.key.toLowerCase(), code.id]))
  const children = new Map<string | null, Map<string, string>>()
  const lastOrder = new Map<string | null, number>()
  const parentOf = (id: string) => tree.pathOf(id)[1] ?? null

  const know = (code: Code, parentId: string | null) => {
    const names = children.get(parentId) ?? new Map<string, string>()
    children.set(parentId, names)
    for (const name of namesOf(code)) if (!names.has(name)) names.set(name, code.id)
    lastOrder.set(parentId, Math.max(lastOrder.get(parentId) ?? -1, code.order))
  }
  for (const code of tree.ordered) know(code, parentOf(code.id))
  const onlyOne = namesOfOne(tree.ordered)
  const now = (id: string) => planned.get(id)?.code ?? any.get(id)!

  const make = (label: string, parentId: string | null, line: number, listed: ListedCode | null): string => {
    const { key, name } = splitLabel(label)
    const wanted = listed?.fields.key || key
    const parent = parentId === null ? null : now(parentId)
    const ownKey = wanted && !taken.has(wanted.toLowerCase()) ? wanted : freeKey(parent?.key ?? null, taken)
    const id = listed?.id && ID.test(listed.id) && !any.has(listed.id) && !planned.has(listed.id) ? listed.id : newId()
    const order = (lastOrder.get(parentId) ?? -1) + 1
    const code = newCode(id, stamp, { key: ownKey, nameNl: name, parentId, order, ...(parent ? { colour: parent.colour } : {}) }, tree.ordered.length + planned.size)
    planned.set(id, { code, line, fields: new Set(), fresh: true })
    taken.add(ownKey.toLowerCase())
    byKey.set(ownKey.toLowerCase(), id)
    know(code, parentId)
    return id
  }

  const idOf = (listed: ListedCode): string => {
    if (listed.id !== null && (any.has(listed.id) || planned.has(listed.id))) return listed.id
    const keyed = listed.fields.key === undefined ? undefined : byKey.get(listed.fields.key.toLowerCase())
    if (keyed !== undefined) return keyed
    let parentId: string | null = null
    for (const label of listed.path.slice(0, -1)) parentId = children.get(parentId)?.get(foldLabel(label)) ?? make(label, parentId, listed.line, null)
    const name = listed.path[listed.path.length - 1]!
    const there = listed.fields.key === undefined ? (children.get(parentId)?.get(foldLabel(name)) ?? (listed.path.length === 1 ? onlyOne.get(foldLabel(name)) : undefined)) : undefined
    return there ?? make(name, parentId, listed.line, listed)
  }

  const taking = new Map<string, ListedCode>()
  for (const listed of list.codes) {
    const id = idOf(listed)
    if (taking.has(id)) refused.push({ line: listed.line, why: 'twice', detail: listed.path[listed.path.length - 1]! })
    else taking.set(id, listed)
  }
  const change = (id: string, patch: Partial<Code>, line: number) => {
    const before = now(id)
    const entry = planned.get(id) ?? { code: before, line, fields: new Set<keyof Code>(), fresh: false }
    const edited = entry.fresh ? { ...before, ...patch } : editRecord<Code>(before, patch, stamp)
    for (const field of Object.keys(patch) as (keyof Code)[]) if (edited[field] !== before[field]) entry.fields.add(field)
    planned.set(id, { ...entry, code: edited, line })
  }
  for (const [id, listed] of taking) {
    change(id, { ...(now(id).deleted ? { deleted: false } : {}), ...listed.fields }, listed.line)
    if (listed.parent === undefined) continue
    const parentId = listed.parent === null ? null : parentIdOf(listed.parent, byKey, (one) => planned.has(one) || tree.byId.has(one))
    if (parentId === undefined || isBelow(parentId, id, now)) refused.push({ line: listed.line, why: 'unknown-parent', detail: listed.parent?.key ?? '' })
    else if (parentId !== (any.get(id)?.deleted === false ? parentOf(id) : now(id).parentId)) change(id, { parentId }, listed.line)
  }
  const lines = [...planned.values()].map(({ code, line, fields, fresh }): PlannedLine =>
    ({ line, code, kind: fresh ? 'new' : fields.size > 0 ? 'changed' : 'same', fields: fresh ? [] : [...fields] }))
  return {
    lines: lines.sort((a, b) => a.line - b.line), refused: refused.sort((a, b) => a.line - b.line), after: lines.filter(({ kind }) => kind !== 'same').map(({ code }) => code),
  }
}

function parentIdOf({ id, key }: NonNullable<NonNullable<ListedCode['parent']>>, byKey: ReadonlyMap<string, string>, has: (id: string) => boolean): string | undefined {
  if (id !== null && has(id)) return id
  return byKey.get(key.toLowerCase())
}

/** Whether a code lies below another, or is it: then it cannot stand above it. */
function isBelow(id: string | null, above: string, now: (id: string) => Code | undefined): boolean {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = now(at)?.parentId ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

/** Everything people may call a code by. */
function namesOf(code: Code): readonly string[] {
  return [codeLabel(code, 'nl'), codeLabel(code, 'en'), code.key, code.nameNl, code.nameEn].filter((name) => name !== '').map(foldLabel)
}

function namesOfOne(codes: readonly Code[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const code of codes) for (const name of new Set(namesOf(code))) found.set(name, found.has(name) ? null : code.id)
  return new Map([...found].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])))
}
