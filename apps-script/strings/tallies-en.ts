import type { TallyStrings } from './tallies-nl.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences about Tally, Cross-tab and opened numbers in English. */
export const talliesEn: TallyStrings = {
  logged: 'Cross-tab made',
  cross: {
    title: 'Tally',
    summary: 'Cross-tab by method, area, age or utterance',
    intro: 'Choose what stands beside the themes. Residents and organisations always stand apart; professionals never stand here.',
    first: 'Columns by',
    second: 'And also by',
    nothing: 'nothing more',
    number: 'In the cells',
    group: 'Group',
    method: 'Only method',
    area: 'Only area',
    place: 'Only place',
    everything: 'all',
    order: 'Put strengths (AB) above the themes',
    make: 'Make the cross-tab',
    made: (tab) => `The table stands in the tab ${tab}.`,
    remembered: 'The workbook remembers this choice.',
    same: 'Twice the same: choose something else, or ‘nothing more’.',
  },
  numbers: {
    title: 'Behind a number',
    summary: 'Which segments count in a cell?',
    intro: 'Click on a cell with a number in Tally, Cross-tab or Joint display. Then choose:',
    show: 'Show what is behind it',
    otherTab: 'You have not chosen a cell of Tally, Cross-tab or Joint display. Click on a cell with a number first.',
    noNumber: 'There is no tally in this cell. Click on a cell with a number of sources, speakers or segments.',
    counts: (sources, speakers, segments) => `${number(sources, 'source', 'sources')}, ${number(speakers, 'speaker', 'speakers')}, ${number(segments, 'segment', 'segments')}`,
    codings: (count) => number(count, 'coding', 'codings'),
    stale: 'This is how it is now. The table is out of date, so the cell may say something else.',
    nothing: 'There is not a single coding behind this.',
    shown: (first, last, total) => `${first} to ${last} of ${total}`,
    next: 'Next',
    previous: 'Previous',
    speaker: (label) => `speaker ${label}`,
    coder: (label) => `coded by ${label}`,
    open: 'Open in Buurtstem',
    openLabel: (source, place) => `Open in Buurtstem: segment ${place}, ${source}`,
    how: 'A tab opens. Click the Buurtstem button in its toolbar: you then see the segment in its source. This works in a browser that has that source.',
    noLink: 'This workbook has no address yet, so no segment can be opened from here. See Devices.',
    unquoted: {
      'not-permitted': 'This may not be quoted.', paraphrase: 'This may only be paraphrased.', sensitive: 'Sensitive: the words stay in the browser.',
      'no-consent': 'There is no consent to quote from this source.', 'not-here': 'The words are not in the workbook.',
    },
  },
  arrived: 'Click the Buurtstem button in the toolbar of your browser. The segment then opens. No button? Then Buurtstem is not installed here.',
}
