import { sameValue } from '../../shared/stamp/stamped.ts'
import { Refusal } from '../send.ts'

/**
 * Refuses an edit of a field that has another value by now than the person saw when they began: two windows at once never
 * overwrite each other. `seen` holds what was on screen, field by field; a caller that sends none is let through, and so is one
 * who wants what stands there already. What the person wanted goes back with the refusal, so that nothing typed is lost.
 */
export function refuseIfChangedElsewhere(record: object, patch: Readonly<Record<string, unknown>>, seen: unknown): void {
  if (typeof seen !== 'object' || seen === null) return
  const now = new Map<string, unknown>(Object.entries(record))
  for (const [field, value] of Object.entries(seen)) {
    if (!now.has(field) || !Object.prototype.hasOwnProperty.call(patch, field)) continue
    if (sameValue(now.get(field), value) || sameValue(now.get(field), patch[field])) continue
    throw new Refusal('changed-elsewhere', typeof patch[field] === 'string' ? String(patch[field]) : '')
  }
}
