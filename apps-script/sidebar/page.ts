/** The pages of the sidebar, as they stand on its start page: what every path through it is tried by. */
export const PAGE_GROUPS = {
  take: ['devices', 'codebook', 'figures', 'links', 'answers'],
  count: ['tally', 'numbers', 'coverage', 'display', 'charts', 'map'],
  review: ['readiness', 'promises', 'snapshots', 'professionals'],
  share: ['exports', 'more'],
} as const

/** A page behind the start page. */
export type InnerPage = (typeof PAGE_GROUPS)[keyof typeof PAGE_GROUPS][number]
export type Page = 'start' | InnerPage
