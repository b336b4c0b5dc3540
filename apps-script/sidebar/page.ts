/** The pages of the sidebar. */
export type Page = 'start' | 'tally' | 'numbers' | 'devices' | 'codebook' | 'figures' | 'links' | 'answers' | 'coverage' | 'charts' | 'map' | 'exports' | 'readiness' | 'promises' | 'snapshots' | 'display' | 'professionals' | 'more'
