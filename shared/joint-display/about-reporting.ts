import type { Code } from '../codebook/code.ts'

/** Key of the starter code 'reports not followed up'. */
const NOT_FOLLOWED_UP = 'BT13.1'

/** The codes that say reports are not followed up: who no longer believes in reporting reports less, so these tell how far reports may be trusted. */
export function reportsNotFollowedUp(codes: readonly Code[]): ReadonlySet<string> {
  return new Set(codes.filter((code) => !code.deleted && code.status !== 'retired' && code.key.trim().toUpperCase() === NOT_FOLLOWED_UP).map(({ id }) => id))
}
