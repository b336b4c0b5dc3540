/** The pages of the sidebar. */
export type Page = 'start' | 'tally' | 'numbers' | 'devices' | 'figures' | 'links' | 'answers' | 'coverage' | 'charts' | 'map' | 'exports' | 'readiness' | 'promises' | 'snapshots' | 'display' | 'professionals' | 'more'
