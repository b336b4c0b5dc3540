import { readSetting, settingKeys, writeSetting } from './settings.ts'

const PREFIX = 'fresh.'

/** Columns of a tab that were made anew in it because a person had deleted them: their empty cells say nothing until they are written. */
export function freshColumns(layoutId: string): ReadonlySet<string> {
  return new Set((readSetting(PREFIX + layoutId) ?? '').split(' ').filter(Boolean))
}

/** Takes note of columns that were made anew; it outlives the run, for the run may end before they are written. */
export function addFreshColumns(layoutId: string, columnIds: readonly string[]): void {
  if (columnIds.length > 0) writeSetting(PREFIX + layoutId, [...new Set([...freshColumns(layoutId), ...columnIds])].join(' '))
}

/** The columns of a tab were written: from now on an empty cell in them is a person's doing. */
export function forgetFreshColumns(layoutId: string): void {
  writeSetting(PREFIX + layoutId, null)
}

/** Whether there is a tab with columns that wait to be written. */
export function hasFreshColumns(): boolean {
  return settingKeys(PREFIX).length > 0
}
