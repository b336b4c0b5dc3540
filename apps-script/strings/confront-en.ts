import type { nl } from './confront-nl.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the pages about the joint display in English. */
export const en: typeof nl = {
  display: {
    title: 'Filter the joint display',
    summary: 'Choose area, method and step',
    intro: 'Choose what Joint display and Silences are about. Without a tick in a group all of it counts. The filter stands in the head of the tab.',
    areas: 'Area',
    methods: 'Method',
    steps: 'Step',
    none: 'There are no resident sources with a group and a method yet. Send sources from the extension, or fill in group and method in the tab Sources.',
    base: (fitting, all) => `Now: ${fitting} of ${number(all, 'resident source', 'resident sources')}.`,
    apply: 'Apply and refresh',
    all: 'Show everything',
    done: 'Joint display and Silences are up to date.',
  },
  professionals: {
    title: 'Professionals',
    summary: 'Counts only, never added up',
    intro: 'Professionals code in a workbook of their own. Only counts by code and year go between the two workbooks. Below five people a count stays hidden.',
    outTitle: 'Out of this workbook',
    outText: 'Is this the professionals’ workbook? Make the counts and paste them in the residents’ workbook.',
    make: 'Make the counts',
    made: (counts, hidden) => (counts === 0 ? 'There are no codings of professionals.' : `${number(counts, 'line', 'lines')}, ${hidden} of them hidden.`),
    text: 'Counts by code and year',
    inTitle: 'Into this workbook',
    inText: 'Is this the residents’ workbook? Paste the counts here, or choose the file in which you kept them.',
    paste: 'Paste the counts',
    chooseFile: 'Choose a file',
    take: 'Take over',
    taken: (taken, hidden) => `${number(taken, 'line', 'lines')} taken over, ${hidden} of them hidden. Refresh the tallies to see them in Joint display.`,
    refusedTitle: (count) => `${number(count, 'line', 'lines')} not taken over`,
    refusedLine: (line, why) => `Line ${line}: ${why}`,
    problems: {
      columns: 'there must be four columns: code, year, segments and people',
      'unknown-code': 'this code is not in the codebook',
      period: 'this is no year',
      number: 'this is no whole number',
      duplicate: 'this code and year were there already',
    },
  },
  log: { professionals: (count) => `${number(count, 'count', 'counts')} of professionals taken over` },
}
