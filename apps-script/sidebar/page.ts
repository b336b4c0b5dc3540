/** The pages of the sidebar. */
export type Page = 'start' | 'devices' | 'figures' | 'links' | 'answers' | 'coverage' | 'exports' | 'more'
