import type { chartsNl } from './charts-nl.ts'

/** The charts in the sidebar, in English. */
export const chartsEn: typeof chartsNl = {
  title: 'Charts',
  summary: 'Make charts in the tab Charts',
  intro: 'The charts come in the tab Charts, with the same figures beside them as a table. They follow when you refresh. You may move them. A chart that you throw away stays away until you press the button here again.',
  kinds: { themes: 'themes by group', tone: 'tone by theme', strengths: 'strengths (AB)', saturation: 'saturation', trend: 'trend of a figure' },
  which: 'Made are:',
  indicator: 'Trend of which figure?',
  first: '– the first that is linked –',
  noIndicator: 'For the trend of a figure there must be figures of more than one period. Import those first.',
  make: 'Make the charts',
  made: 'The charts stand in the tab Charts.',
}
