import { types } from 'node:util'
import { type Context, runInContext } from 'node:vm'

/** The seam between the host and one execution's own world of Array, Date and Error. */
export interface Realm {
  /** Wraps a service: members the host has work across the worlds, any other name throws an error that says so. `more` makes members that few ask for, when one is asked for that is not among the first. */
  readonly guard: <Full extends object>(name: string, members: Partial<Full>, inner?: unknown, more?: () => Partial<Full>) => Full
  /** A host value as the script must see it: its own arrays, dates and plain objects. */
  readonly toScript: (value: unknown) => unknown
  /** An error of the script's world with this message. */
  readonly error: (message: string, name?: string) => unknown
}

const inners = new WeakMap<object, unknown>()

/** What a guarded object of the given kind stands for, or undefined for anything else. */
export const innerOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? inners.get(value) : undefined)

/** Says that an object made without `guard` is a service object too; gives it back. */
export function markService<Value extends object>(value: Value): Value {
  inners.set(value, null)
  return value
}

/** Whether a value is a service object (and not data of the script). */
export const isService = (value: unknown): boolean => typeof value === 'object' && value !== null && inners.has(value)

const isData = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  // A plain object of any world: its prototype is the end of the chain or one step before it.
  return prototype === null || Object.getPrototypeOf(prototype as object) === null
}

/** A value of the script as the host reads it: dates and arrays of the host's own world, services and functions as they are. */
export function fromScript(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || inners.has(value)) return value
  if (types.isDate(value)) return new Date(value.getTime())
  if (Array.isArray(value)) return Array.from(value, fromScript)
  if (isData(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromScript(item)]))
  return value
}

interface Intrinsics {
  readonly array: (items: readonly unknown[]) => unknown
  readonly date: (ms: number) => unknown
  readonly object: (entries: readonly (readonly [string, unknown])[]) => unknown
  readonly error: (message: string, name: string) => unknown
}

const INTRINSICS = `({
  array: (items) => Array.from(items),
  date: (ms) => new Date(ms),
  object: (entries) => { const made = {}; for (let i = 0; i < entries.length; i += 1) made[entries[i][0]] = entries[i][1]; return made },
  error: (message, name) => { const made = name === 'TypeError' ? new TypeError(message) : new Error(message); if (name !== 'TypeError') made.name = name; return made },
})`

/** Hears of every call of a service before it is done (`Range.setValues`), with what the object stands for; what it throws, the script gets as the service's own refusal. */
export type CallWatch = (call: string, of: unknown) => void

/** The seam for one context. `missing` hears the name of every member that was asked for and is not there. */
export function createRealm(context: Context, missing: (member: string) => void, watch: CallWatch | null = null): Realm {
  const made = runInContext(INTRINSICS, context) as Intrinsics
  const error = (message: string, name = 'Exception') => made.error(message, name)

  const toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || inners.has(value)) return value
    if (types.isDate(value)) return made.date(value.getTime())
    if (Array.isArray(value)) return made.array(value.map(toScript))
    if (isData(value)) return made.object(Object.entries(value).map(([key, item]) => [key, toScript(item)]))
    return value
  }

  const guard = <Full extends object>(name: string, members: Partial<Full>, inner: unknown = null, more: () => Partial<Full> = () => ({})): Full => {
    const wrapped = new Map<PropertyKey, unknown>()
    let others: Partial<Full> | null = null
    const holder = (key: PropertyKey): Partial<Full> | null => {
      if (Object.hasOwn(members, key)) return members
      others ??= more()
      return Object.hasOwn(others, key) ? others : null
    }
    const proxy = new Proxy(Object.create(null) as Full, {
      get(_target, key) {
        if (typeof key === 'symbol') return key === Symbol.toStringTag ? name : key === Symbol.toPrimitive ? () => name : undefined
        if (wrapped.has(key)) return wrapped.get(key)
        const held = holder(key)
        if (held === null) {
          if (key === 'toString') return () => name
          // Asked for by await, JSON.stringify and by inspection: their absence is the right answer.
          if (key === 'then' || key === 'toJSON' || key === 'constructor' || key === 'inspect') return undefined
          missing(`${name}.${key}`)
          throw made.error(`${name}.${key} is not implemented by the local host`, 'TypeError')
        }
        const member: unknown = Reflect.get(held, key)
        const value = typeof member === 'function' ? crossing(`${name}.${String(key)}`, inner, member as (...args: unknown[]) => unknown) : toScript(member)
        wrapped.set(key, value)
        return value
      },
      has: (_target, key) => holder(key) !== null,
      set(_target, key) {
        throw made.error(`${name}.${String(key)} cannot be assigned`, 'TypeError')
      },
      ownKeys: () => [],
    })
    inners.set(proxy, inner)
    return proxy
  }

  const crossing = (call: string, inner: unknown, member: (...args: unknown[]) => unknown) => (...args: unknown[]) => {
    try {
      watch?.(call, inner)
      return toScript(member(...args.map(fromScript)))
    } catch (thrown) {
      // An error of the host's world would not be `instanceof Error` in the script.
      throw thrown instanceof Error ? error(thrown.message) : thrown
    }
  }

  return { guard, toScript, error }
}

/** An Apps Script enumeration: one object a name, that prints as its name and compares by identity. */
export function enumeration<Enumeration>(names: readonly string[]): Enumeration {
  const values = names.map((name, ordinal) => {
    const value = Object.freeze({ toString: () => name, toJSON: () => name, name: () => name, ordinal: () => ordinal, compareTo: () => 0 })
    inners.set(value, name)
    return [name, value] as const
  })
  const all: object = Object.freeze(Object.fromEntries(values))
  inners.set(all, null)
  return all as Enumeration
}
