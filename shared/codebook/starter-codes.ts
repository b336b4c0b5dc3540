import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { Code, StarterCode } from './code.ts'

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
