import { QUOTE_PERMISSION_CHOICES, SENSITIVITY_CHOICES } from '../../shared/sheet/choices.ts'
import type { PageCoding } from '../messages.ts'
import type { Coder } from './coder.ts'
import { facetPatch, nextChoice } from './facets.ts'
import type { CodingAction } from './keys.ts'

/**
 * Does what a key means for a coding: digits and signs for its facets, and the actions that change it. Tells whether the key
 * stood for such a thing; without a coding it does nothing but say so, and signs and digits are free for something else.
 */
export function turnCoding(coder: Coder, coding: PageCoding | null, chord: string, action: CodingAction | null, none: () => void): boolean {
  const facet = action === 'toneUp' ? '+' : action === 'toneDown' ? '-' : chord
  if (action === 'toneUp' || action === 'toneDown' || /^[1-8]$/.test(facet)) {
    if (!coding) return false
    const patch = facetPatch(facet, coding)
    if (patch) void coder.edit(coding.id, patch)
    return true
  }
  if (action !== 'quote' && action !== 'sensitive' && action !== 'remove') return false
  if (!coding) none()
  else if (action === 'quote') void coder.edit(coding.id, { quotePermission: nextChoice(QUOTE_PERMISSION_CHOICES, coding.quotePermission) })
  else if (action === 'sensitive') void coder.edit(coding.id, { sensitivity: nextChoice(SENSITIVITY_CHOICES, coding.sensitivity) })
  else void coder.removeCoding(coding.id)
  return true
}
