import { v5 } from 'uuid'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { Code, StarterCode } from './code.ts'

/** Name space of starter codes, for ids by RFC 9562 §5.5. */
const NAMESPACE = '5f1c8a0e-6d1b-4c55-9a3f-0d9f6b1f2c77'
/** Older than any change a person makes, so that a rename on one device is never undone by adding the codebook on another. */
export const STARTER_STAMP: ChangeStamp = '000000000000-0000-starter'

/** Id of a starter code: the same on every device, so that two people who start from one codebook share its codes. */
export function starterCodeId(key: string): string {
  return v5(key, NAMESPACE)
}

/**
 * Turns a starter codebook into codes of a project: ids made by `idOf(key)`, all with one stamp. Parents must stand before
 * their children. Throws RangeError for a parent key that is not in the list.
 */
export function starterCodes(starters: readonly StarterCode[], idOf: (key: string) => string, stamp: ChangeStamp): Code[] {
  const ids = new Map<string, string>()
  return starters.map(({ parentKey, ...starter }, order) => {
    const parentId = parentKey === null ? null : ids.get(parentKey)
    if (parentId === undefined) throw new RangeError(`starterCodes(): parent "${parentKey}" of "${starter.key}" is not above it`)
    const id = idOf(starter.key)
    ids.set(starter.key, id)
    return { id, made: stamp, changed: {}, deleted: false, parentId, status: 'active', order, ...starter }
  })
}
