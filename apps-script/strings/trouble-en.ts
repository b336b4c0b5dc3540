import { rowList } from './row-list.ts'
import type { CareStrings, TroubleStrings } from './trouble-nl.ts'

/** What a person can do where Google, or another person, stood in the way; in English. */
export const troubleEn: TroubleStrings = {
  protected: 'A tab or cell is protected and you may not write in it. Ask the owner of the workbook to take the protection away in Data › Protect sheets and ranges. Nothing is lost.',
  full: 'The workbook is full: Google allows 10 million cells. Make a new workbook for the next period, or delete tabs that you no longer need. Nothing is lost.',
  quota: 'Google took too long or allows no more for a while. Nothing is lost. Wait a few minutes and try again.',
  'no-permission': 'You may look at this workbook but not change it. Ask the owner to make you an editor.',
  moved: 'Somebody moved or sorted rows or columns while Buurtstem was at work. Nothing was written there. Try again.',
}

/** What stands in the sidebar when the workbook itself needs care, in English. */
export const careEn: CareStrings = {
  missing: (titles) => (titles.length === 1 ? `The tab ${titles[0]} is gone.` : `These tabs are gone: ${titles.join(', ')}.`),
  makeAgain: (titles) => (titles.length === 1 ? `Make ${titles[0]} again` : 'Make them again'),
  filling: (percent) => `The workbook is ${percent}% full. Google allows 10 million cells, blank ones included.`,
  fillingDo: 'Begin a new workbook for the next period and pair the browsers with it. Keep this one through File › Download. Or delete blank rows and columns, and tabs that you no longer need.',
  copyOf: (title, day) => `${title} · copy ${day}`,
  migrated: (from, to, copies) => `Tabs brought from version ${from} to ${to}; as they were, they stand in: ${copies.join(', ')}`,
  loosened: (title, rows) => `${title}: merged cells taken apart and filled in again, in ${rows.length === 1 ? 'row' : 'rows'} ${rowList(rows)}`,
  byItself: 'Buurtstem',
}
