import type { RefreshStrings } from './refresh-nl.ts'

/** Sentences about a refresh that takes longer than one run, in English. */
export const refreshEn: RefreshStrings = {
  underWay: 'NOT WHOLE: this table is being written. If this line stays, choose Buurtstem › Refresh the counts.',
  ended: {
    'goes-on': 'This is more work than fits in one go. Buurtstem goes on by itself in a minute.',
    'to-go-on': 'This is more work than fits in one go. Choose Refresh the counts once more to go on.',
    stopped: 'Stopped. Tables that had not had their turn are marked as out of date.',
  },
  logStopped: 'Refresh stopped by a person',
  logNotMade: (title, detail) => `${title} could not be written: ${detail}`,
  reading: 'Reading the tabs…',
  step: (done, of, title) => `Writing ${title} (${done + 1} of ${of})…`,
  waiting: (done) => `The refresh goes on: ${done === 1 ? '1 table is' : `${done} tables are`} ready.`,
  allTables: 'all tables',
  olderCodebook: (titles, was, now) => `Made with an older codebook (${was}): ${titles}. It is ${now} now.`,
  stopping: 'Buurtstem stops after this table…',
  stop: 'Stop',
}
