import type { coverageNl } from './coverage-nl.ts'

/** Coverage, Saturation and Said together in the sidebar, in English. */
export const coverageEn: typeof coverageNl = {
  title: 'Coverage and links',
  summary: 'Who was heard, is anything still new, what goes together',
  intro: 'Choose here how the tabs Coverage, Saturation and Said together are counted. After saving, all tabs are made anew.',
  placesTitle: 'Coverage',
  placesBy: 'Coverage by',
  placesByOptions: { area: 'area (code on the source card)', place: 'place (on the source card)' },
  places: 'Areas of the project',
  placesHint: 'With commas between, for example QA01, QA02, QA03. Then an area without a source shows too.',
  saturationTitle: 'Saturation',
  saturationText: 'After Guest, Namey and Chen (2020): how many new codes does a run of sources bring, beside the codes in the first sources (the base)?',
  base: 'Base: number of sources',
  run: 'Run: number of sources',
  threshold: 'Threshold: at most this percentage new',
  togetherTitle: 'Said together',
  mode: 'When do two segments go together?',
  modes: { overlap: 'when they overlap', near: 'also when they are near each other' },
  within: 'At most so many characters between',
  level: 'Which codes?',
  levels: { themes: 'themes at the top level', all: 'all codes, themes count the codes below', given: 'codes exactly as given' },
  save: 'Save and refresh',
  saved: 'Saved, and the tabs were made anew.',
  wrong: {
    base: 'Give a whole number from 1 to 100 for the base.', run: 'Give a whole number from 1 to 50 for the run.', threshold: 'Give a number from 0 to 100 for the threshold.',
    within: 'Give a whole number from 0 to 100,000 for the characters.', places: 'Name at most 60 areas, of at most 80 characters.',
  },
}
